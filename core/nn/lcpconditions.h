// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/lcplayout.h"

#include <map>
#include <torch/torch.h>
#include <utility>
#include <vector>

namespace diorama {

/// What the static branch keeps of the reference pass: the same for every step of a render.
struct LcpReferenceCache
{
    /// One per transformer block in order of execution, [batch, regions * photos * cells,
    /// channels].
    std::vector<torch::Tensor> tokens;
    /// The same tokens as the blocks' static keys and values, [batch, cells, channels] each; filled
    /// where no gradient is recorded.
    std::vector<std::pair<torch::Tensor, torch::Tensor>> keysValues = {};
    std::vector<std::pair<std::int64_t, std::int64_t>> grids =
        {};              ///< Height and width of the reference's grid, one per block.
    torch::Tensor masks; ///< [batch, regions, photos, height, width] foreground, 0 to 1
    torch::Tensor
        places; ///< [batch, regions, photos, 4]: where the reference's frame lands on the canvas.
    torch::Tensor use; ///< [batch, regions, photos] bool: false hides a reference.

    bool isEmpty() const { return tokens.empty(); }
};

/// How strongly each branch acts at inference; 0 leaves it out.
struct LcpScales
{
    double staticBranch = 1.0;
    double dynamicBranch = 1.0;
    double grounding = 1.0;
};

/// Everything that a denoising step needs beside the latent: made once per render or training step
/// by LcpModel::encodeConditions.
struct LcpConditions
{
    torch::Tensor text; ///< [batch, length, text width]
    LcpLayout layout;
    torch::Tensor groundingTokens; ///< [batch, 2 * regions, text width]
    torch::Tensor dynamicTokens;   ///< [batch, regions, tokens, text width]
    torch::Tensor dynamicUse;      ///< [batch, regions, tokens] bool
    LcpReferenceCache references;
    /// [batch, regions] how strongly each region's photos act; undefined: all 1.
    torch::Tensor strengths = {};
    torch::Tensor collage =
        {}; ///< [batch, 2 * latent channels + 1, height, width]: the collage, its mask, the
            ///< background that the words stand for; undefined: all 0.
    LcpScales scales = {};

    std::int64_t batch() const { return text.size(0); }
    /// Two batches, one behind the other; both must have the same regions and reference sizes.
    static LcpConditions concatenated(const LcpConditions& first, const LcpConditions& second);
};

} // namespace diorama
