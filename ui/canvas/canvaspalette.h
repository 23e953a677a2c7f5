// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace diorama {

/// How a region is told from its neighbours: by colour, number and dash pattern, never by colour
/// alone.
struct RegionStyle
{
    QColor line;
    QColor onLine;       ///< Text on a chip of the line's colour; at least 4.5 : 1.
    QList<qreal> dashes; ///< In line widths; empty: solid.
    double width = 2;    ///< Screen pixels.
};

/// The style of the region with this id. High contrast gives thick lines in black, white and
/// yellow, told apart by their dashes.
RegionStyle regionStyle(int id, bool highContrast);

/// The colour ratio after WCAG 2, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace diorama
