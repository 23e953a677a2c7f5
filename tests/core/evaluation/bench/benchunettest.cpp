// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bench/benchunet.h"

#include "core/evaluation/bench/unetflops.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace diorama {
namespace {

TEST(CountUNetFlops, KnowsStableDiffusion15)
{
    const UNetFlops flops = countUNetFlops(UNetConfig{}, 2, 64, 64);
    EXPECT_NEAR(flops.convolution * 1e-9, 888, 5);
    EXPECT_NEAR(flops.linear * 1e-9, 467, 5);
    EXPECT_NEAR(flops.attention * 1e-9, 252, 5);
}

TEST(BenchUnet, MeasuresASmallOne)
{
    const UNetConfig config{.blockOutChannels = {32, 64},
                            .downAttention = {true, false},
                            .upAttention = {false, true},
                            .layersPerBlock = {1, 1},
                            .heads = {2, 2},
                            .transformerLayers = {1, 1},
                            .crossAttentionDim = 32};
    int reports = 0;
    const Result<UNetBenchReport> report = benchUnet({.config = config,
                                                      .height = 64,
                                                      .width = 128,
                                                      .steps = 2,
                                                      .device = "cpu",
                                                      .dtype = "float32"},
                                                     [&reports](const Progress&) { ++reports; });
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_GT(report->gflops, 0);
    EXPECT_NEAR(report->shareOfPeak, report->gflops / report->convPeakGflops, 1e-9);
    EXPECT_GE(report->peakRssMib, residentMib() - 1);
    EXPECT_GE(reports, 4);
    for (const char* key :
         {"seconds_per_step", "gflops", "conv_peak_gflops", "share_of_peak", "peak_rss_mib"})
        EXPECT_TRUE(report->toJson()[key].is_number()) << key;
}

TEST(BenchUnet, RefusesSizesOfNothing)
{
    EXPECT_EQ(benchUnet({.height = 0}).error().code, ErrorCode::InvalidInput);
    EXPECT_FALSE(benchUnet({.dtype = "float12"}).hasValue());
}

} // namespace
} // namespace diorama
