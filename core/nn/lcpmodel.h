// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/nn/lcpconditions.h"
#include "core/nn/lcpconfig.h"
#include "core/nn/lcpgrids.h"
#include "core/nn/perceiverresampler.h"
#include "core/nn/positionnet.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/nn/unetconfig.h"

#include <optional>
#include <torch/torch.h>

namespace diorama {

/// The configs of an LCP model's parts, each a config.json of its own folder.
struct LcpModelConfig
{
    UNetConfig unet;               ///< unet/
    ClipTextConfig textEncoder;    ///< text_encoder/
    ClipVisionConfig imageEncoder; ///< image_encoder/
    LcpConfig lcp;                 ///< lcp/

    /// The shipped model's size. `vocabulary` is the number of tokens, the last of which ends a
    /// text.
    static LcpModelConfig small(std::int64_t vocabulary, std::int64_t latentChannels = 16);
    /// Throws std::invalid_argument where the parts do not fit each other.
    void check() const;
};

/// What a batch of scenes shows the model. K regions, P photos a subject; where a region has no
/// subject or fewer photos, `referenceValid` is false and the rest is ignored.
struct LcpInput
{
    torch::Tensor textIds;   ///< int64 [B, length] the prompts
    torch::Tensor phraseIds; ///< int64 [B, K, length] the regions' phrases
    LcpLayout layout;
    torch::Tensor referenceLatents =
        {}; ///< [B, K, P, channels, h, w] cut-outs on a flat background; undefined: none.
    torch::Tensor referenceMasks = {}; ///< [B, K, P, h', w'] foreground, 0 to 1, at any resolution
    torch::Tensor referenceBoxes = {}; ///< [B, K, P, 4] the subject's tight box within the photo's
                                       ///< frame; undefined: all of it.
    torch::Tensor referenceImages =
        {}; ///< [B, K, P, 3, size, size] for the image encoder, normalised; undefined: none.
    torch::Tensor referenceValid = {}; ///< bool [B, K, P]
    /// Only for models with LcpConfig::collage: latents [B, channels, h, w] of a picture of the
    /// canvas with the cut-outs laid into their boxes on flat grey, and its mask [B, 1, h, w].
    torch::Tensor collageLatents = {};
    torch::Tensor collageMask = {};
};

/// Which samples of a batch go without a condition, bool [B] each; undefined: none.
struct LcpDrops
{
    torch::Tensor text = {};   ///< The prompt becomes `emptyTextIds`.
    torch::Tensor layout = {}; ///< LcpLayout::withheld, and null grounding tokens.
    torch::Tensor staticBranch = {};
    torch::Tensor collage = {};
    torch::Tensor dynamicBranch = {};
    torch::Tensor grounding = {};
    torch::Tensor emptyTextIds = {}; ///< int64 [length], needed with `text`.
};

/// The modules of lcp/: what neither UNet nor encoders hold.
class LcpModulesImpl final : public torch::nn::Module
{
public:
    LcpModulesImpl(const LcpConfig& config, std::int64_t storedChannels);

    PerceiverResampler resampler{nullptr};
    /// Text and image grounding with the static feature in the image's place.
    PositionNet position_net{nullptr};
    LinearLayer static_proj{nullptr}; ///< From the masked means of all stored features.
    torch::nn::LayerNorm static_norm{nullptr};
};
TORCH_MODULE(LcpModules);

/// How a pass is done.
struct LcpPassOptions
{
    AttentionObserver* observer = nullptr; ///< Not owned.
    std::optional<int> stopAfterUpBlock = {};
    LcpGrids* grids = nullptr; ///< Not owned; of earlier passes with the same conditions.
};

/// LCP-Diffusion: a UNet with its encoders, all trained together (arXiv 2505.20909).
class LcpModelImpl final : public torch::nn::Module
{
public:
    explicit LcpModelImpl(const LcpModelConfig& config);

    /// Everything that a step needs beside the latent. Once per render or training step. The
    /// reference pass records no gradient unless `gradientThroughReferences`; all else does where
    /// the caller does.
    LcpConditions encodeConditions(const LcpInput& input, const LcpDrops& drops = {},
                                   bool gradientThroughReferences = false);
    /// The same scene with every condition but the given text withheld, for guidance: what training
    /// shows when it drops all conditions at once.
    LcpConditions unconditional(const LcpConditions& conditional, const torch::Tensor& textIds);

    /// `noisy` is [B, channels, h, w], `timestep` [B] or a scalar in 0 (clean) to 1000 (noise).
    torch::Tensor forward(const torch::Tensor& noisy, const torch::Tensor& timestep,
                          const LcpConditions& conditions, const LcpPassOptions& options = {});

    const LcpModelConfig& config() const { return m_config; }

    UNet2DConditionModel unet{nullptr};
    ClipTextModel text_encoder{nullptr};
    ClipVisionModelWithProjection image_encoder{nullptr};
    LcpModules lcp{nullptr};

private:
    struct Phrases;
    Phrases encodePhrases(const torch::Tensor& ids);
    LcpReferenceCache encodeReferences(const LcpInput& input, const Phrases& phrases);
    torch::Tensor staticFeatures(const LcpReferenceCache& references);
    void encodeDynamic(const LcpInput& input, LcpConditions& conditions);
    torch::Tensor groundingTokens(const LcpLayout& layout, const torch::Tensor& phrases,
                                  const torch::Tensor& statics, const torch::Tensor& phraseUse,
                                  const torch::Tensor& staticUse);
    void projectReferences(LcpConditions& conditions);

    LcpModelConfig m_config;
};
TORCH_MODULE(LcpModel);

} // namespace diorama
