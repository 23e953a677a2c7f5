// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/singlefile.h"

#include "core/models/componentconfigs.h"
#include "core/models/ldmrenames.h"
#include "core/models/modelfolder.h"
#include "core/models/modellicense.h"
#include "core/models/photogrounding.h"
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

/// Nobody misses what a checkpoint holds beside its networks.
void noteUnknown(ModelFiles& files, const StateDict& dict, const LdmRenames& renames)
{
    std::size_t unknown = 0;
    std::string example;
    for (const auto& [key, tensor] : dict.tensors()) {
        if (!renames.rename(key) && !LdmRenames::isIgnored(key))
            example = unknown++ == 0 ? key : example;
    }
    if (unknown > 0)
        files.notes.push_back("Tensors that belong to no part of Stable Diffusion 1.x are left "
                              "out: " +
                              std::to_string(unknown) + ", the first is \"" + example + "\".");
}

void addCheckpointParts(ModelFiles& files, const StateDict& dict)
{
    const LdmRenames renames = renamesFor(dict);
    for (const auto component : {Component::Unet, Component::Vae, Component::TextEncoder}) {
        const std::string name(componentFolder(component));
        StateDict weights = modernWeights(name, componentOf(dict, renames, component));
        if (weights.isEmpty()) {
            files.problems.push_back(missingPartProblem(files, name));
            continue;
        }
        Json config = inferConfig(component, weights);
        files.parts.emplace(name, ModelPart{std::move(config), std::move(weights), files.path});
    }
    noteUnknown(files, dict, renames);
    files.scheduler = stableDiffusionSchedulerConfig();
}

/// GLIGEN with the model that it was trained on, or its layers alone.
void addGligenParts(ModelFiles& files, const StateDict& dict)
{
    const LdmRenames renames = renamesFor(dict);
    StateDict unet = renames.isLdm() ? componentOf(dict, renames, Component::Unet) : dict;
    if (!isGroundingAlone(unet)) {
        addCheckpointParts(files, dict);
        return;
    }
    Json config{{"attention_type", groundingTypeOf(unet)}};
    files.parts.emplace("unet", ModelPart{std::move(config), std::move(unet), files.path});
}

/// What boxes with photos need beside the weights lies beside the file, if anywhere.
void addPhotoGrounding(ModelFiles& files)
{
    if (photoGrounding(files) != PhotoGrounding::NoProject)
        return;
    const auto folder = files.path.parent_path();
    addPart(files, folder, "image_project", /*required=*/false);
    if (files.part("image_project") != nullptr)
        addPart(files, folder, "image_encoder", /*required=*/false);
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
        addCheckpointParts(files, dict);
        break;
    case ModelKind::GligenCheckpoint:
        addGligenParts(files, dict);
        addPhotoGrounding(files);
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
