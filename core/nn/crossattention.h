// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/attention.h"
#include "core/nn/lcpattention.h"
#include "core/nn/unetpass.h"

#include <torch/torch.h>

namespace diorama {

/// IP-Adapter's key and value maps beside a cross-attention, one of each per adapter.
class ImagePromptProcessorImpl final : public torch::nn::Module
{
public:
    ImagePromptProcessorImpl();

    torch::nn::ModuleList to_k_ip;
    torch::nn::ModuleList to_v_ip;
};
TORCH_MODULE(ImagePromptProcessor);

/// Text cross-attention with the decoupled attentions that share its queries: IP-Adapter's and
/// LCP's dynamic one.
class CrossAttentionImpl final : public AttentionImpl
{
public:
    CrossAttentionImpl(const AttentionOptions& options, bool withDynamic);

    /// `x` is [batch, queries, channels].
    torch::Tensor forward(const torch::Tensor& x, UNetPass& pass, const AttentionSite& site,
                          const LcpLevel* level);

    /// Adds an adapter with [channels, context channels] maps, or removes all.
    void addImageAdapter(const torch::Tensor& key, const torch::Tensor& value);
    void removeImageAdapters();

    ImagePromptProcessor processor{nullptr}; ///< Null where there is no adapter.
    DynamicAttention dynamic_attn{nullptr};  ///< Null but for LCP.

private:
    torch::Tensor textAttention(const torch::Tensor& q, UNetPass& pass, const AttentionSite& site);
    torch::Tensor imageAttention(const torch::Tensor& q, std::size_t adapter, UNetPass& pass,
                                 const AttentionSite& site);
};
TORCH_MODULE(CrossAttention);

} // namespace diorama
