// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/textualinversion.h"

#include "core/text/bpetrainer.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

constexpr std::int64_t kHidden = 8;

Tokenizer smallTokenizer()
{
    BpeTrainer trainer;
    trainer.add("a photo of a cat on a mat", 10);
    const BpeVocabulary vocabulary = trainer.train(530);
    return *Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "test");
}

ClipTextModel textModelFor(const Tokenizer& tokenizer)
{
    ClipTextConfig config;
    config.encoder = {.hidden_size = kHidden,
                      .intermediate_size = 16,
                      .num_hidden_layers = 1,
                      .num_attention_heads = 2};
    config.vocab_size = tokenizer.size();
    return ClipTextModel(config);
}

TextualInversion twoVectors()
{
    return {.token = "<my-cat>", .vectors = torch::randn({2, kHidden})};
}

std::string inversionRefusal(TensorMap tensors)
{
    const auto parsed = TextualInversion::parse(StateDict(std::move(tensors), "test"), "file");
    return parsed ? std::string() : parsed.error().message;
}

TEST(TextualInversion, ReadsBothLayouts)
{
    const torch::Tensor vectors = torch::randn({3, kHidden});
    const auto named = TextualInversion::parse(StateDict({{"<cat-toy>", vectors[0]}}), "file");
    ASSERT_TRUE(named);
    EXPECT_EQ(named->token, "<cat-toy>");
    EXPECT_EQ(named->vectors.size(0), 1);
    const auto unnamed = TextualInversion::parse(StateDict({{"emb_params", vectors}}), "file");
    ASSERT_TRUE(unnamed);
    EXPECT_EQ(unnamed->token, "file");
    EXPECT_TRUE(torch::equal(unnamed->vectors, vectors));
}

TEST(TextualInversion, NamelessLayoutsTakeTheFilesName)
{
    const torch::Tensor vectors = torch::randn({2, kHidden});
    for (const char* key : {"emb_params", "string_to_param.*", "string_to_param", "clip_l", "*"}) {
        const auto parsed =
            TextualInversion::parse(StateDict({{key, vectors}, {"step", torch::ones({})}}), "file");
        ASSERT_TRUE(parsed) << key;
        EXPECT_EQ(parsed->token, "file") << key;
        EXPECT_TRUE(torch::equal(parsed->vectors, vectors)) << key;
    }
    EXPECT_EQ(TextualInversion::parse(StateDict({{"plain", vectors}}), "file")->token, "plain");
}

TEST(TextualInversion, SaysHowManyVectorsAreTooMany)
{
    EXPECT_THAT(inversionRefusal({{"a", torch::zeros({76, 8})}}), testing::HasSubstr("76 vectors"));
}

TEST(TextualInversion, RefusesWhatIsNoListOfVectors)
{
    EXPECT_NE(inversionRefusal({}), "");
    EXPECT_NE(inversionRefusal({{"a", torch::zeros({1, 2, 3})}}), "");
    EXPECT_NE(inversionRefusal({{"a", torch::zeros({2, 8}, torch::kLong)}}), "");
    EXPECT_NE(inversionRefusal({{"a", torch::full({2, 8}, std::nan(""))}}), "");
    EXPECT_NE(inversionRefusal({{"a", torch::zeros({8})}, {"b", torch::zeros({8})}}), "");
    EXPECT_NE(
        inversionRefusal({{"clip_l", torch::zeros({1, 8})}, {"clip_g", torch::zeros({1, 8})}}), "");
}

TEST(TextualInversion, ItsVectorsStandWhereTheWordIs)
{
    Tokenizer tokenizer = smallTokenizer();
    ClipTextModel model = textModelFor(tokenizer);
    const TextualInversion inversion = twoVectors();
    ASSERT_TRUE(addTextualInversion(model, tokenizer, inversion));
    const std::vector<std::int32_t> ids = tokenizer.encode("a <my-cat>");
    ASSERT_EQ(ids.size(), 3U);
    const torch::Tensor& table = model->text_model->embeddings->token_embedding->weight;
    EXPECT_TRUE(torch::equal(table[ids[1]], inversion.vectors[0]));
    EXPECT_TRUE(torch::equal(table[ids[2]], inversion.vectors[1]));
}

TEST(TextualInversion, OneThatDoesNotFitChangesNothing)
{
    Tokenizer tokenizer = smallTokenizer();
    ClipTextModel model = textModelFor(tokenizer);
    const std::int32_t size = tokenizer.size();
    TextualInversion wide = twoVectors();
    wide.vectors = torch::zeros({1, kHidden + 1});
    EXPECT_FALSE(addTextualInversion(model, tokenizer, wide));
    EXPECT_EQ(tokenizer.size(), size);

    ASSERT_TRUE(addTextualInversion(model, tokenizer, twoVectors()));
    EXPECT_FALSE(addTextualInversion(model, tokenizer, twoVectors())) << "the name is taken";
    EXPECT_EQ(model->text_model->embeddings->token_embedding->weight.size(0), size + 2);
    EXPECT_EQ(tokenizer.size(), size + 2);
}

} // namespace
} // namespace diorama
