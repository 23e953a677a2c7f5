// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

namespace diorama {

/// A cut-out subject (8UC4, colours premultiplied) laid on the flat grey on which the shipped model
/// sees references, in training as in renders. 8UC3.
inline cv::Mat onGrey(const cv::Mat& rgba)
{
    constexpr int kGrey = 128;
    cv::Mat out(rgba.size(), CV_8UC3);
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* from = rgba.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgba.cols; ++x) {
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<std::uint8_t>(from[x][c] + kGrey * (255 - from[x][3]) / 255);
        }
    }
    return out;
}

} // namespace diorama
