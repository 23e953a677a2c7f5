// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelloader.h"

#include "core/models/modelparts.h"
#include "core/models/photogrounding.h"
#include "core/tensor/withoutinit.h"

#include <exception>
#include <functional>
#include <utility>

namespace diorama {
namespace {

Error missingPart(const ModelFiles& files, std::string_view name)
{
    return {ErrorCode::InvalidInput, missingPartProblem(files, name)};
}

/// Loads one part into `target` if the model has it.
template <typename Target, typename Load>
Result<void> take(const ModelFiles& files, std::string_view name, bool required, Target& target,
                  const Load& load)
{
    const ModelPart* part = files.part(name);
    if (part == nullptr)
        return required ? Result<void>(missingPart(files, name)) : Result<void>();
    auto loaded = load(*part);
    if (!loaded)
        return loaded.error();
    target = std::move(*loaded);
    return {};
}

Result<Tokenizer> openTokenizer(const ModelFiles& files,
                                const std::filesystem::path& clipVocabulary)
{
    if (!files.tokenizer.empty())
        return Tokenizer::open(files.tokenizer);
    if (!clipVocabulary.empty())
        return Tokenizer::open(clipVocabulary);
    return Error{ErrorCode::NotFound, "\"" + files.path.string() +
                                          "\" brings no vocabulary. Set the path of CLIP's (a "
                                          "folder with vocab.json and merges.txt, or "
                                          "bpe_simple_vocab_16e6.txt.gz) in the settings."};
}

Result<void> loadLcp(const ModelFiles& files, LoadedModel& model)
{
    for (const auto name : {"unet", "text_encoder", "image_encoder", "lcp"}) {
        if (files.part(name) == nullptr)
            return missingPart(files, name);
    }
    try {
        const WithoutInit guard;
        model.lcp = LcpModel(LcpModelConfig{
            .unet = UNetConfig::fromJson(files.part("unet")->config),
            .textEncoder = ClipTextConfig::fromJson(files.part("text_encoder")->config),
            .imageEncoder = ClipVisionConfig::fromJson(files.part("image_encoder")->config),
            .lcp = LcpConfig::fromJson(files.part("lcp")->config)});
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput, "The configs of \"" + files.path.string() +
                                                  "\" cannot be used: " + error.what()};
    }
    const std::pair<const char*, torch::nn::Module*> parts[] = {
        {"unet", model.lcp->unet.get()},
        {"text_encoder", model.lcp->text_encoder.get()},
        {"image_encoder", model.lcp->image_encoder.get()},
        {"lcp", model.lcp->lcp.get()}};
    for (const auto& [name, module] : parts) {
        LoadPolicy loading{.device = model.policy};
        if (module == model.lcp->unet.get())
            loading.inFloat32 = UNet2DConditionModelImpl::float32Keys();
        if (const auto loaded = loadStateDict(*module, files.part(name)->weights, loading); !loaded)
            return loaded.error();
    }
    for (auto& parameter : model.lcp->parameters())
        parameter.set_requires_grad(false);
    model.lcp->eval();
    model.unet = model.lcp->unet;
    model.textEncoder = model.lcp->text_encoder;
    model.imageEncoder = model.lcp->image_encoder;
    return {};
}

/// How a part's pictures are prepared: by the file beside it, or in the folders where the pipelines
/// keep it.
Result<ClipImageProcessorConfig> readImageProcessor(const ModelPart& part,
                                                    const ClipVisionConfig& config)
{
    const auto root = part.source.parent_path();
    for (const auto& folder : {part.source, root / "processor", root / "feature_extractor"}) {
        const auto file = folder / "preprocessor_config.json";
        std::error_code code;
        if (!std::filesystem::exists(file, code))
            continue;
        const auto json = readJson(file);
        if (!json)
            return json.error();
        try {
            return ClipImageProcessorConfig::fromJson(*json);
        } catch (const std::exception& error) {
            return Error{ErrorCode::InvalidInput,
                         "\"" + file.string() + "\" cannot be used: " + error.what()};
        }
    }
    return ClipImageProcessorConfig::forImageSize(static_cast<int>(config.image_size));
}

/// The image encoder, for IP-Adapters and the shipped family, whose networks are loaded already.
Result<void> loadPhotoReader(const ModelFiles& files, LoadedModel& model)
{
    const ModelPart* part = files.part("image_encoder");
    if (part == nullptr)
        return {};
    if (model.imageEncoder.is_empty()) {
        auto loaded = loadImageEncoder(*part, model.policy);
        if (!loaded)
            return loaded.error();
        model.imageEncoder = std::move(*loaded);
    }
    auto processor = readImageProcessor(*part, model.imageEncoder->config);
    if (!processor)
        return processor.error();
    model.imageProcessor = std::move(*processor);
    return {};
}

Result<void> readImageProject(const ModelPart& part, LoadedModel& model)
{
    const torch::Tensor weight = part.weights.find("project.weight");
    const auto dim = static_cast<std::int64_t>(model.unet->config().crossAttentionDim);
    if (!weight.defined() || weight.dim() != 2 || weight.size(0) != dim || weight.size(1) != dim)
        return Error{ErrorCode::InvalidInput,
                     "\"" + part.source.string() +
                         "\" does not hold project.weight of the text's width."};
    model.imageProject =
        weight.to(model.policy.device, model.policy.dtype, /*non_blocking=*/false, /*copy=*/true);
    return {};
}

/// GLIGEN's boxes with photos. Without all their parts the boxes take words alone.
Result<void> loadPhotoGrounding(const ModelFiles& files, LoadedModel& model)
{
    if (photoGrounding(files) != PhotoGrounding::Ready)
        return {};
    if (auto read = readImageProject(*files.part("image_project"), model); !read)
        return read;
    const ModelPart& encoder = *groundingEncoder(files);
    if (&encoder == files.part("image_encoder")) {
        model.groundingEncoder = model.imageEncoder;
        model.groundingProcessor = model.imageProcessor;
        return {};
    }
    auto loaded = loadImageEncoder(encoder, model.policy);
    if (!loaded)
        return loaded.error();
    model.groundingEncoder = std::move(*loaded);
    auto processor = readImageProcessor(encoder, model.groundingEncoder->config);
    if (!processor)
        return processor.error();
    model.groundingProcessor = std::move(*processor);
    return {};
}

} // namespace

