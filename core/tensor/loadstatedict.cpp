// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/loadstatedict.h"

#include "core/tensor/kernels.h"
#include "core/tensor/mappedfile.h"

#include <algorithm>
#include <optional>
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

/// Whether a tensor can serve a module where it lies: in a file's private map, which it keeps
/// alive.
bool isUsableInPlace(const torch::Tensor& tensor, torch::Dtype dtype, const torch::Device& device)
{
    return device.is_cpu() && tensor.is_cpu() && tensor.scalar_type() == dtype &&
           tensor.is_contiguous() && MappedFile::anyContains(tensor.data_ptr(), tensor.nbytes());
}

bool isFinite(const torch::Tensor& tensor)
{
    const std::uint32_t mask = exponentMask(tensor.scalar_type());
    if (mask == 0)
        return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
    return !kernels::table().copyAndFindNonFinite(tensor.data_ptr(), nullptr, tensor.nbytes(),
                                                  mask);
}

/// Copies a tensor on the CPU, converted where the formats differ, and tells whether the copy has
/// only finite values.
bool copyAndCheck(const torch::Tensor& source, const torch::Tensor& target)
{
    const torch::Tensor plain = source.contiguous();
    const std::uint32_t mask = exponentMask(target.scalar_type());
    if (mask == 0 || !plain.device().is_cpu()) {
        target.copy_(plain);
        return !target.is_floating_point() || torch::isfinite(target).all().item<bool>();
    }
    const bool isSame = plain.scalar_type() == target.scalar_type();
    if (!isSame)
        target.copy_(plain);
    const void* from = isSame ? plain.data_ptr() : target.data_ptr();
    void* to = isSame ? target.data_ptr() : nullptr;
    return !kernels::table().copyAndFindNonFinite(from, to, target.nbytes(), mask);
}

/// The tensors of the dict in the formats that the module gets, on its device; `report` names those
/// with NaN or infinity. Nothing where it is cancelled.
std::optional<TensorMap> loadedTensors(const TensorMap& own, const StateDict& dict,
                                       const LoadPolicy& policy, LoadReport& report)
{
    TensorMap loaded;
    for (const auto& [key, tensor] : own) {
        if (policy.keepGoing && !policy.keepGoing())
            return std::nullopt;
        const torch::Tensor found = dict.find(key);
        if (!found.defined())
            continue;
        const torch::Dtype dtype = loadedDtype(key, tensor, policy);
        if (isUsableInPlace(found, dtype, policy.device.device)) {
            if (policy.checkFinite && !isFinite(found))
                report.nonFinite.push_back(key);
            loaded.emplace(key, found.detach());
            continue;
        }
        // Pinned memory is what a graphics card copies from by itself.
        const torch::Tensor copy = torch::empty(
            tensor.sizes(),
            torch::TensorOptions().dtype(dtype).pinned_memory(policy.device.device.is_cuda()));
        const bool isCopyFinite = copyAndCheck(found, copy);
        dict.release(found);
        if (policy.checkFinite && !isCopyFinite)
            report.nonFinite.push_back(key);
        loaded.emplace(key, copy.to(policy.device.device, dtype, /*non_blocking=*/true));
    }
    return loaded;
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

torch::Dtype loadedDtype(const std::string& key, const torch::Tensor& own, const LoadPolicy& policy)
{
    if (!own.is_floating_point())
        return own.scalar_type();
    const auto fits = [&key](const std::string& pattern) { return matches(pattern, key); };
    return std::any_of(policy.inFloat32.begin(), policy.inFloat32.end(), fits)
               ? torch::kFloat32
               : policy.device.dtype;
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
        const auto loaded = loadedTensors(stateOf(module), dict, policy, report);
        if (!loaded)
            return Error{ErrorCode::Cancelled, "Loading was cancelled."};
        if (!report.isClean())
            return refusal(report, dict);
        for (auto& [key, own] : stateOf(module)) {
            torch::Tensor target = own;
            const auto found = loaded->find(key);
            if (found != loaded->end())
                target.set_data(found->second);
            else
                target.set_data(own.to(policy.device.device, loadedDtype(key, own, policy)));
        }
        report.loaded = loaded->size();
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
