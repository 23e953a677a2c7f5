// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/latentcodec.h"

#include "core/models/modelparts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <cmath>

namespace diorama {
namespace {

AutoencoderKL tinyAutoencoder()
{
    AutoencoderKLConfig config;
    config.block_out_channels = {8, 16};
    config.norm_num_groups = 4;
    config.layers_per_block = 1;
    torch::manual_seed(3);
    AutoencoderKL network(config);
    network->eval();
    return network;
}

/// Lets the last convolution sum up to a number between the largest of bfloat16, 3.39e38, and the
/// largest of float32, 3.40e38.
void overflowInHalf(AutoencoderKL& network)
{
    VaeDecoder& decoder = network->decoder;
    decoder->conv_norm_out->weight.zero_();
    decoder->conv_norm_out->bias.fill_(1.0);
    decoder->conv_out->weight.zero_();
    const double silu = 1.0 / (1.0 + std::exp(-1.0));
    decoder->conv_out->weight[0][0][1][1] = 0.01e38 / silu;
    decoder->conv_out->bias.fill_(3.3895e38);
}

TEST(LatentCodec, WhatOverflowsInHalfPrecisionIsDecodedInFloat32)
{
    const torch::NoGradGuard noGradient;
    AutoencoderKL network = tinyAutoencoder();
    overflowInHalf(network);
    network->to(torch::kBFloat16);
    const torch::Tensor latents = torch::randn({1, 4, 4, 4});
    ASSERT_FALSE(torch::isfinite(network->decode(latents.to(torch::kBFloat16))).all().item<bool>());
    LatentCodec codec(network);
    EXPECT_TRUE(torch::isfinite(codec.decode(latents)).all().item<bool>());
    EXPECT_EQ(network->decoder->conv_out->weight.scalar_type(), torch::kFloat32);
}

TEST(LatentCodec, HalfPrecisionStaysWhereItSuffices)
{
    const torch::NoGradGuard noGradient;
    AutoencoderKL network = tinyAutoencoder();
    network->to(torch::kBFloat16);
    LatentCodec codec(network);
    EXPECT_EQ(codec.decode(torch::randn({1, 4, 4, 4})).scalar_type(), torch::kFloat32);
    EXPECT_EQ(network->decoder->conv_out->weight.scalar_type(), torch::kBFloat16);
}

TEST(LatentCodec, ForceUpcastKeepsFloat16Away)
{
    const torch::NoGradGuard noGradient;
    const testing_support::TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto files = openModel(folder / "tiny").value();
    ModelPart part = *files.part("vae");
    const torch::Tensor latents = torch::randn({1, 4, 4, 4});
    const torch::Tensor exact = loadCodec(part, {}).value().decode(latents);
    part.config["force_upcast"] = true;
    const DevicePolicy half{.dtype = torch::kFloat16};
    EXPECT_TRUE(torch::equal(loadCodec(part, half).value().decode(latents), exact));
}

} // namespace
} // namespace diorama
