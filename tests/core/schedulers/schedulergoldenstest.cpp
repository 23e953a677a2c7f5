// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/schedulers/noiseschedule.h"
#include "core/schedulers/scheduler.h"
#include "core/tensor/safetensors.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(DIORAMA_GOLDENS_DIR) / "schedulers";

const Json& manifest()
{
    static const Json json = readJson(kFolder / "manifest.json").value();
    return json;
}

const SafetensorsFile& tensors()
{
    static const SafetensorsFile file = SafetensorsFile::open(kFolder / "io.safetensors").value();
    return file;
}

/// The cases that step through a schedule, or the others.
std::vector<std::string> caseNames(bool isTrajectory)
{
    std::vector<std::string> names;
    for (const Json& each : manifest().at("cases"))
        if (each.at("outputs").contains("trajectory") == isTrajectory)
            names.push_back(each.at("name"));
    return names;
}

class SchedulerGoldens : public testing::TestWithParam<std::string>
{
protected:
    SchedulerGoldens()
    {
        for (const Json& each : manifest().at("cases"))
            if (each.at("name") == GetParam())
                m_case = each;
        m_params = m_case.value("params", Json::object());
    }

    torch::Tensor expected(const std::string& name) const
    {
        return tensors().tensor(m_case.at("outputs").at(name).at("tensor"));
    }
    torch::Tensor input(const std::string& name) const
    {
        return tensors().tensor(m_case.at("inputs").at(name).at("tensor"));
    }
    bool hasOutput(const std::string& name) const { return m_case.at("outputs").contains(name); }

    void compare(const std::string& name, const torch::Tensor& actual) const
    {
        const torch::Tensor wanted = expected(name);
        ASSERT_EQ(actual.sizes(), wanted.sizes()) << name;
        // Whole timesteps have no tolerance: they must be equal.
        const double tolerance =
            m_case.at("outputs").at(name).value("suggested_atol", name == "noisy" ? 1e-5 : 0.0);
        const double error =
            (actual.to(torch::kFloat64) - wanted.to(torch::kFloat64)).abs().max().item<double>();
        EXPECT_LE(error, tolerance) << name;
    }

    std::unique_ptr<Scheduler> makeOwn() const
    {
        SchedulerOverrides overrides;
        overrides.eta = m_params.value("eta", 0.0);
        const Json config = readJson(kFolder / m_params.at("config").get<std::string>()).value();
        auto made = makeScheduler(config, m_params.at("steps"), overrides);
        EXPECT_TRUE(made) << made.error().message;
        return std::move(*made);
    }

    /// The stand-in for a network that the set was made with.
    torch::Tensor modelOutput(const torch::Tensor& input, double timestep) const
    {
        const double wave = static_cast<float>(std::sin(timestep / 1000.0));
        if (m_params.at("model") == "linear")
            return input * 0.1 + wave;
        return torch::tanh(input * 0.7 + wave);
    }

    Json m_case;
    Json m_params;
};

torch::Tensor asTensor(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kFloat64);
}

TEST_P(SchedulerGoldens, MatchTheReference)
{
    const auto scheduler = makeOwn();
    compare("timesteps", asTensor(scheduler->timesteps()));
    if (hasOutput("sigmas"))
        compare("sigmas", asTensor(scheduler->sigmas()));
    EXPECT_NEAR(scheduler->initNoiseSigma(), m_params.at("init_noise_sigma").get<double>(), 1e-4);

    const torch::Tensor initial = tensors().tensor("initial_sample");
    const torch::Tensor noise = tensors().tensor("noise");
    const int start = m_params.value("start_index", 0);
    torch::Tensor sample = initial * scheduler->initNoiseSigma();
    if (hasOutput("start_sample")) {
        sample = scheduler->addNoise(initial, noise[-1].view_as(initial), start);
        compare("start_sample", sample);
    }
    std::vector<torch::Tensor> trajectory;
    std::vector<torch::Tensor> cleans;
    SchedulerState state;
    int drawn = 0;
    for (int index = start; index < scheduler->count(); ++index) {
        const torch::Tensor seen = scheduler->scaleModelInput(sample, index);
        const torch::Tensor output = modelOutput(seen, scheduler->timestep(index));
        cleans.push_back(scheduler->predictedClean(output, index, sample));
        torch::Tensor own;
        if (scheduler->needsNoise(index))
            own = noise[drawn++].view_as(initial);
        const auto linear = scheduler->linearStep(index, state);
        SchedulerStep step = scheduler->step(output, index, sample, own, state);
        if (linear) {
            torch::Tensor again = sample * linear->sample + output * linear->prediction;
            if (linear->usesHistory)
                again = again + state.history.at(0) * linear->history;
            EXPECT_LE((again - step.sample).abs().max().item<double>(), 1e-4)
                << "linear step " << index;
            if (linear->keepsHistory) {
                const torch::Tensor kept =
                    sample * linear->keepSample + output * linear->keepPrediction;
                EXPECT_LE((kept - step.state.history.at(0)).abs().max().item<double>(), 1e-4);
            }
        }
        sample = step.sample;
        state = step.state;
        trajectory.push_back(sample);
    }
    EXPECT_EQ(drawn, m_params.at("noise_slices_used").get<int>());
    compare("trajectory", torch::stack(trajectory));
    if (hasOutput("pred_original_sample"))
        compare("pred_original_sample", torch::stack(cleans));
}

class SchedulerTableGoldens : public SchedulerGoldens
{};

TEST_P(SchedulerTableGoldens, TablesAndNoiseMatchTheReference)
{
    const NoiseSchedule schedule = NoiseSchedule::fromConfig(Json::object()).value();
    if (hasOutput("alphas_cumprod")) {
        compare("alphas_cumprod", asTensor(schedule.alphasCumprod()));
        return;
    }
    const torch::Tensor original = input("original");
    const torch::Tensor noise = input("noise");
    if (m_params.at("set_timesteps").is_null()) {
        compare("noisy", schedule.addNoise(original, noise, input("timesteps")));
        return;
    }
    const Json config = {{"_class_name", m_params.at("class")},
                         {"beta_start", 0.00085},
                         {"beta_end", 0.012},
                         {"beta_schedule", "scaled_linear"}};
    const auto scheduler = std::move(makeScheduler(config, m_params.at("set_timesteps")).value());
    torch::Tensor noisy = torch::empty_like(original);
    for (std::int64_t i = 0; i < original.size(0); ++i) {
        const double wanted = input("timesteps")[i].item<double>();
        const auto& all = scheduler->timesteps();
        const auto found = std::find(all.begin(), all.end(), wanted);
        ASSERT_NE(found, all.end());
        noisy[i] =
            scheduler->addNoise(original[i], noise[i], static_cast<int>(found - all.begin()));
    }
    compare("noisy", noisy);
}

INSTANTIATE_TEST_SUITE_P(All, SchedulerGoldens, testing::ValuesIn(caseNames(true)),
                         [](const auto& info) { return info.param; });
INSTANTIATE_TEST_SUITE_P(All, SchedulerTableGoldens, testing::ValuesIn(caseNames(false)),
                         [](const auto& info) { return info.param; });

} // namespace
} // namespace diorama
