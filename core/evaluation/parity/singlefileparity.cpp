// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/singlefileparity.h"

#include "core/evaluation/parity/paritymodels.h"
#include "core/evaluation/parity/unetparity.h"
#include "core/models/modelparts.h"
#include "core/models/singlefile.h"

#include <stdexcept>

namespace diorama {

namespace {

template <typename T>
T valueOrThrow(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message + " " + result.error().detail);
    return std::move(*result);
}

class SingleFileRunner final : public ParityRunner
{
public:
    explicit SingleFileRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_files(valueOrThrow(openSingleFile(checkpoint(set))))
        , m_unet(valueOrThrow(loadUnet(part("unet"), {})))
        , m_text(valueOrThrow(loadTextEncoder(part("text_encoder"), {})))
        , m_vae(AutoencoderKLConfig::fromJson(part("vae").config))
    {
        loadOrThrow(*m_vae, part("vae").weights);
        m_vae->eval();
    }

    TensorMap run(const GoldenCase& goldenCase) override
    {
        const UNetConditions conditions{.encoder_hidden_states =
                                            goldenCase.input("encoder_hidden_states")};
        return {{"unet_sample", m_unet->forward(goldenCase.input("sample"),
                                                goldenTimestep(goldenCase), conditions)},
                {"vae_mean", m_vae->encode(goldenCase.input("image")).mean},
                {"vae_image", m_vae->decode(goldenCase.input("z"))},
                {"last_hidden_state",
                 m_text->forward(goldenCase.input("input_ids")).last_hidden_state}};
    }

private:
    static std::filesystem::path checkpoint(const GoldenSet& set)
    {
        for (const auto& entry : std::filesystem::directory_iterator(set.folder()))
            if (entry.path().extension() == ".safetensors" &&
                entry.path().filename() != "io.safetensors")
                return entry.path();
        throw std::runtime_error("The set has no checkpoint.");
    }

    /// A part as opened; the set's own config replaces the inferred one, because tiny networks have
    /// sizes that names and shapes do not tell.
    ModelPart part(const std::string& name) const
    {
        const ModelPart* found = m_files.part(name);
        if (found == nullptr)
            throw std::runtime_error("The checkpoint holds no " + name + ".");
        ModelPart result = *found;
        const nlohmann::json configs = set().manifest().value("configs", nlohmann::json::object());
        if (configs.contains(name))
            result.config = set().json(configs.at(name).get<std::string>());
        return result;
    }

    ModelFiles m_files;
    UNet2DConditionModel m_unet;
    ClipTextModel m_text;
    AutoencoderKL m_vae;
};

} // namespace

ParityKind singleFileParity()
{
    return parityKind<SingleFileRunner>(
        "single file", [](const GoldenSet& set) { return set.manifest().contains("configs"); });
}

} // namespace diorama
