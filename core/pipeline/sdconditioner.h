// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unet2dconditionmodel.h"
#include "core/pipeline/conditioner.h"

#include <cstddef>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// One IP-Adapter's tokens for both halves, [batch, pictures, tokens, dim] each.
struct PairedImagePrompt
{
    torch::Tensor plain; ///< Of no picture.
    torch::Tensor conditional;
    torch::Tensor masks = {}; ///< [1, pictures, height, width] or undefined: everywhere.
    std::vector<double> scales{1.0};
};

/// Everything that a Stable Diffusion 1.x UNet is told, made once per render.
struct SdConditioning
{
    std::vector<torch::Tensor> texts;  ///< By branch, [batch, length, dim]; all of one length.
    torch::Tensor plainGrounding = {}; ///< [batch, tokens, dim]; undefined without GLIGEN.
    torch::Tensor conditionalGrounding = {};
    /// GLIGEN's beta: the fuser is on for int(share * evaluations) evaluations from the start.
    double groundingShare = 1.0;
    int evaluations = 1; ///< The schedule's length, for groundingShare.
    std::vector<PairedImagePrompt> imagePrompts = {};
};

/// Stable Diffusion 1.x, with GLIGEN and IP-Adapters where the conditioning has them.
class SdConditioner final : public Conditioner
{
public:
    SdConditioner(UNet2DConditionModel unet, SdConditioning conditioning);

    torch::Tensor predict(const torch::Tensor& latents, double timestep,
                          const std::vector<std::size_t>& branches,
                          const PassOptions& options) override;

    /// A scene with many negatives is evaluated in passes of at most so many pictures, which bounds
    /// the memory of a step.
    static constexpr std::size_t kMostRows = 4;
    /// The branches in passes of `batch` pictures each.
    static std::vector<std::vector<std::size_t>> passesOf(const std::vector<std::size_t>& branches,
                                                          std::size_t batch);

private:
    torch::Tensor pass(const torch::Tensor& latents, double timestep,
                       const std::vector<std::size_t>& branches, const PassOptions& options);
    UNetConditions conditionsFor(const std::vector<std::size_t>& branches, double progress) const;
    bool isGrounded(double progress) const;

    UNet2DConditionModel m_unet;
    SdConditioning m_conditioning;
    torch::Dtype m_dtype;
    torch::Device m_device;
};

} // namespace diorama
