// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/autoencoderparity.h"

#include "core/evaluation/parity/paritymodels.h"

#include <stdexcept>

namespace diorama {

namespace {

constexpr const char* kTiny = "AutoencoderTiny";
constexpr const char* kKl = "AutoencoderKL";

class AutoencoderRunner final : public ParityRunner
{
public:
    explicit AutoencoderRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        const std::string model = goldenCase.model.empty() ? "vae" : goldenCase.model;
        return set().modelClass(model) == kTiny
                   ? runTiny(m_models.autoencoderTiny(model), goldenCase)
                   : runKl(m_models.autoencoderKL(model), goldenCase);
    }

private:
    static TensorMap runTiny(AutoencoderTiny model, const GoldenCase& goldenCase)
    {
        if (goldenCase.hasInput("image"))
            return {{"latents", model->encode(goldenCase.input("image"))}};
        return {{"image", model->decode(goldenCase.input("z"))}};
    }

    static TensorMap runKl(AutoencoderKL model, const GoldenCase& goldenCase)
    {
        if (!goldenCase.hasInput("image"))
            return {{"image", model->decode(goldenCase.input("z"))}};
        const LatentDistribution latents = model->encode(goldenCase.input("image"));
        TensorMap outputs{{"mean", latents.mean}, {"logvar", latents.logvar}};
        if (goldenCase.hasInput("noise"))
            outputs["latents"] = model->toDiffusion(latents.sample(goldenCase.input("noise")));
        return outputs;
    }

    ParityModels m_models;
};

} // namespace

ParityKind autoencoderParity()
{
    return parityKind<AutoencoderRunner>("autoencoder", [](const GoldenSet& set) {
        return set.hasModelOfClass(kTiny) || set.hasModelOfClass(kKl);
    });
}

} // namespace diorama
