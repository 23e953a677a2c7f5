// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/noiseschedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace diorama {
namespace {

constexpr int kMaxSteps = 100000;

Error refused(const std::string& reason)
{
    return {ErrorCode::InvalidInput, "The model's noise schedule cannot be used: " + reason + "."};
}

double numberAt(const Json& config, const char* key, double fallback)
{
    const auto found = config.find(key);
    return found != config.end() && found->is_number() ? found->get<double>() : fallback;
}

std::vector<double> linear(double first, double last, int count)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        values[static_cast<std::size_t>(i)] =
            count == 1 ? first : first + (last - first) * i / (count - 1);
    return values;
}

/// Nichol and Dhariwal 2021.
std::vector<double> squaredCosine(int count)
{
    const auto signal = [](double t) {
        const double c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2);
        return c * c;
    };
    std::vector<double> betas;
    for (int i = 0; i < count; ++i)
        betas.push_back(std::min(
            1.0 - signal((i + 1.0) / count) / signal(static_cast<double>(i) / count), 0.999));
    return betas;
}

Result<std::vector<double>> betasFrom(const Json& config)
{
    if (const auto trained = config.find("trained_betas");
        trained != config.end() && !trained->is_null()) {
        if (!trained->is_array() || trained->size() < 2 || trained->size() > kMaxSteps)
            return refused("its trained_betas are not a list of numbers");
        std::vector<double> betas;
        for (const Json& each : *trained)
            betas.push_back(each.is_number() ? each.get<double>() : -1.0);
        return betas;
    }
    const double count = numberAt(config, "num_train_timesteps", 1000);
    const double first = numberAt(config, "beta_start", 0.00085);
    const double last = numberAt(config, "beta_end", 0.012);
    const auto name = config.find("beta_schedule");
    const std::string kind =
        name != config.end() && name->is_string() ? name->get<std::string>() : "scaled_linear";
    if (!(count >= 2 && count <= kMaxSteps))
        return refused("its number of training steps is out of range");
    const int steps = static_cast<int>(count);
    if (kind == "linear")
        return linear(first, last, steps);
    if (kind == "squaredcos_cap_v2")
        return squaredCosine(steps);
    if (first < 0 || last < 0)
        return refused("its beta_start and beta_end must not be negative");
    if (kind != "scaled_linear")
        return refused("its beta_schedule \"" + kind.substr(0, 60) + "\" is not known");
    std::vector<double> betas = linear(std::sqrt(first), std::sqrt(last), steps);
    for (double& beta : betas)
        beta *= beta;
    return betas;
}

/// Lin, Liu, Li and Yang 2024: shifts and scales the square roots so that the last is 0 and the
/// first stays.
void rescaleToZeroSnr(std::vector<double>& alphasCumprod)
{
    const double first = std::sqrt(alphasCumprod.front());
    const double last = std::sqrt(alphasCumprod.back());
    for (double& value : alphasCumprod) {
        const double root = (std::sqrt(value) - last) * first / (first - last);
        value = root * root;
    }
    alphasCumprod.back() = 0.0;
}

/// A value for each timestep, shaped to multiply tensors like `like`.
template <typename Function>
torch::Tensor perSample(const std::vector<double>& alphas, const torch::Tensor& timesteps,
                        const torch::Tensor& like, Function function)
{
    const torch::Tensor indices = timesteps.to(torch::kCPU, torch::kInt64).contiguous().view({-1});
    torch::Tensor values = torch::empty({indices.numel()}, torch::kFloat64);
    for (std::int64_t i = 0; i < indices.numel(); ++i)
        values.data_ptr<double>()[i] =
            function(alphas.at(static_cast<std::size_t>(indices.data_ptr<std::int64_t>()[i])));
    std::vector<std::int64_t> shape(static_cast<std::size_t>(std::max<std::int64_t>(like.dim(), 1)),
                                    1);
    shape[0] = indices.numel();
    return values.to(like.device(), like.scalar_type()).view(shape);
}

double signalOf(double alpha)
{
    return std::sqrt(alpha);
}

double noiseOf(double alpha)
{
    return std::sqrt(1.0 - alpha);
}

} // namespace

Result<NoiseSchedule> NoiseSchedule::fromConfig(const Json& config)
{
    if (!config.is_object())
        return refused("its configuration is not an object");
    const auto betas = betasFrom(config);
    if (!betas)
        return betas.error();
    NoiseSchedule schedule;
    double product = 1.0;
    for (const double beta : *betas) {
        if (!(beta > 0 && beta < 1))
            return refused("a beta is not between 0 and 1");
        product *= 1.0 - beta;
        schedule.m_alphasCumprod.push_back(product);
    }
    const auto rescale = config.find("rescale_betas_zero_snr");
    if (rescale != config.end() && rescale->is_boolean() && rescale->get<bool>())
        rescaleToZeroSnr(schedule.m_alphasCumprod);
    return schedule;
}

torch::Tensor NoiseSchedule::addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                                      const torch::Tensor& timesteps) const
{
    return perSample(m_alphasCumprod, timesteps, original, signalOf) * original +
           perSample(m_alphasCumprod, timesteps, original, noiseOf) * noise;
}

} // namespace diorama
