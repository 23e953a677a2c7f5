// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loramerger.h"

#include "core/nn/ldmlayernames.h"

#include <algorithm>
#include <stdexcept>

namespace diorama {

namespace {

constexpr std::string_view kWeight = ".weight";

std::string flattened(std::string name)
{
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

} // namespace

LoraMerger::LoraMerger(std::shared_ptr<torch::nn::Module> unet,
                       std::shared_ptr<torch::nn::Module> textEncoder)
{
    const auto collect = [this](LoraTarget target,
                                const std::shared_ptr<torch::nn::Module>& module) {
        if (module == nullptr)
            return;
        Layers& layers = m_layers[target];
        std::vector<std::string> names;
        for (const auto& parameter : module->named_parameters()) {
            if (!parameter.key().ends_with(kWeight) || parameter.value().dim() < 2)
                continue;
            names.push_back(parameter.key().substr(0, parameter.key().size() - kWeight.size()));
            layers[names.back()] = layers[flattened(names.back())] = parameter.value();
        }
        if (target != LoraTarget::Unet)
            return;
        const LdmLayerNames ldm(names);
        for (const std::string& name : names)
            if (const auto original = ldm.nameOf(name))
                layers[*original] = layers[flattened(*original)] = layers.at(name);
    };
    collect(LoraTarget::Unet, unet);
    collect(LoraTarget::TextEncoder, textEncoder);
}

const torch::Tensor& LoraMerger::weightOf(const LoraEntry& entry) const
{
    if (const auto layers = m_layers.find(entry.target); layers != m_layers.end())
        if (const auto weight = layers->second.find(entry.layer); weight != layers->second.end())
            return weight->second;
    throw std::invalid_argument("the model has no layer \"" + entry.layer + "\".");
}

void LoraMerger::add(const AppliedLora& lora)
{
    for (const LoraEntry& entry : lora.file->entries()) {
        const double strength =
            entry.target == LoraTarget::Unet ? lora.unetWeight : lora.textEncoderWeight;
        torch::Tensor weight = weightOf(entry);
        const torch::Tensor change = entry.change(weight.sizes()); // checked at any strength
        if (strength == 0)
            continue;
        auto& original = m_originals[weight.unsafeGetTensorImpl()];
        if (!original.weight.defined())
            original = {weight, weight.detach().clone()};
        // Summed in float32, so that several changes are rounded once.
        weight.copy_(weight.to(torch::kFloat) + change.to(weight.device()) * strength);
    }
}

Result<void> LoraMerger::apply(const std::vector<AppliedLora>& loras)
{
    const torch::NoGradGuard noGradient;
    remove();
    for (const AppliedLora& lora : loras) {
        try {
            add(lora);
        } catch (const std::exception& exception) {
            remove();
            return Error{ErrorCode::InvalidInput,
                         "The LoRA file \"" + lora.file->source() +
                             "\" does not fit this model: " + exception.what()};
        }
    }
    return {};
}

void LoraMerger::remove()
{
    const torch::NoGradGuard noGradient;
    for (auto& [key, original] : m_originals)
        original.weight.copy_(original.value);
    m_originals.clear();
}

} // namespace diorama
