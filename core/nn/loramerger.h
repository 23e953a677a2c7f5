// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/lorafile.h"

#include <functional>
#include <memory>
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
/// thread-safe; the weights must not be changed by others while LoRAs are applied, but layers may
/// come and go: only what is changed is held on to.
class LoraMerger final
{
public:
    /// Either may be null: entries for it are then refused.
    LoraMerger(std::shared_ptr<torch::nn::Module> unet,
               std::shared_ptr<torch::nn::Module> textEncoder);

    /// Replaces whatever was applied before. The changes of a weight are summed in float32 and
    /// rounded once, whatever their number. On failure (a layer that the model does not have, a
    /// wrong shape) the message names it and the weights are those without any LoRA. `keepGoing` is
    /// asked before each weight; where it answers no, that is a failure, ErrorCode::Cancelled.
    Result<void> apply(const std::vector<AppliedLora>& loras,
                       const std::function<bool()>& keepGoing = {});
    /// The original weights again.
    void remove();

private:
    struct Original
    {
        torch::Tensor weight; ///< The module's own, changed in place.
        torch::Tensor value;  ///< Its copy.
    };

    void merge(const torch::Tensor& weight, const torch::Tensor& change);

    std::shared_ptr<torch::nn::Module> m_unet;
    std::shared_ptr<torch::nn::Module> m_textEncoder;
    std::vector<Original> m_originals;
};

} // namespace diorama
