// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenereadertask.h"

#include "core/training/previewsheet.h"
#include "core/training/tensorbridge.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace diorama {

namespace {

constexpr int kReaderSide = 128;
constexpr int kMaskSide = kReaderSide / 2;
constexpr int kCells = kReaderSide / 4;
constexpr std::uint64_t kReaderHeldOutSeed = 0x5EED0000;

struct Readings final : TrainingBatch
{
    std::int64_t size() const override { return pictures.size(0); }

    torch::Tensor pictures;
    torch::Tensor foreground; ///< [batch, 1, 64, 64]
    torch::Tensor centre;     ///< [batch, 1, 32, 32]
    torch::Tensor sides;      ///< [batch, 4, 32, 32]
    torch::Tensor inside;     ///< [batch, 1, 32, 32]: 1 where a subject is.
    torch::Tensor words;      ///< int64 [batch, 3]: place, light, weather.
};

SceneOptions readerSceneOptions(bool heldOut)
{
    SceneOptions options;
    options.canvas = {kReaderSide, kReaderSide};
    options.maxRegions = 4;
    options.heldOutSubjects = heldOut;
    options.heldOutBackgrounds = heldOut;
    return options;
}

/// What generated pictures have and composites have not: softness, noise, small shifts of colour.
/// The reader must not lose subjects because of them.
void roughen(cv::Mat& picture, RandomStream& random)
{
    if (random.chance(0.35))
        cv::GaussianBlur(picture, picture, {}, random.uniform(0.3, 1.3));
    if (random.chance(0.35)) {
        cv::Mat noise(picture.size(), CV_16SC3);
        cv::RNG generator(random.next());
        generator.fill(noise, cv::RNG::NORMAL, 0, random.uniform(2, 14));
        cv::add(picture, noise, picture, cv::noArray(), CV_8U);
    }
    if (random.chance(0.3))
        picture.convertTo(picture, -1, random.uniform(0.85, 1.15), random.uniform(-12, 12));
}

/// Writes the labels of one region; later regions lie in front of earlier ones.
void writeCells(const SynthRegion& region, Readings& batch, int index)
{
    cv::Mat mask;
    cv::resize(region.mask, mask, {kCells, kCells}, 0, 0, cv::INTER_AREA);
    const torch::Tensor insideCells = batch.inside[index][0], centreCells = batch.centre[index][0],
                        sideCells = batch.sides[index];
    auto inside = insideCells.accessor<float, 2>();
    auto centre = centreCells.accessor<float, 2>();
    auto sides = sideCells.accessor<float, 3>();
    for (int row = 0; row < kCells; ++row)
        for (int column = 0; column < kCells; ++column) {
            if (mask.at<std::uint8_t>(row, column) < 128)
                continue;
            const double x = (column + 0.5) / kCells, y = (row + 0.5) / kCells;
            const double left = std::max(0.0, x - region.box.x0);
            const double top = std::max(0.0, y - region.box.y0);
            const double right = std::max(0.0, region.box.x1 - x);
            const double bottom = std::max(0.0, region.box.y1 - y);
            const double central = std::min(left, right) / std::max(1e-6, std::max(left, right)) *
                                   std::min(top, bottom) / std::max(1e-6, std::max(top, bottom));
            inside[row][column] = 1;
            // Never below a half inside a subject: thin ones have no central cells.
            centre[row][column] = static_cast<float>(0.5 + 0.5 * std::sqrt(central));
            sides[0][row][column] = static_cast<float>(left);
            sides[1][row][column] = static_cast<float>(top);
            sides[2][row][column] = static_cast<float>(right);
            sides[3][row][column] = static_cast<float>(bottom);
        }
}

cv::Mat unionOfMasks(const SynthScene& scene)
{
    cv::Mat all = cv::Mat::zeros(scene.picture.size(), CV_8U);
    for (const SynthRegion& region : scene.regions)
        cv::max(all, region.mask, all);
    return all;
}

/// 1 - generalised intersection over union of boxes around the same cell, per cell.
torch::Tensor boxLoss(const torch::Tensor& found, const torch::Tensor& wanted)
{
    const torch::Tensor common = torch::minimum(found, wanted),
                        hull = torch::maximum(found, wanted);
    const auto area = [](const torch::Tensor& sides) {
        return (sides.select(1, 0) + sides.select(1, 2)) *
               (sides.select(1, 1) + sides.select(1, 3));
    };
    const torch::Tensor both = area(common);
    const torch::Tensor either = area(found) + area(wanted) - both;
    const torch::Tensor whole = area(hull);
    return 1 - both / (either + 1e-6) + (whole - either) / (whole + 1e-6);
}

} // namespace

SceneReaderTask::SceneReaderTask(SceneReader network, const SubjectStore& store)
    : m_network(std::move(network))
    , m_training(store, readerSceneOptions(false))
    , m_heldOut(store, readerSceneOptions(true))
{}

