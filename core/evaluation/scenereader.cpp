// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenereader.h"

#include "core/training/backgroundwords.h"
#include "core/training/tensorbridge.h"

#include <algorithm>
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace diorama {

namespace {

constexpr std::int64_t kWidths[] = {24, 48, 96, 128};
constexpr int kWorkingSide = 128; ///< The shorter side at which pictures are read, as in training.
constexpr int kStride = 16;

torch::nn::Conv2d pointwise(std::int64_t in, std::int64_t out)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 1));
}

torch::nn::Linear classifier(std::size_t classes)
{
    return torch::nn::Linear(2 * kWidths[3] + kWidths[2], static_cast<std::int64_t>(classes));
}

/// The longest dimension keeps its proportion, rounded to what the network divides by.
cv::Size workingSize(cv::Size size)
{
    const double scale = static_cast<double>(kWorkingSide) / std::min(size.width, size.height);
    const auto side = [&](int length) {
        return std::max(kStride, static_cast<int>(std::lround(length * scale / kStride)) * kStride);
    };
    return {side(size.width), side(size.height)};
}

} // namespace

SceneReaderImpl::SceneReaderImpl()
{
    stage1 = register_module("stage1", downStage(3, kWidths[0], 0));
    stage2 = register_module("stage2", downStage(kWidths[0], kWidths[1], 1));
    stage3 = register_module("stage3", downStage(kWidths[1], kWidths[2], 2));
    stage4 = register_module("stage4", downStage(kWidths[2], kWidths[3], 2));
    register_module("laterals", laterals);
    for (int i = 3; i > 0; --i)
        laterals->push_back(pointwise(kWidths[i], kWidths[i - 1]));
    merge3 = register_module("merge3", torch::nn::Sequential(ResidualUnit(kWidths[2])));
    merge2 = register_module("merge2", torch::nn::Sequential(ResidualUnit(kWidths[1])));
    merge1 = register_module("merge1", torch::nn::Sequential(ConvUnit(kWidths[0], kWidths[0])));
    foreground = register_module("foreground", pointwise(kWidths[0], 1));
    centre = register_module("centre", pointwise(kWidths[1], 1));
    sides = register_module("sides", pointwise(kWidths[1], 4));
    place = register_module("place", classifier(placeWords().size()));
    light = register_module("light", classifier(lightWords().size()));
    weather = register_module("weather", classifier(weatherWords().size()));
    const torch::NoGradGuard noGradient;
    sides->bias.fill_(-1.5); // boxes of a third of the picture to begin with
    centre->bias.fill_(-2.0);
}

SceneReaderOutput SceneReaderImpl::forward(const torch::Tensor& pictures)
{
    const torch::Tensor e1 = stage1->forward(pictures);
    const torch::Tensor e2 = stage2->forward(e1);
    const torch::Tensor e3 = stage3->forward(e2);
    const torch::Tensor e4 = stage4->forward(e3);

    const auto enlarged = [](const torch::Tensor& x, const torch::Tensor& like) {
        return torch::upsample_nearest2d(x, {like.size(2), like.size(3)});
    };
    const auto lateral = [&](std::size_t i, const torch::Tensor& x) {
        return laterals[i]->as<torch::nn::Conv2d>()->forward(x);
    };
    const torch::Tensor d3 = merge3->forward(e3 + enlarged(lateral(0, e4), e3));
    const torch::Tensor d2 = merge2->forward(e2 + enlarged(lateral(1, d3), e2));
    const torch::Tensor d1 = merge1->forward(e1 + enlarged(lateral(2, d2), e1));

    SceneReaderOutput output;
    output.foreground = foreground->forward(d1);
    output.centre = centre->forward(d2);
    output.sides = torch::sigmoid(sides->forward(d2));
    const torch::Tensor whole = torch::cat({e4.mean({2, 3}), e4.amax({2, 3}), e3.mean({2, 3})}, 1);
    output.place = place->forward(whole);
    output.light = light->forward(whole);
    output.weather = weather->forward(whole);
    return output;
}

std::vector<Detection> detectionsFrom(const torch::Tensor& centre, const torch::Tensor& sides,
                                      double scoreThreshold, double iouThreshold)
{
    const torch::Tensor scores = torch::sigmoid(centre).contiguous();
    const torch::Tensor distances = sides.contiguous();
    const std::int64_t height = scores.size(-2), width = scores.size(-1);
    const float* score = scores.data_ptr<float>();
    const float* side = distances.data_ptr<float>();
    std::vector<Detection> cells;
    for (std::int64_t i = 0; i < height * width; ++i) {
        if (score[i] < scoreThreshold)
            continue;
        const double x = (static_cast<double>(i % width) + 0.5) / static_cast<double>(width);
        const double y = (static_cast<double>(i / width) + 0.5) / static_cast<double>(height);
        const std::int64_t plane = height * width;
        cells.push_back(
            {{std::max(0.0, x - side[i]), std::max(0.0, y - side[plane + i]),
              std::min(1.0, x + side[2 * plane + i]), std::min(1.0, y + side[3 * plane + i])},
             score[i]});
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Detection& a, const Detection& b) { return a.score > b.score; });

    struct Vote
    {
        Detection best;
        Box sum{0, 0, 0, 0};
        double weight = 0;
    };
    std::vector<Vote> votes;
    for (const Detection& cell : cells) {
        const auto same = std::find_if(votes.begin(), votes.end(), [&](const Vote& vote) {
            return vote.best.box.iou(cell.box) >= iouThreshold;
        });
        Vote& vote = same == votes.end() ? votes.emplace_back(Vote{cell}) : *same;
        const double weight = cell.score * cell.score;
        vote.sum.x0 += weight * cell.box.x0;
        vote.sum.y0 += weight * cell.box.y0;
        vote.sum.x1 += weight * cell.box.x1;
        vote.sum.y1 += weight * cell.box.y1;
        vote.weight += weight;
    }
    std::vector<Detection> detections;
    for (const Vote& vote : votes)
        detections.push_back({{vote.sum.x0 / vote.weight, vote.sum.y0 / vote.weight,
                               vote.sum.x1 / vote.weight, vote.sum.y1 / vote.weight},
                              vote.best.score});
    return detections;
}

NetworkPictureReader::NetworkPictureReader(SceneReader network)
    : m_network(std::move(network))
{
    m_network->eval();
}

SceneReading NetworkPictureReader::read(const cv::Mat& rgb)
{
    const torch::NoGradGuard noGradient;
    cv::Mat scaled;
    cv::resize(rgb, scaled, workingSize(rgb.size()), 0, 0, cv::INTER_AREA);
    const torch::Tensor picture = torch::empty({1, 3, scaled.rows, scaled.cols});
    writePicture(scaled, picture[0]);
    const SceneReaderOutput output = m_network->forward(picture);

    SceneReading reading;
    const torch::Tensor mask = torch::sigmoid(output.foreground[0][0]).contiguous();
    reading.foreground.create(static_cast<int>(mask.size(0)), static_cast<int>(mask.size(1)),
                              CV_32F);
    std::memcpy(reading.foreground.data, mask.data_ptr<float>(),
                static_cast<std::size_t>(mask.numel()) * sizeof(float));
    reading.subjects = detectionsFrom(output.centre[0], output.sides[0]);
    reading.place = static_cast<int>(output.place.argmax().item<std::int64_t>());
    reading.light = static_cast<int>(output.light.argmax().item<std::int64_t>());
    reading.weather = static_cast<int>(output.weather.argmax().item<std::int64_t>());
    return reading;
}

} // namespace diorama
