// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpetrainer.h"

#include "core/base/file.h"
#include "tests/core/text/smalltokenizer.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <set>

namespace diorama {
namespace {

using namespace testing_support;

TEST(BpeTrainer, FrequentWordsBecomeOneToken)
{
    const Tokenizer tokenizer = smallTokenizer();
    for (const char* word : {"robot", "teapot", "the", "red"})
        EXPECT_EQ(tokenizer.encode(word).size(), 1U) << word;
    EXPECT_GT(tokenizer.encode("zebra").size(), 1U);
}

TEST(BpeTrainer, MergesTheMostFrequentPairFirst)
{
    BpeTrainer trainer;
    trainer.add("ab", 5);
    trainer.add("cd", 7);
    trainer.add("ef", 5);
    const BpeVocabulary vocabulary = trainer.train(516);
    ASSERT_EQ(vocabulary.merges.size(), 2U);
    EXPECT_EQ(vocabulary.merges[0], (std::pair<std::string, std::string>("c", "d</w>")));
    EXPECT_EQ(vocabulary.merges[1], (std::pair<std::string, std::string>("a", "b</w>")));
}

TEST(BpeTrainer, ResultDependsOnTheWordsAlone)
{
    BpeTrainer forwards;
    BpeTrainer backwards;
    const std::vector<std::string> captions = {"a red robot", "the green teapot",
                                               "robots and teapots", "a a a b"};
    for (const std::string& each : captions)
        forwards.add(each, 3);
    for (auto each = captions.rbegin(); each != captions.rend(); ++each)
        for (int i = 0; i < 3; ++i)
            backwards.add(*each);
    EXPECT_EQ(forwards.train(600).vocabularyJson(), backwards.train(600).vocabularyJson());
    EXPECT_EQ(forwards.train(600).mergesText(), backwards.train(600).mergesText());
}

TEST(BpeTrainer, KeepsToItsSizeAndItsLeastCount)
{
    BpeTrainer trainer;
    trainer.add("abc", 1);
    trainer.add("xyz xyz");
    EXPECT_EQ(trainer.train(515).tokens.size(), 515U);
    EXPECT_EQ(trainer.train(0).tokens.size(), 514U);
    const BpeVocabulary twice = trainer.train(5000, 2);
    EXPECT_THAT(twice.merges, testing::SizeIs(2));
    EXPECT_THAT(twice.tokens, testing::Contains("xyz</w>"));
    EXPECT_THAT(trainer.train(5000, 1).tokens, testing::Contains("abc</w>"));
}

TEST(BpeTrainer, RepeatedLettersAreCountedRight)
{
    BpeTrainer trainer;
    trainer.add("aaaaa", 10);
    const BpeVocabulary vocabulary = trainer.train(600);
    const Tokenizer tokenizer =
        Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "a").value();
    EXPECT_EQ(tokenizer.encode("aaaaa").size(), 1U);
    EXPECT_EQ(tokenizer.decode(tokenizer.encode("aaaaaaa")), "aaaaaaa");
}

TEST(BpeTrainer, TokensAreDistinctAndEndWithTheSpecialOnes)
{
    const BpeVocabulary vocabulary = smallVocabulary();
    const std::set<std::string> distinct(vocabulary.tokens.begin(), vocabulary.tokens.end());
    EXPECT_EQ(distinct.size(), vocabulary.tokens.size());
    EXPECT_EQ(vocabulary.tokens.back(), "<|endoftext|>");
    EXPECT_EQ(vocabulary.tokens[vocabulary.tokens.size() - 2], "<|startoftext|>");
    EXPECT_EQ(vocabulary.tokens[0], "!");
    EXPECT_EQ(vocabulary.tokens[256], "!</w>");
}

TEST(BpeTrainer, SavedFilesAreReadBack)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(smallVocabulary().save(folder.path()));
    const Tokenizer read = Tokenizer::open(folder.path()).value();
    const Tokenizer kept = smallTokenizer();
    for (const char* text : {"a red robot", "something else entirely, 42!"})
        EXPECT_EQ(read.encode(text), kept.encode(text));
    EXPECT_EQ(read.size(), kept.size());
}

} // namespace
} // namespace diorama
