// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/image/image.h"

#include <span>
#include <string>
#include <vector>

namespace diorama::testing_support {

/// A picture whose four quarters differ: red, green / blue, white. RGB.
Image quarters(int width, int height);

/// A JPEG, WebP, PNG, TIFF or BMP file of it by OpenCV's encoder; `extension` like ".jpg".
Bytes encodedQuarters(const std::string& extension, int width, int height);

/// A 16-bit PNG of one colour.
Bytes deepPng(int width, int height, std::uint16_t red, std::uint16_t green, std::uint16_t blue);

/// How a JPEG holds its inks: the other way round with Adobe's marker, the same turned to YCCK, or
/// as they are without a marker.
enum class InkFile { Adobe, AdobeYcck, Plain };

/// A CMYK JPEG of one colour; 0 to 255 is the amount of ink.
Bytes cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black,
               InkFile kind = InkFile::Adobe);

/// A PNG of grey with alpha, of one value each.
Bytes greyAlphaPng(int width, int height, int grey, int alpha);

/// A palette PNG with two colours, the second one wholly transparent.
Bytes palettePng(int width, int height);

/// Adds an EXIF block with this orientation after a JPEG's first marker.
Bytes withOrientation(const Bytes& jpeg, int orientation);

/// Adds a colour profile to a JPEG or PNG.
Bytes withProfile(const Bytes& picture, const Bytes& profile);

/// An RGB profile with swapped red and green primaries, so that its effect cannot be missed.
Bytes swappedProfile();

/// A grey profile of linear light: half the value is much lighter than in sRGB.
Bytes linearGreyProfile();

/// A profile for inks that takes cyan for yellow and yellow for cyan.
Bytes swappedInkProfile();

/// A JPEG file whose header announces a size that it does not have.
Bytes withAnnouncedSize(Bytes jpeg, int width, int height);

/// The mean colour of a part of the picture.
std::vector<double> meanColour(const Image& image, int x0, int y0, int x1, int y1);

/// The share of common pixels of two masks, at 50 %.
double maskIou(const Image& a, const Image& b);

} // namespace diorama::testing_support
