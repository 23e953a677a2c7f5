// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/positionnet.h"

namespace diorama {

namespace {

torch::nn::Sequential groundingMlp(std::int64_t dim, std::int64_t hidden)
{
    return torch::nn::Sequential(LinearLayer(dim + kBoxFeatures, hidden), torch::nn::SiLU(),
                                 LinearLayer(hidden, hidden), torch::nn::SiLU(),
                                 LinearLayer(hidden, dim));
}

/// Features where the mask is 1, the learned null where it is 0.
torch::Tensor orNull(const torch::Tensor& features, const torch::Tensor& mask,
                     const torch::Tensor& null)
{
    const auto weight = mask.to(features.scalar_type()).unsqueeze(-1);
    return features * weight + (1 - weight) * null.view({1, 1, -1});
}

} // namespace

torch::Tensor boxFeatures(const torch::Tensor& boxes)
{
    const auto frequencies = torch::pow(100.0, torch::arange(8, boxes.options()) / 8.0);
    const auto angles = frequencies.unsqueeze(-1) * boxes.unsqueeze(-2);         // [..., 8, 4]
    return torch::cat({torch::sin(angles), torch::cos(angles)}, -1).flatten(-2); // [..., 64]
}

PositionNetImpl::PositionNetImpl(std::int64_t dim, bool withImages, std::int64_t hidden)
    : m_withImages(withImages)
{
    if (withImages) {
        linears_text = register_module("linears_text", groundingMlp(dim, hidden));
        linears_image = register_module("linears_image", groundingMlp(dim, hidden));
        null_text_feature = register_parameter("null_text_feature", torch::zeros({dim}));
        null_image_feature = register_parameter("null_image_feature", torch::zeros({dim}));
    } else {
        linears = register_module("linears", groundingMlp(dim, hidden));
        null_positive_feature = register_parameter("null_positive_feature", torch::zeros({dim}));
    }
    null_position_feature =
        register_parameter("null_position_feature", torch::zeros({kBoxFeatures}));
}

torch::Tensor PositionNetImpl::forward(const GroundingInput& input)
{
    const auto position = orNull(boxFeatures(input.boxes), input.masks, null_position_feature);
    const auto phraseMasks = input.phraseMasks.defined() ? input.phraseMasks : input.masks;
    if (!m_withImages) {
        const auto positive = orNull(input.positiveEmbeddings, input.masks, null_positive_feature);
        return linears->forward(torch::cat({positive, position}, -1));
    }
    const auto imageMasks = input.imageMasks.defined() ? input.imageMasks : input.masks;
    const auto text = orNull(input.positiveEmbeddings, phraseMasks, null_text_feature);
    const auto image = orNull(input.imageEmbeddings, imageMasks, null_image_feature);
    return torch::cat({linears_text->forward(torch::cat({text, position}, -1)),
                       linears_image->forward(torch::cat({image, position}, -1))},
                      1);
}

} // namespace diorama
