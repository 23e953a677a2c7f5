// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/ipadapter.h"

#include "core/tensor/loadstatedict.h"
#include "core/tensor/withoutinit.h"

#include <stdexcept>

namespace diorama {

namespace {

constexpr std::int64_t kHeadDim = 64; // of the resampler, the same in every published file

Error refusal(const StateDict& file, const std::string& reason)
{
    return {ErrorCode::InvalidInput,
            "The IP-Adapter file \"" + file.source() + "\" cannot be used: " + reason};
}

/// Throws where the tensor is missing or has another number of dimensions.
std::int64_t dimension(const StateDict& weights, const std::string& name, std::int64_t dimensions,
                       std::int64_t index)
{
    const torch::Tensor tensor = weights.find(name);
    if (!tensor.defined() || tensor.dim() != dimensions || tensor.numel() == 0)
        throw std::invalid_argument("\"image_proj." + name + "\" is missing or has a wrong shape.");
    return tensor.size(index);
}

ResamplerOptions resamplerOptions(const StateDict& weights)
{
    ResamplerOptions options;
    options.queries = dimension(weights, "latents", 3, 1);
    options.dim = dimension(weights, "latents", 3, 2);
    options.headDim = kHeadDim;
    options.heads = dimension(weights, "layers.0.0.to_q.weight", 2, 0) / kHeadDim;
    options.inputDim = dimension(weights, "proj_in.weight", 2, 1);
    options.outputDim = dimension(weights, "proj_out.weight", 2, 0);
    options.feedForwardMultiplier = dimension(weights, "layers.0.1.1.weight", 2, 0) / options.dim;
    options.depth = 0;
    while (weights.contains("layers." + std::to_string(options.depth) + ".0.to_q.weight"))
        ++options.depth;
    if (options.heads < 1 || options.feedForwardMultiplier < 1)
        throw std::invalid_argument("the resampler's layers are too narrow.");
    return options;
}

} // namespace

ImageProjModelImpl::ImageProjModelImpl(std::int64_t imageDim, std::int64_t tokens,
                                       std::int64_t crossAttentionDim)
    : m_tokens(tokens)
{
    proj = register_module("proj", torch::nn::Linear(imageDim, tokens * crossAttentionDim));
    norm = register_module("norm",
                           torch::nn::LayerNorm(torch::nn::LayerNormOptions({crossAttentionDim})));
}

torch::Tensor ImageProjModelImpl::forward(const torch::Tensor& imageEmbeds)
{
    return norm->forward(proj->forward(imageEmbeds).view({imageEmbeds.size(0), m_tokens, -1}));
}

Result<IpAdapter> IpAdapter::load(const StateDict& file, const DevicePolicy& policy)
{
    if (!file.containsPrefix("image_proj.") || !file.containsPrefix("ip_adapter."))
        return refusal(file, "it has no \"image_proj.\" and \"ip_adapter.\" tensors.");
    IpAdapter adapter;
    try {
        const Result<void> loaded = adapter.loadProjection(file.select("image_proj."), policy);
        if (!loaded)
            return refusal(file, loaded.error().message + " " + loaded.error().detail);
        const StateDict layers = file.select("ip_adapter.");
        for (const auto& [name, tensor] : layers.tensors()) {
            if (!name.ends_with(".to_k_ip.weight") && !name.ends_with(".to_v_ip.weight"))
                return refusal(file, "\"ip_adapter." + name +
                                         "\" belongs to a variant that is not supported.");
            if (tensor.dim() != 2 || tensor.size(1) != adapter.m_crossAttentionDim)
                return refusal(file, "\"ip_adapter." + name + "\" does not fit the projection.");
            adapter.m_attention[name] =
                tensor.to(policy.options(), /*non_blocking=*/false, /*copy=*/true);
        }
    } catch (const std::exception& exception) {
        return refusal(file, exception.what());
    }
    return adapter;
}

Result<void> IpAdapter::loadProjection(const StateDict& weights, const DevicePolicy& policy)
{
    LoadPolicy loading;
    loading.device = policy;
    const WithoutInit withoutInit;
    if (weights.contains("proj.weight")) {
        m_variant = IpAdapterVariant::Base;
        m_imageDim = dimension(weights, "proj.weight", 2, 1);
        m_crossAttentionDim = dimension(weights, "norm.weight", 1, 0);
        m_tokens = dimension(weights, "proj.weight", 2, 0) / m_crossAttentionDim;
        if (m_tokens < 1)
            throw std::invalid_argument("its projection makes no whole token.");
        m_base = ImageProjModel(m_imageDim, m_tokens, m_crossAttentionDim);
        m_base->eval();
        const Result<LoadReport> report = loadStateDict(*m_base, weights, loading);
        return report ? Result<void>() : Result<void>(report.error());
    }
    if (!weights.contains("latents"))
        throw std::invalid_argument(
            "its projection is neither that of IP-Adapter nor that of IP-Adapter-Plus.");
    const ResamplerOptions options = resamplerOptions(weights);
    m_variant = IpAdapterVariant::Plus;
    m_imageDim = options.inputDim;
    m_crossAttentionDim = options.outputDim;
    m_tokens = options.queries;
    m_plus = PerceiverResampler(options);
    m_plus->eval();
    const Result<LoadReport> report = loadStateDict(*m_plus, weights, loading);
    return report ? Result<void>() : Result<void>(report.error());
}

torch::Tensor IpAdapter::project(const torch::Tensor& features)
{
    const bool base = m_variant == IpAdapterVariant::Base;
    TORCH_CHECK(features.dim() == (base ? 3 : 4) && features.size(-1) == m_imageDim,
                "The IP-Adapter wants picture features of width ", m_imageDim, " with ",
                base ? 3 : 4, " dimensions but got ", features.sizes(), ".");
    const torch::Tensor flat = features.flatten(0, 1); // [batch * pictures, ...]
    const torch::Tensor tokens = base ? m_base->forward(flat) : m_plus->forward(flat);
    return tokens.view({features.size(0), features.size(1), m_tokens, m_crossAttentionDim});
}

} // namespace diorama
