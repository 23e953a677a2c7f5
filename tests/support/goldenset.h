// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/goldenset.h"
#include "core/evaluation/parity/paritysuite.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace diorama::testing_support {

/// A folder of tests/goldens. Link Diorama::parity.
inline std::filesystem::path goldenFolder(const std::string& name)
{
    return std::filesystem::path(DIORAMA_GOLDENS_DIR) / name;
}

/// The set in it, for tests that want the tensors themselves.
inline GoldenSet goldenSet(const std::string& name)
{
    Result<GoldenSet> set = GoldenSet::open(goldenFolder(name));
    if (!set)
        throw std::runtime_error(set.error().message);
    return std::move(*set);
}

inline const GoldenCase& goldenCase(const GoldenSet& set, const std::string& name)
{
    for (const GoldenCase& entry : set.cases())
        if (entry.name == name)
            return entry;
    throw std::runtime_error("There is no golden case \"" + name + "\".");
}

/// Runs all cases of a set and expects every tensor within the manifest's tolerance.
inline void expectParity(const std::string& name, std::size_t leastTensors)
{
    const ParityReport report = runParity(goldenFolder(name));
    EXPECT_TRUE(report.passed()) << report.text();
    EXPECT_GE(report.tensorCount(), leastTensors);
}

} // namespace diorama::testing_support
