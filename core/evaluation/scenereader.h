// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluatorblocks.h"
#include "core/evaluation/layoutmeasures.h"

#include <opencv2/core.hpp>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// What can be told from a picture alone.
struct SceneReading
{
    std::vector<Detection> subjects; ///< Best first.
    cv::Mat foreground; ///< 32FC1 in 0..1, half the picture's size: is a subject there?
    int place = 0;      ///< Index into placeWords(), and so on.
    int light = 0;
    int weather = 0;
};

/// Reads pictures. An interface, so that measures can be tested with the truth.
class PictureReader
{
public:
    virtual ~PictureReader() = default;
    /// `rgb` is 8UC3.
    virtual SceneReading read(const cv::Mat& rgb) = 0;
};

/// The network's answers for a batch; heights and widths are those of the picture.
struct SceneReaderOutput
{
    torch::Tensor foreground; ///< Logits, [batch, 1, height/2, width/2].
    torch::Tensor
        centre; ///< Logits of how central a cell is in its subject, [batch, 1, height/4, width/4].
    torch::Tensor sides; ///< Distances to the subject's left, top, right, bottom in pictures,
                         ///< [batch, 4, height/4, width/4].
    torch::Tensor place; ///< Logits, [batch, places], and so on.
    torch::Tensor light;
    torch::Tensor weather;
};

/// Finds the subjects (a mask, and a box by vote of the cells) and names the background, in one
/// pass. Trained on synthesised scenes only, for measuring; no part of the renderer.
class SceneReaderImpl final : public torch::nn::Module
{
public:
    SceneReaderImpl();
    /// [batch, 3, height, width] in -1..1, sides divisible by 16.
    SceneReaderOutput forward(const torch::Tensor& pictures);

    torch::nn::Sequential stage1 = nullptr;
    torch::nn::Sequential stage2 = nullptr;
    torch::nn::Sequential stage3 = nullptr;
    torch::nn::Sequential stage4 = nullptr;
    torch::nn::ModuleList laterals;
    torch::nn::Sequential merge3 = nullptr;
    torch::nn::Sequential merge2 = nullptr;
    torch::nn::Sequential merge1 = nullptr;
    torch::nn::Conv2d foreground = nullptr;
    torch::nn::Conv2d centre = nullptr;
    torch::nn::Conv2d sides = nullptr;
    torch::nn::Linear place = nullptr;
    torch::nn::Linear light = nullptr;
    torch::nn::Linear weather = nullptr;
};
TORCH_MODULE(SceneReader);

/// Detections from one picture's answers: cells of high centrality in order, boxes that overlap a
/// better one by `iouThreshold` merged into it by weighted mean.
std::vector<Detection> detectionsFrom(const torch::Tensor& centre, const torch::Tensor& sides,
                                      double scoreThreshold = 0.3, double iouThreshold = 0.5);

/// The trained network as a reader of single pictures of any size (scaled so that the sides fit).
class NetworkPictureReader final : public PictureReader
{
public:
    explicit NetworkPictureReader(SceneReader network);
    SceneReading read(const cv::Mat& rgb) override;

private:
    SceneReader m_network;
};

} // namespace diorama
