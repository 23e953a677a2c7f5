// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/recomputedattention.h"

#include "core/tensor/attentionheads.h"
#include "core/tensor/fastpaths.h"

#include <algorithm>
#include <cmath>

namespace diorama {

namespace {

/// Numbers of the scores that exist at a time.
constexpr std::int64_t kBlockNumbers = 1 << 24;

/// The bias comes as a pointer, as libtorch refuses undefined tensors here.
class RecomputedFunction final : public torch::autograd::Function<RecomputedFunction>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& q,
                                 const torch::Tensor& k, const torch::Tensor& v,
                                 const torch::Tensor* bias, std::int64_t heads)
    {
        context->save_for_backward({q, k, v, *bias});
        context->saved_data["heads"] = heads;
        return attention(q, k, v, heads, *bias);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto heads = context->saved_data["heads"].toInt();
        const auto apart = [&](const torch::Tensor& x) {
            return splitHeads(x.to(torch::kFloat32), heads);
        };
        const auto q = apart(saved[0]), k = apart(saved[1]), v = apart(saved[2]),
                   out = apart(gradients[0]);
        const auto queries = q.size(1), keys = k.size(1);
        const double scale = 1 / std::sqrt(static_cast<double>(q.size(2)));
        torch::Tensor bias;
        if (saved[3].defined())
            bias = saved[3].expand({q.size(0) / heads, heads, queries, keys});

        auto gradQ = torch::empty_like(q), gradK = torch::zeros_like(k),
             gradV = torch::zeros_like(v);
        const auto rows = std::max<std::int64_t>(1, kBlockNumbers / (q.size(0) * keys));
        for (std::int64_t first = 0; first < queries; first += rows) {
            const auto count = std::min(rows, queries - first);
            const auto scaled = q.narrow(1, first, count) * scale;
            const auto direction = out.narrow(1, first, count);
            auto scores = torch::bmm(scaled, k.transpose(1, 2));
            if (bias.defined())
                scores += bias.narrow(2, first, count).flatten(0, 1);
            const auto probabilities = torch::softmax(scores, -1);
            gradV += torch::bmm(probabilities.transpose(1, 2), direction);
            const auto gradScores = torch::_softmax_backward_data(
                torch::bmm(direction, v.transpose(1, 2)), probabilities, -1, torch::kFloat32);
            gradQ.narrow(1, first, count).copy_(torch::bmm(gradScores, k) * scale);
            gradK += torch::bmm(gradScores.transpose(1, 2), scaled);
        }
        const auto together = [&](const torch::Tensor& x, const torch::Tensor& like) {
            return joinHeads(x, heads).to(like.scalar_type());
        };
        return {together(gradQ, saved[0]), together(gradK, saved[1]), together(gradV, saved[2]),
                torch::Tensor(), torch::Tensor()};
    }
};

} // namespace

torch::Tensor recomputedAttention(const torch::Tensor& q, const torch::Tensor& k,
                                  const torch::Tensor& v, std::int64_t heads,
                                  const torch::Tensor& bias)
{
    return RecomputedFunction::apply(q, k, v, &bias, heads);
}

} // namespace diorama
