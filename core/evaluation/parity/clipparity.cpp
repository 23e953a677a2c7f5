// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/clipparity.h"

#include "core/evaluation/parity/paritymodels.h"
#include "core/nn/clipimageprocessor.h"

#include <cstring>
#include <stdexcept>

namespace diorama {

namespace {

constexpr const char* kText = "CLIPTextModel";
constexpr const char* kVision = "CLIPVisionModelWithProjection";

class ClipTextRunner final : public ParityRunner
{
public:
    explicit ClipTextRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        ClipTextModel model =
            m_models.clipText(goldenCase.model.empty() ? "text_encoder" : goldenCase.model);
        const torch::Tensor mask = goldenCase.hasInput("attention_mask")
                                       ? goldenCase.input("attention_mask")
                                       : torch::Tensor();
        const ClipTextOutput output = model->forward(goldenCase.input("input_ids"), mask);
        const auto states = output.hidden_states.size();
        return {{"last_hidden_state", output.last_hidden_state},
                {"pooled", output.pooler_output},
                {"hidden_state_minus2", output.hidden_states.at(states - 2)},
                {"clip_skip2", model->withSkippedLayers(output, 1)}};
    }

private:
    ParityModels m_models;
};

Image imageFromBytes(const torch::Tensor& bytes)
{
    if (bytes.dim() != 3 || bytes.scalar_type() != torch::kByte)
        throw std::invalid_argument("The picture is not uint8 [height, width, channels].");
    Image image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)),
                static_cast<int>(bytes.size(2)));
    const torch::Tensor flat = bytes.contiguous();
    std::memcpy(image.pixels.data(), flat.data_ptr(), image.pixels.size());
    return image;
}

class ClipVisionRunner final : public ParityRunner
{
public:
    explicit ClipVisionRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        if (goldenCase.hasInput("image")) {
            const auto config = ClipImageProcessorConfig::fromJson(
                set().json(goldenCase.text("preprocessor", "preprocessor_config.json")));
            return {{"pixel_values", ClipImageProcessor(config).process(
                                         imageFromBytes(goldenCase.input("image")))}};
        }
        const std::string folder = goldenCase.model.empty() ? "image_encoder" : goldenCase.model;
        ClipVisionModelWithProjection model = m_models.clipVision(folder, weightsFolder(folder));
        const ClipVisionOutput output = model->forward(goldenCase.input("pixel_values"));
        return {{"image_embeds", output.image_embeds},
                {"penultimate", output.penultimate},
                {"last_hidden_state", output.last_hidden_state}};
    }

private:
    /// A folder with a config only uses the weights of another model of the set.
    std::string weightsFolder(const std::string& folder) const
    {
        if (StateDict::findWeights(set().path(folder)))
            return folder;
        for (const GoldenCase& other : set().cases())
            if (set().modelClass(other.model) == kVision &&
                StateDict::findWeights(set().path(other.model)))
                return other.model;
        return folder;
    }

    ParityModels m_models;
};

} // namespace

ParityKind clipTextParity()
{
    return parityKind<ClipTextRunner>(
        "clip text", [](const GoldenSet& set) { return set.hasModelOfClass(kText); });
}

ParityKind clipVisionParity()
{
    return parityKind<ClipVisionRunner>("clip vision", [](const GoldenSet& set) {
        if (set.hasModelOfClass(kVision))
            return true;
        for (const GoldenCase& entry : set.cases())
            if (entry.params.contains("preprocessor"))
                return true;
        return false;
    });
}

} // namespace diorama
