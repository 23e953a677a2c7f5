// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loramerger.h"

#include "core/nn/ldmlayernames.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

namespace diorama {

namespace {

constexpr std::string_view kWeight = ".weight";

std::string flattened(std::string name)
{
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

/// Weights by layer.
using Layers = std::map<std::string, torch::Tensor>;

/// Under diffusers' and LDM's names, with dots and with underscores.
Layers layersOf(LoraTarget target, const torch::nn::Module* module)
{
    Layers layers;
    if (module == nullptr)
        return layers;
    std::vector<std::string> names;
    for (const auto& parameter : module->named_parameters()) {
        if (!parameter.key().ends_with(kWeight) || parameter.value().dim() < 2)
            continue;
        names.push_back(parameter.key().substr(0, parameter.key().size() - kWeight.size()));
        layers[names.back()] = layers[flattened(names.back())] = parameter.value();
    }
    if (target != LoraTarget::Unet)
        return layers;
    const LdmLayerNames ldm(names);
    for (const std::string& name : names)
        if (const auto original = ldm.nameOf(name))
            layers[*original] = layers[flattened(*original)] = layers.at(name);
    return layers;
}

/// Everything that happens to one weight.
struct WeightChanges
{
    torch::Tensor weight;
    std::vector<std::pair<const AppliedLora*, const LoraEntry*>> parts = {};
};

double strengthOf(const AppliedLora& lora, const LoraEntry& entry)
{
    return entry.target == LoraTarget::Unet ? lora.unetWeight : lora.textEncoderWeight;
}

Error misfit(const AppliedLora& lora, const std::exception& exception)
{
    return {ErrorCode::InvalidInput, "The LoRA file \"" + lora.file->source() +
                                         "\" does not fit this model: " + exception.what()};
}

/// The changes by weight, in the order of the files.
Result<std::vector<WeightChanges>> byWeight(const std::vector<AppliedLora>& loras,
                                            std::map<LoraTarget, Layers>& layers)
{
    std::vector<WeightChanges> changes;
    std::map<void*, std::size_t> places;
    for (const AppliedLora& lora : loras) {
        for (const LoraEntry& entry : lora.file->entries()) {
            const auto found = layers[entry.target].find(entry.layer);
            if (found == layers[entry.target].end())
                return misfit(
                    lora, std::invalid_argument("the model has no layer \"" + entry.layer + "\"."));
            const torch::Tensor& weight = found->second;
            const auto place =
                places.emplace(weight.unsafeGetTensorImpl(), changes.size()).first->second;
            if (place == changes.size())
                changes.push_back({weight});
            changes[place].parts.emplace_back(&lora, &entry);
        }
    }
    return changes;
}

} // namespace

LoraMerger::LoraMerger(std::shared_ptr<torch::nn::Module> unet,
                       std::shared_ptr<torch::nn::Module> textEncoder)
    : m_unet(std::move(unet))
    , m_textEncoder(std::move(textEncoder))
{}

void LoraMerger::merge(const torch::Tensor& weight, const torch::Tensor& change)
{
    m_originals.push_back({weight, weight.detach().clone()});
    m_originals.back().weight.copy_(weight.to(torch::kFloat) + change.to(weight.device()));
}

Result<void> LoraMerger::apply(const std::vector<AppliedLora>& loras,
                               const std::function<bool()>& keepGoing)
{
    const torch::NoGradGuard noGradient;
    remove();
    std::map<LoraTarget, Layers> layers{
        {LoraTarget::Unet, layersOf(LoraTarget::Unet, m_unet.get())},
        {LoraTarget::TextEncoder, layersOf(LoraTarget::TextEncoder, m_textEncoder.get())}};
    const auto changes = byWeight(loras, layers);
    if (!changes)
        return changes.error();
    for (const auto& [weight, parts] : *changes) {
        if (keepGoing && !keepGoing()) {
            remove();
            return Error{ErrorCode::Cancelled, "Merging was cancelled."};
        }
        torch::Tensor sum;
        for (const auto& [lora, entry] : parts) {
            try {
                const torch::Tensor change =
                    entry->change(weight.sizes()); // checked at any strength
                const double strength = strengthOf(*lora, *entry);
                if (strength != 0)
                    sum = sum.defined() ? sum.add_(change, strength) : change * strength;
            } catch (const std::exception& exception) {
                remove();
                return misfit(*lora, exception);
            }
        }
        if (sum.defined())
            merge(weight, sum);
    }
    return {};
}

void LoraMerger::remove()
{
    const torch::NoGradGuard noGradient;
    for (auto& original : m_originals)
        original.weight.copy_(original.value);
    m_originals.clear();
}

} // namespace diorama
