// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/ipadapterparity.h"

#include "core/evaluation/parity/paritymodels.h"
#include "core/evaluation/parity/unetparity.h"
#include "core/nn/ipadapter.h"
#include "core/nn/unetpass.h"

#include <stdexcept>

namespace diorama {

namespace {

/// The scales of one adapter's pictures: a number, or a list with one per picture.
std::vector<double> scalesOf(const nlohmann::json& scale)
{
    if (scale.is_number())
        return {scale.get<double>()};
    return scale.get<std::vector<double>>();
}

class IpAdapterRunner final : public ParityRunner
{
public:
    explicit IpAdapterRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        if (goldenCase.hasInput("mask") && !goldenCase.hasInput("sample"))
            return {{"weights", maskWeights(goldenCase)}};
        UNet2DConditionModel unet =
            m_models.unet(goldenCase.text("unet", set().manifest().value("unet", "unet")));
        unet->removeImageAdapters();

        TensorMap outputs;
        UNetConditions conditions{.encoder_hidden_states =
                                      goldenCase.input("encoder_hidden_states")};
        const auto names = goldenCase.params.at("adapters").get<std::vector<std::string>>();
        for (std::size_t i = 0; i < names.size(); ++i)
            addAdapter(goldenCase, names[i], i, unet, conditions, outputs);
        if (goldenCase.hasInput("boxes") && goldenCase.params.value("fuser_enabled", true))
            conditions.grounding_tokens = unet->position_net(groundingInput(goldenCase));
        outputs["sample"] =
            unet->forward(goldenCase.input("sample"), goldenTimestep(goldenCase), conditions);
        return outputs;
    }

private:
    static torch::Tensor maskWeights(const GoldenCase& goldenCase)
    {
        const torch::Tensor mask = goldenCase.input("mask").to(torch::kFloat).unsqueeze(1);
        return resizeMasksToQueries(mask, static_cast<std::int64_t>(goldenCase.number("queries")))
            .squeeze(1); // [1, queries]
    }

    void addAdapter(const GoldenCase& goldenCase, const std::string& name, std::size_t index,
                    UNet2DConditionModel& unet, UNetConditions& conditions, TensorMap& outputs)
    {
        const std::string number = std::to_string(index);
        IpAdapter adapter = load(goldenCase.text("adapter_file", fileOf(name)));
        unet->addImageAdapter(adapter.attentionWeights());
        ImagePrompt prompt{.tokens = adapter.project(goldenCase.input("image_embeds_" + number)),
                           .scales = scalesOf(goldenCase.params.at("scale").at(index))};
        if (goldenCase.hasInput("mask_" + number))
            prompt.masks = goldenCase.input("mask_" + number).to(torch::kFloat);
        outputs["image_tokens_" + number] = prompt.tokens;
        conditions.image_prompts.push_back(prompt);
    }

    IpAdapter load(const std::string& file) const
    {
        const Result<IpAdapter> adapter = IpAdapter::load(set().weights(file));
        if (!adapter)
            throw std::runtime_error(adapter.error().message);
        return *adapter;
    }

    /// The set's adapter of this variant ("base" or "plus"), other than those that single cases
    /// name.
    std::string fileOf(const std::string& variant) const
    {
        const auto wanted = variant == "plus" ? IpAdapterVariant::Plus : IpAdapterVariant::Base;
        for (const auto& entry : std::filesystem::directory_iterator(set().folder())) {
            const std::string file = entry.path().filename().string();
            if (entry.path().extension() != ".safetensors" || isNamedByCase(file))
                continue;
            const Result<IpAdapter> adapter = IpAdapter::load(set().weights(file));
            if (adapter && adapter->variant() == wanted)
                return file;
        }
        return {};
    }

    bool isNamedByCase(const std::string& file) const
    {
        for (const GoldenCase& entry : set().cases())
            if (entry.params.value("adapter_file", "") == file)
                return true;
        return false;
    }

    ParityModels m_models;
};

} // namespace

ParityKind ipAdapterParity()
{
    return parityKind<IpAdapterRunner>("ip adapter", [](const GoldenSet& set) {
        if (set.manifest().contains("modules")) // whole pipelines have a kind of their own
            return false;
        for (const GoldenCase& entry : set.cases())
            if (entry.params.contains("adapters"))
                return true;
        return false;
    });
}

} // namespace diorama
