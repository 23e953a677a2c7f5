// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <torch/torch.h>
#include <vector>

namespace diorama {

struct LcpConditions;
class LcpGrids;

/// What one IP-Adapter adds: the projected tokens of its pictures.
struct ImagePrompt
{
    torch::Tensor tokens; ///< [batch, pictures, tokens, cross_attention_dim]
    torch::Tensor masks =
        {}; ///< [1 or batch, pictures, height, width] at any resolution, or undefined: everywhere.
    std::vector<double> scales{1.0}; ///< One per picture, or one for all.
    /// Each layer has the masks on its own grid. Else as the reference does it, see
    /// resizeMasksToQueries(), which for some odd sizes lays them askew.
    bool masksOnGrid = false;
};

enum class UNetStage { Down, Mid, Up };

/// A cross-attention layer and the grid that its queries lie on.
struct AttentionSite
{
    UNetStage stage = UNetStage::Down;
    int block = 0; ///< Index of the down or up block.
    int layer = 0; ///< Index within the block.
    int height = 0;
    int width = 0;
};

/// Receives text cross-attention probabilities, for layout guidance and for showing attention.
class AttentionObserver
{
public:
    virtual ~AttentionObserver() = default;
    virtual bool wants(const AttentionSite& site) const = 0;
    /// `probabilities` is [batch, heads, height * width, text length], with gradient where the pass
    /// has one.
    virtual void observe(const AttentionSite& site, const torch::Tensor& probabilities) = 0;
};

/// The normalised self-attention input of one transformer block.
struct SelfAttentionInput
{
    torch::Tensor tokens; ///< [batch, height * width, channels]
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// Everything beside sample and timestep that a pass through the UNet depends on.
struct UNetConditions
{
    torch::Tensor encoder_hidden_states; ///< [batch, length, cross_attention_dim]
    torch::Tensor grounding_tokens =
        {}; ///< [batch, tokens, cross_attention_dim]; undefined: the fuser is skipped.
    double grounding_scale = 1.0;                ///< 0 skips the fuser.
    std::vector<ImagePrompt> image_prompts = {}; ///< In the order in which the adapters were added.
    std::vector<torch::Tensor> down_residuals =
        {}; ///< ControlNet's, one per skip, conv_in's first; or empty.
    torch::Tensor mid_residual = {};
    const LcpConditions* lcp = nullptr;    ///< Not owned; only for AttentionType::GatedLcp.
    LcpGrids* lcpGrids = nullptr;          ///< Not owned; with `lcp`, of the same conditions.
    AttentionObserver* observer = nullptr; ///< Not owned.
    /// Ends the pass after this up block: the result is then its hidden state, not a prediction.
    std::optional<int> stopAfterUpBlock = {};
    /// Receives the normalised self-attention input of every transformer block in order of
    /// execution. Not owned. The pass ends at the last one, its result then means nothing.
    std::vector<SelfAttentionInput>* selfAttentionInputs = nullptr;
};

} // namespace diorama
