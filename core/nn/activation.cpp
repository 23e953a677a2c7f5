// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

#include "core/tensor/fastpaths.h"

#include <stdexcept>

namespace diorama {

Activation activationFromName(const std::string& name)
{
    if (name == "relu")
        return Activation::Relu;
    if (name == "silu" || name == "swish")
        return Activation::Silu;
    if (name == "gelu")
        return Activation::Gelu;
    if (name == "quick_gelu")
        return Activation::QuickGelu;
    if (name == "gelu_new" || name == "gelu_pytorch_tanh")
        return Activation::GeluTanh;
    if (name == "mish")
        return Activation::Mish;
    throw std::invalid_argument("The activation \"" + name + "\" is not known.");
}

torch::Tensor activate(Activation activation, const torch::Tensor& x)
{
    switch (activation) {
    case Activation::Relu:
        return torch::relu(x);
    case Activation::Silu:
        return fastSilu(x);
    case Activation::Gelu:
        return fastGelu(x);
    case Activation::QuickGelu:
        return quickGelu(x);
    case Activation::GeluTanh:
        return torch::gelu(x, "tanh");
    case Activation::Mish:
        return torch::mish(x);
    }
    throw std::logic_error("An activation is not handled.");
}

} // namespace diorama
