// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvaspalette.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace diorama {
namespace {

/// Okabe and Ito's palette, which people with any colour vision can tell apart, and two more.
constexpr QRgb kColours[] = {0xff56b4e9, 0xffe69f00, 0xff2bb98e, 0xffcc79a7,
                             0xff5b8def, 0xfff0e442, 0xffe4704a, 0xffb39ddb};

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QList<qreal> dashesOf(int index)
{
    switch (index % 4) {
    case 1:
        return {5, 3};
    case 2:
        return {1.5, 2.5};
    case 3:
        return {6, 2, 1.5, 2};
    default:
        return {};
    }
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

RegionStyle regionStyle(int id, bool highContrast)
{
    const int index = std::max(0, id - 1);
    if (highContrast) {
        const QColor line = index / 4 % 2 == 0 ? QColor(Qt::white) : QColor(0xff, 0xe6, 0x00);
        return {line, Qt::black, dashesOf(index), 3.5};
    }
    const QColor line(kColours[static_cast<std::size_t>(index) % std::size(kColours)]);
    const QColor dark(0x14, 0x16, 0x1a);
    const bool darkText = contrastRatio(line, dark) >= contrastRatio(line, Qt::white);
    // From the second round of the palette on, the dashes tell equal colours apart.
    return {line, darkText ? dark : QColor(Qt::white),
            dashesOf(index / static_cast<int>(std::size(kColours))), 2};
}

} // namespace diorama
