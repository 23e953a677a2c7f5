// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/cliptextmodel.h"

#include "tests/support/goldenset.h"

#include <nlohmann/json.hpp>

namespace diorama {
namespace {

using testing_support::expectParity;

ClipTextConfig smallTextConfig()
{
    ClipTextConfig config;
    config.encoder = {.hidden_size = 8,
                      .intermediate_size = 16,
                      .num_hidden_layers = 2,
                      .num_attention_heads = 2};
    config.vocab_size = 20;
    config.max_position_embeddings = 6;
    config.eos_token_id = 19;
    return config;
}

torch::Tensor ids(const std::vector<std::int64_t>& row)
{
    return torch::tensor(row, torch::kLong).unsqueeze(0);
}

TEST(ClipTextModel, EqualsTheReference)
{
    expectParity("clip_text_tiny", 10);
}

TEST(ClipTextModel, PoolsAtTheFirstEndToken)
{
    ClipTextModel model(smallTextConfig());
    const ClipTextOutput output = model->forward(ids({18, 3, 19, 19, 19}));
    EXPECT_TRUE(torch::equal(output.pooler_output[0], output.last_hidden_state[0][2]));
}

TEST(ClipTextModel, OldConfigsPoolAtTheLargestId)
{
    ClipTextConfig config = smallTextConfig();
    config.eos_token_id = 2;
    ClipTextModel model(config);
    const ClipTextOutput output = model->forward(ids({18, 2, 3, 19, 19}));
    EXPECT_TRUE(torch::equal(output.pooler_output[0], output.last_hidden_state[0][3]));
}

TEST(ClipTextModel, LaterTokensDoNotChangeEarlierStates)
{
    ClipTextModel model(smallTextConfig());
    const torch::Tensor one = model->forward(ids({18, 3, 4, 19})).last_hidden_state;
    const torch::Tensor other = model->forward(ids({18, 3, 5, 19})).last_hidden_state;
    EXPECT_TRUE(torch::allclose(one.slice(1, 0, 2), other.slice(1, 0, 2)));
    EXPECT_FALSE(torch::allclose(one.slice(1, 2), other.slice(1, 2)));
}

TEST(ClipTextModel, LearnsByGradient)
{
    ClipTextModel model(smallTextConfig());
    const ClipTextOutput output = model->forward(ids({18, 3, 4, 19}));
    (output.last_hidden_state.square().sum() + output.pooler_output.sum()).backward();
    for (const auto& parameter : model->named_parameters())
        EXPECT_TRUE(parameter.value().grad().defined()) << parameter.key();
}

TEST(ClipTextModel, AddedTokensAreUsedAndRemovedWithoutTrace)
{
    ClipTextConfig config = smallTextConfig();
    config.eos_token_id = 2;
    ClipTextModel model(config);
    const torch::Tensor prompt = ids({18, 3, 19});
    const torch::Tensor before = model->forward(prompt).last_hidden_state;
    const torch::Tensor weights = model->text_model->embeddings->token_embedding->weight.clone();

    EXPECT_EQ(model->addTokenEmbeddings(torch::ones({2, 8})), 20);
    const ClipTextOutput extended = model->forward(ids({18, 21, 19}));
    EXPECT_TRUE(torch::equal(extended.pooler_output[0], extended.last_hidden_state[0][2]))
        << "a new id must not count as the end token";
    EXPECT_TRUE(torch::equal(model->forward(prompt).last_hidden_state, before));

    model->removeAddedTokenEmbeddings();
    EXPECT_TRUE(torch::equal(model->text_model->embeddings->token_embedding->weight, weights));
}

TEST(ClipTextModel, PrefixOfCheckpointKeysIsOptional)
{
    EXPECT_EQ(clipTextKey("encoder.layers.0.mlp.fc1.bias"),
              "text_model.encoder.layers.0.mlp.fc1.bias");
    EXPECT_EQ(clipTextKey("text_model.final_layer_norm.bias"), "text_model.final_layer_norm.bias");
    EXPECT_TRUE(isIgnoredClipTextKey("text_model.embeddings.position_ids"));
    EXPECT_FALSE(isIgnoredClipTextKey("text_model.embeddings.position_embedding.weight"));
}

TEST(ClipTextModel, RefusesConfigsThatMakeNoNetwork)
{
    auto json = smallTextConfig().toJson();
    EXPECT_EQ(ClipTextConfig::fromJson(json).toJson(), json);
    json["num_attention_heads"] = 3;
    EXPECT_THROW(ClipTextConfig::fromJson(json), std::invalid_argument);
    json = smallTextConfig().toJson();
    json["hidden_act"] = "wobble";
    EXPECT_THROW(ClipTextConfig::fromJson(json), std::invalid_argument);
}

TEST(ClipTextModel, RefusesTooLongPrompts)
{
    ClipTextModel model(smallTextConfig());
    EXPECT_THROW(model->forward(torch::zeros({1, 7}, torch::kLong)), c10::Error);
}

} // namespace
} // namespace diorama
