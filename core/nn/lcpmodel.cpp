// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpmodel.h"

#include <stdexcept>

namespace diorama {

namespace {

/// bool [B], true where the condition stays.
torch::Tensor kept(const torch::Tensor& dropped, const LcpLayout& layout)
{
    return dropped.defined() ? dropped.logical_not()
                             : torch::ones({layout.batch()}, layout.valid.options());
}

/// [n, ...] of the valid entries spread over [total, ...], zeros elsewhere.
torch::Tensor spread(const torch::Tensor& values, const torch::Tensor& index, std::int64_t total)
{
    auto shape = values.sizes().vec();
    shape[0] = total;
    return torch::zeros(shape, values.options()).index_copy(0, index, values);
}

/// Where the reference's whole frame lands when its tight box is laid into the region's box.
torch::Tensor framePlaces(const torch::Tensor& regionBoxes, const torch::Tensor& tightBoxes)
{
    constexpr double kLeastSide = 1e-3;
    const auto region = regionBoxes.unsqueeze(2); // [B, K, 1, 4]
    const auto start = tightBoxes.narrow(-1, 0, 2), end = tightBoxes.narrow(-1, 2, 2);
    const auto scale =
        (region.narrow(-1, 2, 2) - region.narrow(-1, 0, 2)) / (end - start).clamp_min(kLeastSide);
    const auto first = region.narrow(-1, 0, 2) - start * scale;
    return torch::cat({first, first + scale}, -1); // [B, K, P, 4]
}

/// Rows of the background's guess.
constexpr std::int64_t kBackgroundRows = 16;

/// The mean latents of pictures whose prompts have these words, [batch, channels, height, width]:
/// `words` has one row a token, [vocabulary, channels * rows], and the rows of a prompt add up.
torch::Tensor backgroundOf(const torch::Tensor& words, const torch::Tensor& ids,
                           std::int64_t height, std::int64_t width)
{
    // The end token pads as well: it says nothing.
    const auto use = (ids != words.size(0) - 1).unsqueeze(-1).to(words.scalar_type());
    const auto sum = (torch::embedding(words, ids) * use).sum(1);
    namespace F = torch::nn::functional;
    const auto rows = sum.view({ids.size(0), -1, kBackgroundRows, 1});
    return F::interpolate(rows.expand({-1, -1, -1, 2}),
                          F::InterpolateFuncOptions()
                              .size(std::vector<std::int64_t>{height, width})
                              .mode(torch::kBilinear)
                              .align_corners(false));
}

/// LcpConditions::collage: the collage with its mask, and the background of the prompt behind it.
torch::Tensor withBackground(const torch::Tensor& collage, const LcpModulesImpl& lcp,
                             const torch::Tensor& ids)
{
    const auto background = backgroundOf(lcp.named_parameters(false)["background"], ids,
                                         collage.size(2), collage.size(3));
    return torch::cat({collage, background.to(collage.scalar_type())}, 1);
}

/// What the network adds to: before it has learnt anything, the clean latent is taken for a
/// Gaussian around the collage where there is one, around the background's guess elsewhere. This is
/// the flow (noise - clean) that such a guess implies, and the network's output in units of what it
/// leaves open.
torch::Tensor preconditioned(const torch::Tensor& output, const torch::Tensor& noisy,
                             const torch::Tensor& timestep, const torch::Tensor& collage,
                             const torch::Tensor& background)
{
    // Of the clean latent around the guess.
    constexpr double kCollageVariance = 0.1;
    constexpr double kBackgroundVariance = 0.2;
    constexpr double kTimesteps = 1000;
    const auto channels = output.size(1);
    const auto mask = collage.narrow(1, channels, 1);
    const auto mean = collage.narrow(1, 0, channels) + (1 - mask) * background;
    const auto variance = kBackgroundVariance + (kCollageVariance - kBackgroundVariance) * mask;
    auto t = timestep.to(noisy.scalar_type()) / kTimesteps;
    t = t.dim() == 0 ? t : t.view({-1, 1, 1, 1});
    const auto keep = 1 - t;
    const auto total = variance * keep.square() + t.square();
    const auto guess = (noisy - keep * mean) * ((t - variance * keep) / total) - mean;
    return guess + output * (variance / total).sqrt();
}

} // namespace

LcpModelConfig LcpModelConfig::small(std::int64_t vocabulary, std::int64_t latentChannels)
{
    LcpModelConfig config;
    config.lcp.latentChannels = latentChannels;
    config.lcp.imageDim = 128;
    config.unet = UNetConfig{.inChannels = latentChannels + LcpLayout::kChannels,
                             .outChannels = latentChannels,
                             .sampleSize = 32,
                             .blockOutChannels = {64, 128, 160},
                             .downAttention = {true, true, true},
                             .upAttention = {true, true, true},
                             .layersPerBlock = {1, 1, 1},
                             .heads = {2, 4, 5},
                             .transformerLayers = {1, 1, 1},
                             .crossAttentionDim = config.lcp.textDim,
                             .useLinearProjection = true,
                             .attentionType = AttentionType::GatedLcp,
                             .feedForwardMultiplier = 3,
                             .fuserFeedForwardMultiplier = 0};
    config.textEncoder = ClipTextConfig{.encoder = {.hidden_size = config.lcp.textDim,
                                                    .intermediate_size = 4 * config.lcp.textDim,
                                                    .num_hidden_layers = 4,
                                                    .num_attention_heads = 5},
                                        .vocab_size = vocabulary,
                                        .eos_token_id = vocabulary - 1};
    config.imageEncoder = ClipVisionConfig{.encoder = {.hidden_size = config.lcp.imageDim,
                                                       .intermediate_size = 3 * config.lcp.imageDim,
                                                       .num_hidden_layers = 4,
                                                       .num_attention_heads = 4},
                                           .image_size = config.lcp.imageSize,
                                           .patch_size = 16,
                                           .projection_dim = config.lcp.textDim};
    return config;
}

void LcpModelConfig::check() const
{
    const auto demand = [](bool holds, const char* what) {
        if (!holds)
            throw std::invalid_argument(
                std::string("the LCP model's configs do not fit each other: ") + what);
    };
    demand(unet.attentionType == AttentionType::GatedLcp,
           "the UNet's attention_type is not gated-lcp");
    demand(unet.inChannels == lcp.latentChannels + LcpLayout::kChannels + lcp.collageChannels(),
           "the UNet's in_channels");
    demand(unet.outChannels == lcp.latentChannels, "the UNet's out_channels");
    demand(unet.crossAttentionDim == lcp.textDim, "the UNet's cross_attention_dim");
    demand(textEncoder.encoder.hidden_size == lcp.textDim, "the text encoder's hidden_size");
    demand(imageEncoder.encoder.hidden_size == lcp.imageDim, "the image encoder's hidden_size");
    demand(imageEncoder.image_size == lcp.imageSize, "the image encoder's image_size");
}

LcpModulesImpl::LcpModulesImpl(const LcpConfig& config, std::int64_t storedChannels)
{
    resampler = register_module(
        "resampler", PerceiverResampler(ResamplerOptions{.dim = config.textDim,
                                                         .depth = config.resamplerDepth,
                                                         .heads = config.resamplerHeads,
                                                         .headDim = config.resamplerHeadDim,
                                                         .queries = config.dynamicTokens,
                                                         .inputDim = config.imageDim,
                                                         .outputDim = config.textDim,
                                                         .feedForwardMultiplier = 2}));
    position_net = register_module(
        "position_net", PositionNet(config.textDim, /*withImages=*/true, config.groundingHidden));
    static_proj = register_module("static_proj", LinearLayer(storedChannels, config.textDim));
    static_norm = register_module(
        "static_norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({config.textDim})));
}

LcpModelImpl::LcpModelImpl(const LcpModelConfig& config)
    : m_config(config)
{
    config.check();
    unet = register_module("unet", UNet2DConditionModel(config.unet));
    text_encoder = register_module("text_encoder", ClipTextModel(config.textEncoder));
    image_encoder =
        register_module("image_encoder", ClipVisionModelWithProjection(config.imageEncoder));
    std::int64_t storedChannels = 0;
    for (const auto& block : unet->transformerBlocks())
        storedChannels += block->attn1->options().channels;
    lcp = register_module("lcp", LcpModules(config.lcp, storedChannels));
    if (config.lcp.collage)
        lcp->register_parameter("background",
                                torch::zeros({config.textEncoder.vocab_size,
                                              config.lcp.latentChannels * kBackgroundRows}));
}

struct LcpModelImpl::Phrases
{
    torch::Tensor hidden; ///< [B, K, length, width]
    torch::Tensor pooled; ///< [B, K, width]
};

LcpModelImpl::Phrases LcpModelImpl::encodePhrases(const torch::Tensor& ids)
{
    const auto output = text_encoder->forward(ids.flatten(0, 1));
    return {output.last_hidden_state.unflatten(0, {ids.size(0), ids.size(1)}),
            output.pooler_output.unflatten(0, {ids.size(0), ids.size(1)})};
}

LcpConditions LcpModelImpl::encodeConditions(const LcpInput& input, const LcpDrops& drops,
                                             bool gradientThroughReferences)
{
    LcpConditions conditions;
    conditions.layout = input.layout;
    if (drops.layout.defined())
        conditions.layout.withheld = drops.layout;
    auto ids = input.textIds;
    if (drops.text.defined())
        ids = torch::where(drops.text.unsqueeze(1), drops.emptyTextIds.unsqueeze(0), ids);
    conditions.text = text_encoder->forward(ids).last_hidden_state;
    const auto phrases = encodePhrases(input.phraseIds);

    const auto& layout = conditions.layout;
    torch::Tensor statics;
    auto staticUse = torch::zeros_like(layout.valid); // [B, K]
    if (input.referenceLatents.defined()) {
        {
            torch::AutoGradMode mode(torch::GradMode::is_enabled() && gradientThroughReferences);
            conditions.references = encodeReferences(input, phrases);
        }
        auto& references = conditions.references;
        references.places = framePlaces(layout.effectiveBoxes(), references.places);
        references.use =
            references.use.logical_and(kept(drops.staticBranch, layout).view({-1, 1, 1}));
        staticUse = references.use.any(-1);
        statics = staticFeatures(references);
        if (!torch::GradMode::is_enabled())
            projectReferences(conditions);
    }
    if (m_config.lcp.collage && input.collageLatents.defined()) {
        // Zero where there is nothing: what a dropped or absent collage looks like as well.
        const auto use =
            kept(drops.collage, layout).logical_and(kept(drops.layout, layout)).view({-1, 1, 1, 1});
        const auto mask = (input.collageMask * use).to(input.collageLatents.scalar_type());
        conditions.collage =
            withBackground(torch::cat({input.collageLatents * mask, mask}, 1), *lcp, ids);
    }
    if (input.referenceImages.defined())
        encodeDynamic(input, conditions);
    if (conditions.dynamicUse.defined())
        conditions.dynamicUse =
            conditions.dynamicUse.logical_and(kept(drops.dynamicBranch, layout).view({-1, 1, 1}));
    auto grounded =
        kept(drops.grounding, layout).logical_and(kept(drops.layout, layout)).unsqueeze(1);
    grounded = grounded.logical_and(layout.valid); // [B, K]
    conditions.groundingTokens =
        groundingTokens(layout, phrases.pooled, statics, grounded, grounded.logical_and(staticUse));
    return conditions;
}

LcpReferenceCache LcpModelImpl::encodeReferences(const LcpInput& input, const Phrases& phrases)
{
    const auto& latents = input.referenceLatents;
    const auto batch = latents.size(0), regions = latents.size(1), photos = latents.size(2);
    LcpReferenceCache cache;
    cache.masks = input.referenceMasks.to(torch::kFloat32);
    cache.use = input.referenceValid.logical_and(input.layout.valid.unsqueeze(-1));
    cache.places = input.referenceBoxes.defined()
                       ? input.referenceBoxes
                       : torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}, latents.options())
                             .expand({batch, regions, photos, 4});
    // Padding is not worth a pass.
    const auto index = cache.use.flatten().nonzero().flatten();
    if (index.numel() == 0)
        return cache;
    const auto chosen = latents.flatten(0, 2).index_select(0, index);
    const auto text =
        phrases.hidden.flatten(0, 1).index_select(0, torch::div(index, photos, "floor"));
    const auto empty =
        torch::zeros({chosen.size(0), LcpLayout::kChannels + m_config.lcp.collageChannels(),
                      chosen.size(2), chosen.size(3)},
                     chosen.options());
    std::vector<SelfAttentionInput> stored;
    unet->forward(torch::cat({chosen, empty}, 1), 0.0,
                  {.encoder_hidden_states = text, .selfAttentionInputs = &stored});
    for (const auto& [tokens, height, width] : stored) {
        const auto all =
            spread(tokens, index, batch * regions * photos); // [B * K * P, cells, channels]
        cache.tokens.push_back(
            all.reshape({batch, regions * photos * height * width, all.size(2)}));
        cache.grids.emplace_back(height, width);
    }
    return cache;
}

