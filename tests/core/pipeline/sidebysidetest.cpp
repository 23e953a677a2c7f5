// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sidebyside.h"

#include <ATen/Parallel.h>
#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <torch/torch.h>

namespace diorama {
namespace {

class SideBySideTest : public testing::Test
{
protected:
    SideBySideTest() { torch::set_num_threads(4); }
    ~SideBySideTest() override { torch::set_num_threads(m_before); }

    int m_before = torch::get_num_threads();
};

TEST_F(SideBySideTest, SharesTheThreadsAndGivesThemBack)
{
    std::vector<int> threads(2);
    runSideBySide(
        {[&] { threads[0] = at::get_num_threads(); }, [&] { threads[1] = at::get_num_threads(); }});
    EXPECT_EQ(threads, (std::vector<int>{2, 2}));
    EXPECT_EQ(at::get_num_threads(), 4);
}

TEST_F(SideBySideTest, OneTaskHasAllThreads)
{
    int threads = 0;
    runSideBySide({[&] { threads = at::get_num_threads(); }});
    EXPECT_EQ(threads, 4);
}

TEST_F(SideBySideTest, EveryTaskHasTheCallersGradMode)
{
    std::vector<int> records(3, -1);
    const auto tasks = [&] {
        std::vector<std::function<void()>> all;
        for (auto& records : records)
            all.emplace_back([&records] { records = torch::GradMode::is_enabled() ? 1 : 0; });
        return all;
    }();
    {
        const torch::NoGradGuard noGrad;
        runSideBySide(tasks);
    }
    EXPECT_EQ(records, (std::vector<int>{0, 0, 0}));
    runSideBySide(tasks);
    EXPECT_EQ(records, (std::vector<int>{1, 1, 1}));
}

TEST_F(SideBySideTest, AFailureIsThrownWhenAllHaveEnded)
{
    std::atomic<int> ended = 0;
    const std::function<void()> works = [&] { ++ended; };
    const std::function<void()> fails = [] { throw std::runtime_error("broken"); };
    EXPECT_THROW(runSideBySide({works, fails, works}), std::runtime_error);
    EXPECT_EQ(ended, 2);
    EXPECT_THROW(runSideBySide({fails, works}), std::runtime_error);
    EXPECT_EQ(ended, 3);
}

} // namespace
} // namespace diorama
