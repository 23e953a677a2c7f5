// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/loadstatedict.h"

#include "core/tensor/kernels.h"

#include <algorithm>
#include <sstream>

namespace diorama {
namespace {

bool matches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

const ToleratedKeys* toleration(const std::vector<ToleratedKeys>& list, const std::string& key)
{
    for (const ToleratedKeys& each : list)
        if (matches(each.pattern, key))
            return &each;
    return nullptr;
}

void addKey(LoadReport& report, std::vector<std::string>& untolerated,
            const std::vector<ToleratedKeys>& list, const std::string& key)
{
    if (const ToleratedKeys* found = toleration(list, key))
        report.tolerated.push_back(key + ": " + found->reason);
    else
        untolerated.push_back(key);
}

std::string shapeText(torch::IntArrayRef shape)
{
    std::ostringstream out;
    out << shape;
    return out.str();
}

std::uint32_t exponentMask(torch::Dtype dtype)
{
    switch (dtype) {
    case torch::kFloat32:
        return kernels::kFloat32Exponent;
    case torch::kFloat16:
        return kernels::kFloat16Exponent;
    case torch::kBFloat16:
        return kernels::kBfloat16Exponent;
    default:
        return 0;
    }
}

/// A copy of a tensor on the CPU in the wanted format, and whether it has only finite values.
struct Copy
{
    torch::Tensor tensor;
    bool isFinite = true;
};

Copy copyOf(const torch::Tensor& source, torch::Dtype dtype)
{
    const torch::Tensor plain = source.contiguous();
    const bool isSame = plain.scalar_type() == dtype;
    const std::uint32_t mask = exponentMask(dtype);
    Copy copy;
    if (mask == 0 || !plain.device().is_cpu()) {
        copy.tensor = plain.to(dtype, /*non_blocking=*/false, /*copy=*/true);
        copy.isFinite =
            !copy.tensor.is_floating_point() || torch::isfinite(copy.tensor).all().item<bool>();
        return copy;
    }
    copy.tensor = isSame ? torch::empty(plain.sizes(), plain.options()) : plain.to(dtype);
    const void* from = isSame ? plain.data_ptr() : copy.tensor.data_ptr();
    void* to = isSame ? copy.tensor.data_ptr() : nullptr;
    copy.isFinite = !kernels::table().copyAndFindNonFinite(from, to, copy.tensor.nbytes(), mask);
    return copy;
}

template <typename T>
void appendSection(std::string& out, const char* title, const T& keys)
{
    for (const std::string& key : keys)
        out += std::string(title) + ": " + key + "\n";
}

Error refusal(const LoadReport& report, const StateDict& dict)
{
    std::string message = "The weights in \"" + dict.source() + "\" do not fit the model: ";
    auto count = [&message, isFirst = true](std::size_t number, const char* what) mutable {
        if (number == 0)
            return;
        message += (isFirst ? "" : ", ") + std::to_string(number) + " " + what;
        isFirst = false;
    };
    count(report.missing.size(), "missing");
    count(report.unexpected.size(), "unexpected");
    count(report.misshaped.size(), "of another shape");
    count(report.nonFinite.size(), "with values that are not finite");
    for (const auto* keys :
         {&report.missing, &report.unexpected, &report.misshaped, &report.nonFinite})
        if (!keys->empty())
            return {ErrorCode::InvalidInput, message + " (the first is " + keys->front() + ").",
                    report.text()};
    return {ErrorCode::Internal, message, {}};
}

} // namespace

std::string LoadReport::text() const
{
    std::string out;
    appendSection(out, "missing", missing);
    appendSection(out, "unexpected", unexpected);
    appendSection(out, "of another shape", misshaped);
    appendSection(out, "not finite", nonFinite);
    appendSection(out, "tolerated", tolerated);
    return out;
}

TensorMap stateOf(const torch::nn::Module& module)
{
    TensorMap map;
    for (const auto& item : module.named_parameters())
        map.emplace(item.key(), item.value());
    for (const auto& item : module.named_buffers())
        map.emplace(item.key(), item.value());
    return map;
}

LoadReport compareStateDict(const torch::nn::Module& module, const StateDict& dict,
                            const LoadPolicy& policy)
{
    const TensorMap own = stateOf(module);
    LoadReport report;
    for (const auto& [key, tensor] : own) {
        const torch::Tensor found = dict.find(key);
        if (!found.defined())
            addKey(report, report.missing, policy.missing, key);
        else if (found.sizes() != tensor.sizes())
            report.misshaped.push_back(key + ": expected " + shapeText(tensor.sizes()) +
                                       ", found " + shapeText(found.sizes()));
    }
    for (const auto& [key, tensor] : dict.tensors())
        if (!own.contains(key))
            addKey(report, report.unexpected, policy.unexpected, key);
    return report;
}

Result<LoadReport> loadStateDict(torch::nn::Module& module, const StateDict& dict,
                                 const LoadPolicy& policy)
{
    const torch::NoGradGuard noGrad;
    try {
        LoadReport report = compareStateDict(module, dict, policy);
        if (!report.isClean())
            return refusal(report, dict);
        TensorMap loaded;
        for (const auto& [key, own] : stateOf(module)) {
            const torch::Tensor found = dict.find(key);
            if (!found.defined())
                continue;
            const bool isFloating = own.is_floating_point();
            Copy copy = copyOf(found, isFloating ? policy.device.dtype : own.scalar_type());
            dict.release(found);
            if (policy.checkFinite && !copy.isFinite)
                report.nonFinite.push_back(key);
            loaded.emplace(key, copy.tensor.to(policy.device.device));
        }
        if (!report.isClean())
            return refusal(report, dict);
        for (auto& [key, own] : stateOf(module)) {
            torch::Tensor target = own;
            const auto found = loaded.find(key);
            if (found != loaded.end())
                target.set_data(found->second);
            else
                target.set_data(own.to(policy.device.device, own.is_floating_point()
                                                                 ? policy.device.dtype
                                                                 : own.scalar_type()));
        }
        report.loaded = loaded.size();
        return report;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory for the weights in \"" + dict.source() + "\"."};
    } catch (const c10::Error& exception) {
        return Error{ErrorCode::Internal,
                     "The weights in \"" + dict.source() + "\" could not be loaded.",
                     exception.what()};
    }
}

} // namespace diorama