torch::Tensor LcpModelImpl::staticFeatures(const LcpReferenceCache& references)
{
    if (references.isEmpty())
        return {};
    const auto batch = references.masks.size(0), regions = references.masks.size(1),
               photos = references.masks.size(2);
    const auto use = references.use.to(torch::kFloat32).view({batch, regions, photos, 1});
    std::vector<torch::Tensor> means;
    for (std::size_t block = 0; block < references.tokens.size(); ++block) {
        const auto [height, width] = references.grids[block];
        const auto small =
            torch::adaptive_avg_pool2d(references.masks.flatten(0, 1), {height, width});
        const auto weights = (small.reshape({batch, regions, photos, height * width}) * use)
                                 .flatten(2)
                                 .unsqueeze(-1);
        const auto tokens =
            references.tokens[block].view({batch, regions, photos * height * width, -1});
        means.push_back((tokens * weights).sum(2) /
                        weights.sum(2).clamp_min(1e-3)); // [B, K, channels]
    }
    return lcp->static_norm(lcp->static_proj(torch::cat(means, -1)));
}

void LcpModelImpl::encodeDynamic(const LcpInput& input, LcpConditions& conditions)
{
    const auto& images = input.referenceImages;
    const auto batch = images.size(0), regions = images.size(1), photos = images.size(2);
    const auto use =
        input.referenceValid.logical_and(input.layout.valid.unsqueeze(-1)); // [B, K, P]
    const auto index = use.flatten().nonzero().flatten();
    if (index.numel() == 0)
        return;
    const auto chosen = images.flatten(0, 2).index_select(0, index);
    const auto tokens =
        lcp->resampler(image_encoder->forward(chosen).penultimate); // [n, tokens, width]
    conditions.dynamicTokens = spread(tokens, index, batch * regions * photos)
                                   .view({batch, regions, photos * tokens.size(1), tokens.size(2)});
    conditions.dynamicUse = use.unsqueeze(-1).expand({-1, -1, -1, tokens.size(1)}).flatten(2);
}

