// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/imagetools.h"
#include "core/image/image.h"

#include <stop_token>
#include <vector>

namespace diorama {

/// The subject's mask, grey, of the picture's size. A picture with transparency gives its alpha;
/// else GrabCut starts from border colours and the centre on a reduced copy, and the result follows
/// the picture's own edges at full size. Strokes are binding, later ones over earlier ones, and
/// steer what lies near them. The same input gives the same mask. Stops between iterations.
Result<Image> cutOut(const Image& picture, const std::vector<CutoutStroke>& strokes,
                     std::stop_token stop);

} // namespace diorama
