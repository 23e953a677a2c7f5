// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/loraparity.h"

#include "core/evaluation/parity/paritymodels.h"
#include "core/evaluation/parity/unetparity.h"
#include "core/nn/loramerger.h"

#include <stdexcept>

namespace diorama {

namespace {

class LoraRunner final : public ParityRunner
{
public:
    explicit LoraRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_models(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        UNet2DConditionModel unet = m_models.unet(set().manifest().value("unet", "unet"));
        ClipTextModel text =
            m_models.clipText(set().manifest().value("text_encoder", "text_encoder"));
        LoraMerger merger(unet.ptr(), text.ptr());
        if (const Result<void> applied = merger.apply(lorasOf(goldenCase)); !applied)
            throw std::runtime_error(applied.error().message);

        const UNetConditions conditions{.encoder_hidden_states =
                                            goldenCase.input("encoder_hidden_states")};
        TensorMap outputs{{"sample", unet->forward(goldenCase.input("sample"),
                                                   goldenTimestep(goldenCase), conditions)}};
        if (goldenCase.hasInput("input_ids"))
            outputs["last_hidden_state"] =
                text->forward(goldenCase.input("input_ids")).last_hidden_state;
        merger.remove(); // the networks serve the next case
        return outputs;
    }

private:
    std::vector<AppliedLora> lorasOf(const GoldenCase& goldenCase) const
    {
        const auto files = goldenCase.params.value("files", std::vector<std::string>{});
        const auto weights =
            goldenCase.params.value("adapter_weights", std::vector<double>(files.size(), 1.0));
        std::vector<AppliedLora> loras;
        for (std::size_t i = 0; i < files.size(); ++i) {
            Result<LoraFile> file = LoraFile::parse(set().weights(files[i]));
            if (!file)
                throw std::runtime_error(file.error().message);
            loras.push_back({.file = std::make_shared<const LoraFile>(std::move(*file)),
                             .unetWeight = weights.at(i) * goldenCase.number("unet_scale", 1.0),
                             .textEncoderWeight = weights.at(i)});
        }
        return loras;
    }

    ParityModels m_models;
};

} // namespace

ParityKind loraParity()
{
    return parityKind<LoraRunner>("lora", [](const GoldenSet& set) {
        for (const GoldenCase& entry : set.cases())
            if (entry.params.contains("files"))
                return true;
        return false;
    });
}

} // namespace diorama