torch::Tensor LcpModelImpl::groundingTokens(const LcpLayout& layout, const torch::Tensor& phrases,
                                            const torch::Tensor& statics,
                                            const torch::Tensor& phraseUse,
                                            const torch::Tensor& staticUse)
{
    return lcp->position_net(
        GroundingInput{.boxes = layout.boxes,
                       .masks = phraseUse,
                       .positiveEmbeddings = phrases,
                       .imageEmbeddings = statics.defined() ? statics : torch::zeros_like(phrases),
                       .phraseMasks = phraseUse,
                       .imageMasks = staticUse});
}

void LcpModelImpl::projectReferences(LcpConditions& conditions)
{
    auto& references = conditions.references;
    auto blocks = unet->transformerBlocks();
    for (std::size_t block = 0; block < references.tokens.size(); ++block) {
        const auto [height, width] = references.grids[block];
        const auto places = referencePlaceFeatures(references, height, width);
        references.keysValues.push_back(
            blocks[block]->static_attn->keysValues(references.tokens[block], places));
    }
}

LcpConditions LcpModelImpl::unconditional(const LcpConditions& conditional,
                                          const torch::Tensor& textIds)
{
    LcpConditions result = conditional;
    result.text = text_encoder->forward(textIds).last_hidden_state;
    auto& layout = result.layout;
    layout.withheld = torch::ones({layout.batch()}, layout.valid.options());
    if (result.collage.defined())
        result.collage = withBackground(
            torch::zeros_like(result.collage.narrow(1, 0, m_config.lcp.collageChannels())), *lcp,
            textIds);
    if (!result.references.isEmpty())
        result.references.use = torch::zeros_like(result.references.use);
    if (result.dynamicUse.defined())
        result.dynamicUse = torch::zeros_like(result.dynamicUse);
    const auto nothing = torch::zeros_like(layout.valid);
    const auto blank = torch::zeros({layout.batch(), layout.regions(), m_config.lcp.textDim},
                                    result.text.options());
    result.groundingTokens = groundingTokens(layout, blank, blank, nothing, nothing);
    return result;
}

