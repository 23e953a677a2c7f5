// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/lcpencoding.h"

#include "core/nn/lcptextlengths.h"
#include "core/pipeline/composedprompt.h"
#include "core/pipeline/lcpconditioner.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/subjectcollage.h"
#include "core/tensor/imagetensor.h"
#include "core/tensor/upload.h"
#include "core/text/promptweights.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace diorama {
namespace {

struct LcpRegion
{
    const Region* region = nullptr;
    int depth = 0;
    std::string phrase;
    std::vector<SubjectFrame> frames;
    std::optional<CutOut> first; ///< The first photo at its full size, for the collage.
};

torch::Tensor idsOf(const PromptChunk& chunk)
{
    return torch::tensor(std::vector<std::int64_t>(chunk.ids.begin(), chunk.ids.end()));
}

/// To where the model computes.
void moveTo(const torch::Device& device, LcpInput& input)
{
    for (torch::Tensor* tensor :
         {&input.layout.boxes, &input.layout.valid, &input.layout.blends, &input.referenceLatents,
          &input.referenceMasks, &input.referenceBoxes, &input.referenceImages,
          &input.referenceValid, &input.collageLatents, &input.collageMask}) {
        if (tensor->defined())
            *tensor = uploaded(*tensor, device);
    }
}

/// Makes the model's input from a scene; lives for one render.
class LcpSceneEncoder final
{
public:
    LcpSceneEncoder(LoadedModel& model, const Scene& scene, const EncodeContext& context)
        : m_model(model)
        , m_scene(scene)
        , m_context(context)
        , m_lcp(model.lcp->config().lcp)
        , m_promptLength(static_cast<int>(model.textEncoder->config.max_position_embeddings))
        , m_prompt(plainPrompt(scene.prompt))
    {}

    Result<EncodedScene> encode();

private:
    Result<void> collectRegions();
    LcpInput input();
    void addReferences(LcpInput& input);
    void addCollage(LcpInput& input);
    torch::Tensor subjectStrengths() const;
    double subjectStrength(const LcpRegion& one) const;
    torch::Tensor promptIds(const std::string& prompt, int length) const;
    std::vector<AttendedRegion> attendedRegions() const;

    LoadedModel& m_model;
    const Scene& m_scene;
    const EncodeContext& m_context;
    const LcpConfig& m_lcp;
    int m_promptLength;
    std::string m_prompt; ///< Of the conditional branch.
    std::vector<LcpRegion> m_regions;
};

Result<EncodedScene> LcpSceneEncoder::encode()
{
    if (auto collected = collectRegions(); !collected)
        return collected.error();
    EncodedScene encoded;
    std::vector<std::string> prompts;
    encoded.negatives =
        localNegatives(m_scene, m_context.latentHeight, m_context.latentWidth, prompts);
    encoded.regions = attendedRegions();

    LcpConditions conditional = m_model.lcp->encodeConditions(input());
    conditional.strengths = subjectStrengths();
    conditional.scales = m_context.branches;
    std::vector<LcpConditions> branches;
    prompts.insert(prompts.begin(), m_scene.negativePrompt);
    for (const auto& prompt : prompts)
        branches.push_back(m_model.lcp->unconditional(
            conditional, promptIds(plainPrompt(prompt), m_promptLength)));
    branches.insert(branches.begin() + Conditioner::kConditional, conditional);
    encoded.conditioner = std::make_unique<LcpConditioner>(m_model.lcp, std::move(branches),
                                                           m_scene.settings.groundingShare);
    return encoded;
}

Result<void> LcpSceneEncoder::collectRegions()
{
    const auto visible = visibleRegions(m_scene);
    const auto depths = visibleDepths(m_scene);
    const auto cutOuts = m_context.pictures.cutOuts(m_scene, kLcpMostPhotos, m_context.stop);
    if (!cutOuts)
        return cutOuts.error();
    for (std::size_t i = 0; i < visible.size(); ++i) {
        LcpRegion one{visible[i], depths[i], plainPrompt(phraseOf(m_scene, *visible[i])), {}};
        const auto& photos = (*cutOuts)[i];
        if (m_lcp.collage && !photos.empty())
            one.first = *photos.front();
        for (const auto& photo : photos)
            one.frames.push_back(frameSubject(*photo, static_cast<int>(m_lcp.imageSize)));
        m_regions.push_back(std::move(one));
    }
    // The foremost ones stay; the model's layout channels know no more.
    std::ranges::stable_sort(m_regions, {}, &LcpRegion::depth);
    const auto most = static_cast<std::size_t>(m_lcp.maxRegions);
    if (m_regions.size() > most)
        m_regions.erase(m_regions.begin(), m_regions.end() - static_cast<std::ptrdiff_t>(most));
    return {};
}

LcpInput LcpSceneEncoder::input()
{
    // The modules want one region at least; an invalid one is padding.
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, m_regions.size()));
    LcpInput input;
    input.textIds = promptIds(m_prompt, m_promptLength);
    std::vector<torch::Tensor> phrases;
    input.layout.boxes = torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({1, count, 4}).contiguous();
    input.layout.valid = torch::zeros({1, count}, torch::kBool);
    input.layout.blends = torch::zeros({1, count}, torch::kBool);
    for (std::int64_t k = 0; k < count; ++k) {
        const bool exists = !m_regions.empty();
        phrases.push_back(promptIds(exists ? m_regions[static_cast<std::size_t>(k)].phrase : "",
                                    kLcpPhraseLength));
        if (!exists)
            continue;
        const Box& box = m_regions[static_cast<std::size_t>(k)].region->box;
        input.layout.valid[0][k] = true;
        input.layout.blends[0][k] =
            m_regions[static_cast<std::size_t>(k)].region->overlap == Overlap::Blend;
        input.layout.boxes[0][k] =
            torch::tensor({static_cast<float>(box.x0), static_cast<float>(box.y0),
                           static_cast<float>(box.x1), static_cast<float>(box.y1)});
    }
    input.phraseIds = torch::stack(phrases, 1);
    addReferences(input);
    if (m_lcp.collage)
        addCollage(input);
    moveTo(m_model.policy.device, input);
    return input;
}

