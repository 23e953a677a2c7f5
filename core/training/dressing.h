// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/randomstream.h"

#include <opencv2/core.hpp>

namespace diorama {

/// How a subject is dressed in a photograph's texture: the same for all its views, so that it is a
/// new individual with photographic detail.
struct Dressing
{
    cv::Mat texture;       ///< 8UC4, RGBA, opaque; empty: none.
    double share = 1;      ///< Of the texture's colours; the rest are the subject's own.
    double shading = 0.7;  ///< How much of the subject's own light and dark stays on the texture.
    bool mirrored = false; ///< The texture, left to right.

    static Dressing random(const cv::Mat& texture, RandomStream& random);
};

/// The view (8UC4, RGBA, premultiplied) with the texture stretched over its frame. The silhouette
/// stays.
cv::Mat dressed(const cv::Mat& view, const Dressing& dressing);

} // namespace diorama
