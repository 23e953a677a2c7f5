// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dressing.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

/// Mean brightness of what is visible, 0 to 1.
float meanBrightness(const cv::Mat& view)
{
    const cv::Scalar sum = cv::sum(view);
    return static_cast<float>((sum[0] + sum[1] + sum[2]) / (3 * std::max(1.0, sum[3])));
}

} // namespace

Dressing Dressing::random(const cv::Mat& texture, RandomStream& random)
{
    Dressing dressing{texture};
    dressing.share = random.uniform(0.55, 1);
    dressing.shading = random.uniform(0.3, 1);
    dressing.mirrored = random.chance(0.5);
    return dressing;
}

cv::Mat dressed(const cv::Mat& view, const Dressing& dressing)
{
    if (dressing.texture.empty())
        return view.clone();
    cv::Mat texture;
    cv::resize(dressing.texture, texture, view.size(), 0, 0, cv::INTER_AREA);
    if (dressing.mirrored)
        cv::flip(texture, texture, 1);
    const float mean = std::max(0.05F, meanBrightness(view));
    const auto share = static_cast<float>(dressing.share);
    const auto shading = static_cast<float>(dressing.shading);
    cv::Mat out(view.size(), CV_8UC4);
    for (int y = 0; y < view.rows; ++y) {
        const auto* from = view.ptr<cv::Vec4b>(y);
        const auto* cloth = texture.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec4b>(y);
        for (int x = 0; x < view.cols; ++x) {
            const auto alpha = static_cast<float>(from[x][3]);
            const float bright =
                alpha > 0 ? static_cast<float>(from[x][0] + from[x][1] + from[x][2]) / (3 * alpha)
                          : mean;
            const float shade =
                alpha / 255 * (1 + shading * (std::clamp(bright / mean, 0.3F, 1.6F) - 1));
            for (int c = 0; c < 3; ++c) {
                const float colour = share * static_cast<float>(cloth[x][c]) * shade +
                                     (1 - share) * static_cast<float>(from[x][c]);
                to[x][c] = static_cast<std::uint8_t>(std::clamp(colour, 0.0F, alpha));
            }
            to[x][3] = from[x][3];
        }
    }
    return out;
}

} // namespace diorama
