// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <string>

namespace diorama {

/// Draws an SVG with the program rsvg-convert, which unlike QtSvg knows clipping, masks and
/// filters: 8UC4 RGBA, premultiplied, the longer side `side` pixels. Nothing where it could not be
/// drawn.
std::optional<cv::Mat> rasterisedSvg(const std::string& svg, int side);

} // namespace diorama
