// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluation/evaluation.h"

#include <filesystem>
#include <string>

namespace diorama {

/// The figures, a plot of the variants and the pictures as one HTML page that needs nothing else.
std::string evaluationReport(const EvaluationResult& result, const std::string& title);

/// Writes it.
Result<void> writeEvaluationReport(const EvaluationResult& result, const std::string& title,
                                   const std::filesystem::path& file);

} // namespace diorama
