// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/autoencodertask.h"

#include "core/image/ongrey.h"
#include "core/training/previewsheet.h"
#include "core/training/tensorbridge.h"

#include <cmath>

namespace diorama {
namespace {

/// Most noise on the latents while training: the decoder must bear what a sampler leaves.
constexpr double kLatentNoise = 0.3;

struct Crops final : TrainingBatch
{
    std::int64_t size() const override { return pictures.size(0); }

    torch::Tensor pictures;
    torch::Tensor noise;
};

SceneOptions sceneOptions(bool heldOut)
{
    SceneOptions options;
    options.maxRegions = 4;
    options.heldOutSubjects = heldOut;
    options.heldOutBackgrounds = heldOut;
    return options;
}

torch::Tensor gradientLoss(const torch::Tensor& a, const torch::Tensor& b)
{
    const auto d = a - b;
    const auto dx = d.slice(3, 1) - d.slice(3, 0, -1);
    const auto dy = d.slice(2, 1) - d.slice(2, 0, -1);
    return dx.abs().mean() + dy.abs().mean();
}

} // namespace

AutoencoderTask::AutoencoderTask(AutoencoderTiny model, const SubjectStore& store,
                                 const Options& options)
    : m_model(std::move(model))
    , m_options(options)
    , m_training(store, sceneOptions(false))
    , m_heldOut(store, sceneOptions(true))
{}

std::unique_ptr<TrainingBatch> AutoencoderTask::load(std::uint64_t first, int count) const
{
    auto batch = std::make_unique<Crops>();
    const int side = m_options.crop;
    batch->pictures = torch::empty({count, 3, side, side});
    batch->noise = torch::empty({count, m_model->config.latent_channels, side / 8, side / 8});
    for (int i = 0; i < count; ++i) {
        const std::uint64_t sample = first + static_cast<unsigned>(i);
        const auto perScene = static_cast<unsigned>(m_options.cropsPerScene);
        // Crops of one scene follow one another; the scene is made once per run of them.
        const SynthScene scene = m_training.scene(sample / perScene);
        for (; i < count; ++i) {
            const std::uint64_t current = first + static_cast<unsigned>(i);
            if (current / perScene != sample / perScene) {
                --i;
                break;
            }
            RandomStream place(RandomStream::join(current, 3));
            cv::Mat source = scene.picture;
            if (current % perScene == 0 && !scene.regions.empty())
                source = onGrey(scene.regions.front().references.front().picture);
            const cv::Rect crop(place.below(source.cols - side + 1),
                                place.below(source.rows - side + 1), side, side);
            writePicture(source(crop), batch->pictures[i]);
            const double level = place.chance(0.5) ? 0 : place.uniform(0, kLatentNoise);
            float* noise = batch->noise[i].data_ptr<float>();
            for (std::int64_t n = 0; n < batch->noise[i].numel(); ++n)
                noise[n] = static_cast<float>(level * place.normal());
        }
    }
    return batch;
}

torch::Tensor AutoencoderTask::loss(const TrainingBatch& batch)
{
    const auto& crops = static_cast<const Crops&>(batch);
    const auto pictures = crops.pictures.contiguous(torch::MemoryFormat::ChannelsLast);
    torch::Tensor latents;
    {
        const torch::NoGradGuard noGrad;
        latents = m_model->encode(pictures) + crops.noise;
    }
    const auto decoded = m_model->decode(latents);
    return 4 * torch::mse_loss(decoded, pictures) + 0.5 * torch::l1_loss(decoded, pictures) +
           0.5 * gradientLoss(decoded, pictures);
}

torch::Tensor AutoencoderTask::scenes(std::uint64_t first, int count) const
{
    const int side = m_heldOut.options().canvas.width;
    torch::Tensor pictures = torch::empty({count, 3, side, side});
    for (int i = 0; i < count; ++i)
        writePicture(m_heldOut.scene(first + static_cast<unsigned>(i)).picture, pictures[i]);
    return pictures;
}

double AutoencoderTask::heldOutPsnr(int count)
{
    const torch::NoGradGuard noGrad;
    double sum = 0;
    for (int first = 0; first < count; first += 8) {
        const auto pictures = scenes(static_cast<unsigned>(first), 8);
        const auto decoded = m_model->decode(m_model->encode(pictures)).clamp(-1, 1);
        const auto errors = (decoded - pictures).square().mean({1, 2, 3}) / 4;
        sum += (-10 * errors.log10()).sum().item<double>();
    }
    return sum / ((count + 7) / 8 * 8);
}

void AutoencoderTask::writeSamples(const std::filesystem::path& file)
{
    const auto pictures = scenes(0, 12);
    const auto decoded = m_model->decode(m_model->encode(pictures));
    std::vector<cv::Mat> shown;
    for (int i = 0; i < 12; ++i) {
        shown.push_back(pictureOf(pictures[i]));
        shown.push_back(pictureOf(decoded[i]));
    }
    writeSheet(file.string(), pictureSheet(shown, 6, 128));
}

} // namespace diorama
