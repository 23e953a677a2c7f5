// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/singlefile.h"

#include "core/models/componentconfigs.h"
#include "core/models/ldmrenames.h"
#include "core/models/modelfolder.h"
#include "core/models/modellicense.h"
#include "core/models/weightskind.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace diorama {
namespace {

LdmRenames renamesFor(const StateDict& dict)
{
    std::vector<std::string> keys;
    keys.reserve(dict.size());
    for (const auto& [key, tensor] : dict.tensors())
        keys.push_back(key);
    return LdmRenames(keys);
}

StateDict componentOf(const StateDict& dict, const LdmRenames& renames, Component component)
{
    return dict.renamed([&](const std::string& key) -> std::optional<std::string> {
        auto place = renames.rename(key);
        if (!place || place->component != component)
            return std::nullopt;
        return std::move(place->key);
    });
}

Json inferConfig(Component component, const StateDict& weights)
{
    switch (component) {
    case Component::Unet:
        return inferUnetConfig(weights);
    case Component::Vae:
        return inferVaeConfig(weights);
    case Component::TextEncoder:
        return inferTextConfig(weights);
    }
    return {};
}

void addCheckpointParts(ModelFiles& files, const StateDict& dict)
{
    const LdmRenames renames = renamesFor(dict);
    for (const auto component : {Component::Unet, Component::Vae, Component::TextEncoder}) {
        const std::string name(componentFolder(component));
        StateDict weights = modernWeights(name, componentOf(dict, renames, component));
        if (weights.isEmpty()) {
            files.problems.push_back("\"" + files.path.string() + "\" holds no " + name + ".");
            continue;
        }
        Json config = inferConfig(component, weights);
        files.parts.emplace(name, ModelPart{std::move(config), std::move(weights), files.path});
    }
    std::size_t unknown = 0;
    std::string example;
    for (const auto& [key, tensor] : dict.tensors()) {
        if (!renames.rename(key) && !LdmRenames::isIgnored(key)) {
            example = unknown++ == 0 ? key : example;
        }
    }
    if (unknown > 0) {
        files.problems.push_back(
            "\"" + files.path.string() + "\" has " + std::to_string(unknown) +
            " tensors that belong to no part of Stable Diffusion 1.x, for example \"" + example +
            "\".");
    }
    files.scheduler = stableDiffusionSchedulerConfig();
}

/// An autoencoder alone, in either layout.
ModelPart openVae(const StateDict& dict, const std::filesystem::path& file)
{
    const LdmRenames renames = renamesFor(dict);
    StateDict weights = renames.isLdm() ? componentOf(dict, renames, Component::Vae) : dict;
    weights = modernWeights("vae", weights);
    Json config = inferVaeConfig(weights);
    return {std::move(config), std::move(weights), file};
}

} // namespace

Result<ModelFiles> openSingleFile(const std::filesystem::path& file)
{
    auto opened = StateDict::open(file);
    if (!opened)
        return opened.error();
    const StateDict& dict = *opened;
    const WeightsKind found = recogniseWeights(dict);
    ModelFiles files{.path = file,
                     .kind = found.kind,
                     .family = found.family,
                     .license = licenseOf(dict.metadata())};
    if (!found.refusal.empty()) {
        files.problems.push_back("\"" + file.string() + "\": " + found.refusal);
        return files;
    }
    switch (found.kind) {
    case ModelKind::Checkpoint:
    case ModelKind::GligenCheckpoint:
        addCheckpointParts(files, dict);
        break;
    case ModelKind::Vae:
        files.parts.emplace("vae", openVae(dict, file));
        break;
    case ModelKind::TinyVae:
        files.parts.emplace("tiny_vae", ModelPart{inferTinyVaeConfig(dict), dict, file});
        break;
    case ModelKind::ImageEncoder: {
        StateDict weights = modernWeights("image_encoder", dict);
        Json config = inferVisionConfig(weights);
        files.parts.emplace("image_encoder",
                            ModelPart{std::move(config), std::move(weights), file});
        break;
    }
    default:
        files.parts.emplace("weights", ModelPart{Json::object(), dict, file});
        break;
    }
    return files;
}

} // namespace diorama
