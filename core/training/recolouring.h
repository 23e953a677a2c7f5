// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/backgroundwords.h"

namespace diorama {

/// A linear change of colours that leaves grey alone or lights it: cheap, and the same for the
/// reference and the target of a subject, it makes a new individual of an old one.
struct ColourTurn
{
    cv::Matx33f matrix = cv::Matx33f::eye();

    bool isIdentity() const { return matrix == cv::Matx33f::eye(); }
    static ColourTurn lit(const Colour& gain) { return {cv::Matx33f::diag(gain)}; }
    /// Turns the hue by 40 to 320 degrees and changes the saturation a little.
    static ColourTurn random(RandomStream& random);
};

/// RGBA, premultiplied, in and out. The result is always a picture of its own.
cv::Mat recoloured(const cv::Mat& rgba, const ColourTurn& turn);

} // namespace diorama
