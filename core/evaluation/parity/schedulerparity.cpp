// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/schedulerparity.h"

#include "core/base/json.h"
#include "core/schedulers/noiseschedule.h"
#include "core/schedulers/scheduler.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

namespace diorama {

namespace {

/// Stable Diffusion's noise, which cases without a config file are made with.
Json usualNoise()
{
    return {{"beta_start", 0.00085}, {"beta_end", 0.012}, {"beta_schedule", "scaled_linear"}};
}

torch::Tensor tableTensor(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kFloat64);
}

class SchedulerRunner final : public ParityRunner
{
public:
    explicit SchedulerRunner(const GoldenSet& set)
        : ParityRunner(set)
    {}

    TensorMap run(const GoldenCase& goldenCase) override
    {
        if (goldenCase.outputs.contains("trajectory"))
            return trajectory(goldenCase);
        if (goldenCase.outputs.contains("alphas_cumprod"))
            return {{"alphas_cumprod", tableTensor(noiseSchedule().alphasCumprod())}};
        return {{"noisy", noisy(goldenCase)}};
    }

private:
    static std::unique_ptr<Scheduler> made(const Json& config, int steps, double eta = 0.0)
    {
        SchedulerOverrides overrides;
        overrides.eta = eta;
        auto scheduler = makeScheduler(config, steps, overrides);
        if (!scheduler)
            throw std::runtime_error(scheduler.error().message);
        return std::move(*scheduler);
    }

    static NoiseSchedule noiseSchedule()
    {
        auto schedule = NoiseSchedule::fromConfig(Json::object());
        if (!schedule)
            throw std::runtime_error(schedule.error().message);
        return std::move(*schedule);
    }

    /// The formula that stands for a network.
    static torch::Tensor modelOutput(const GoldenCase& goldenCase, const torch::Tensor& input,
                                     double timestep)
    {
        const double wave = static_cast<float>(std::sin(timestep / 1000.0));
        return goldenCase.text("model") == "linear" ? input * 0.1 + wave
                                                    : torch::tanh(input * 0.7 + wave);
    }

    TensorMap trajectory(const GoldenCase& goldenCase) const
    {
        const auto config = readJson(set().path(goldenCase.text("config")));
        if (!config)
            throw std::runtime_error(config.error().message);
        const auto scheduler = made(*config, static_cast<int>(goldenCase.number("steps")),
                                    goldenCase.number("eta", 0.0));
        TensorMap outputs{{"timesteps", tableTensor(scheduler->timesteps())}};
        if (goldenCase.outputs.contains("sigmas"))
            outputs["sigmas"] = tableTensor(scheduler->sigmas());

        const torch::Tensor initial = set().tensors().at("initial_sample");
        const torch::Tensor noise = set().tensors().at("noise");
        const int start = static_cast<int>(goldenCase.number("start_index", 0));
        torch::Tensor sample = initial * scheduler->initNoiseSigma();
        if (goldenCase.outputs.contains("start_sample")) {
            sample = scheduler->addNoise(initial, noise[-1].view_as(initial), start);
            outputs["start_sample"] = sample;
        }
        std::vector<torch::Tensor> samples;
        std::vector<torch::Tensor> cleans;
        SchedulerState state;
        int drawn = 0;
        for (int index = start; index < scheduler->count(); ++index) {
            const torch::Tensor output = modelOutput(
                goldenCase, scheduler->scaleModelInput(sample, index), scheduler->timestep(index));
            cleans.push_back(scheduler->predictedClean(output, index, sample));
            torch::Tensor own;
            if (scheduler->needsNoise(index))
                own = noise[drawn++].view_as(initial);
            SchedulerStep step = scheduler->step(output, index, sample, own, state);
            sample = step.sample;
            state = std::move(step.state);
            samples.push_back(sample);
        }
        outputs["trajectory"] = torch::stack(samples);
        if (goldenCase.outputs.contains("pred_original_sample"))
            outputs["pred_original_sample"] = torch::stack(cleans);
        return outputs;
    }

    static torch::Tensor noisy(const GoldenCase& goldenCase)
    {
        const torch::Tensor& original = goldenCase.input("original");
        const torch::Tensor& noise = goldenCase.input("noise");
        const torch::Tensor& timesteps = goldenCase.input("timesteps");
        const auto steps = goldenCase.params.find("set_timesteps");
        if (steps == goldenCase.params.end() || steps->is_null())
            return noiseSchedule().addNoise(original, noise, timesteps);
        Json config = usualNoise();
        config["_class_name"] = goldenCase.text("class");
        const auto scheduler = made(config, steps->get<int>());
        torch::Tensor result = torch::empty_like(original);
        for (std::int64_t i = 0; i < original.size(0); ++i) {
            const auto& all = scheduler->timesteps();
            const auto found = std::find(all.begin(), all.end(), timesteps[i].item<double>());
            if (found == all.end())
                throw std::invalid_argument("A timestep is not in the schedule.");
            result[i] =
                scheduler->addNoise(original[i], noise[i], static_cast<int>(found - all.begin()));
        }
        return result;
    }
};

} // namespace

ParityKind schedulerParity()
{
    return parityKind<SchedulerRunner>("schedulers", [](const GoldenSet& set) {
        return set.tensors().contains("initial_sample");
    });
}

} // namespace diorama
