// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/principalencoder.h"

#include "core/training/tensorbridge.h"

#include <cmath>
#include <opencv2/core.hpp>

namespace diorama {
namespace {

/// Deviations of the latents follow the eigenvalues to this power: 0.5 would be plain PCA, which
/// drowns the details in a sampler's error, 0 whitening, which makes noise as loud as shape.
constexpr double kPower = 0.2;
/// Largest deviation before the scaling factor: the decoder clamps softly at 3.
constexpr double kLargestDeviation = 1.1;
constexpr float kSubjectWeight = 3;

torch::Tensor& weightOf(torch::nn::Sequential& layers, std::size_t index)
{
    return layers->at<torch::nn::Conv2dImpl>(index).weight;
}

/// The convolutions before the last one: copy, then three times 2x2 cells to channels.
void setPatchLayers(torch::nn::Sequential& layers)
{
    torch::Tensor& first = weightOf(layers, 0);
    first.zero_();
    for (int c = 0; c < 3; ++c)
        first[c][c][1][1] = 1;
    layers->at<torch::nn::Conv2dImpl>(0).bias.zero_();
    for (std::size_t stage = 1; stage <= 3; ++stage) {
        torch::Tensor& weight = weightOf(layers, stage);
        weight.zero_();
        for (std::int64_t c = 0; c < weight.size(1); ++c) {
            for (int place = 0; place < 4; ++place)
                weight[c * 4 + place][c][1 + place / 2][1 + place % 2] = 1;
        }
    }
}

/// [patches, 192] of a picture, as the layers before the last one give them.
torch::Tensor patchesOf(torch::nn::Sequential& layers, const torch::Tensor& pictures)
{
    torch::Tensor x = pictures.add(1).div(2);
    for (std::size_t i = 0; i + 1 < layers->size(); ++i)
        x = layers->at<torch::nn::Conv2dImpl>(i).forward(x);
    return x.permute({0, 2, 3, 1}).reshape({-1, x.size(1)});
}

struct Moments
{
    torch::Tensor mean;
    torch::Tensor covariance;
};

Moments momentsOf(torch::nn::Sequential& layers, const SceneSynthesizer& synthesizer, int scenes)
{
    const cv::Size canvas = synthesizer.options().canvas;
    torch::Tensor picture = torch::empty({1, 3, canvas.height, canvas.width});
    torch::Tensor sum, squares;
    double total = 0;
    for (int i = 0; i < scenes; ++i) {
        const SynthScene scene = synthesizer.scene(static_cast<unsigned>(i));
        writePicture(scene.picture, picture[0]);
        cv::Mat covered(scene.picture.size(), CV_8UC1, cv::Scalar(0));
        for (const SynthRegion& region : scene.regions)
            covered = cv::max(covered, region.mask);
        torch::Tensor cover = torch::empty({1, canvas.height, canvas.width});
        writeMask(covered, cover[0]);
        const auto weights =
            (1 + kSubjectWeight * torch::avg_pool2d(cover, 8)).reshape({-1, 1}).to(torch::kFloat64);
        const auto patches = patchesOf(layers, picture).to(torch::kFloat64);
        const auto weighted = patches * weights;
        const auto newSum = weighted.sum(0);
        const auto newSquares = weighted.t().matmul(patches);
        sum = sum.defined() ? sum + newSum : newSum;
        squares = squares.defined() ? squares + newSquares : newSquares;
        total += weights.sum().item<double>();
    }
    const auto mean = sum / total;
    return {mean, squares / total - mean.outer(mean)};
}

} // namespace

AutoencoderTinyConfig smallAutoencoderConfig()
{
    AutoencoderTinyConfig config;
    config.latent_channels = 16;
    config.encoder_block_out_channels = {3, 12, 48, 192};
    config.num_encoder_blocks = {0, 0, 0, 0};
    config.decoder_block_out_channels = {96, 64, 32, 16};
    config.num_decoder_blocks = {1, 1, 1, 1};
    return config;
}

double fitPrincipalEncoder(AutoencoderTiny& model, const SceneSynthesizer& synthesizer, int scenes)
{
    const torch::NoGradGuard noGrad;
    torch::nn::Sequential& layers = model->encoder->layers;
    setPatchLayers(layers);
    const Moments moments = momentsOf(layers, synthesizer, scenes);
    const auto [values, vectors] = torch::linalg_eigh(moments.covariance);
    const auto channels = model->config.latent_channels;
    const auto kept = values.flip(0).narrow(0, 0, channels);
    const auto basis = vectors.flip(1).narrow(1, 0, channels).t(); // [channels, 192]

    auto deviations = kept.pow(kPower);
    deviations = deviations * (kLargestDeviation / deviations.max());
    const auto projection = basis * (deviations / kept.sqrt()).unsqueeze(1);
    auto& last = layers->at<torch::nn::Conv2dImpl>(layers->size() - 1);
    last.weight.zero_();
    last.weight.select(3, 1).select(2, 1).copy_(projection);
    last.bias.copy_(-projection.matmul(moments.mean));
    model->config.shift_factor = 0;
    model->config.scaling_factor = 1 / std::sqrt(deviations.square().mean().item<double>());
    return (kept.sum() / values.sum()).item<double>();
}

} // namespace diorama
