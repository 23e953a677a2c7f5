// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/lorafile.h"

#include <map>
#include <memory>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// A LoRA and how strongly it changes each network.
struct AppliedLora
{
    std::shared_ptr<const LoraFile> file; ///< Shared by the settings and the merger.
    double unetWeight = 1.0;
    double textEncoderWeight = 1.0;
};

/// Adds LoRAs to the weights of a model in place and takes them out again, to the bit. Not
/// thread-safe; the networks outlive it and must not be changed by others meanwhile.
class LoraMerger final
{
public:
    /// Either may be null: entries for it are then refused.
    LoraMerger(std::shared_ptr<torch::nn::Module> unet,
               std::shared_ptr<torch::nn::Module> textEncoder);

    /// Replaces whatever was applied before. On failure (a layer that the model does not have, a
    /// wrong shape) the message names it and the weights are those without any LoRA.
    Result<void> apply(const std::vector<AppliedLora>& loras);
    /// The original weights again.
    void remove();

    bool isApplied() const { return !m_originals.empty(); }

private:
    struct Original
    {
        torch::Tensor weight; ///< The module's own, changed in place.
        torch::Tensor value;  ///< Its copy.
    };
    using Layers = std::map<std::string, torch::Tensor>;

    const torch::Tensor& weightOf(const LoraEntry& entry) const;
    void add(const AppliedLora& lora);

    /// Weights by layer, under diffusers' and LDM's names, with dots and with underscores.
    std::map<LoraTarget, Layers> m_layers;
    std::map<void*, Original> m_originals; ///< By the module's tensor.
};

} // namespace diorama
