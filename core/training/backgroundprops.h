// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/backgroundwords.h"

namespace diorama {

/// Draws one prop ("tree", "boat", "window" ...) standing at `foot` (pixels), `height` pixels high,
/// every colour multiplied by `ambient`. `picture` is 8UC3, RGB. Unknown words draw nothing.
void paintProp(cv::Mat& picture, std::string_view prop, cv::Point2f foot, float height,
               const Colour& ambient, RandomStream& random);

/// A colour for OpenCV's drawing functions.
inline cv::Scalar lit(const Colour& colour, const Colour& ambient)
{
    return {colour[0] * ambient[0], colour[1] * ambient[1], colour[2] * ambient[2]};
}

} // namespace diorama
