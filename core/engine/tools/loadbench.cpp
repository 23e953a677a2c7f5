// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/loadbench.h"

#include "core/base/file.h"
#include "core/evaluation/bench/benchunet.h"
#include "core/models/modelparts.h"
#include "core/tensor/safetensors.h"
#include "core/tensor/withoutinit.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace diorama {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kMib = 1024.0 * 1024.0;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A folder that goes with its owner.
class ScratchFolder final
{
public:
    ScratchFolder()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "diorama-bench-XXXXXX").string();
        if (::mkdtemp(pattern.data()) != nullptr)
            m_path = pattern;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder()
    {
        std::error_code code;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, code);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A UNet of real size whose values are all equal: loading does not depend on them.
Result<void> writeUnet(const std::filesystem::path& folder)
{
    const UNetConfig config;
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (auto written = writeFileAtomically(folder / "config.json", config.toJson().dump());
        !written)
        return written;
    TensorMap tensors;
    {
        const WithoutInit guard;
        UNet2DConditionModel network(config);
        for (const auto& parameter : network->named_parameters())
            tensors[parameter.key()] =
                torch::full(parameter.value().sizes(), 0.01, torch::kFloat16);
    }
    return writeSafetensors(folder / "diffusion_pytorch_model.safetensors", tensors);
}

/// Reads every weight file of a folder once.
std::uint64_t readOnce(const std::filesystem::path& folder)
{
    std::vector<char> buffer(8 << 20);
    std::uint64_t bytes = 0;
    std::error_code code;
    for (std::filesystem::directory_iterator entry(folder, code), end; !code && entry != end;
         entry.increment(code)) {
        if (entry->path().extension() != ".safetensors")
            continue;
        std::ifstream stream(entry->path(), std::ios::binary);
        while (stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) ||
               stream.gcount() > 0)
            bytes += static_cast<std::uint64_t>(stream.gcount());
    }
    return bytes;
}

} // namespace

Result<LoadBenchReport> benchLoad(const LoadBenchOptions& options)
{
    ScratchFolder scratch;
    std::filesystem::path folder = options.folder / "unet";
    if (options.folder.empty()) {
        folder = scratch.path() / "unet";
        if (auto written = writeUnet(folder); !written)
            return written.error();
    }
    readOnce(folder);
    const auto readBegin = Clock::now();
    if (readOnce(folder) == 0)
        return Error{ErrorCode::NotFound, "There are no weights in \"" + folder.string() + "\"."};
    LoadBenchReport report{.readSeconds = secondsSince(readBegin)};

    const double before = residentMib();
    const auto loadBegin = Clock::now();
    auto config = readJson(folder / "config.json");
    if (!config)
        return config.error();
    auto weights = StateDict::openFolder(folder);
    if (!weights)
        return weights.error();
    auto policy = detectDevicePolicy(options.device, options.dtype);
    if (!policy)
        return policy.error();
    // Nothing is computed, so a format that this device only stores will do.
    if (options.dtype == "auto")
        policy->dtype = weights->tensors().begin()->second.scalar_type();
    const auto network = loadUnet({std::move(*config), std::move(*weights), folder}, *policy);
    if (!network)
        return network.error();
    report.loadSeconds = secondsSince(loadBegin);
    report.peakGrowthMib = peakResidentMib() - before;
    report.dtype = dtypeName(policy->dtype);
    for (const auto& parameter : (*network)->parameters())
        report.weightsMib += static_cast<double>(parameter.nbytes()) / kMib;
    return report;
}

nlohmann::json LoadBenchReport::toJson() const
{
    return {{"read_seconds", readSeconds},
            {"load_seconds", loadSeconds},
            {"time_ratio", timeRatio()},
            {"weights_mib", weightsMib},
            {"peak_growth_mib", peakGrowthMib},
            {"memory_ratio", memoryRatio()},
            {"dtype", dtype}};
}

std::string LoadBenchReport::text() const
{
    char line[240];
    std::snprintf(line, sizeof line,
                  "Loading %.0f MiB, %s: %.2f s, %.2f times reading (%.2f s); memory grew by %.0f "
                  "MiB, %.2f times the weights\n",
                  weightsMib, dtype.c_str(), loadSeconds, timeRatio(), readSeconds, peakGrowthMib,
                  memoryRatio());
    return line;
}

} // namespace diorama
