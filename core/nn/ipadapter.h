// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/perceiverresampler.h"
#include "core/tensor/dtype.h"
#include "core/tensor/statedict.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// IP-Adapter's own projection: one picture vector becomes a few tokens.
class ImageProjModelImpl final : public torch::nn::Module
{
public:
    ImageProjModelImpl(std::int64_t imageDim, std::int64_t tokens, std::int64_t crossAttentionDim);
    /// [batch, image dim] to [batch, tokens, cross-attention dim].
    torch::Tensor forward(const torch::Tensor& imageEmbeds);

    torch::nn::Linear proj = nullptr;
    torch::nn::LayerNorm norm = nullptr;

private:
    std::int64_t m_tokens;
};
TORCH_MODULE(ImageProjModel);

/// What a projection reads from the image encoder.
enum class IpAdapterVariant {
    Base, ///< image_embeds; no picture is zeros.
    Plus, ///< The penultimate hidden states; no picture is those of an all-zero picture.
};

/// One IP-Adapter file in its original layout ("image_proj." and "ip_adapter."), sizes inferred.
/// Copies share the networks.
class IpAdapter final
{
public:
    /// Refuses files that are no such adapter, other variants (FaceID, Full) and tensors that do
    /// not fit together.
    static Result<IpAdapter> load(const StateDict& file, const DevicePolicy& policy = {});

    IpAdapterVariant variant() const { return m_variant; }
    std::int64_t tokensPerPicture() const { return m_tokens; }
    /// Width of the image encoder's output that is read.
    std::int64_t imageDim() const { return m_imageDim; }
    std::int64_t crossAttentionDim() const { return m_crossAttentionDim; }

    /// Base: [batch, pictures, image dim]; Plus: [batch, pictures, patches, image dim].
    /// Returns [batch, pictures, tokens, cross-attention dim].
    torch::Tensor project(const torch::Tensor& features);

    /// The keys and values of the cross-attention layers ("1.to_k_ip.weight", ...), for
    /// UNet2DConditionModel::addImageAdapter().
    const TensorMap& attentionWeights() const { return m_attention; }

private:
    Result<void> loadProjection(const StateDict& weights, const DevicePolicy& policy);

    IpAdapterVariant m_variant = IpAdapterVariant::Base;
    std::int64_t m_tokens = 0;
    std::int64_t m_imageDim = 0;
    std::int64_t m_crossAttentionDim = 0;
    ImageProjModel m_base = nullptr;
    PerceiverResampler m_plus = nullptr;
    TensorMap m_attention;
};

} // namespace diorama