void LcpSceneEncoder::addCollage(LcpInput& input)
{
    std::vector<LaidCutOut> laid;
    for (const LcpRegion& one : m_regions) {
        if (one.first)
            laid.push_back({.cutOut = &*one.first,
                            .box = one.region->box,
                            .opacity = std::min(1.0, subjectStrength(one)),
                            .blends = one.region->overlap == Overlap::Blend});
    }
    // An empty one is shown as well: the model takes the picture's size from it.
    const auto cell = m_model.codec.downscale();
    const SubjectCollage collage =
        collageOf(laid, {static_cast<int>(m_context.latentWidth * cell),
                         static_cast<int>(m_context.latentHeight * cell)});
    const auto dtype = m_model.policy.dtype;
    input.collageLatents = m_model.codec.encode(tensorFromImage(collage.picture)).to(dtype);
    input.collageMask = torch::avg_pool2d(maskFromImage(collage.mask), cell).to(dtype);
}

void LcpSceneEncoder::addReferences(LcpInput& input)
{
    std::size_t photos = 0;
    for (const auto& region : m_regions)
        photos = std::max(photos, region.frames.size());
    if (photos == 0)
        return;
    const auto regions = static_cast<std::int64_t>(m_regions.size());
    const auto perRegion = static_cast<std::int64_t>(photos);
    const std::int64_t side = m_lcp.imageSize;
    input.referenceImages = torch::zeros({1, regions, perRegion, 3, side, side});
    input.referenceMasks = torch::zeros({1, regions, perRegion, side, side});
    input.referenceBoxes =
        torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({1, regions, perRegion, 4}).contiguous();
    input.referenceValid = torch::zeros({1, regions, perRegion}, torch::kBool);
    for (std::int64_t k = 0; k < regions; ++k) {
        const auto& frames = m_regions[static_cast<std::size_t>(k)].frames;
        for (std::int64_t p = 0; p < static_cast<std::int64_t>(frames.size()); ++p) {
            const auto& frame = frames[static_cast<std::size_t>(p)];
            input.referenceImages[0][k][p] = tensorFromImage(frame.picture)[0];
            input.referenceMasks[0][k][p] = maskFromImage(frame.mask)[0][0];
            input.referenceBoxes[0][k][p] = torch::tensor(
                {static_cast<float>(frame.tight.x0), static_cast<float>(frame.tight.y0),
                 static_cast<float>(frame.tight.x1), static_cast<float>(frame.tight.y1)});
            input.referenceValid[0][k][p] = true;
        }
    }
    const torch::Tensor latents = m_model.codec.encode(input.referenceImages.flatten(0, 2));
    const auto dtype = m_model.policy.dtype;
    input.referenceLatents = latents.unflatten(0, {1, regions, perRegion}).to(dtype);
    input.referenceImages = input.referenceImages.to(dtype);
}

/// [1, regions], undefined where all are 1.
torch::Tensor LcpSceneEncoder::subjectStrengths() const
{
    std::vector<float> strengths;
    for (const auto& one : m_regions)
        strengths.push_back(static_cast<float>(subjectStrength(one)));
    if (std::ranges::all_of(strengths, [](float strength) { return strength == 1; }))
        return {};
    return torch::tensor(strengths).unsqueeze(0).to(m_model.policy.device);
}

double LcpSceneEncoder::subjectStrength(const LcpRegion& one) const
{
    return one.frames.empty() ? 1.0 : m_scene.subject(*one.region->subject)->strength;
}

torch::Tensor LcpSceneEncoder::promptIds(const std::string& prompt, int length) const
{
    return idsOf(encodePhrase(*m_model.tokenizer, prompt, length))
        .unsqueeze(0)
        .to(m_model.policy.device);
}

std::vector<AttendedRegion> LcpSceneEncoder::attendedRegions() const
{
    const PromptEncoding encoding =
        encodePrompt(*m_model.tokenizer, m_prompt, m_promptLength, /*maxChunks=*/1);
    std::vector<AttendedRegion> regions;
    for (const auto& one : m_regions) {
        regions.push_back({one.region->id, one.region->box, one.region->strength,
                           phrasePositions(*m_model.tokenizer, encoding, one.phrase)});
    }
    return regions;
}

} // namespace

Result<EncodedScene> encodeForLcp(LoadedModel& model, const Scene& scene,
                                  const EncodeContext& context)
{
    return LcpSceneEncoder(model, scene, context).encode();
}

} // namespace diorama
