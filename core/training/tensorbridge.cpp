// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/tensorbridge.h"

namespace diorama {

void writePicture(const cv::Mat& rgb, torch::Tensor out)
{
    CV_Assert(rgb.type() == CV_8UC3);
    TORCH_CHECK(out.is_contiguous() && out.numel() == 3 * static_cast<std::int64_t>(rgb.total()),
                "the tensor does not fit the picture");
    float* to = out.data_ptr<float>();
    const auto plane = static_cast<std::int64_t>(rgb.total());
    std::int64_t at = 0;
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x, ++at) {
            for (int c = 0; c < 3; ++c)
                to[c * plane + at] = static_cast<float>(row[x][c]) * (2.0F / 255) - 1;
        }
    }
}

void writeMask(const cv::Mat& picture, torch::Tensor out)
{
    TORCH_CHECK(out.is_contiguous() && out.numel() == static_cast<std::int64_t>(picture.total()),
                "the tensor does not fit the mask");
    const int channels = picture.channels();
    float* to = out.data_ptr<float>();
    std::int64_t at = 0;
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t* row = picture.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x, ++at)
            to[at] = static_cast<float>(row[x * channels + channels - 1]) / 255;
    }
}

cv::Mat pictureOf(const torch::Tensor& tensor)
{
    const torch::Tensor bytes = tensor.detach()
                                    .to(torch::kFloat32)
                                    .clamp(-1, 1)
                                    .add(1)
                                    .mul(127.5)
                                    .round()
                                    .to(torch::kUInt8)
                                    .permute({1, 2, 0})
                                    .contiguous();
    return cv::Mat(static_cast<int>(bytes.size(0)), static_cast<int>(bytes.size(1)), CV_8UC3,
                   bytes.data_ptr())
        .clone();
}

} // namespace diorama
