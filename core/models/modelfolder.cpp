// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelfolder.h"

#include "core/models/componentconfigs.h"
#include "core/models/ldmrenames.h"
#include "core/models/modellicense.h"
#include "core/models/singlefile.h"
#include "core/models/weightskind.h"
#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/tensor/picklefile.h"

#include <array>
#include <optional>

namespace diorama {
namespace {

using std::filesystem::path;

constexpr std::array<std::string_view, 3> kRequired{"unet", "vae", "text_encoder"};
constexpr std::array<std::string_view, 4> kOptional{"image_encoder", "image_project", "tiny_vae",
                                                    "lcp"};

bool hasEntry(const path& file)
{
    std::error_code code;
    return std::filesystem::exists(file, code);
}

std::string className(const Json& config)
{
    if (const auto name = config.find("_class_name"); name != config.end() && name->is_string())
        return name->get<std::string>();
    if (const auto names = config.find("architectures");
        names != config.end() && names->is_array() && !names->empty() && names->front().is_string())
        return names->front().get<std::string>();
    return {};
}

/// A pickled file in a folder that has no safetensors one explains what is missing better than a
/// name.
std::optional<std::string> pickleIn(const path& folder)
{
    std::error_code code;
    for (std::filesystem::directory_iterator entry(folder, code), end; !code && entry != end;
         entry.increment(code)) {
        if (hasPickleName(entry->path()))
            return refusalOfPickle(entry->path());
    }
    return std::nullopt;
}

Result<ModelPart> openPart(const path& folder, std::string_view name)
{
    ModelPart part{.source = folder};
    if (hasEntry(folder / "config.json")) {
        auto config = readJson(folder / "config.json");
        if (!config)
            return config.error();
        if (!config->is_object())
            return Error{ErrorCode::InvalidInput,
                         "\"" + (folder / "config.json").string() + "\" is not an object."};
        part.config = std::move(*config);
    }
    auto weights = StateDict::openFolder(folder);
    if (!weights) {
        if (auto pickle = pickleIn(folder))
            return Error{ErrorCode::Unsupported, *pickle};
        return weights.error();
    }
    part.weights = modernWeights(name, *weights);
    return part;
}

void inferMissingConfig(std::string_view name, ModelPart& part)
{
    if (!part.config.is_null())
        return;
    if (name == "unet")
        part.config = inferUnetConfig(part.weights);
    else if (name == "vae")
        part.config = part.weights.containsPrefix("decoder.layers.")
                          ? inferTinyVaeConfig(part.weights)
                          : inferVaeConfig(part.weights);
    else if (name == "tiny_vae")
        part.config = inferTinyVaeConfig(part.weights);
    else if (name == "text_encoder")
        part.config = inferTextConfig(part.weights);
    else if (name == "image_encoder")
        part.config = inferVisionConfig(part.weights);
    else
        part.config = Json::object();
}

void readScheduler(ModelFiles& files, const path& root)
{
    files.scheduler = stableDiffusionSchedulerConfig();
    const path file = root / "scheduler" / "scheduler_config.json";
    if (!hasEntry(file)) {
        if (files.kind == ModelKind::DioramaSmall)
            files.problems.push_back("\"" + file.string() + "\" is missing.");
        return;
    }
    if (auto config = readJson(file); config && config->is_object())
        files.scheduler = std::move(*config);
    else
        files.problems.push_back(config ? "\"" + file.string() + "\" is not an object."
                                        : config.error().message);
}

void readTokenizer(ModelFiles& files, const path& root)
{
    const path folder = root / "tokenizer";
    if (hasEntry(folder / "vocab.json") && hasEntry(folder / "merges.txt"))
        files.tokenizer = folder;
    else if (files.kind == ModelKind::DioramaSmall)
        files.problems.push_back("\"" + (folder / "vocab.json").string() +
                                 "\" or \"merges.txt\" beside it is missing.");
}

void nameFamily(ModelFiles& files)
{
    const ModelPart* unet = files.part("unet");
    if (files.part("lcp") != nullptr) {
        files.kind = ModelKind::DioramaSmall;
        files.family = "LCP-Diffusion";
        return;
    }
    if (unet == nullptr) {
        files.kind = ModelKind::Checkpoint;
        files.family = "Stable Diffusion";
        return;
    }
    const auto type = unet->config.value("attention_type", Json("default"));
    const bool gligen = type == "gated" || type == "gated-text-image";
    files.kind = gligen ? ModelKind::GligenCheckpoint : ModelKind::Checkpoint;
    files.family = gligen ? "Stable Diffusion 1.x with GLIGEN" : "Stable Diffusion 1.x";
    if (const auto refusal = refusalOfUnet(unet->weights)) {
        files.family = "Stable Diffusion";
        files.problems.push_back("\"" + files.path.string() + "\": " + *refusal);
    }
}

ModelFiles openPipeline(const path& root, const Json& index)
{
    ModelFiles files{.path = root};
    const std::string pipeline = className(index);
    if (pipeline.find("XL") != std::string::npos || pipeline.starts_with("StableDiffusion3") ||
        pipeline.starts_with("Flux")) {
        files.family = pipeline;
        files.problems.push_back("\"" + root.string() + "\" is made for " + pipeline +
                                 ". Diorama uses the Stable Diffusion 1.x family only.");
        return files;
    }
    for (const auto name : kOptional)
        addPart(files, root, name, false);
    for (const auto name : kRequired)
        addPart(files, root, name, true);
    nameFamily(files);
    readScheduler(files, root);
    readTokenizer(files, root);
    files.license = readLicense(root);
    return files;
}

/// A folder with one network: what its config says it is.
Result<ModelFiles> openNetwork(const path& folder, const Json& config)
{
    const std::string name = className(config);
    std::string_view part;
    ModelFiles files{.path = folder};
    if (name == "AutoencoderKL") {
        files.kind = ModelKind::Vae;
        files.family = "Autoencoder";
        part = "vae";
    } else if (name == "AutoencoderTiny") {
        files.kind = ModelKind::TinyVae;
        files.family = "Small autoencoder (TAESD)";
        part = "tiny_vae";
    } else if (name == "CLIPVisionModelWithProjection") {
        files.kind = ModelKind::ImageEncoder;
        files.family = "CLIP image encoder";
        part = "image_encoder";
    } else {
        return Error{ErrorCode::Unsupported,
                     "\"" + folder.string() + "\" holds a " +
                         (name.empty() ? std::string("network of unknown kind") : name) +
                         ", which Diorama cannot use alone."};
    }
    auto opened = openPart(folder, part);
    if (!opened)
        return opened.error();
    files.parts.emplace(std::string(part), std::move(*opened));
    files.license = readLicense(folder);
    return files;
}

/// The single .safetensors file of a folder without configs.
std::optional<path> onlyWeightsFile(const path& folder)
{
    std::optional<path> found;
    std::error_code code;
    for (std::filesystem::directory_iterator entry(folder, code), end; !code && entry != end;
         entry.increment(code)) {
        if (entry->path().extension() != ".safetensors")
            continue;
        if (found)
            return std::nullopt;
        found = entry->path();
    }
    return found;
}

} // namespace

StateDict modernWeights(std::string_view part, const StateDict& weights)
{
    if (part == "text_encoder") {
        return weights.renamed([](const std::string& key) -> std::optional<std::string> {
            return isIgnoredClipTextKey(key) ? std::nullopt : std::optional(clipTextKey(key));
        });
    }
    if (part == "image_encoder") {
        return weights.renamed([](const std::string& key) -> std::optional<std::string> {
            return isIgnoredClipVisionKey(key) ? std::nullopt : std::optional(key);
        });
    }
    if (part != "vae")
        return weights;
    StateDict modern =
        weights.renamed([](const std::string& key) { return std::optional(modernVaeKey(key)); });
    // The original files keep the attention's linear maps as 1x1 convolutions.
    for (const auto& [key, tensor] : TensorMap(modern.tensors())) {
        if (key.find("mid_block.attentions.0.to_") != std::string::npos && tensor.dim() == 4) {
            modern.erase(key);
            modern.insert(key, tensor.flatten(1));
        }
    }
    return modern;
}

void addPart(ModelFiles& files, const path& root, std::string_view name, bool required)
{
    const path folder = root / name;
    if (!hasEntry(folder)) {
        if (required)
            files.problems.push_back(missingPartProblem(files, name));
        return;
    }
    auto part = openPart(folder, name);
    if (!part) {
        files.problems.push_back(part.error().message);
        return;
    }
    inferMissingConfig(name, *part);
    files.parts.emplace(std::string(name), std::move(*part));
}

Result<ModelFiles> openModelFolder(const path& folder)
{
    if (hasEntry(folder / "model_index.json")) {
        auto index = readJson(folder / "model_index.json");
        if (!index)
            return index.error();
        return openPipeline(folder, index->is_object() ? *index : Json::object());
    }
    if (hasEntry(folder / "unet"))
        return openPipeline(folder, Json::object());
    if (hasEntry(folder / "config.json")) {
        auto config = readJson(folder / "config.json");
        if (!config)
            return config.error();
        return openNetwork(folder, config->is_object() ? *config : Json::object());
    }
    if (const auto file = onlyWeightsFile(folder))
        return openSingleFile(*file);
    return Error{ErrorCode::NotFound, "\"" + folder.string() +
                                          "\" holds no model: there is no model_index.json, no "
                                          "config.json and no single .safetensors file."};
}

} // namespace diorama
