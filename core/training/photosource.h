// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/emojisource.h"

namespace diorama {

/// Square crops of the freely licensed photographs below `folder` (the unpacked package
/// lomiri-wallpapers-16.04), at several magnifications: textures that training dresses subjects in.
/// Share-alike photographs are left out. An absent folder gives none.
std::vector<SubjectRecipe> photoTextureRecipes(const std::filesystem::path& folder);

} // namespace diorama
