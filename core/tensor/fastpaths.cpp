// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/fastpaths.h"

#include "core/tensor/attentionheads.h"
#include "core/tensor/kernels.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace diorama {
namespace {

bool needsGrad(std::initializer_list<const torch::Tensor*> tensors)
{
    if (!torch::GradMode::is_enabled())
        return false;
    return std::any_of(tensors.begin(), tensors.end(), [](const torch::Tensor* each) {
        return each->defined() && each->requires_grad();
    });
}

bool isKernelType(const torch::Tensor& x)
{
    return x.device().is_cpu() &&
           (x.scalar_type() == torch::kFloat32 || x.scalar_type() == torch::kBFloat16);
}

bool canRun(const torch::Tensor& x, std::initializer_list<const torch::Tensor*> others)
{
    return isKernelType(x) && x.numel() > 0 && !needsGrad({&x}) && !needsGrad(others);
}

kernels::Format formatOf(const torch::Tensor& x)
{
    return x.scalar_type() == torch::kFloat32 ? kernels::Format::Float32
                                              : kernels::Format::BFloat16;
}

/// Whether a norm of `x` can write this format itself.
bool canWrite(const torch::Tensor& x, torch::Dtype dtype)
{
    return dtype == x.scalar_type() ||
           (x.scalar_type() == torch::kFloat32 && dtype == torch::kBFloat16);
}

torch::Tensor factorsOf(const torch::Tensor& x)
{
    return x.defined() ? x.to(torch::kFloat32).contiguous() : x;
}

const float* floats(const torch::Tensor& x)
{
    return x.defined() ? x.data_ptr<float>() : nullptr;
}

torch::Tensor plainAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                             std::int64_t heads, const torch::Tensor& bias, double scale)
{
    // bmm and a factor rather than baddbmm: see goldens/README.md, surprise 12.
    torch::Tensor scores =
        torch::bmm(splitHeads(q, heads) * scale, splitHeads(k, heads).transpose(1, 2));
    if (bias.defined())
        scores = (scores.unflatten(0, {-1, heads}) + bias.to(scores.scalar_type())).view_as(scores);
    return joinHeads(torch::bmm(torch::softmax(scores, -1), splitHeads(v, heads)), heads);
}

torch::Tensor withPlainRows(const torch::Tensor& x)
{
    return x.stride(-1) == 1 ? x : x.contiguous();
}

kernels::Rows rowsOf(const torch::Tensor& x)
{
    return {x.data_ptr(), x.stride(0), x.stride(1)};
}

/// The bias as the kernel reads it; `keep` holds the memory while the kernel runs.
kernels::ScoreBias scoreBias(const torch::Tensor& bias, std::int64_t batch, std::int64_t heads,
                             std::int64_t queries, std::int64_t keys, torch::Tensor& keep)
{
    if (!bias.defined())
        return {};
    keep = bias.to(torch::kFloat32);
    if (keep.size(-1) != keys || keep.stride(-1) != 1)
        keep = keep.expand([&] {
                       auto sizes = keep.sizes().vec();
                       sizes.back() = keys;
                       return sizes;
                   }())
                   .contiguous();
    keep = keep.expand({batch, heads, queries, keys});
    return {keep.data_ptr<float>(), keep.stride(0), keep.stride(1), keep.stride(2)};
}

torch::Tensor activate(kernels::Activation activation, const torch::Tensor& x)
{
    // Any dense layout will do: in and out have the same one.
    const torch::Tensor in = x.is_non_overlapping_and_dense() ? x : x.contiguous();
    torch::Tensor out = torch::empty_like(in);
    kernels::table().activate(activation, formatOf(in), in.data_ptr(), out.data_ptr(), in.numel());
    return out;
}

} // namespace

torch::Tensor attention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                        std::int64_t heads, const torch::Tensor& bias)
{
    TORCH_CHECK(q.dim() == 3 && k.dim() == 3 && v.dim() == 3 && heads > 0 &&
                    q.size(2) % heads == 0 && k.size(2) == q.size(2) && v.size(2) == q.size(2) &&
                    k.size(1) == v.size(1) && k.size(0) == q.size(0) && v.size(0) == q.size(0),
                "attention: shapes do not fit: ", q.sizes(), ", ", k.sizes(), ", ", v.sizes());
    TORCH_CHECK(!bias.defined() || bias.is_floating_point(), "attention: the bias is no number");
    const std::int64_t size = q.size(2) / heads;
    const double scale = 1.0 / std::sqrt(static_cast<double>(size));
    const bool isUniform = k.scalar_type() == q.scalar_type() && v.scalar_type() == q.scalar_type();
    if (!isUniform || k.size(1) == 0 || !canRun(q, {&k, &v, &bias}))
        return plainAttention(q, k, v, heads, bias, scale);
    const torch::Tensor query = withPlainRows(q);
    const torch::Tensor key = withPlainRows(k);
    const torch::Tensor value = withPlainRows(v);
    torch::Tensor out = torch::empty(q.sizes(), q.options());
    torch::Tensor keep;
    kernels::Attention task;
    task.format = formatOf(q);
    task.query = rowsOf(query);
    task.key = rowsOf(key);
    task.value = rowsOf(value);
    task.bias = scoreBias(bias, q.size(0), heads, q.size(1), k.size(1), keep);
    task.out = out.data_ptr();
    task.batch = q.size(0);
    task.heads = heads;
    task.queries = q.size(1);
    task.keys = k.size(1);
    task.size = size;
    task.scale = static_cast<float>(scale);
    kernels::table().attention(task);
    return out;
}

