// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluation/identityencoder.h"
#include "core/evaluation/scenereader.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace diorama {

/// The two networks that look at pictures, with what is known of their own errors.
struct Evaluators
{
    SceneReader reader;
    IdentityEncoder identity;
    nlohmann::json ownErrors; ///< As measured after training, on held-out composites.

    /// Reads scene_reader.safetensors, identity.safetensors and errors.json.
    static Result<Evaluators> open(const std::filesystem::path& folder);
    /// Writes them, the weights in float16.
    Result<void> save(const std::filesystem::path& folder) const;
};

} // namespace diorama
