// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/linearpreview.h"

#include <cmath>
#include <vector>

namespace diorama {
namespace {

constexpr std::int64_t kCells = 8;
constexpr double kRidge = 1e-3;

/// Small pictures that span the colours: flat ones and two-colour gradients in four directions.
torch::Tensor teachingPictures(std::int64_t side)
{
    const torch::Tensor ramp = torch::linspace(0.0, 1.0, side);
    const torch::Tensor across = ramp.reshape({1, 1, side}).expand({3, side, side});
    const torch::Tensor down = ramp.reshape({1, side, 1}).expand({3, side, side});
    std::vector<torch::Tensor> pictures;
    constexpr int kColours = 27;
    const auto colour = [](int index) {
        const auto level = [](int digit) { return static_cast<float>(digit) - 1.0F; };
        return torch::tensor({level(index % 3), level(index / 3 % 3), level(index / 9)})
            .reshape({3, 1, 1});
    };
    for (int i = 0; i < kColours; ++i) {
        const torch::Tensor from = colour(i);
        const torch::Tensor to = colour((i * 7 + 5) % kColours);
        const torch::Tensor& share = i % 2 == 0 ? across : down;
        pictures.push_back(from + (to - from) * share);
        pictures.push_back(from + (to - from) * (share > 0.5).to(torch::kFloat32));
    }
    return torch::stack(pictures);
}

torch::Tensor rowsOf(const torch::Tensor& maps)
{
    return maps.permute({0, 2, 3, 1}).reshape({-1, maps.size(1)});
}

} // namespace

LinearPreview::LinearPreview(LatentCodec& codec)
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor pictures = teachingPictures(kCells * codec.downscale());
    const torch::Tensor latents = codec.encode(pictures).to(torch::kCPU, torch::kFloat64);
    const torch::Tensor colours =
        torch::adaptive_avg_pool2d(pictures, {latents.size(2), latents.size(3)})
            .to(torch::kFloat64);
    torch::Tensor inputs = rowsOf(latents);
    inputs = torch::cat({inputs, torch::ones({inputs.size(0), 1}, inputs.options())}, 1);
    const torch::Tensor normal = torch::matmul(inputs.t(), inputs);
    const torch::Tensor damping = torch::eye(normal.size(0), normal.options()) *
                                  (kRidge * static_cast<double>(inputs.size(0)));
    m_weights = at::linalg_solve(normal + damping, torch::matmul(inputs.t(), rowsOf(colours)))
                    .to(torch::kFloat32);
}

torch::Tensor LinearPreview::map(const torch::Tensor& latents) const
{
    const torch::Tensor flat = latents.to(torch::kCPU, torch::kFloat32);
    const auto channels = flat.size(1);
    const torch::Tensor rows = rowsOf(flat);
    const torch::Tensor colours =
        torch::matmul(rows, m_weights.slice(0, 0, channels)) + m_weights[channels];
    return colours.reshape({flat.size(0), flat.size(2), flat.size(3), 3})
        .permute({0, 3, 1, 2})
        .clamp(-1.0, 1.0);
}

} // namespace diorama
