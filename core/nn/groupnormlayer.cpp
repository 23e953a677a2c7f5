// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/groupnormlayer.h"

#include "core/tensor/fastpaths.h"
#include "core/tensor/kernels.h"

namespace diorama {

namespace {

/// float32, on the CPU, channels-last: libtorch's own backward pass reads its inputs as if they
/// were not.
class GroupNormFunction final : public torch::autograd::Function<GroupNormFunction>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& weight, const torch::Tensor& bias,
                                 std::int64_t groups, double eps)
    {
        auto out = torch::empty_like(x);
        auto means = torch::empty({x.size(0), groups}, x.options());
        auto scales = torch::empty_like(means);
        kernels::GroupNorm task;
        task.in = x.data_ptr();
        task.out = out.data_ptr();
        task.weight = weight.data_ptr<float>();
        task.bias = bias.data_ptr<float>();
        task.batch = x.size(0);
        task.positions = x.size(2) * x.size(3);
        task.channels = x.size(1);
        task.groups = groups;
        task.eps = eps;
        task.means = means.data_ptr<float>();
        task.scales = scales.data_ptr<float>();
        kernels::table().groupNorm(task);
        context->save_for_backward({x, weight, means, scales});
        context->saved_data["groups"] = groups;
        return out;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto x = asRows(saved[0]),
                   gradient = asRows(gradients[0]); // [batch, cells, channels]
        const auto& weight = saved[1];
        const auto groups = context->saved_data["groups"].toInt();
        const auto channels = x.size(2), size = channels / groups;
        const auto perChannel = [size](const torch::Tensor& groupwise) { // [batch, channels]
            return groupwise.unsqueeze(-1).expand({-1, -1, size}).flatten(1);
        };
        const auto perGroup = [&](const torch::Tensor& channelwise) { // [batch, groups]
            return (channelwise * weight).unflatten(1, {groups, size}).sum(2);
        };
        const auto &mean = saved[2], &scale = saved[3];                      // [batch, groups]
        const auto products = (gradient * x).sum(1), sums = gradient.sum(1); // [batch, channels]
        const auto gradWeight = ((products - sums * perChannel(mean)) * perChannel(scale)).sum(0);

        // The derivative of a normalised value is linear in the gradient and in the value.
        const double share = 1.0 / static_cast<double>(x.size(1) * size);
        const auto groupSums = perGroup(sums);
        const auto slope = (groupSums * mean - perGroup(products)) * scale.pow(3) * share;
        const auto offset = -slope * mean - groupSums * scale * share;
        auto gradX = gradient * (perChannel(scale) * weight).unsqueeze(1);
        gradX.addcmul_(x, perChannel(slope).unsqueeze(1)).add_(perChannel(offset).unsqueeze(1));
        const auto& shape = saved[0];
        return {gradX.view({shape.size(0), shape.size(2), shape.size(3), channels})
                    .permute({0, 3, 1, 2}),
                gradWeight, sums.sum(0), torch::Tensor(), torch::Tensor()};
    }

private:
    /// [batch, channels, height, width] in channels-last to [batch, height * width, channels].
    static torch::Tensor asRows(const torch::Tensor& map)
    {
        return map.contiguous(torch::MemoryFormat::ChannelsLast)
            .permute({0, 2, 3, 1})
            .flatten(1, 2);
    }
};

} // namespace

GroupNormLayerImpl::GroupNormLayerImpl(std::int64_t groups, std::int64_t channels, double eps)
    : m_groups(groups)
    , m_eps(eps)
{
    weight = register_parameter("weight", torch::ones({channels}));
    bias = register_parameter("bias", torch::zeros({channels}));
}

torch::Tensor GroupNormLayerImpl::forward(const torch::Tensor& x, bool withSilu)
{
    const bool needsGradient =
        torch::GradMode::is_enabled() && (x.requires_grad() || weight.requires_grad());
    const bool isPlain = x.device().is_cpu() && x.scalar_type() == torch::kFloat32 &&
                         weight.scalar_type() == torch::kFloat32 && x.numel() > 0 &&
                         x.is_contiguous(torch::MemoryFormat::ChannelsLast);
    if (!needsGradient || !isPlain)
        return groupNorm(x, m_groups, weight, bias, m_eps, withSilu, weight.scalar_type());
    const auto normed = GroupNormFunction::apply(x, weight, bias, m_groups, m_eps);
    return withSilu ? torch::silu(normed) : normed;
}

} // namespace diorama
