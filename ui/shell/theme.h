// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/preferences.h"

namespace diorama {

/// Sets style and palette of the whole program. With Theme::System it follows the desktop:
/// dark where its palette or its portal says so.
void applyTheme(Theme theme);

/// Whether the palette in force is a dark one.
bool isDarkPalette();

} // namespace diorama