std::unique_ptr<TrainingBatch> SceneReaderTask::load(std::uint64_t first, int count) const
{
    auto batch = std::make_unique<Readings>();
    batch->pictures = torch::empty({count, 3, kReaderSide, kReaderSide});
    batch->foreground = torch::empty({count, 1, kMaskSide, kMaskSide});
    batch->centre = torch::zeros({count, 1, kCells, kCells});
    batch->sides = torch::zeros({count, 4, kCells, kCells});
    batch->inside = torch::zeros({count, 1, kCells, kCells});
    batch->words = torch::empty({count, 3}, torch::kLong);
    auto words = batch->words.accessor<std::int64_t, 2>();
    for (int i = 0; i < count; ++i) {
        const std::uint64_t sample = first + static_cast<unsigned>(i);
        SynthScene scene = m_training.scene(sample);
        cv::Mat mask;
        cv::resize(unionOfMasks(scene), mask, {kMaskSide, kMaskSide}, 0, 0, cv::INTER_AREA);
        writeMask(mask, batch->foreground[i][0]);
        for (const SynthRegion& region : scene.regions)
            writeCells(region, *batch, i);
        words[i][0] = scene.background.place;
        words[i][1] = scene.background.light;
        words[i][2] = scene.background.weather;
        RandomStream random(RandomStream::join(sample, 11));
        roughen(scene.picture, random);
        writePicture(scene.picture, batch->pictures[i]);
    }
    return batch;
}

torch::Tensor SceneReaderTask::loss(const TrainingBatch& batch)
{
    const auto& truth = static_cast<const Readings&>(batch);
    const SceneReaderOutput output =
        m_network->forward(truth.pictures.contiguous(torch::MemoryFormat::ChannelsLast));
    const torch::Tensor inside = truth.inside.squeeze(1);
    const torch::Tensor cells = inside.sum().clamp_min(1);
    const torch::Tensor boxes = (boxLoss(output.sides, truth.sides) * inside).sum() / cells;
    const torch::Tensor words = torch::cross_entropy_loss(output.place, truth.words.select(1, 0)) +
                                torch::cross_entropy_loss(output.light, truth.words.select(1, 1)) +
                                torch::cross_entropy_loss(output.weather, truth.words.select(1, 2));
    return 2 * torch::binary_cross_entropy_with_logits(output.foreground, truth.foreground) +
           2 * torch::binary_cross_entropy_with_logits(output.centre, truth.centre) + 2 * boxes +
           words;
}

SceneReaderErrors SceneReaderTask::heldOutErrors(int scenes)
{
    NetworkPictureReader reader(m_network);
    SceneReaderErrors errors;
    AveragePrecision precision;
    int regions = 0;
    for (int i = 0; i < scenes; ++i) {
        const SynthScene scene = m_heldOut.scene(kReaderHeldOutSeed + static_cast<unsigned>(i));
        const SceneReading reading = reader.read(scene.picture);
        std::vector<Box> boxes;
        for (const SynthRegion& region : scene.regions)
            boxes.push_back(region.box);
        for (const double iou : matchedIous(boxes, reading.subjects))
            errors.meanIou += iou;
        regions += static_cast<int>(boxes.size());
        precision.add(boxes, reading.subjects);

        cv::Mat truth, found = reading.foreground > 0.5;
        cv::resize(unionOfMasks(scene), truth, found.size(), 0, 0, cv::INTER_AREA);
        truth = truth > 127;
        const double either = cv::countNonZero(truth | found);
        errors.maskIou += either > 0 ? cv::countNonZero(truth & found) / either : 1.0;
        errors.placeAccuracy += reading.place == scene.background.place ? 1 : 0;
        errors.lightAccuracy += reading.light == scene.background.light ? 1 : 0;
        errors.weatherAccuracy += reading.weather == scene.background.weather ? 1 : 0;
    }
    errors.scenes = scenes;
    errors.meanIou /= std::max(1, regions);
    errors.ap50 = precision.value();
    for (double* sum :
         {&errors.maskIou, &errors.placeAccuracy, &errors.lightAccuracy, &errors.weatherAccuracy})
        *sum /= std::max(1, scenes);
    return errors;
}

void SceneReaderTask::writeSamples(const std::filesystem::path& file)
{
    NetworkPictureReader reader(m_network);
    std::vector<cv::Mat> shown;
    for (int i = 0; i < 18; ++i) {
        const SynthScene scene = m_heldOut.scene(kReaderHeldOutSeed + static_cast<unsigned>(i));
        cv::Mat picture = scene.picture.clone();
        const auto frame = [&](const Box& box, const cv::Scalar& colour) {
            cv::rectangle(picture,
                          cv::Point(static_cast<int>(box.x0 * kReaderSide),
                                    static_cast<int>(box.y0 * kReaderSide)),
                          cv::Point(static_cast<int>(box.x1 * kReaderSide),
                                    static_cast<int>(box.y1 * kReaderSide)),
                          colour);
        };
        for (const SynthRegion& region : scene.regions)
            frame(region.box, {0, 255, 0});
        for (const Detection& detection : reader.read(scene.picture).subjects)
            frame(detection.box, {255, 0, 0});
        shown.push_back(picture);
    }
    writeSheet(file.string(), pictureSheet(shown, 6, kReaderSide));
}

} // namespace diorama
