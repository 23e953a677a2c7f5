// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <torch/torch.h>

namespace diorama {

/// The activations that configs name. `Gelu` is the exact one, `QuickGelu` is x * sigmoid(1.702 x).
enum class Activation { Relu, Silu, Gelu, QuickGelu, GeluTanh, Mish };

/// Reads a config's name ("relu", "silu", "swish", "gelu", "quick_gelu", "gelu_new", "mish").
/// Throws std::invalid_argument for any other.
Activation activationFromName(const std::string& name);

/// Applies it, differentiably.
torch::Tensor activate(Activation activation, const torch::Tensor& x);

/// An activation as an entry of a Sequential; it has no parameters.
class ActivationLayerImpl final : public torch::nn::Module
{
public:
    explicit ActivationLayerImpl(Activation activation)
        : m_activation(activation)
    {}
    torch::Tensor forward(const torch::Tensor& x) { return activate(m_activation, x); }

private:
    Activation m_activation;
};
TORCH_MODULE(ActivationLayer);

} // namespace diorama
