// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/decoderbench.h"

#include "core/evaluation/bench/benchunet.h"
#include "core/models/latentcodec.h"
#include "core/tensor/dtype.h"
#include "core/tensor/loadstatedict.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>

namespace diorama {

Result<DecoderBenchReport> benchDecoder(const DecoderBenchOptions& options)
{
    const auto policy = detectDevicePolicy(options.device, options.dtype);
    if (!policy)
        return policy.error();
    const torch::NoGradGuard noGradient;
    AutoencoderKL network((AutoencoderKLConfig()));
    const LoadPolicy loading{.device = *policy, .inFloat32 = AutoencoderKLImpl::float32Keys()};
    for (auto& entry : network->named_parameters())
        entry.value().set_data(
            entry.value().to(policy->device, loadedDtype(entry.key(), entry.value(), loading)));
    network->eval();
    LatentCodec codec(network);
    const std::int64_t cells = options.side / codec.downscale();
    codec.decode(torch::randn({1, codec.latentChannels(), 8, 8}));
    const auto begin = std::chrono::steady_clock::now();
    const torch::Tensor picture =
        codec.decode(torch::randn({1, codec.latentChannels(), cells, cells})).to(torch::kCPU);
    DecoderBenchReport report{.dtype = dtypeName(policy->dtype),
                              .side = static_cast<int>(picture.size(2))};
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    report.peakRssMib = peakResidentMib();
    return report;
}

nlohmann::json DecoderBenchReport::toJson() const
{
    return {{"seconds", seconds}, {"peak_rss_mib", peakRssMib}, {"dtype", dtype}, {"side", side}};
}

std::string DecoderBenchReport::text() const
{
    char line[160];
    std::snprintf(line, sizeof line, "Decoder, %dx%d, %s: %.2f s, peak %.0f MiB\n", side, side,
                  dtype.c_str(), seconds, peakRssMib);
    return line;
}

} // namespace diorama
