// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/schedulerconfig.h"

#include "core/schedulers/schedulerkinds.h"

#include <cmath>
#include <set>

namespace diorama {
namespace {

/// Thrown while reading; never leaves this file.
struct Refusal
{
    ErrorCode code = ErrorCode::InvalidInput;
    std::string reason;
};

/// Typed access to a config in which a key may be absent or, as a default of another class, not
/// count.
class Reader final
{
public:
    Reader(const Json& json, bool isForeign)
        : m_json(json)
    {
        if (!json.is_object())
            throw Refusal{ErrorCode::InvalidInput, "it is not an object"};
        const auto defaults = json.find("_use_default_values");
        if (isForeign && defaults != json.end() && defaults->is_array())
            for (const Json& each : *defaults)
                if (each.is_string())
                    m_ignored.insert(each.get<std::string>());
    }

    const Json* find(const char* key) const
    {
        const auto found = m_json.find(key);
        return found == m_json.end() || found->is_null() || m_ignored.contains(key) ? nullptr
                                                                                    : &*found;
    }

    bool flag(const char* key, bool fallback) const
    {
        const Json* found = find(key);
        if (found != nullptr && !found->is_boolean())
            fail(key);
        return found == nullptr ? fallback : found->get<bool>();
    }

    double number(const char* key, double fallback, double low, double high) const
    {
        const Json* found = find(key);
        if (found == nullptr)
            return fallback;
        if (!found->is_number())
            fail(key);
        const double value = found->get<double>();
        if (!(value >= low && value <= high))
            fail(key);
        return value;
    }

    int integer(const char* key, int fallback, int low, int high) const
    {
        const double value = number(key, fallback, low, high);
        if (value != std::floor(value))
            fail(key);
        return static_cast<int>(value);
    }

    std::string text(const char* key, const char* fallback) const
    {
        const Json* found = find(key);
        if (found != nullptr && !found->is_string())
            fail(key);
        return found == nullptr ? fallback : found->get<std::string>();
    }

    [[noreturn]] static void fail(const char* key)
    {
        throw Refusal{ErrorCode::InvalidInput,
                      "its value of \"" + std::string(key) + "\" is not valid"};
    }

