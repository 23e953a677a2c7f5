// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/paritysuite.h"

#include "core/evaluation/parity/goldenset.h"
#include "core/evaluation/parity/parityrunner.h"

#include <algorithm>
#include <sstream>
#include <torch/torch.h>

namespace diorama {

namespace {

std::string shapeText(const torch::Tensor& tensor)
{
    std::ostringstream text;
    text << tensor.sizes();
    return text.str();
}

void compareValues(ParityTensor& result, const torch::Tensor& actual, const torch::Tensor& expected)
{
    const torch::Tensor ours = actual.to(torch::kCPU, torch::kDouble);
    const torch::Tensor theirs = expected.to(torch::kDouble);
    if (!theirs.isfinite().all().item<bool>())
        result.problem = "the reference has values that are not finite";
    else if (!ours.isfinite().all().item<bool>())
        result.problem = "some computed values are not finite";
    else {
        const double largest = theirs.abs().max().item<double>();
        result.maxAbsoluteError = (ours - theirs).abs().max().item<double>();
        result.maxRelativeError =
            largest > 0 ? result.maxAbsoluteError / largest : result.maxAbsoluteError;
    }
}

ParityTensor compare(const std::string& name, const GoldenOutput& output, const TensorMap& computed)
{
    ParityTensor result{.name = name, .tolerance = output.tolerance};
    const auto actual = computed.find(name);
    if (actual == computed.end() || !actual->second.defined())
        result.problem = "nothing computes this tensor";
    else if (actual->second.sizes() != output.expected.sizes())
        result.problem = "its shape is " + shapeText(actual->second) + ", the reference's is " +
                         shapeText(output.expected);
    else if (output.expected.numel() > 0) // an empty tensor has its shape only
        compareValues(result, actual->second, output.expected);
    return result;
}

ParityCaseReport runCase(ParityRunner& runner, const GoldenCase& goldenCase)
{
    ParityCaseReport report{.name = goldenCase.name};
    TensorMap computed;
    try {
        computed = runner.run(goldenCase);
    } catch (const c10::Error& error) {
        report.problem = error.what_without_backtrace();
    } catch (const std::exception& exception) {
        report.problem = exception.what();
    }
    for (const auto& [name, output] : goldenCase.outputs)
        report.tensors.push_back(compare(name, output, computed));
    if (report.tensors.empty() && report.problem.empty())
        report.problem = "the case has no expected tensor";
    return report;
}

void runSet(ParityReport& report, const GoldenSet& set, const ProgressSink& progress)
{
    const auto& kinds = parityKinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const ParityKind& entry) { return entry.recognises(set); });
    if (kind == kinds.end()) {
        report.problem = "nothing here knows this kind of golden set; a "
                         "model's folder or its config.json may be missing";
        return;
    }
    report.kind = kind->name;
    const std::unique_ptr<ParityRunner> runner = kind->makeRunner(set);
    const std::vector<GoldenCase> cases = runner->cases();
    for (const GoldenCase& goldenCase : cases) {
        if (progress)
            progress({"Comparing " + goldenCase.name, static_cast<int>(report.cases.size()),
                      static_cast<int>(cases.size())});
        report.cases.push_back(runCase(*runner, goldenCase));
    }
    if (const auto unlisted = set.unlistedOutputs(); !unlisted.empty())
        report.problem =
            "the expected tensor \"" + unlisted.front() + "\" belongs to no case of the manifest";
}

} // namespace

bool ParityCaseReport::passed() const
{
    return problem.empty() && !tensors.empty() &&
           std::all_of(tensors.begin(), tensors.end(),
                       [](const ParityTensor& tensor) { return tensor.passed(); });
}

bool ParityReport::passed() const
{
    return problem.empty() && !cases.empty() &&
           std::all_of(cases.begin(), cases.end(),
                       [](const ParityCaseReport& entry) { return entry.passed(); });
}

std::size_t ParityReport::tensorCount() const
{
    std::size_t count = 0;
    for (const ParityCaseReport& entry : cases)
        count += entry.tensors.size();
    return count;
}

std::size_t ParityReport::failureCount() const
{
    std::size_t count = problem.empty() ? 0 : 1;
    for (const ParityCaseReport& entry : cases) {
        count += entry.problem.empty() ? 0 : 1;
        count += static_cast<std::size_t>(
            std::count_if(entry.tensors.begin(), entry.tensors.end(),
                          [](const ParityTensor& tensor) { return !tensor.passed(); }));
    }
    return count;
}

std::string ParityReport::text() const
{
    std::ostringstream text;
    for (const ParityCaseReport& entry : cases) {
        if (!entry.problem.empty())
            text << "FAIL  " << entry.name << ": " << entry.problem << '\n';
        for (const ParityTensor& tensor : entry.tensors) {
            text << (tensor.passed() ? "ok    " : "FAIL  ") << entry.name << " / " << tensor.name;
            if (tensor.problem.empty())
                text << "  abs " << tensor.maxAbsoluteError << "  rel " << tensor.maxRelativeError
                     << "  allowed " << tensor.tolerance << '\n';
            else
                text << ": " << tensor.problem << '\n';
        }
    }
    text << (passed() ? "PASS  " : "FAIL  ") << folder.string() << "  "
         << (kind.empty() ? "unknown" : kind) << ", tensors: " << tensorCount()
         << ", failures: " << failureCount();
    if (!problem.empty())
        text << ": " << problem;
    else if (cases.empty())
        text << ": there is no case";
    text << '\n';
    return text.str();
}

nlohmann::json ParityReport::toJson() const
{
    nlohmann::json list = nlohmann::json::array();
    for (const ParityCaseReport& entry : cases) {
        nlohmann::json tensors = nlohmann::json::array();
        for (const ParityTensor& tensor : entry.tensors)
            tensors.push_back({{"name", tensor.name},
                               {"max_abs_error", tensor.maxAbsoluteError},
                               {"max_rel_error", tensor.maxRelativeError},
                               {"atol", tensor.tolerance},
                               {"problem", tensor.problem},
                               {"passed", tensor.passed()}});
        list.push_back({{"name", entry.name},
                        {"problem", entry.problem},
                        {"passed", entry.passed()},
                        {"tensors", tensors}});
    }
    return {{"folder", folder.string()},
            {"kind", kind},
            {"problem", problem},
            {"passed", passed()},
            {"tensors", tensorCount()},
            {"failures", failureCount()},
            {"cases", list}};
}

ParityReport runParity(const std::filesystem::path& folder, const ProgressSink& progress)
{
    ParityReport report{.folder = folder};
    const torch::NoGradGuard noGradient;
    try {
        const Result<GoldenSet> set = GoldenSet::open(folder);
        if (set)
            runSet(report, *set, progress);
        else
            report.problem = set.error().message;
    } catch (const c10::Error& error) {
        report.problem = error.what_without_backtrace();
    } catch (const std::exception& exception) {
        report.problem = exception.what();
    }
    return report;
}

} // namespace diorama
