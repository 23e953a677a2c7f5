// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/evaluation/evaluatorblocks.h"

#include <opencv2/core.hpp>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// Tells who a subject is. An interface, so that measures can be tested with the truth.
class IdentityReader
{
public:
    virtual ~IdentityReader() = default;
    /// Square-ish pictures (8UC3, RGB) of one subject each, to unit vectors [n, dimensions].
    virtual torch::Tensor embed(const std::vector<cv::Mat>& pictures) = 0;
};

/// Pictures of subjects to unit vectors that are near for the same subject in another pose, light
/// or place. Trained on pairs of a reference and a crop of a composed scene; for measuring only.
class IdentityEncoderImpl final : public torch::nn::Module
{
public:
    static constexpr int kSide = 64;
    static constexpr std::int64_t kDimensions = 128;

    IdentityEncoderImpl();
    /// [batch, 3, 64, 64] in -1..1 to unit vectors [batch, 128].
    torch::Tensor forward(const torch::Tensor& pictures);

    torch::nn::Sequential stages = nullptr;
    torch::nn::Linear head = nullptr;
    torch::Tensor temperature; ///< Logarithm of the factor on similarities in training.
};
TORCH_MODULE(IdentityEncoder);

/// The part of a picture that a box covers, with a little of its surroundings, at 64x64 pixels, its
/// proportions kept by grey margins.
cv::Mat identityCrop(const cv::Mat& rgb, const Box& box, double margin = 0.06);

/// A cut-out (RGBA, premultiplied) on plain grey, in the same frame.
cv::Mat identityPicture(const cv::Mat& cutout, int background = 128);

class NetworkIdentityReader final : public IdentityReader
{
public:
    explicit NetworkIdentityReader(IdentityEncoder network);
    torch::Tensor embed(const std::vector<cv::Mat>& pictures) override;

private:
    IdentityEncoder m_network;
};

} // namespace diorama
