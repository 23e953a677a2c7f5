// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bench/benchunet.h"

#include "core/evaluation/bench/unetflops.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/tensor/dtype.h"
#include "core/tensor/loadstatedict.h"
#include "core/tensor/withoutinit.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <torch/torch.h>

namespace diorama {

namespace {

constexpr std::int64_t kLatentScale = 8;
constexpr double kMib = 1024.0;

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

template <typename Work>
double secondsOf(const Work& work)
{
    const double start = secondsNow();
    work();
    if (torch::cuda::is_available())
        torch::cuda::synchronize();
    return secondsNow() - start;
}

/// Numbers of the size that training leaves, from one block of random ones: drawing 860 million
/// would take longer than all steps together.
void fillWeights(torch::nn::Module& module)
{
    constexpr std::int64_t kBlock = 1 << 20;
    const auto block = torch::randn({kBlock});
    for (auto& entry : module.named_parameters()) {
        auto& parameter = entry.value();
        if (entry.key().find("norm") != std::string::npos || parameter.dim() < 2) {
            parameter.fill_(entry.key().ends_with("weight") ? 1.0 : 0.0);
            continue;
        }
        const double deviation =
            1.0 / std::sqrt(static_cast<double>(parameter.numel() / parameter.size(0)));
        // Parameters are dense in some order; this walks their memory.
        auto flat =
            torch::from_blob(parameter.data_ptr(), {parameter.numel()}, parameter.options());
        const auto scaled = block.mul(deviation).to(parameter.options());
        for (std::int64_t start = 0; start < flat.numel(); start += kBlock) {
            const auto count = std::min(kBlock, flat.numel() - start);
            flat.narrow(0, start, count).copy_(scaled.narrow(0, 0, count));
        }
    }
}

UNet2DConditionModel makeUNet(const UNetConfig& config, const DevicePolicy& policy)
{
    const WithoutInit withoutInit;
    UNet2DConditionModel unet(config);
    // Converting memory that nobody has touched costs nothing but the new memory.
    const LoadPolicy loading{.device = policy,
                             .inFloat32 = UNet2DConditionModelImpl::float32Keys()};
    for (auto& entry : unet->named_parameters())
        entry.value().set_data(torch::empty_like(
            entry.value(),
            policy.options().dtype(loadedDtype(entry.key(), entry.value(), loading))));
    unet->eval();
    return unet;
}

double convolutionPeak(const DevicePolicy& policy)
{
    constexpr std::int64_t kChannels = 320, kSide = 64, kBatch = 2, kKernel = 3;
    constexpr int kRepeats = 12;
    const auto x = torch::randn({kBatch, kChannels, kSide, kSide})
                       .to(policy.options())
                       .contiguous(torch::MemoryFormat::ChannelsLast);
    const auto weight = torch::randn({kChannels, kChannels, kKernel, kKernel})
                            .to(policy.options())
                            .contiguous(torch::MemoryFormat::ChannelsLast);
    double best = std::numeric_limits<double>::infinity();
    for (int repeat = 0; repeat < kRepeats; ++repeat)
        best = std::min(best, secondsOf([&] { torch::conv2d(x, weight, {}, 1, 1); }));
    const double flops = 2.0 * kBatch * kSide * kSide * kChannels * kChannels * kKernel * kKernel;
    return flops / best * 1e-9;
}

/// A field of /proc/self/status in MiB.
double statusMib(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with(field + ":"))
            return std::stod(line.substr(field.size() + 1)) / kMib;
    }
    return 0;
}

UNetBenchReport measure(const UNetBenchOptions& options, const DevicePolicy& policy,
                        const ProgressSink& progress)
{
    const auto tell = [&](const char* stage, int step) {
        if (progress)
            progress({stage, step, options.steps});
    };
    torch::InferenceMode guard;
    UNetBenchReport report;
    report.dtype = dtypeName(policy.dtype);
    tell("Measuring the convolution peak", 0);
    report.convPeakGflops = convolutionPeak(policy);

    tell("Making random weights", 0);
    UNet2DConditionModel unet{nullptr};
    report.buildSeconds = secondsOf([&] {
        unet = makeUNet(options.config, policy);
        fillWeights(*unet);
    });
    const auto height = options.height / kLatentScale, width = options.width / kLatentScale;
    const auto sample = torch::randn({options.batch, options.config.inChannels, height, width})
                            .to(policy.options());
    const auto text =
        torch::randn({options.batch, 77, options.config.crossAttentionDim}).to(policy.options());
    const UNetConditions conditions{.encoder_hidden_states = text};
    const auto step = [&] { unet->forward(sample, 500.0, conditions); };

    tell("Warming up", 0);
    step();
    const double before = residentMib();
    double best = std::numeric_limits<double>::infinity();
    for (int index = 0; index < options.steps; ++index) {
        best = std::min(best, secondsOf(step));
        tell("Timing steps", index + 1);
    }
    report.growthMib = residentMib() - before;
    report.secondsPerStep = best;
    report.gflopPerStep =
        countUNetFlops(options.config, options.batch, height, width).total() * 1e-9;
    report.gflops = report.gflopPerStep / best;
    report.convPeakGflops = std::max(report.convPeakGflops, convolutionPeak(policy));
    report.shareOfPeak = report.gflops / report.convPeakGflops;
    report.peakRssMib = peakResidentMib();
    return report;
}

} // namespace

double residentMib()
{
    return statusMib("VmRSS");
}

double peakResidentMib()
{
    return statusMib("VmHWM");
}

nlohmann::json UNetBenchReport::toJson() const
{
    return {{"seconds_per_step", secondsPerStep},
            {"gflops", gflops},
            {"conv_peak_gflops", convPeakGflops},
            {"share_of_peak", shareOfPeak},
            {"peak_rss_mib", peakRssMib},
            {"build_seconds", buildSeconds},
            {"growth_mib", growthMib},
            {"gflop_per_step", gflopPerStep},
            {"dtype", dtype}};
}

std::string UNetBenchReport::text() const
{
    std::ostringstream out;
    out.precision(4);
    out << secondsPerStep << " s a step in " << dtype << ", " << gflops << " GFLOP/s, "
        << 100 * shareOfPeak << " % of the convolution peak of " << convPeakGflops
        << " GFLOP/s; peak memory " << peakRssMib << " MiB";
    return out.str();
}

Result<UNetBenchReport> benchUnet(const UNetBenchOptions& options, const ProgressSink& progress)
{
    if (options.height < kLatentScale || options.width < kLatentScale || options.batch < 1 ||
        options.steps < 1)
        return Error{ErrorCode::InvalidInput,
                     "The benchmark needs a size of at least 8 pixels, a batch and a step."};
    const Result<DevicePolicy> policy = detectDevicePolicy(options.device, options.dtype);
    if (!policy)
        return policy.error();
    try {
        return measure(options, *policy, progress);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for this UNet. Close "
                                             "other programs or try a smaller batch."};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, "The UNet could not be measured.", error.what()};
    }
}

} // namespace diorama