    [[noreturn]] static void unsupported(const char* key, const std::string& value)
    {
        throw Refusal{ErrorCode::Unsupported, "its \"" + std::string(key) + "\" is \"" +
                                                  value.substr(0, 60) +
                                                  "\", which is not supported"};
    }

private:
    const Json& m_json;
    std::set<std::string> m_ignored;
};

bool isSigmaKind(SchedulerKind kind)
{
    return kind == SchedulerKind::Euler || kind == SchedulerKind::EulerAncestral ||
           kind == SchedulerKind::DpmSolver2M || kind == SchedulerKind::UniPc;
}

PredictionType predictionFrom(const Reader& reader, SchedulerKind kind)
{
    if (kind == SchedulerKind::FlowMatchEuler)
        return PredictionType::Flow;
    const std::string name = reader.text("prediction_type", "epsilon");
    if (name == "epsilon")
        return PredictionType::Epsilon;
    if (name == "v_prediction")
        return PredictionType::VPrediction;
    if (name == "sample" && kind != SchedulerKind::Pndm)
        return PredictionType::Sample;
    Reader::unsupported("prediction_type", name);
}

TimestepSpacing spacingFrom(const Reader& reader, const SchedulerOverrides& overrides,
                            SchedulerKind kind)
{
    if (overrides.spacing != TimestepSpacing::ModelDefault)
        return overrides.spacing;
    const std::string name =
        reader.text("timestep_spacing", isSigmaKind(kind) ? "linspace" : "leading");
    if (name == "leading")
        return TimestepSpacing::Leading;
    if (name == "trailing")
        return TimestepSpacing::Trailing;
    if (name == "linspace")
        return TimestepSpacing::Linspace;
    Reader::unsupported("timestep_spacing", name);
}

void readSigmas(const Reader& reader, SchedulerConfig& config)
{
    for (const char* key :
         {"use_beta_sigmas", "use_lu_lambdas", "use_dynamic_shifting", "thresholding"})
        if (reader.flag(key, false))
            Reader::unsupported(key, "true");
    config.exponential = reader.flag("use_exponential_sigmas", false);
    const std::string last = reader.text("final_sigmas_type", "zero");
    if (last != "zero" && last != "sigma_min")
        Reader::unsupported("final_sigmas_type", last);
    config.finalSigma = last == "zero" ? FinalSigma::Zero : FinalSigma::SigmaMin;
    const std::string interpolation = reader.text("interpolation_type", "linear");
    if (interpolation != "linear" && interpolation != "log_linear")
        Reader::unsupported("interpolation_type", interpolation);
    config.logLinear = interpolation == "log_linear";
    if (const std::string type = reader.text("timestep_type", "discrete"); type != "discrete")
        Reader::unsupported("timestep_type", type);
    config.sigmaMin = reader.number("sigma_min", 0, 0, 1e6);
    config.sigmaMax = reader.number("sigma_max", 0, 0, 1e6);
}

void readSolver(const Reader& reader, SchedulerConfig& config)
{
    const bool isUniPc = config.kind == SchedulerKind::UniPc;
    config.solverOrder = reader.integer("solver_order", 2, 1, 3);
    config.lowerOrderFinal = reader.flag("lower_order_final", true);
    config.eulerAtFinal = reader.flag("euler_at_final", false);
    const std::string type = reader.text("solver_type", isUniPc ? "bh2" : "midpoint");
    // As diffusers does, names of the other family fall back to the own default.
    config.isBh1 = type == "bh1";
    config.isHeun = type == "heun";
    if (!isUniPc) {
        const std::string algorithm = reader.text("algorithm_type", "dpmsolver++");
        config.isStochastic = algorithm == "sde-dpmsolver++";
        if (algorithm != "dpmsolver++" && algorithm != "sde-dpmsolver++")
            Reader::unsupported("algorithm_type", algorithm);
        return;
    }
    if (!reader.flag("predict_x0", true))
        Reader::unsupported("predict_x0", "false");
    if (const Json* list = reader.find("disable_corrector")) {
        if (!list->is_array() || list->size() > 1000)
            Reader::fail("disable_corrector");
        for (const Json& each : *list) {
            if (!each.is_number_integer())
                Reader::fail("disable_corrector");
            config.disabledCorrectors.push_back(each.get<int>());
        }
    }
}

SchedulerConfig readConfig(const Json& json, const SchedulerOverrides& overrides)
{
    if (!json.is_object())
        throw Refusal{ErrorCode::InvalidInput, "it is not an object"};
    const auto own = kindOfClass(json);
    const bool isDefault = overrides.kind == SchedulerKind::ModelDefault;
    if (isDefault && !own)
        throw Refusal{ErrorCode::Unsupported, "its class is not one of DDIM, PNDM, Euler, Euler "
                                              "ancestral, DPM-Solver++, UniPC, LCM and flow-match "
                                              "Euler; choose a scheduler in the render settings"};
    SchedulerConfig config;
    config.kind = isDefault ? *own : overrides.kind;
    const Reader reader(json, !own || *own != config.kind);
    const bool isLcm = config.kind == SchedulerKind::Lcm;
    config.trainSteps = reader.integer("num_train_timesteps", 1000, 2, 100000);
    config.prediction = predictionFrom(reader, config.kind);
    config.spacing = spacingFrom(reader, overrides, config.kind);
    config.stepsOffset = reader.integer("steps_offset", 0, 0, 10);
    config.setAlphaToOne = reader.flag("set_alpha_to_one", config.kind != SchedulerKind::Pndm);
    const bool canClip = config.kind == SchedulerKind::Ddim || isLcm;
    config.clipSample = canClip && reader.flag("clip_sample", config.kind == SchedulerKind::Ddim);
    config.clipRange = reader.number("clip_sample_range", 1.0, 1e-6, 1e6);
    config.karras = overrides.karrasSigmas || reader.flag("use_karras_sigmas", false);
    readSigmas(reader, config);
    readSolver(reader, config);
    config.originalSteps = reader.integer("original_inference_steps", 50, 1, config.trainSteps);
    config.timestepScaling = reader.number("timestep_scaling", 10.0, 0, 1e6);
    config.shift = reader.number("shift", 1.0, 1e-3, 1e3);
    config.eta = overrides.eta;
    if (config.kind == SchedulerKind::FlowMatchEuler)
        config.eta =
            reader.flag("stochastic_sampling", false) ? reader.number("eta", 1.0, 0, 1) : 0.0;
    // PNDM was never trained on zero terminal SNR: its class does not know the key.
    config.isZeroSnr =
        config.kind != SchedulerKind::Pndm && reader.flag("rescale_betas_zero_snr", false);
    if (config.kind == SchedulerKind::Pndm && isDefault && !reader.flag("skip_prk_steps", false))
        throw Refusal{ErrorCode::Unsupported,
                      "it wants PNDM's Runge-Kutta start (skip_prk_steps false)"};
    return config;
}

/// The schedule's keys with the defaults of the kind's class, which NoiseSchedule then reads.
Json scheduleKeys(const Json& json, const SchedulerConfig& config)
{
    const auto own = kindOfClass(json);
    const Reader reader(json, !own || *own != config.kind);
    Json keys = Json::object();
    for (const char* key :
         {"num_train_timesteps", "beta_start", "beta_end", "beta_schedule", "trained_betas"})
        if (const Json* found = reader.find(key))
            keys[key] = *found;
    const bool isLcm = config.kind == SchedulerKind::Lcm;
    keys.emplace("beta_start", isLcm ? 0.00085 : 0.0001);
    keys.emplace("beta_end", isLcm ? 0.012 : 0.02);
    keys.emplace("beta_schedule", isLcm ? "scaled_linear" : "linear");
    keys["rescale_betas_zero_snr"] = config.isZeroSnr;
    return keys;
}

} // namespace

Result<SchedulerConfig> SchedulerConfig::read(const Json& json, const SchedulerOverrides& overrides)
{
    if (!suits(json, overrides.kind))
        return Error{ErrorCode::InvalidInput,
                     "The chosen scheduler does not fit how this model was trained. Choose the "
                     "model's own scheduler."};
    try {
        SchedulerConfig config = readConfig(json, overrides);
        if (config.kind == SchedulerKind::FlowMatchEuler)
            return config;
        const auto schedule = NoiseSchedule::fromConfig(scheduleKeys(json, config));
        if (!schedule)
            return schedule.error();
        if (schedule->size() != config.trainSteps)
            throw Refusal{ErrorCode::InvalidInput,
                          "its \"trained_betas\" are not as many as \"num_train_timesteps\""};
        config.alphasCumprod = schedule->alphasCumprod();
        // The sigma of no signal at all is infinite; the reference takes this one instead.
        if (config.isZeroSnr && isSigmaKind(config.kind))
            config.alphasCumprod.back() = std::exp2(-24);
        return config;
    } catch (const Refusal& refusal) {
        return Error{refusal.code,
                     "The model's scheduler configuration cannot be used: " + refusal.reason + "."};
    }
}

} // namespace diorama
