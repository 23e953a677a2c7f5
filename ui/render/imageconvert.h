// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

#include <QImage>

namespace diorama {

/// A deep copy as a QImage (grey, RGB or RGBA). Safe on any thread. Null for a null image.
QImage toQImage(const Image& image);

/// A deep copy as an Image: grey stays grey, pictures with alpha become RGBA, all others RGB.
Image toImage(const QImage& image);

} // namespace diorama
