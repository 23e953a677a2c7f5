// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/identityencoder.h"

#include "core/training/tensorbridge.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace diorama {

namespace {

/// Fits a picture into the square frame on grey.
cv::Mat framed(const cv::Mat& rgb, int background)
{
    const int side = IdentityEncoderImpl::kSide;
    const double scale = static_cast<double>(side) / std::max(rgb.cols, rgb.rows);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(rgb.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(rgb.rows * scale))));
    cv::Mat small;
    cv::resize(rgb, small, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat frame(side, side, CV_8UC3, cv::Scalar::all(background));
    small.copyTo(frame(
        cv::Rect((side - size.width) / 2, (side - size.height) / 2, size.width, size.height)));
    return frame;
}

} // namespace

IdentityEncoderImpl::IdentityEncoderImpl()
{
    stages = register_module("stages", torch::nn::Sequential());
    std::int64_t width = 3;
    for (const auto& [next, residuals] :
         {std::pair<std::int64_t, int>{32, 0}, {64, 1}, {128, 1}, {192, 1}}) {
        appendDownStage(stages, width, next, residuals);
        width = next;
    }
    head = register_module("head", torch::nn::Linear(2 * width, kDimensions));
    temperature = register_parameter("temperature", torch::full({1}, std::log(12.0)));
}

torch::Tensor IdentityEncoderImpl::forward(const torch::Tensor& pictures)
{
    const torch::Tensor features = stages->forward(pictures); // [batch, 192, 4, 4]
    const torch::Tensor pooled = torch::cat({features.mean({2, 3}), features.amax({2, 3})}, 1);
    return torch::nn::functional::normalize(head->forward(pooled));
}

cv::Mat identityCrop(const cv::Mat& rgb, const Box& box, double margin)
{
    const double extra = margin * std::max(box.width() * rgb.cols, box.height() * rgb.rows);
    const cv::Point from(static_cast<int>(std::floor(box.x0 * rgb.cols - extra)),
                         static_cast<int>(std::floor(box.y0 * rgb.rows - extra)));
    const cv::Point to(static_cast<int>(std::ceil(box.x1 * rgb.cols + extra)),
                       static_cast<int>(std::ceil(box.y1 * rgb.rows + extra)));
    const cv::Rect pixels = cv::Rect(from, to) & cv::Rect({}, rgb.size());
    return pixels.empty() ? cv::Mat(IdentityEncoderImpl::kSide, IdentityEncoderImpl::kSide, CV_8UC3,
                                    cv::Scalar::all(128))
                          : framed(rgb(pixels), 128);
}

cv::Mat identityPicture(const cv::Mat& cutout, int background)
{
    cv::Mat rgb(cutout.size(), CV_8UC3);
    for (int y = 0; y < cutout.rows; ++y) {
        const auto* from = cutout.ptr<cv::Vec4b>(y);
        auto* to = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cutout.cols; ++x)
            for (int c = 0; c < 3; ++c)
                to[x][c] = cv::saturate_cast<std::uint8_t>(from[x][c] +
                                                           background * (255 - from[x][3]) / 255);
    }
    return framed(rgb, background);
}

NetworkIdentityReader::NetworkIdentityReader(IdentityEncoder network)
    : m_network(std::move(network))
{
    m_network->eval();
}

torch::Tensor NetworkIdentityReader::embed(const std::vector<cv::Mat>& pictures)
{
    const torch::NoGradGuard noGradient;
    const int side = IdentityEncoderImpl::kSide;
    constexpr std::size_t kBatch = 64;
    std::vector<torch::Tensor> parts{torch::empty({0, IdentityEncoderImpl::kDimensions})};
    for (std::size_t first = 0; first < pictures.size(); first += kBatch) {
        const std::size_t count = std::min(kBatch, pictures.size() - first);
        const torch::Tensor batch = torch::empty({static_cast<std::int64_t>(count), 3, side, side});
        for (std::size_t i = 0; i < count; ++i) {
            const cv::Mat& picture = pictures[first + i];
            writePicture(picture.rows == side && picture.cols == side ? picture
                                                                      : framed(picture, 128),
                         batch[static_cast<std::int64_t>(i)]);
        }
        parts.push_back(m_network->forward(batch));
    }
    return torch::cat(parts);
}

} // namespace diorama
