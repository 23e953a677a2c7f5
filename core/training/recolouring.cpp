// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recolouring.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace diorama {

ColourTurn ColourTurn::random(RandomStream& random)
{
    const auto angle = static_cast<float>(random.uniform(40, 320) * std::numbers::pi / 180);
    const auto saturation = static_cast<float>(random.uniform(0.75, 1.15));
    // Rotation about the grey axis (Rodrigues), mixed with the projection onto it.
    const float c = std::cos(angle);
    const float s = std::sin(angle) / std::sqrt(3.0F);
    const float t = (1 - c) / 3;
    const cv::Matx33f rotation(c + t, t - s, t + s, t + s, c + t, t - s, t - s, t + s, c + t);
    const cv::Matx33f grey = cv::Matx33f::all(1.0F / 3);
    return {rotation * saturation + grey * (1 - saturation)};
}

cv::Mat recoloured(const cv::Mat& rgba, const ColourTurn& turn)
{
    if (turn.isIdentity())
        return rgba.clone();
    cv::Mat out(rgba.size(), CV_8UC4);
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* from = rgba.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec4b>(y);
        for (int x = 0; x < rgba.cols; ++x) {
            const auto alpha = static_cast<float>(from[x][3]);
            const Colour colour = turn.matrix * Colour(from[x][0], from[x][1], from[x][2]);
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<std::uint8_t>(std::clamp(colour[c], 0.0F, alpha));
            to[x][3] = from[x][3];
        }
    }
    return out;
}

} // namespace diorama
