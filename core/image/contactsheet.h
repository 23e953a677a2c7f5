// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/image.h"

#include <string>
#include <vector>

namespace diorama {

/// Several pictures on one light sheet, each with its caption below, filled row by row. Captions
/// are drawn in ASCII: accents are dropped, other letters become "?".
Result<Image> makeContactSheet(const std::vector<Image>& pictures,
                               const std::vector<std::string>& captions, int columns);

/// The caption as it is drawn.
std::string asciiCaption(const std::string& text);

} // namespace diorama
