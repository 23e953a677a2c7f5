// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <spdlog/spdlog.h>
#include <torch/torch.h>

namespace {

/// The same random numbers for every test, whatever ran before it.
class SeedEveryTest final : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo&) override { torch::manual_seed(0); }
};

} // namespace

int main(int argc, char** argv)
{
    spdlog::set_level(spdlog::level::off);
    testing::InitGoogleMock(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new SeedEveryTest);
    return RUN_ALL_TESTS();
}
