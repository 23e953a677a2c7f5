// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

namespace diorama {

/// Area averages where the picture shrinks, Lanczos where it grows. Colours are weighted by alpha,
/// so that no fringe appears. An empty picture or size gives an empty picture.
Image resizeImage(const Image& image, Size size);

/// The largest size of the same shape that fits into `bounds`, at least one pixel a side.
Size fitted(Size size, Size bounds);

} // namespace diorama