torch::Tensor groupNorm(const torch::Tensor& x, std::int64_t groups, const torch::Tensor& weight,
                        const torch::Tensor& bias, double eps, bool withSilu,
                        c10::optional<torch::Dtype> dtype)
{
    const torch::Dtype wanted = dtype.value_or(x.scalar_type());
    if (x.scalar_type() == torch::kBFloat16 && wanted == torch::kFloat32)
        return groupNorm(x.to(torch::kFloat32), groups, weight, bias, eps, withSilu);
    const bool isChannelsLast = x.dim() == 4 && x.is_contiguous(torch::MemoryFormat::ChannelsLast);
    if (!isChannelsLast || !canRun(x, {&weight, &bias}) || groups <= 0 || x.size(1) % groups != 0 ||
        !canWrite(x, wanted)) {
        const auto same = [&x](const torch::Tensor& t) {
            return t.defined() ? t.to(x.scalar_type()) : t;
        };
        const torch::Tensor normed = torch::group_norm(x, groups, same(weight), same(bias), eps);
        return (withSilu ? torch::silu(normed) : normed).to(wanted);
    }
    const torch::Tensor factors = factorsOf(weight);
    const torch::Tensor summands = factorsOf(bias);
    torch::Tensor out = torch::empty_like(x, x.options().dtype(wanted));
    kernels::GroupNorm task;
    task.format = formatOf(x);
    task.outFormat = formatOf(out);
    task.in = x.data_ptr();
    task.out = out.data_ptr();
    task.weight = floats(factors);
    task.bias = floats(summands);
    task.batch = x.size(0);
    task.channels = x.size(1);
    task.positions = x.size(2) * x.size(3);
    task.groups = groups;
    task.eps = eps;
    task.silu = withSilu;
    kernels::table().groupNorm(task);
    return out;
}

torch::Tensor layerNorm(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias, double eps, c10::optional<torch::Dtype> dtype)
{
    const torch::Dtype wanted = dtype.value_or(x.scalar_type());
    if (x.scalar_type() == torch::kBFloat16 && wanted == torch::kFloat32)
        return layerNorm(x.to(torch::kFloat32), weight, bias, eps);
    if (!canRun(x, {&weight, &bias}) || x.dim() == 0 || !canWrite(x, wanted)) {
        const auto same = [&x](const torch::Tensor& t) {
            return t.defined() ? t.to(x.scalar_type()) : t;
        };
        return torch::layer_norm(x, {x.size(-1)}, same(weight), same(bias), eps).to(wanted);
    }
    const torch::Tensor in = x.contiguous();
    const torch::Tensor factors = factorsOf(weight);
    const torch::Tensor summands = factorsOf(bias);
    torch::Tensor out = torch::empty_like(in, in.options().dtype(wanted));
    kernels::LayerNorm task;
    task.format = formatOf(in);
    task.outFormat = formatOf(out);
    task.in = in.data_ptr();
    task.out = out.data_ptr();
    task.weight = floats(factors);
    task.bias = floats(summands);
    task.channels = in.size(-1);
    task.rows = in.numel() / task.channels;
    task.eps = eps;
    kernels::table().layerNorm(task);
    return out;
}

torch::Tensor fastSilu(const torch::Tensor& x)
{
    return canRun(x, {}) ? activate(kernels::Activation::Silu, x) : torch::silu(x);
}

torch::Tensor fastGelu(const torch::Tensor& x)
{
    return canRun(x, {}) ? activate(kernels::Activation::Gelu, x) : torch::gelu(x);
}

torch::Tensor quickGelu(const torch::Tensor& x)
{
    return canRun(x, {}) ? activate(kernels::Activation::QuickGelu, x)
                         : x * torch::sigmoid(1.702 * x);
}

torch::Tensor geglu(const torch::Tensor& x)
{
    if (!canRun(x, {}) || x.size(-1) % 2 != 0) {
        const auto halves = x.chunk(2, -1);
        return halves[0] * torch::gelu(halves[1]);
    }
    const torch::Tensor in = x.contiguous();
    auto sizes = in.sizes().vec();
    sizes.back() /= 2;
    torch::Tensor out = torch::empty(sizes, in.options());
    kernels::table().geglu(formatOf(in), in.data_ptr(), out.data_ptr(), in.numel() / in.size(-1),
                           sizes.back());
    return out;
}

} // namespace diorama
