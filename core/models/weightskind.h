// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/modelinfo.h"
#include "core/tensor/statedict.h"

#include <optional>
#include <string>

namespace diorama {

/// What the tensors of one file are, told by their names and shapes alone.
struct WeightsKind
{
    ModelKind kind = ModelKind::Unknown;
    std::string family;       ///< For people.
    std::string refusal = {}; ///< Why Diorama cannot use it, a whole sentence. Empty: it can.
};

WeightsKind recogniseWeights(const StateDict& dict);

/// Whether a UNet in diffusers' names is one that the pipeline can run; else why not.
std::optional<std::string> refusalOfUnet(const StateDict& unet);

} // namespace diorama
