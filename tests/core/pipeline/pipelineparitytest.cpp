// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/paritysuite.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

TEST(PipelineParity, EveryStepOfEveryGoldenRenderEqualsTheReference)
{
    const ParityReport report = runParity(testing_support::goldens() / "pipeline_tiny");
    EXPECT_EQ(report.kind, "pipeline");
    EXPECT_TRUE(report.passed()) << report.text();
    EXPECT_GE(report.tensorCount(), 13U);
}

} // namespace
} // namespace diorama
