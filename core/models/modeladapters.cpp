// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modeladapters.h"

#include "core/models/componentconfigs.h"
#include "core/models/photogrounding.h"
#include "core/nn/lorafile.h"
#include "core/nn/textualinversion.h"

#include <exception>
#include <utility>

namespace diorama {
namespace {

const StateDict* weightsOf(const OpenedAdapter& adapter)
{
    const ModelPart* part = adapter.files.part("weights");
    return part != nullptr ? &part->weights : nullptr;
}

bool isGroundingKey(const std::string& key)
{
    return key.starts_with("position_net.") || key.find(".fuser.") != std::string::npos;
}

/// GLIGEN trained nothing but these tensors on top of SD 1.4: they fit every SD 1.x UNet.
Result<void> attachGligen(ModelFiles& model, const ModelFiles& gligen)
{
    const ModelPart* source = gligen.part("unet");
    const auto target = model.parts.find("unet");
    if (source == nullptr || target == model.parts.end())
        return Error{ErrorCode::InvalidInput,
                     "\"" + gligen.path.string() + "\" holds no UNet with grounding layers."};
    if (model.kind != ModelKind::Checkpoint)
        return Error{ErrorCode::Unsupported,
                     "GLIGEN's layers fit plain Stable Diffusion 1.x models only, and \"" +
                         model.name() + "\" is not one."};
    ModelPart& unet = target->second;
    for (const auto& [key, tensor] : source->weights.tensors()) {
        if (isGroundingKey(key))
            unet.weights.insert(key, tensor);
    }
    const bool withImages = source->weights.containsPrefix("position_net.linears_text.");
    unet.config["attention_type"] = withImages ? "gated-text-image" : "gated";
    if (const ModelPart* project = gligen.part("image_project"))
        model.parts.insert_or_assign("image_project", *project);
    if (const ModelPart* encoder = groundingEncoder(gligen))
        model.parts.insert_or_assign("grounding_encoder", *encoder);
    model.kind = ModelKind::GligenCheckpoint;
    model.family += " with GLIGEN";
    return {};
}

/// An autoencoder of another family paints noise.
Result<void> requireSameLatents(const ModelFiles& model, const ModelFiles& adapter)
{
    const ModelPart* unet = model.part("unet");
    for (const char* name : {"vae", "tiny_vae"}) {
        const ModelPart* codec = adapter.part(name);
        if (codec == nullptr || unet == nullptr)
            continue;
        const Json offered = codec->config.value("latent_channels", Json(4));
        const Json wanted = unet->config.value("in_channels", Json(4));
        if (offered != wanted)
            return Error{ErrorCode::InvalidInput,
                         "The autoencoder \"" + adapter.path.string() +
                             "\" was made for other models: its latents have " + offered.dump() +
                             " channels and those of \"" + model.name() + "\" " + wanted.dump() +
                             "."};
    }
    return {};
}

/// A model's own image encoder stays with the boxes when another one takes its place.
void keepGroundingEncoder(ModelFiles& model)
{
    if (photoGrounding(model) == PhotoGrounding::Ready)
        model.parts.try_emplace("grounding_encoder", *groundingEncoder(model));
}

Result<void> addIpAdapter(LoadedModel& model, const OpenedAdapter& adapter)
{
    auto loaded = IpAdapter::load(*weightsOf(adapter), model.policy);
    if (!loaded)
        return loaded.error();
    const std::string name = adapter.files.path.string();
    if (model.imageEncoder.is_empty()) {
        return Error{ErrorCode::NotFound, "\"" + name +
                                              "\" needs a CLIP image encoder. Put its folder, "
                                              "named \"image_encoder\", beside the file."};
    }
    const auto& vision = model.imageEncoder->config;
    const auto wanted = loaded->imageDim();
    const auto offered = loaded->variant() == IpAdapterVariant::Base ? vision.projection_dim
                                                                     : vision.encoder.hidden_size;
    if (wanted != offered) {
        return Error{ErrorCode::InvalidInput,
                     "\"" + name + "\" was made for another image encoder: it reads " +
                         std::to_string(wanted) + " features and this one gives " +
                         std::to_string(offered) + "."};
    }
    try {
        model.unet->addImageAdapter(loaded->attentionWeights());
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput,
                     "\"" + name + "\" does not fit this model: " + error.what()};
    }
    model.imageAdapters.push_back({std::move(*loaded), adapter.weight});
    return {};
}

Result<void> attachTextualInversion(LoadedModel& model, const OpenedAdapter& adapter)
{
    auto inversion = TextualInversion::parse(*weightsOf(adapter), adapter.files.name());
    if (!inversion)
        return inversion.error();
    inversion->vectors *= adapter.weight;
    return addTextualInversion(model.textEncoder, *model.tokenizer, *inversion);
}

void removeAdapters(LoadedModel& model)
{
    model.unet->removeImageAdapters();
    model.imageAdapters.clear();
    if (model.loras != nullptr)
        model.loras->remove();
    model.tokenizer = model.plainTokenizer;
    model.textEncoder->removeAddedTokenEmbeddings();
}

Result<void> applyAll(LoadedModel& model, const std::vector<OpenedAdapter>& adapters,
                      const std::stop_token& stop)
{
    std::vector<AppliedLora> loras;
    for (const auto& adapter : adapters) {
        if (adapter.isStructural())
            continue;
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "Attaching adapters was cancelled."};
        if (!adapter.files.problems.empty())
            return Error{ErrorCode::Unsupported, adapter.files.problems.front()};
        Result<void> applied;
        switch (adapter.files.kind) {
        case ModelKind::IpAdapter:
        case ModelKind::IpAdapterPlus:
            applied = addIpAdapter(model, adapter);
            break;
        case ModelKind::TextualInversion:
            applied = attachTextualInversion(model, adapter);
            break;
        case ModelKind::Lora: {
            auto file = LoraFile::parse(*weightsOf(adapter));
            if (!file)
                return file.error();
            loras.push_back(
                {std::make_shared<LoraFile>(std::move(*file)), adapter.weight, adapter.weight});
            break;
        }
        default:
            applied = Error{ErrorCode::Unsupported, "\"" + adapter.files.path.string() +
                                                        "\" is no adapter: it is a " +
                                                        adapter.files.family + "."};
        }
        if (!applied)
            return applied;
    }
    if (loras.empty())
        return {};
    if (model.loras == nullptr)
        model.loras = std::make_unique<LoraMerger>(model.unet.ptr(), model.textEncoder.ptr());
    return model.loras->apply(loras, [&stop] { return !stop.stop_requested(); });
}

} // namespace

