// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/emojisource.h"

namespace diorama {

/// The 3D models of the unpacked Sweet Home 3D catalogues below `folder` (one folder each), drawn
/// from several sides. An absent folder gives none. Look-alikes of brands are left out.
Result<std::vector<SubjectRecipe>> furnitureRecipes(const std::filesystem::path& folder);

} // namespace diorama
