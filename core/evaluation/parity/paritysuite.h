// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace diorama {

/// One output tensor against the reference.
struct ParityTensor
{
    std::string name;
    double maxAbsoluteError = 0;
    double maxRelativeError = 0; ///< The absolute one over the largest expected value.
    double tolerance = 0;        ///< On the absolute error.
    std::string problem = {}; ///< Why it could not be compared: missing, another shape, not finite.

    bool passed() const { return problem.empty() && maxAbsoluteError <= tolerance; }
};

struct ParityCaseReport
{
    std::string name;
    std::vector<ParityTensor> tensors;
    std::string problem = {}; ///< Why the case could not be run.

    bool passed() const;
};

/// Everything that was compared in one folder.
struct ParityReport
{
    std::filesystem::path folder;
    std::string kind; ///< What the set was recognised as, "" where nothing fits.
    std::vector<ParityCaseReport> cases;
    std::string problem = {}; ///< Why the folder as a whole fails.

    /// True only where at least one tensor was compared and every tensor of every case passed.
    bool passed() const;
    std::size_t tensorCount() const;
    std::size_t failureCount() const;
    /// One line per tensor and problem, the folder's verdict last.
    std::string text() const;
    nlohmann::json toJson() const;
};

/// Runs every case of a golden set and compares every tensor with the reference, in float32 on the
/// CPU. The folder is recognised by what is in it; whatever is wrong with it becomes a failure in
/// the report.
ParityReport runParity(const std::filesystem::path& folder, const ProgressSink& progress = {});

} // namespace diorama