torch::Tensor LcpModelImpl::forward(const torch::Tensor& noisy, const torch::Tensor& timestep,
                                    const LcpConditions& conditions, const LcpPassOptions& options)
{
    LcpGrids own;
    LcpGrids& grids = options.grids != nullptr ? *options.grids : own;
    const auto channels =
        grids.channels(conditions.layout, noisy.size(2), noisy.size(3)).to(noisy.scalar_type());
    const UNetConditions others{.encoder_hidden_states = conditions.text,
                                .lcp = &conditions,
                                .lcpGrids = &grids,
                                .observer = options.observer,
                                .stopAfterUpBlock = options.stopAfterUpBlock};
    if (!m_config.lcp.collage)
        return unet->forward(torch::cat({noisy, channels}, 1), timestep, others);
    const bool shown = conditions.collage.defined() && conditions.scales.staticBranch > 0;
    const auto read = m_config.lcp.collageChannels();
    const auto collage = shown ? conditions.collage.narrow(1, 0, read).to(noisy.scalar_type())
                               : torch::zeros({noisy.size(0), m_config.lcp.collageChannels(),
                                               noisy.size(2), noisy.size(3)},
                                              noisy.options());
    const auto output = unet->forward(torch::cat({noisy, channels, collage}, 1), timestep, others);
    if (options.stopAfterUpBlock)
        return output;
    const auto background =
        conditions.collage.defined()
            ? conditions.collage.narrow(1, read, noisy.size(1)).to(noisy.scalar_type())
            : torch::zeros_like(noisy);
    return preconditioned(output, noisy, timestep, collage, background);
}

} // namespace diorama
