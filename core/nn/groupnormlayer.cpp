// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/groupnormlayer.h"

#include "core/tensor/fastpaths.h"
#include "core/tensor/kernels.h"

namespace diorama {

namespace {

/// float32, on the CPU, channels-last. The backward pass is libtorch's.
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
        const auto &x = saved[0], &weight = saved[1], &means = saved[2], &scales = saved[3];
        const auto gradient = gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
        const auto [gradX, gradWeight, gradBias] = torch::native_group_norm_backward(
            gradient, x, means, scales, weight, x.size(0), x.size(1), x.size(2) * x.size(3),
            context->saved_data["groups"].toInt(), {true, true, true});
        return {gradX, gradWeight, gradBias, torch::Tensor(), torch::Tensor()};
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
        return groupNorm(x, m_groups, weight, bias, m_eps, withSilu);
    const auto normed = GroupNormFunction::apply(x, weight, bias, m_groups, m_eps);
    return withSilu ? torch::silu(normed) : normed;
}

} // namespace diorama
