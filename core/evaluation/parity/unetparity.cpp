// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/unetparity.h"

#include "core/evaluation/parity/paritymodels.h"

namespace diorama {

namespace {

constexpr const char* kUNet = "UNet2DConditionModel";

torch::Tensor inputOrNothing(const GoldenCase& goldenCase, const std::string& name)
{
    return goldenCase.hasInput(name) ? goldenCase.input(name) : torch::Tensor();
}

void addResiduals(const GoldenCase& goldenCase, UNetConditions& conditions)
{
    conditions.mid_residual = inputOrNothing(goldenCase, "mid_residual");
    for (int index = 0; goldenCase.hasInput("down_residual_" + std::to_string(index)); ++index)
        conditions.down_residuals.push_back(
            goldenCase.input("down_residual_" + std::to_string(index)));
}

class UNetRunner final : public ParityRunner
{
public:
    explicit UNetRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        UNet2DConditionModel unet =
            m_models.unet(goldenCase.model.empty() ? "unet" : goldenCase.model);
        UNetConditions conditions{.encoder_hidden_states =
                                      goldenCase.input("encoder_hidden_states")};
        addResiduals(goldenCase, conditions);
        TensorMap outputs;
        if (goldenCase.hasInput("boxes")) {
            const torch::Tensor objs = unet->position_net(groundingInput(goldenCase));
            outputs["objs"] = objs;
            if (goldenCase.params.value("fuser_enabled", true))
                conditions.grounding_tokens = objs;
        }
        outputs["sample"] =
            unet->forward(goldenCase.input("sample"), goldenTimestep(goldenCase), conditions);
        return outputs;
    }

private:
    ParityModels m_models;
};

} // namespace

ParityKind unetParity()
{
    return parityKind<UNetRunner>("unet",
                                  [](const GoldenSet& set) { return set.hasModelOfClass(kUNet); });
}

GroundingInput groundingInput(const GoldenCase& goldenCase)
{
    const bool withImages = goldenCase.hasInput("image_embeddings");
    return {.boxes = goldenCase.input("boxes"),
            .masks = goldenCase.input("masks"),
            .positiveEmbeddings =
                goldenCase.input(withImages ? "phrases_embeddings" : "positive_embeddings"),
            .imageEmbeddings = inputOrNothing(goldenCase, "image_embeddings"),
            .phraseMasks = inputOrNothing(goldenCase, "phrases_masks"),
            .imageMasks = inputOrNothing(goldenCase, "image_masks")};
}

torch::Tensor goldenTimestep(const GoldenCase& goldenCase)
{
    if (goldenCase.hasInput("timesteps"))
        return goldenCase.input("timesteps");
    return torch::full({}, goldenCase.number("timestep"), torch::kFloat32);
}

} // namespace diorama
