// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/render.h"
#include "core/models/modeladapters.h"
#include "core/models/modelfiles.h"
#include "core/scene/scene.h"
#include "core/text/tokenizer.h"

#include <vector>

namespace diorama {

/// What a model with its adapters makes of each part of a scene, from headers alone: never silent
/// about what it leaves out. `model` has the structural adapters in place. `tokenizer` is the
/// model's; without it (null) nothing is said about texts that are too long.
std::vector<CapabilityNote> capabilitiesOf(const ModelFiles& model,
                                           const std::vector<OpenedAdapter>& adapters,
                                           const Scene& scene,
                                           const Tokenizer* tokenizer = nullptr);

} // namespace diorama
