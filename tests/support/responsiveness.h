// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/eventloopprobe.h"

#include <gtest/gtest.h>

namespace diorama::testing_support {

/// Whether the event loop answers within 16 ms, 99 times of 100, while `work` runs it. What other
/// programs take from the processor does not count. The system counts that in whole turns, so a try
/// may be spoilt; what the window itself does would spoil all.
template <typename Work>
testing::AssertionResult staysResponsive(const Work& work)
{
    double worst = 0;
    for (int tries = 0; tries < 4; ++tries) {
        EventLoopProbe probe;
        if (!work())
            return testing::AssertionFailure() << "the work did not end";
        if (probe.samples() < 20)
            return testing::AssertionFailure() << "only " << probe.samples() << " samples";
        worst = probe.ownPercentile(0.99);
        if (worst < 16)
            return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "99 % of the answers came within " << worst << " ms";
}

} // namespace diorama::testing_support
