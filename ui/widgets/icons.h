// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace diorama {

/// A line icon of our own set (resources/icons/NAME.svg) in the colour of the palette's text, sharp
/// at every size and scale; it follows a change of palette. Null for an unknown name.
QIcon icon(const char* name);

} // namespace diorama
