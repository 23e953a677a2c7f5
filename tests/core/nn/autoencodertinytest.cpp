// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/autoencodertiny.h"

#include "tests/support/goldenset.h"

#include <nlohmann/json.hpp>

#include <map>

namespace diorama {
namespace {

using testing_support::expectParity;

AutoencoderTinyConfig smallTinyConfig()
{
    AutoencoderTinyConfig config;
    config.encoder_block_out_channels = {4, 6, 8};
    config.decoder_block_out_channels = {8, 6, 4};
    config.num_encoder_blocks = {1, 1, 1};
    config.num_decoder_blocks = {1, 1, 1};
    return config;
}

TEST(AutoencoderTiny, EqualsTheReference)
{
    expectParity("taesd_tiny", 4);
}

TEST(AutoencoderTiny, DownscaleFollowsTheNumberOfStages)
{
    AutoencoderTiny model(smallTinyConfig());
    EXPECT_EQ(model->config.downscale(), 4);
    const torch::Tensor latents = model->encode(torch::zeros({2, 3, 16, 24}));
    EXPECT_EQ(latents.sizes(), (std::vector<std::int64_t>{2, 4, 4, 6}));
    EXPECT_EQ(model->decode(latents).sizes(), (std::vector<std::int64_t>{2, 3, 16, 24}));
}

TEST(AutoencoderTiny, LearnsByGradient)
{
    AutoencoderTiny model(smallTinyConfig());
    const torch::Tensor image = torch::rand({2, 3, 16, 16}) * 2 - 1;
    torch::mse_loss(model->decode(model->encode(image)), image).backward();
    for (const auto& parameter : model->named_parameters()) {
        ASSERT_TRUE(parameter.value().grad().defined()) << parameter.key();
        EXPECT_TRUE(parameter.value().grad().isfinite().all().item<bool>()) << parameter.key();
    }
}

TEST(AutoencoderTiny, ConfigSurvivesJson)
{
    const AutoencoderTinyConfig config =
        AutoencoderTinyConfig::fromJson(smallTinyConfig().toJson());
    EXPECT_EQ(config.toJson(), smallTinyConfig().toJson());
}

TEST(AutoencoderTiny, RefusesConfigsThatMakeNoNetwork)
{
    auto json = smallTinyConfig().toJson();
    json["num_encoder_blocks"] = {1, 1};
    EXPECT_THROW(AutoencoderTinyConfig::fromJson(json), std::invalid_argument);
    json = smallTinyConfig().toJson();
    json["latent_channels"] = "four";
    EXPECT_THROW(AutoencoderTinyConfig::fromJson(json), std::invalid_argument);
    json = smallTinyConfig().toJson();
    json["decoder_block_out_channels"] = {8, 6, 1000000000};
    EXPECT_THROW(AutoencoderTinyConfig::fromJson(json), std::invalid_argument);
    EXPECT_THROW(AutoencoderTinyConfig::fromJson(nlohmann::json::array()), std::invalid_argument);
}

TEST(AutoencoderTiny, RefusesConfigsThatChangeThePicturesSizeOrColours)
{
    for (const auto& [key, value] :
         std::map<std::string, nlohmann::json>{{"out_channels", 1},
                                               {"in_channels", 4},
                                               {"upsampling_scaling_factor", 1},
                                               {"decoder_block_out_channels", {8, 4}}}) {
        auto json = smallTinyConfig().toJson();
        json[key] = value;
        if (key == "decoder_block_out_channels")
            json["num_decoder_blocks"] = {1, 1};
        try {
            (void)AutoencoderTinyConfig::fromJson(json);
            ADD_FAILURE() << key;
        } catch (const std::invalid_argument& error) {
            EXPECT_NE(std::string(error.what()).find(key), std::string::npos) << error.what();
        }
    }
}

TEST(AutoencoderTiny, NamesTheShapeThatDoesNotFit)
{
    AutoencoderTiny model(smallTinyConfig());
    EXPECT_THROW(model->encode(torch::zeros({1, 4, 8, 8})), c10::Error);
    EXPECT_THROW(model->decode(torch::zeros({1, 3, 8, 8})), c10::Error);
}

} // namespace
} // namespace diorama
