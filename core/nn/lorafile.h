// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tensor/statedict.h"

#include <optional>
#include <string>
#include <string_view>
#include <torch/torch.h>
#include <vector>

namespace diorama {

enum class LoraTarget { Unet, TextEncoder };

/// The low-rank change of one weight.
struct LoraEntry
{
    LoraTarget target = LoraTarget::Unet;
    /// The layer in diffusers' names ("down_blocks.0. ... .to_q") or LDM's ("input_blocks.1. ...
    /// .to_q"); with `flattened` every dot is an underscore.
    std::string layer;
    bool flattened = false;
    torch::Tensor down; ///< [rank, in] or [rank, in, kernel, kernel].
    torch::Tensor up;   ///< [out, rank] or [out, rank, 1, 1].
    torch::Tensor mid =
        {};           ///< [rank, rank, kernel, kernel], only in files with split convolutions.
    double alpha = 0; ///< The change is scaled by alpha / rank.

    std::int64_t rank() const { return down.size(0); }
    /// alpha / rank * up * down in float32, in the shape of the weight. Throws
    /// std::invalid_argument where it does not fit.
    torch::Tensor change(torch::IntArrayRef weightShape) const;
};

/// A LoRA file in kohya's, peft's or diffusers' older layout, for layers in diffusers' or LDM's
/// names. The tensors stay in the file's mapped memory.
class LoraFile final
{
public:
    /// Refuses other methods (LoHa, LoKr, DoRA, ...), other families' files and incomplete pairs,
    /// each with its reason.
    static Result<LoraFile> parse(const StateDict& file);
    /// Why parse() refuses a file, as far as names and shapes tell; nothing is read.
    static std::optional<std::string> refusalOf(const StateDict& file);
    /// Whether tensors of this name are in LoRA files, or in those of the other methods.
    static bool isLoraKey(std::string_view name);

    const std::vector<LoraEntry>& entries() const { return m_entries; }
    const std::string& source() const { return m_source; }

private:
    std::vector<LoraEntry> m_entries;
    std::string m_source;
};

} // namespace diorama
