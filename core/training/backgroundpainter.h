// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/backgroundwords.h"

namespace diorama {

/// A painted background, and what a compositor must know about it.
struct Background
{
    cv::Mat picture;      ///< 8UC3, RGB.
    float horizon = 0.5F; ///< Canvas-relative height at which the ground begins.
    Colour ambient{1, 1, 1};
    float shadow = 0.35F; ///< How dark shadows are; 0 where nothing casts one.
};

/// Paints the choice. The same choice and size give the same pixels.
Background paintBackground(const BackgroundChoice& choice, cv::Size size);

/// What lies in front of everything: rain, snow, fog, and the mood of the palette. In place.
void paintAtmosphere(cv::Mat& picture, const BackgroundChoice& choice);

} // namespace diorama
