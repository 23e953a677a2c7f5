// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"

namespace diorama {

/// openModel() for a folder: a diffusers pipeline, or one network of one (an autoencoder or image
/// encoder with its config.json), or a folder with a single adapter file.
Result<ModelFiles> openModelFolder(const std::filesystem::path& folder);

/// Adds the network in a folder of `root` to the model's parts, or what is wrong with it to the
/// problems; a folder that is not there is one of them only where it is required.
void addPart(ModelFiles& files, const std::filesystem::path& root, std::string_view name,
             bool required);

/// Brings one network's names and shapes to what the modules register: older attention names, the
/// text encoder's optional prefix, 1x1 convolutions where linear maps are meant, entries that
/// nobody needs.
StateDict modernWeights(std::string_view part, const StateDict& weights);

} // namespace diorama
