// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelloader.h"

#include "core/models/modelparts.h"
#include "core/models/photogrounding.h"
#include "core/tensor/withoutinit.h"

#include <exception>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace diorama {
namespace {

Error missingPart(const ModelFiles& files, std::string_view name)
{
    return {ErrorCode::InvalidInput, missingPartProblem(files, name)};
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

/// Fills a model's parts from its files, each by one call; the order matters.
class PartsLoader final
{
public:
    PartsLoader(const ModelFiles& files, const std::filesystem::path& clipVocabulary,
                LoadedModel& model, std::stop_token stop)
        : m_files(files)
        , m_clipVocabulary(clipVocabulary)
        , m_model(model)
        , m_stop(std::move(stop))
    {}

    Result<void> vocabulary();
    /// Of the shipped family all networks but the autoencoder: they are one module.
    Result<void> textEncoder();
    Result<void> unet();
    Result<void> codecs();
    Result<void> imageEncoders();

private:
    bool isSmall() const { return m_files.kind == ModelKind::DioramaSmall; }
    /// Loads one part into `target` if the model has it.
    template <typename Target, typename Load>
    Result<void> take(std::string_view name, bool required, Target& target, const Load& load) const;
    Result<void> buildLcp();
    Result<void> loadLcp();
    Result<void> loadPhotoReader();
    Result<void> loadPhotoGrounding();
    Result<void> readImageProject(const ModelPart& part);

    const ModelFiles& m_files;
    const std::filesystem::path& m_clipVocabulary;
    LoadedModel& m_model;
    std::stop_token m_stop;
};

template <typename Target, typename Load>
Result<void> PartsLoader::take(std::string_view name, bool required, Target& target,
                               const Load& load) const
{
    const ModelPart* part = m_files.part(name);
    if (part == nullptr)
        return required ? Result<void>(missingPart(m_files, name)) : Result<void>();
    auto loaded = load(*part, m_model.policy, m_stop);
    if (!loaded)
        return loaded.error();
    target = std::move(*loaded);
    return {};
}

Result<void> PartsLoader::vocabulary()
{
    auto opened = openTokenizer(m_files, m_clipVocabulary);
    if (!opened)
        return opened.error();
    m_model.tokenizer = std::move(*opened);
    m_model.plainTokenizer = m_model.tokenizer;
    return {};
}

Result<void> PartsLoader::textEncoder()
{
    return isSmall() ? loadLcp() : take("text_encoder", true, m_model.textEncoder, loadTextEncoder);
}

Result<void> PartsLoader::unet()
{
    return isSmall() ? Result<void>() : take("unet", true, m_model.unet, loadUnet);
}

Result<void> PartsLoader::codecs()
{
    auto loaded = take("vae", true, m_model.codec, loadCodec);
    return loaded ? take("tiny_vae", false, m_model.previewCodec, loadCodec) : loaded;
}

Result<void> PartsLoader::imageEncoders()
{
    auto loaded = loadPhotoReader();
    return loaded ? loadPhotoGrounding() : loaded;
}

Result<void> PartsLoader::buildLcp()
try {
    const WithoutInit guard;
    m_model.lcp = LcpModel(LcpModelConfig{
        .unet = UNetConfig::fromJson(m_files.part("unet")->config),
        .textEncoder = ClipTextConfig::fromJson(m_files.part("text_encoder")->config),
        .imageEncoder = ClipVisionConfig::fromJson(m_files.part("image_encoder")->config),
        .lcp = LcpConfig::fromJson(m_files.part("lcp")->config)});
    return {};
} catch (const std::exception& error) {
    return Error{ErrorCode::InvalidInput, "The configs of \"" + m_files.path.string() +
                                              "\" cannot be used: " + error.what()};
}

Result<void> PartsLoader::loadLcp()
{
    for (const auto name : {"unet", "text_encoder", "image_encoder", "lcp"}) {
        if (m_files.part(name) == nullptr)
            return missingPart(m_files, name);
    }
    if (auto built = buildLcp(); !built)
        return built;
    const std::tuple<const char*, torch::nn::Module*, std::vector<std::string>> parts[] = {
        {"unet", m_model.lcp->unet.get(), UNet2DConditionModelImpl::float32Keys()},
        {"text_encoder", m_model.lcp->text_encoder.get(), {}},
        {"image_encoder", m_model.lcp->image_encoder.get(), {}},
        {"lcp", m_model.lcp->lcp.get(), {}}};
    for (const auto& [name, module, inFloat32] : parts) {
        const auto loaded = loadStateDict(*module, m_files.part(name)->weights,
                                          loadPolicy(m_model.policy, m_stop, inFloat32));
        if (!loaded)
            return loaded.error();
    }
    for (auto& parameter : m_model.lcp->parameters())
        parameter.set_requires_grad(false);
    m_model.lcp->eval();
    m_model.unet = m_model.lcp->unet;
    m_model.textEncoder = m_model.lcp->text_encoder;
    m_model.imageEncoder = m_model.lcp->image_encoder;
    return {};
}

/// The image encoder, for IP-Adapters and the shipped family, whose networks are loaded already.
Result<void> PartsLoader::loadPhotoReader()
{
    const ModelPart* part = m_files.part("image_encoder");
    if (part == nullptr)
        return {};
    if (m_model.imageEncoder.is_empty()) {
        auto loaded = loadImageEncoder(*part, m_model.policy, m_stop);
        if (!loaded)
            return loaded.error();
        m_model.imageEncoder = std::move(*loaded);
    }
    auto processor = readImageProcessor(*part, m_model.imageEncoder->config);
    if (!processor)
        return processor.error();
    m_model.imageProcessor = std::move(*processor);
    return {};
}

Result<void> PartsLoader::readImageProject(const ModelPart& part)
{
    const torch::Tensor weight = part.weights.find("project.weight");
    const auto dim = static_cast<std::int64_t>(m_model.unet->config().crossAttentionDim);
    if (!weight.defined() || weight.dim() != 2 || weight.size(0) != dim || weight.size(1) != dim)
        return Error{ErrorCode::InvalidInput,
                     "\"" + part.source.string() +
                         "\" does not hold project.weight of the text's width."};
    m_model.imageProject =
        weight.to(m_model.policy.options(), /*non_blocking=*/false, /*copy=*/true);
    return {};
}

/// GLIGEN's boxes with photos. Without all their parts the boxes take words alone.
Result<void> PartsLoader::loadPhotoGrounding()
{
    if (photoGrounding(m_files) != PhotoGrounding::Ready)
        return {};
    if (auto read = readImageProject(*m_files.part("image_project")); !read)
        return read;
    const ModelPart& encoder = *groundingEncoder(m_files);
    if (&encoder == m_files.part("image_encoder")) {
        m_model.groundingEncoder = m_model.imageEncoder;
        m_model.groundingProcessor = m_model.imageProcessor;
        return {};
    }
    auto loaded = loadImageEncoder(encoder, m_model.policy, m_stop);
    if (!loaded)
        return loaded.error();
    m_model.groundingEncoder = std::move(*loaded);
    auto processor = readImageProcessor(encoder, m_model.groundingEncoder->config);
    if (!processor)
        return processor.error();
    m_model.groundingProcessor = std::move(*processor);
    return {};
}

using Stage = Result<void> (PartsLoader::*)();
constexpr std::pair<const char*, Stage> kStages[] = {
    {"Reading the vocabulary", &PartsLoader::vocabulary},
    {"Loading the text encoder", &PartsLoader::textEncoder},
    {"Loading the UNet", &PartsLoader::unet},
    {"Loading the autoencoder", &PartsLoader::codecs},
    {"Loading the image encoder", &PartsLoader::imageEncoders},
};

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
    PartsLoader loader(files, clipVocabulary, *model, stop);
    int step = 0;
    for (const auto& [name, stage] : kStages) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "Loading was cancelled."};
        if (progress)
            progress({name, step, static_cast<int>(std::size(kStages))});
        if (const auto loaded = (loader.*stage)(); !loaded)
            return loaded.error();
        ++step;
    }
    return model;
}

} // namespace diorama