Result<std::shared_ptr<LoadedModel>> loadModel(const ModelFiles& files, const DevicePolicy& policy,
                                               const std::filesystem::path& clipVocabulary,
                                               const ProgressSink& progress, std::stop_token stop)
{
    if (!files.problems.empty())
        return Error{ErrorCode::Unsupported, files.problems.front()};
    if (!files.isModel())
        return Error{ErrorCode::Unsupported, "\"" + files.path.string() +
                                                 "\" is no model to paint with: it is a " +
                                                 files.family + "."};
    auto model = std::make_shared<LoadedModel>();
    const ModelInfo info = files.info();
    model->name = info.name;
    model->kind = files.kind;
    model->policy = policy;
    model->scheduler = files.scheduler;
    model->defaultWidth = info.defaultWidth;
    model->defaultHeight = info.defaultHeight;
    const bool small = files.kind == ModelKind::DioramaSmall;

    const auto tokenizer = [&]() -> Result<void> {
        auto opened = openTokenizer(files, clipVocabulary);
        if (!opened)
            return opened.error();
        model->tokenizer = std::move(*opened);
        model->plainTokenizer = model->tokenizer;
        return {};
    };
    const auto text = [&]() -> Result<void> {
        if (small)
            return loadLcp(files, *model);
        return take(files, "text_encoder", true, model->textEncoder,
                    [&](const ModelPart& part) { return loadTextEncoder(part, policy); });
    };
    const auto unet = [&]() -> Result<void> {
        if (small)
            return {};
        return take(files, "unet", true, model->unet,
                    [&](const ModelPart& part) { return loadUnet(part, policy); });
    };
    const auto codec = [&]() -> Result<void> {
        const auto load = [&](const ModelPart& part) { return loadCodec(part, policy); };
        if (auto loaded = take(files, "vae", true, model->codec, load); !loaded)
            return loaded;
        return take(files, "tiny_vae", false, model->previewCodec, load);
    };
    const auto image = [&]() -> Result<void> {
        auto loaded = loadPhotoReader(files, *model);
        return loaded ? loadPhotoGrounding(files, *model) : loaded;
    };
    const std::pair<const char*, std::function<Result<void>()>> stages[] = {
        {"Reading the vocabulary", tokenizer},
        {"Loading the text encoder", text},
        {"Loading the UNet", unet},
        {"Loading the autoencoder", codec},
        {"Loading the image encoder", image},
    };
    int step = 0;
    for (const auto& [name, load] : stages) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "Loading was cancelled."};
        if (progress)
            progress({name, step, static_cast<int>(std::size(stages))});
        if (const auto loaded = load(); !loaded)
            return loaded.error();
        ++step;
    }
    return model;
}

} // namespace diorama
