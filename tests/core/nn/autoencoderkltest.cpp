// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/autoencoderkl.h"

#include "tests/support/goldenset.h"

#include <nlohmann/json.hpp>

namespace diorama {
namespace {

using testing_support::expectParity;

AutoencoderKLConfig smallKlConfig()
{
    AutoencoderKLConfig config;
    config.block_out_channels = {4, 4, 4, 4};
    config.layers_per_block = 1;
    config.norm_num_groups = 2;
    return config;
}

TEST(AutoencoderKL, EqualsTheReference)
{
    expectParity("vae_tiny", 8);
}

TEST(AutoencoderKL, SamplesWithTheDeviationThatTheLogVarianceGives)
{
    const LatentDistribution latents{.mean = torch::full({1, 1, 1, 1}, 2.0),
                                     .logvar = torch::full({1, 1, 1, 1}, 2 * std::log(3.0))};
    EXPECT_NEAR(latents.sample(torch::ones({1, 1, 1, 1})).item<double>(), 5.0, 1e-5);
}

TEST(AutoencoderKL, DiffusionLatentsComeBack)
{
    AutoencoderKLConfig config = smallKlConfig();
    config.shift_factor = 0.3;
    AutoencoderKL model(config);
    const torch::Tensor latents = torch::randn({1, 4, 2, 2});
    EXPECT_TRUE(
        torch::allclose(model->fromDiffusion(model->toDiffusion(latents)), latents, 1e-5, 1e-6));
}

TEST(AutoencoderKL, SmallPicturesAreOneTile)
{
    torch::NoGradGuard noGradient;
    AutoencoderKL model(smallKlConfig());
    const torch::Tensor latents = torch::randn({1, 4, 8, 12});
    EXPECT_TRUE(torch::equal(model->decodeTiled(latents), model->decode(latents)));
}

/// Norms and attention see a tile instead of the whole; over noise their statistics are nearly the
/// same, while a tile in the wrong place would differ by as much as the picture itself.
TEST(AutoencoderKL, TilesOfNoiseAgreeWithTheWhole)
{
    torch::NoGradGuard noGradient;
    AutoencoderKL model(smallKlConfig());
    const torch::Tensor latents = torch::randn({1, 4, 24, 90});
    const torch::Tensor tiled = model->decodeTiled(latents);
    const torch::Tensor whole = model->decode(latents);
    ASSERT_EQ(tiled.sizes(), (std::vector<std::int64_t>{1, 3, 192, 720}));
    EXPECT_LT((tiled - whole).abs().mean().item<double>(), 0.1 * whole.std().item<double>());
}

TEST(AutoencoderKL, OnlyLargePicturesAreTiled)
{
    torch::NoGradGuard noGradient;
    AutoencoderKL model(smallKlConfig());
    int tiles = 0;
    const auto count = [&] { return ++tiles > 0; };
    model->decodeAnySize(torch::zeros({1, 4, 4, 128}), count);
    EXPECT_EQ(tiles, 0);
    const torch::Tensor wide = model->decodeAnySize(torch::zeros({1, 4, 4, 129}), count);
    EXPECT_EQ(tiles, 3);
    EXPECT_EQ(wide.size(3), 1032);
    EXPECT_TRUE(wide.isfinite().all().item<bool>());
}

TEST(AutoencoderKL, StopsBetweenTiles)
{
    torch::NoGradGuard noGradient;
    AutoencoderKL model(smallKlConfig());
    int asked = 0;
    const torch::Tensor stopped =
        model->decodeTiled(torch::zeros({1, 4, 4, 72}), [&] { return ++asked < 2; });
    EXPECT_FALSE(stopped.defined());
    EXPECT_EQ(asked, 2);
}

TEST(AutoencoderKL, LearnsByGradient)
{
    AutoencoderKL model(smallKlConfig());
    const LatentDistribution latents = model->encode(torch::rand({1, 3, 16, 16}));
    model->decode(latents.sample(torch::randn_like(latents.mean))).square().sum().backward();
    for (const auto& parameter : model->named_parameters())
        EXPECT_TRUE(parameter.value().grad().defined()) << parameter.key();
}

TEST(AutoencoderKL, RefusesConfigsOfOtherFamilies)
{
    EXPECT_EQ(AutoencoderKLConfig::fromJson(smallKlConfig().toJson()).toJson(),
              smallKlConfig().toJson());
    auto json = smallKlConfig().toJson();
    json["latents_mean"] = {0.0, 0.0, 0.0, 0.0};
    EXPECT_THROW(AutoencoderKLConfig::fromJson(json), std::invalid_argument);
    json = smallKlConfig().toJson();
    json["norm_num_groups"] = 3;
    EXPECT_THROW(AutoencoderKLConfig::fromJson(json), std::invalid_argument);
    json = smallKlConfig().toJson();
    json["out_channels"] = 1;
    EXPECT_THROW(AutoencoderKLConfig::fromJson(json), std::invalid_argument);
    json = smallKlConfig().toJson();
    json["up_block_types"] = {"AttnUpDecoderBlock2D"};
    EXPECT_THROW(AutoencoderKLConfig::fromJson(json), std::invalid_argument);
}

} // namespace
} // namespace diorama
