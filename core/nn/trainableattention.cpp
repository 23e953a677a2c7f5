// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/trainableattention.h"

#include <ATen/Parallel.h>

#include <cmath>

/// BLAS, column-major; whichever implementation libtorch runs on.
extern "C" void sgemm_(const char* transA, const char* transB, const int* m, const int* n,
                       const int* k, const float* alpha, const float* a, const int* lda,
                       const float* b, const int* ldb, const float* beta, float* c, const int* ldc);

namespace diorama {

namespace {

/// A row-major matrix, possibly read transposed.
struct Matrix
{
    float* data;
    std::int64_t stride;
    bool transposed = false;
};

/// out [rows, columns] = factor * a * b, summed over `inner`.
void multiply(const Matrix& a, const Matrix& b, const Matrix& out, std::int64_t rows,
              std::int64_t columns, std::int64_t inner, float factor = 1)
{
    // Row-major matrices are the transposes of column-major ones, so the factors change places.
    const char* first = b.transposed ? "T" : "N";
    const char* second = a.transposed ? "T" : "N";
    const int m = static_cast<int>(columns), n = static_cast<int>(rows),
              k = static_cast<int>(inner);
    const int lda = static_cast<int>(b.stride), ldb = static_cast<int>(a.stride);
    const int ldc = static_cast<int>(out.stride);
    const float zero = 0;
    sgemm_(first, second, &m, &n, &k, &factor, b.data, &lda, a.data, &ldb, &zero, out.data, &ldc);
}

/// The sizes of one attention, and the matrices of its heads.
struct Shape
{
    std::int64_t batch, heads, queries, keys, size;

    Shape(const torch::Tensor& q, const torch::Tensor& k, std::int64_t headCount)
        : batch(q.size(0))
        , heads(headCount)
        , queries(q.size(1))
        , keys(k.size(1))
        , size(q.size(2) / headCount)
    {}
    /// Of a contiguous [batch, tokens, channels] tensor.
    Matrix head(const torch::Tensor& x, std::int64_t index) const
    {
        const std::int64_t channels = heads * size;
        float* data = x.data_ptr<float>();
        return {data + index / heads * x.size(1) * channels + index % heads * size, channels};
    }
    /// Of a contiguous [batch, heads, queries, keys] tensor.
    Matrix scores(const torch::Tensor& x, std::int64_t index) const
    {
        return {x.data_ptr<float>() + index * queries * keys, keys};
    }
    template <typename Work>
    void forEachHead(const Work& work) const
    {
        at::parallel_for(0, batch * heads, 1, [&work](std::int64_t begin, std::int64_t end) {
            for (std::int64_t index = begin; index < end; ++index)
                work(index);
        });
    }
};

Matrix transposed(Matrix matrix)
{
    matrix.transposed = !matrix.transposed;
    return matrix;
}

/// The bias comes as a pointer, as libtorch refuses undefined tensors here.
class AttentionFunction final : public torch::autograd::Function<AttentionFunction>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
                                 const torch::Tensor& query, const torch::Tensor& key,
                                 const torch::Tensor& value, const torch::Tensor* bias,
                                 std::int64_t heads)
    {
        const auto q = query.contiguous(), k = key.contiguous(), v = value.contiguous();
        const Shape shape(q, k, heads);
        const float scale = 1 / std::sqrt(static_cast<float>(shape.size));
        auto scores = torch::empty({shape.batch, heads, shape.queries, shape.keys}, q.options());
        shape.forEachHead([&](std::int64_t index) {
            multiply(shape.head(q, index), transposed(shape.head(k, index)),
                     shape.scores(scores, index), shape.queries, shape.keys, shape.size, scale);
        });
        if (bias->defined())
            scores.add_(*bias);
        const auto probabilities = torch::softmax(scores, -1);
        auto out = torch::empty_like(q);
        shape.forEachHead([&](std::int64_t index) {
            multiply(shape.scores(probabilities, index), shape.head(v, index),
                     shape.head(out, index), shape.queries, shape.size, shape.keys);
        });
        context->save_for_backward({q, k, v, probabilities});
        context->saved_data["heads"] = heads;
        return out;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto &q = saved[0], &k = saved[1], &v = saved[2], &probabilities = saved[3];
        const Shape shape(q, k, context->saved_data["heads"].toInt());
        const float scale = 1 / std::sqrt(static_cast<float>(shape.size));
        const auto gradient = gradients[0].contiguous();
        auto gradQ = torch::empty_like(q), gradK = torch::empty_like(k),
             gradV = torch::empty_like(v);
        auto gradP = torch::empty_like(probabilities);
        shape.forEachHead([&](std::int64_t index) {
            const Matrix out = shape.head(gradient, index);
            multiply(transposed(shape.scores(probabilities, index)), out, shape.head(gradV, index),
                     shape.keys, shape.size, shape.queries);
            multiply(out, transposed(shape.head(v, index)), shape.scores(gradP, index),
                     shape.queries, shape.keys, shape.size);
        });
        const auto gradScores =
            torch::_softmax_backward_data(gradP, probabilities, -1, torch::kFloat32);
        shape.forEachHead([&](std::int64_t index) {
            const Matrix scores = shape.scores(gradScores, index);
            multiply(scores, shape.head(k, index), shape.head(gradQ, index), shape.queries,
                     shape.size, shape.keys, scale);
            multiply(transposed(scores), shape.head(q, index), shape.head(gradK, index), shape.keys,
                     shape.size, shape.queries, scale);
        });
        return {gradQ, gradK, gradV, torch::Tensor(), torch::Tensor()};
    }
};

} // namespace

bool canTrainAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v)
{
    for (const torch::Tensor* each : {&q, &k, &v}) {
        if (!each->device().is_cpu() || each->scalar_type() != torch::kFloat32 ||
            each->numel() == 0)
            return false;
    }
    return true;
}

torch::Tensor trainableAttention(const torch::Tensor& q, const torch::Tensor& k,
                                 const torch::Tensor& v, std::int64_t heads,
                                 const torch::Tensor& bias)
{
    return AttentionFunction::apply(q, k, v, &bias, heads);
}

} // namespace diorama
