// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sdencoding.h"

#include "core/pipeline/composedprompt.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/sdconditioner.h"
#include "core/pipeline/textconditioning.h"
#include "core/tensor/upload.h"
#include "core/text/promptweights.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace diorama {
namespace {

/// GLIGEN's text and image variant scales image features to this length, as in training.
constexpr double kGligenImageNorm = 28.7;
/// Photos are framed at this size before the image encoder's own preprocessing.
constexpr int kPhotoSide = 224;

/// A region's subject in pictures.
struct RegionPhotos
{
    std::size_t region = 0; ///< By place among the visible ones.
    double strength = 1.0;
    std::vector<SubjectFrame> frames;
};

/// Makes a Stable Diffusion model's conditions from a scene; lives for one render.
class SdSceneEncoder final
{
public:
    SdSceneEncoder(LoadedModel& model, const Scene& scene, const EncodeContext& context)
        : m_model(model)
        , m_scene(scene)
        , m_context(context)
        , m_regions(visibleRegions(scene))
    {}

    Result<EncodedScene> encode();

private:
    void encodeTexts(EncodedScene& encoded);
    Result<void> collectPhotos();
    void encodeGrounding();
    void encodeImagePrompts();
    void addPhotos(GroundingFeatures& features);
    torch::Tensor pixelsOf(const SubjectFrame& frame, const ClipImageProcessor& processor) const;
    PairedImagePrompt imagePrompt(LoadedImageAdapter& adapter,
                                  const std::vector<RegionMask>& masks);

    LoadedModel& m_model;
    const Scene& m_scene;
    const EncodeContext& m_context;
    std::vector<const Region*> m_regions;
    std::vector<RegionPhotos> m_photos;
    SdConditioning m_conditioning;
};

Result<EncodedScene> SdSceneEncoder::encode()
{
    EncodedScene encoded;
    encodeTexts(encoded);
    const bool usesPhotos = !m_model.imageAdapters.empty() || m_model.imageProject.defined();
    if (usesPhotos) {
        if (auto collected = collectPhotos(); !collected)
            return collected.error();
    }
    if (!m_model.unet->position_net.is_empty())
        encodeGrounding();
    if (!m_photos.empty())
        encodeImagePrompts();
    m_conditioning.groundingShare = m_scene.settings.groundingShare;
    m_conditioning.evaluations = m_context.schedule.count();
    encoded.conditioner = std::make_unique<SdConditioner>(m_model.unet, std::move(m_conditioning));
    return encoded;
}

void SdSceneEncoder::encodeTexts(EncodedScene& encoded)
{
    const Tokenizer& tokenizer = *m_model.tokenizer;
    const auto length = static_cast<int>(m_model.textEncoder->config.max_position_embeddings);
    std::vector<std::string> prompts{m_scene.negativePrompt,
                                     composedPrompt(m_scene, tokenizer, length, kSdPromptChunks)};
    std::vector<std::string> extra;
    encoded.negatives =
        localNegatives(m_scene, m_context.latentHeight, m_context.latentWidth, extra);
    prompts.insert(prompts.end(), extra.begin(), extra.end());

    std::vector<PromptEncoding> encodings;
    for (const auto& prompt : prompts)
        encodings.push_back(encodePrompt(tokenizer, prompt, length, kSdPromptChunks));
    const auto longest =
        std::ranges::max_element(encodings, {}, [](const auto& e) { return e.chunks.size(); });
    const auto reference = static_cast<std::size_t>(longest - encodings.begin());
    for (std::size_t i = 0; i < encodings.size(); ++i) {
        if (i != reference)
            padToSameChunks(tokenizer, encodings[i], encodings[reference]);
    }
    for (const auto& encoding : encodings)
        m_conditioning.texts.push_back(encodeText(m_model.textEncoder, encoding));
    for (const Region* region : m_regions) {
        encoded.regions.push_back({region->id, region->box, region->strength,
                                   phrasePositions(tokenizer, encodings[Conditioner::kConditional],
                                                   phraseOf(m_scene, *region))});
    }
}

Result<void> SdSceneEncoder::collectPhotos()
{
    constexpr auto kAll = std::numeric_limits<std::size_t>::max();
    const auto cutOuts = m_context.pictures.cutOuts(m_scene, kAll, m_context.stop);
    if (!cutOuts)
        return cutOuts.error();
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if ((*cutOuts)[i].empty())
            continue;
        RegionPhotos photos{i, m_scene.subject(*m_regions[i]->subject)->strength, {}};
        for (const auto& cutOut : (*cutOuts)[i])
            photos.frames.push_back(frameSubject(*cutOut, kPhotoSide));
        m_photos.push_back(std::move(photos));
    }
    return {};
}

void SdSceneEncoder::encodeGrounding()
{
    std::vector<Box> boxes;
    std::vector<std::string> phrases;
    std::vector<float> phraseMasks;
    for (const Region* region : m_regions) {
        boxes.push_back(region->box);
        phrases.push_back(plainPrompt(phraseOf(m_scene, *region)));
        phraseMasks.push_back(phrases.back().empty() ? 0.0F : 1.0F);
    }
    GroundingFeatures features;
    if (!phrases.empty()) {
        features.phrases = pooledPhrases(m_model.textEncoder, *m_model.tokenizer, phrases);
        features.phraseMasks = torch::tensor(phraseMasks);
        if (m_model.imageProject.defined())
            addPhotos(features);
    }
    auto tokens = groundingTokens(m_model.unet, boxes, features);
    m_conditioning.plainGrounding = tokens.plain;
    m_conditioning.conditionalGrounding = tokens.conditional;
}

