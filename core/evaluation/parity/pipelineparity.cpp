// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/pipelineparity.h"

#include "core/base/json.h"
#include "core/evaluation/parity/paritymodels.h"
#include "core/nn/ipadapter.h"
#include "core/pipeline/denoiser.h"
#include "core/pipeline/sdconditioner.h"
#include "core/pipeline/sdencoding.h"
#include "core/schedulers/scheduler.h"

#include <memory>
#include <optional>
#include <stdexcept>

namespace diorama {

namespace {

class PipelineRunner final : public ParityRunner
{
public:
    explicit PipelineRunner(const GoldenSet& set, torch::Dtype dtype = torch::kFloat32)
        : ParityRunner(set)
        , m_dtype(dtype)
        , m_models(set, dtype)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        const torch::NoGradGuard noGradient;
        const auto schedule = scheduleOf(goldenCase);
        UNet2DConditionModel unet =
            m_models.unet(module(isGrounded(goldenCase) ? "unet_gligen" : "unet"));
        unet->removeImageAdapters();
        SdConditioner conditioner(unet, conditioningOf(goldenCase, unet, *schedule));
        Denoiser denoiser(*schedule, conditioner,
                          {.guidance = {.scale = goldenCase.number("guidance_scale"),
                                        .rescale = goldenCase.number("guidance_rescale", 0.0)}});
        DenoiseState state = startOf(goldenCase, denoiser);
        std::vector<torch::Tensor> latents;
        while (!denoiser.isDone(state)) {
            denoiser.step(state, nullptr, drawnNoise(goldenCase, state.next));
            latents.push_back(state.latents.clone());
        }
        const auto unreported = static_cast<std::ptrdiff_t>(unreportedSteps(goldenCase, *schedule));
        latents.erase(latents.begin(), latents.begin() + unreported);
        TensorMap outputs{{"latents_per_step", torch::stack(latents)}};
        if (goldenCase.outputs.contains("decoded")) {
            AutoencoderKL vae = m_models.autoencoderKL(module("vae"));
            outputs["decoded"] = vae->decode(vae->fromDiffusion(latents.back()));
        }
        return outputs;
    }

private:
    static bool isGrounded(const GoldenCase& goldenCase)
    {
        return goldenCase.params.contains("gligen_scheduled_sampling_beta");
    }

    /// The reference's GLIGEN pipeline says nothing of the evaluations that a method makes beside
    /// the steps that were asked for (PNDM's first).
    static int unreportedSteps(const GoldenCase& goldenCase, const Scheduler& schedule)
    {
        return isGrounded(goldenCase)
                   ? schedule.count() - static_cast<int>(goldenCase.number("steps"))
                   : 0;
    }

    std::string module(const std::string& name) const
    {
        const auto& modules = set().manifest().at("modules");
        if (!modules.contains(name))
            throw std::runtime_error("The manifest names no module \"" + name + "\".");
        return modules.at(name).get<std::string>();
    }

    std::unique_ptr<Scheduler> scheduleOf(const GoldenCase& goldenCase) const
    {
        // Read as models are: Python writes infinities that plain JSON does not know.
        const auto config = readJson(
            set().path("scheduler_" + goldenCase.text("scheduler") + "/scheduler_config.json"));
        if (!config)
            throw std::runtime_error(config.error().message);
        auto made = makeScheduler(*config, static_cast<int>(goldenCase.number("steps")));
        if (!made)
            throw std::runtime_error(made.error().message);
        return std::move(*made);
    }

    SdConditioning conditioningOf(const GoldenCase& goldenCase, UNet2DConditionModel& unet,
                                  const Scheduler& schedule)
    {
        SdConditioning conditioning{.texts = {goldenCase.input("negative_prompt_embeds"),
                                              goldenCase.input("prompt_embeds")},
                                    .groundingShare =
                                        goldenCase.number("gligen_scheduled_sampling_beta", 1.0),
                                    .evaluations = schedule.count()};
        if (isGrounded(goldenCase)) {
            const GroundingTokens tokens = groundingOf(goldenCase, unet);
            conditioning.plainGrounding = tokens.plain;
            conditioning.conditionalGrounding = tokens.conditional;
        }
        if (goldenCase.hasInput("image_embeds_0"))
            conditioning.imagePrompts.push_back(imagePromptOf(goldenCase, unet));
        return conditioning;
    }

    static GroundingTokens groundingOf(const GoldenCase& goldenCase, UNet2DConditionModel& unet)
    {
        if (!goldenCase.hasInput("boxes_30")) {
            std::vector<Box> boxes;
            for (const auto& box : goldenCase.params.at("boxes"))
                boxes.push_back({box.at(0), box.at(1), box.at(2), box.at(3)});
            return groundingTokens(unet, boxes, {.phrases = goldenCase.input("phrase_embeddings")});
        }
        // Both halves as the reference hands them on: the unconditional one first.
        const torch::Tensor tokens = unet->position_net->forward(
            {.boxes = goldenCase.input("boxes_30"),
             .masks = goldenCase.input("masks_30").to(torch::kFloat32),
             .positiveEmbeddings = goldenCase.input("positive_embeddings_30")});
        const auto halves = tokens.chunk(2);
        return {halves.at(0), halves.at(1)};
    }

    PairedImagePrompt imagePromptOf(const GoldenCase& goldenCase, UNet2DConditionModel& unet)
    {
        const std::string file = goldenCase.params.contains("adapter_file")
                                     ? goldenCase.text("adapter_file")
                                     : module("ip_adapter");
        auto adapter = IpAdapter::load(set().weights(file), {.dtype = m_dtype});
        if (!adapter)
            throw std::runtime_error(adapter.error().message);
        unet->addImageAdapter(adapter->attentionWeights());
        const auto halves =
            adapter->project(goldenCase.input("image_embeds_0").to(m_dtype)).chunk(2);
        PairedImagePrompt prompt{.plain = halves.at(0), .conditional = halves.at(1)};
        if (goldenCase.hasInput("mask_0"))
            prompt.masks = goldenCase.input("mask_0").to(torch::kFloat32);
        const auto& scale = goldenCase.params.at("scale").at(0);
        prompt.scales = scale.is_array() ? scale.get<std::vector<double>>()
                                         : std::vector<double>{scale.get<double>()};
        return prompt;
    }

    static DenoiseState startOf(const GoldenCase& goldenCase, const Denoiser& denoiser)
    {
        if (goldenCase.hasInput("init_latents"))
            return denoiser.startFrom(goldenCase.input("init_latents"), goldenCase.input("noise"),
                                      goldenCase.number("strength"));
        return denoiser.start(goldenCase.input("latents"));
    }

    static torch::Tensor drawnNoise(const GoldenCase& goldenCase, int index)
    {
        return goldenCase.hasInput("step_noise") ? goldenCase.input("step_noise")[index]
                                                 : torch::Tensor();
    }

    torch::Dtype m_dtype;
    ParityModels m_models;
};

} // namespace

ParityKind pipelineParity()
{
    return parityKind<PipelineRunner>(
        "pipeline", [](const GoldenSet& set) { return set.manifest().contains("modules"); });
}

std::unique_ptr<ParityRunner> makePipelineRunner(const GoldenSet& set, torch::Dtype dtype)
{
    return std::make_unique<PipelineRunner>(set, dtype);
}

} // namespace diorama
