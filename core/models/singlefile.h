// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"

namespace diorama {

/// openModel() for one .safetensors file: a checkpoint in the original layout, whose parts are
/// brought to diffusers' names with inferred configs, or an adapter or replacement part.
Result<ModelFiles> openSingleFile(const std::filesystem::path& file);

} // namespace diorama