/// A box takes one photo, the subject's first.
void SdSceneEncoder::addPhotos(GroundingFeatures& features)
{
    features.images = torch::zeros_like(features.phrases);
    features.imageMasks = torch::zeros_like(features.phraseMasks);
    const ClipImageProcessor processor(m_model.groundingProcessor);
    for (const auto& photos : m_photos) {
        if (m_context.stop.stop_requested())
            return;
        const auto region = static_cast<std::int64_t>(photos.region);
        const torch::Tensor embeds =
            m_model.groundingEncoder->forward(pixelsOf(photos.frames.front(), processor))
                .image_embeds;
        const torch::Tensor projected =
            torch::matmul(embeds, m_model.imageProject.t()).to(torch::kFloat32)[0];
        features.images[region] = projected / projected.norm() * kGligenImageNorm;
        features.imageMasks[region] = 1.0;
    }
}

void SdSceneEncoder::encodeImagePrompts()
{
    const auto masks = effectiveMasks(m_scene, static_cast<int>(m_context.latentWidth),
                                      static_cast<int>(m_context.latentHeight));
    for (auto& adapter : m_model.imageAdapters)
        m_conditioning.imagePrompts.push_back(imagePrompt(adapter, masks));
}

torch::Tensor SdSceneEncoder::pixelsOf(const SubjectFrame& frame,
                                       const ClipImageProcessor& processor) const
{
    return uploaded(processor.process(frame.picture).to(m_model.policy.dtype),
                    m_model.policy.device);
}

/// Every photo of every region is a picture of its own, masked by its region; several photos of one
/// subject share its strength.
PairedImagePrompt SdSceneEncoder::imagePrompt(LoadedImageAdapter& adapter,
                                              const std::vector<RegionMask>& masks)
{
    const bool base = adapter.adapter.variant() == IpAdapterVariant::Base;
    std::vector<torch::Tensor> features;
    std::vector<torch::Tensor> weights;
    const ClipImageProcessor processor(m_model.imageProcessor);
    PairedImagePrompt prompt;
    prompt.scales.clear();
    for (const auto& photos : m_photos) {
        const RegionMask& mask = masks[photos.region];
        for (const auto& frame : photos.frames) {
            if (m_context.stop.stop_requested())
                return prompt;
            const auto output = m_model.imageEncoder->forward(pixelsOf(frame, processor));
            features.push_back(base ? output.image_embeds : output.penultimate);
            weights.push_back(torch::tensor(mask.cells).reshape({mask.height, mask.width}));
            prompt.scales.push_back(adapter.weight * photos.strength /
                                    static_cast<double>(photos.frames.size()));
        }
    }
    const torch::Tensor pictures = torch::cat(features).unsqueeze(0);
    torch::Tensor none = torch::zeros_like(pictures);
    if (!base) {
        const auto side = m_model.imageEncoder->config.image_size;
        const torch::Tensor blank = torch::zeros({1, 3, side, side}, pictures.options());
        none = m_model.imageEncoder->forward(blank).penultimate.unsqueeze(0).expand_as(pictures);
    }
    prompt.conditional = adapter.adapter.project(pictures);
    prompt.plain = adapter.adapter.project(none);
    prompt.masks = torch::stack(weights).unsqueeze(0);
    return prompt;
}

} // namespace

Result<EncodedScene> encodeForStableDiffusion(LoadedModel& model, const Scene& scene,
                                              const EncodeContext& context)
{
    return SdSceneEncoder(model, scene, context).encode();
}

GroundingTokens groundingTokens(UNet2DConditionModel& unet, const std::vector<Box>& boxes,
                                const GroundingFeatures& features)
{
    const auto options =
        torch::TensorOptions(unet->conv_in->weight.device()).dtype(torch::kFloat32);
    const auto count =
        std::min<std::int64_t>(static_cast<std::int64_t>(boxes.size()), kGroundingSlots);
    /// The boxes' rows, and zeros in the slots that are left.
    const auto slots = [&](const torch::Tensor& rows, std::int64_t width) {
        torch::Tensor all = torch::zeros({1, kGroundingSlots, width}, options);
        if (rows.defined() && count > 0)
            all[0].narrow(0, 0, count).copy_(rows.narrow(0, 0, count).reshape({count, width}));
        return all;
    };
    std::vector<double> corners;
    for (const Box& box : boxes)
        corners.insert(corners.end(), {box.x0, box.y0, box.x1, box.y1});
    const auto dim = static_cast<std::int64_t>(unet->config().crossAttentionDim);
    const torch::Tensor every = torch::ones({count}, options);
    GroundingInput input{
        .boxes = slots(torch::tensor(corners).reshape({-1, 4}), 4),
        .masks = slots(every, 1).squeeze(2),
        .positiveEmbeddings = slots(features.phrases, dim),
        .imageEmbeddings = slots(features.images, dim),
        .phraseMasks =
            slots(features.phraseMasks.defined() ? features.phraseMasks : every, 1).squeeze(2),
        .imageMasks = slots(features.imageMasks, 1).squeeze(2)};
    GroundingTokens tokens;
    tokens.conditional = unet->position_net->forward(input);
    input.masks = input.phraseMasks = input.imageMasks = torch::zeros_like(input.masks);
    tokens.plain = unet->position_net->forward(input);
    return tokens;
}

} // namespace diorama
