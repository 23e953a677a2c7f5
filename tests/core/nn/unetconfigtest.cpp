// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetconfig.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace diorama {
namespace {

using nlohmann::json;

TEST(UNetConfig, AnEmptyObjectIsStableDiffusion15)
{
    const UNetConfig config = UNetConfig::fromJson(json::object());
    EXPECT_EQ(config.blockOutChannels, (std::vector<std::int64_t>{320, 640, 1280, 1280}));
    EXPECT_EQ(config.downAttention, (std::vector<bool>{true, true, true, false}));
    EXPECT_EQ(config.upAttention, (std::vector<bool>{false, true, true, true}));
    EXPECT_EQ(config.heads, (std::vector<std::int64_t>{8, 8, 8, 8}));
}

TEST(UNetConfig, AttentionHeadDimIsTheNumberOfHeads)
{
    const UNetConfig config = UNetConfig::fromJson({{"attention_head_dim", {5, 10, 20, 20}}});
    EXPECT_EQ(config.heads, (std::vector<std::int64_t>{5, 10, 20, 20}));
    EXPECT_EQ(
        UNetConfig::fromJson({{"attention_head_dim", 8}, {"num_attention_heads", 4}}).heads.front(),
        4);
}

TEST(UNetConfig, WritesWhatItReads)
{
    const json source{{"attention_head_dim", {2, 4}},
                      {"attention_type", "gated-lcp"},
                      {"block_out_channels", {32, 64}},
                      {"cross_attention_dim", 24},
                      {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                      {"ff_mult", 2},
                      {"fuser_ff_mult", 0},
                      {"in_channels", 10},
                      {"layers_per_block", {1, 2}},
                      {"norm_num_groups", 8},
                      {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}},
                      {"use_linear_projection", true}};
    const json written = UNetConfig::fromJson(source).toJson();
    for (const auto& [key, value] : source.items())
        EXPECT_EQ(written[key], value) << key;
    EXPECT_EQ(UNetConfig::fromJson(written).toJson(), written);
}

TEST(UNetConfig, RefusesOtherFamiliesByName)
{
    for (const json& other :
         {json{{"addition_embed_type", "text_time"}}, json{{"class_embed_type", "timestep"}},
          json{{"down_block_types",
                {"AttnDownBlock2D", "DownBlock2D", "DownBlock2D", "DownBlock2D"}}},
          json{{"act_fn", "gelu"}}, json{{"attention_type", "other"}}}) {
        try {
            UNetConfig::fromJson(other);
            ADD_FAILURE() << other.dump() << " was accepted";
        } catch (const std::invalid_argument& error) {
            EXPECT_NE(std::string(error.what()).find(other.begin().key()), std::string::npos)
                << error.what();
        }
    }
}

TEST(UNetConfig, RefusesWidthsThatDoNotDivide)
{
    EXPECT_THROW(UNetConfig::fromJson({{"norm_num_groups", 7}}), std::invalid_argument);
    EXPECT_THROW(UNetConfig::fromJson({{"attention_head_dim", 7}}), std::invalid_argument);
    EXPECT_THROW(UNetConfig::fromJson({{"block_out_channels", json::array()}}),
                 std::invalid_argument);
    EXPECT_THROW(UNetConfig::fromJson({{"layers_per_block", {1, 2}}}), std::invalid_argument);
}

} // namespace
} // namespace diorama