bool OpenedAdapter::isStructural() const
{
    switch (files.kind) {
    case ModelKind::GligenCheckpoint:
    case ModelKind::Vae:
    case ModelKind::TinyVae:
    case ModelKind::ImageEncoder:
        return true;
    default:
        return false;
    }
}

Result<void> attach(ModelFiles& model, const OpenedAdapter& adapter)
{
    if (!adapter.files.problems.empty())
        return Error{ErrorCode::Unsupported, adapter.files.problems.front()};
    if (adapter.files.kind == ModelKind::GligenCheckpoint)
        return attachGligen(model, adapter.files);
    if (model.kind == ModelKind::DioramaSmall)
        return Error{ErrorCode::Unsupported,
                     "\"" + adapter.files.path.string() +
                         "\" is for Stable Diffusion 1.x and does not fit the shipped model."};
    if (auto fits = requireSameLatents(model, adapter.files); !fits)
        return fits;
    if (adapter.files.kind == ModelKind::ImageEncoder)
        keepGroundingEncoder(model);
    for (const auto& [name, part] : adapter.files.parts) {
        model.parts.insert_or_assign(name, part);
        std::erase(model.problems, missingPartProblem(model, name));
    }
    return {};
}

std::filesystem::path imageEncoderFor(const std::filesystem::path& adapter,
                                      const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::filesystem::path> places{adapter.parent_path(),
                                              adapter.parent_path().parent_path()};
    places.insert(places.end(), folders.begin(), folders.end());
    for (const auto& place : places) {
        const auto candidate = place / "image_encoder";
        std::error_code code;
        if (std::filesystem::exists(candidate / "config.json", code))
            return candidate;
    }
    return {};
}

Result<void> applyAdapters(LoadedModel& model, const std::vector<OpenedAdapter>& adapters,
                           const std::stop_token& stop)
try {
    removeAdapters(model);
    auto applied = applyAll(model, adapters, stop);
    if (!applied)
        removeAdapters(model);
    return applied;
} catch (...) { // Memory that ran out, say.
    removeAdapters(model);
    throw;
}

} // namespace diorama
