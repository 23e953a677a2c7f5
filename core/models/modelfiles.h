// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engine/modelinfo.h"
#include "core/tensor/statedict.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// One network of a model as it lies on disk: config and weights in diffusers' names.
struct ModelPart
{
    Json config;
    StateDict weights;
    std::filesystem::path source; ///< For messages.
};

/// A model, opened by memory map: nothing is read but headers and configs.
///
/// A folder's parts are named as its subfolders are ("unet", "vae", "text_encoder",
/// "image_encoder", "image_project", "tiny_vae", "lcp"); the same names are used for what a single
/// file holds, and an adapter or a replacement part has the one part "weights".
struct ModelFiles
{
    std::filesystem::path path;
    ModelKind kind = ModelKind::Unknown;
    std::string family;
    std::string license;
    std::map<std::string, ModelPart, std::less<>> parts;
    Json scheduler;                    ///< scheduler_config.json, or the family's.
    std::filesystem::path tokenizer;   ///< Folder; empty where the model brings none.
    std::vector<std::string> problems; ///< What keeps it from being used, whole sentences.
    std::vector<std::string> notes;    ///< What is odd about it and does not matter.

    const ModelPart* part(std::string_view name) const;
    std::string name() const;
    ModelInfo info() const;
    /// Whether it can be painted with.
    bool isModel() const;
};

/// The problem of a model without one of its networks, and what to do. attach() takes it back when
/// an adapter brings the network.
std::string missingPartProblem(const ModelFiles& files, std::string_view part);

/// Opens a diffusers folder, a single-file checkpoint, an adapter or a replacement part. What is
/// found but incomplete or refused comes back with its problems; only what cannot be read at all
/// is an error.
Result<ModelFiles> openModel(const std::filesystem::path& path);

} // namespace diorama
