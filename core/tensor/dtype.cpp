// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/dtype.h"

#include "core/tensor/torchcompat.h"

#include <charconv>
#include <optional>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace diorama {
namespace {

std::optional<torch::Dtype> dtypeFromName(std::string_view name)
{
    if (name == "float32" || name == "fp32")
        return torch::kFloat32;
    if (name == "float16" || name == "fp16")
        return torch::kFloat16;
    if (name == "bfloat16" || name == "bf16")
        return torch::kBFloat16;
    return std::nullopt;
}

Result<torch::Device> deviceFromName(std::string_view name)
{
    if (name == "cpu" || (name == "auto" && !isCudaUsable()))
        return torch::Device(torch::kCPU);
    if (name == "auto" || name == "cuda")
        name = "cuda:0";
    if (!name.starts_with("cuda:"))
        return Error{ErrorCode::InvalidInput,
                     "The device \"" + std::string(name) +
                         "\" is not known; use auto, cpu, cuda or cuda:N."};
    int index = -1;
    const auto [end, code] = std::from_chars(name.data() + 5, name.data() + name.size(), index);
    const auto count = isCudaUsable() ? static_cast<int>(torch::cuda::device_count()) : 0;
    if (code != std::errc() || end != name.data() + name.size() || index < 0 || index >= count)
        return Error{ErrorCode::Unsupported,
                     "The device \"" + std::string(name) + "\" is not available: there are " +
                         std::to_string(count) + " CUDA devices. Use cpu instead."};
    return torch::Device(torch::kCUDA, static_cast<torch::DeviceIndex>(index));
}

} // namespace

bool hasFastBfloat16()
{
#if defined(__x86_64__)
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (!__builtin_cpu_supports("avx512f") || __get_cpuid_count(7, 0, &a, &b, &c, &d) == 0)
        return false;
    const bool hasAmx = (d & (1U << 22)) != 0;
    const bool hasAvx = __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & (1U << 5)) != 0;
    return hasAmx || hasAvx;
#else
    return false;
#endif
}

Result<DevicePolicy> detectDevicePolicy(std::string_view device, std::string_view dtype)
{
    const auto found = deviceFromName(device);
    if (!found)
        return found.error();
    DevicePolicy policy{*found, torch::kFloat32};
    if (dtype != "auto") {
        const auto named = dtypeFromName(dtype);
        if (!named)
            return Error{ErrorCode::InvalidInput,
                         "The number format \"" + std::string(dtype) +
                             "\" is not known; use auto, float32, float16 or bfloat16."};
        policy.dtype = *named;
        if (policy.device.is_cpu() && policy.dtype == torch::kFloat16)
            return Error{ErrorCode::Unsupported,
                         "Processors do not compute in float16. Choose bfloat16 or float32."};
    } else if (policy.device.is_cuda()) {
        policy.dtype = cudaMultipliesBfloat16(policy.device) ? torch::kBFloat16 : torch::kFloat16;
    } else if (hasFastBfloat16()) {
        policy.dtype = torch::kBFloat16;
    }
    return policy;
}

std::string dtypeName(torch::Dtype dtype)
{
    switch (dtype) {
    case torch::kFloat64:
        return "float64";
    case torch::kFloat32:
        return "float32";
    case torch::kFloat16:
        return "float16";
    case torch::kBFloat16:
        return "bfloat16";
    case torch::kInt64:
        return "int64";
    case torch::kInt32:
        return "int32";
    case torch::kInt16:
        return "int16";
    case torch::kInt8:
        return "int8";
    case torch::kUInt8:
        return "uint8";
    case torch::kBool:
        return "bool";
    default:
        return "unknown";
    }
}

} // namespace diorama
