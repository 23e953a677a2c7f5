// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/composedprompt.h"

#include "core/text/bpetrainer.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Scene twoRegions()
{
    Scene scene;
    scene.prompt = "a red ball in a meadow";
    scene.subjects = {{.id = 9, .name = "Minka", .classWord = "cat", .photos = {}}};
    scene.regions = {{.id = 1, .box = {0, 0, 0.5, 1}, .phrase = "a red ball"},
                     {.id = 2, .box = {0.5, 0, 1, 1}, .phrase = "", .subject = 9}};
    return scene;
}

Tokenizer tokenizer()
{
    BpeTrainer trainer;
    trainer.add("a red ball in a meadow, a cat", 10);
    const auto vocabulary = trainer.train(600);
    return Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "test")
        .value();
}

TEST(ComposedPrompt, PhraseFallsBackToTheSubject)
{
    Scene scene = twoRegions();
    EXPECT_EQ(phraseOf(scene, scene.regions[0]), "a red ball");
    EXPECT_EQ(phraseOf(scene, scene.regions[1]), "cat");
    scene.subjects[0].classWord.clear();
    EXPECT_EQ(phraseOf(scene, scene.regions[1]), "Minka");
}

TEST(ComposedPrompt, AppendsOnlyWhatIsNotMentioned)
{
    Scene scene = twoRegions();
    EXPECT_EQ(composedPrompt(scene), "a red ball in a meadow, cat");
    scene.prompt = "A (RED ball:1.2) and a cat";
    EXPECT_EQ(composedPrompt(scene), scene.prompt);
    scene.regions[1].visible = false;
    scene.prompt = "";
    EXPECT_EQ(composedPrompt(scene), "a red ball");
}

TEST(PhrasePositions, TheHeadNounStandsForThePhrase)
{
    const Tokenizer words = tokenizer();
    const auto encoding = encodePrompt(words, "a red ball in a meadow");
    // Start token, "a", "red", "ball", ...: each a token of its own in this vocabulary.
    ASSERT_EQ(words.encode("a red ball").size(), 3U);
    EXPECT_THAT(phrasePositions(words, encoding, "a red ball"), ElementsAre(3));
    EXPECT_THAT(phrasePositions(words, encoding, "meadow"), ElementsAre(6));
    EXPECT_THAT(phrasePositions(words, encoding, "a blue ball"), IsEmpty());
}

TEST(ComposedPrompt, BlanksAreNoPhrase)
{
    Scene scene = twoRegions();
    scene.regions[0].phrase = " a red ball \t";
    EXPECT_EQ(phraseOf(scene, scene.regions[0]), "a red ball");
    scene.regions[1].phrase = "  ";
    EXPECT_EQ(phraseOf(scene, scene.regions[1]), "cat");
    scene.subjects[0].classWord = " ";
    EXPECT_EQ(phraseOf(scene, scene.regions[1]), "Minka");
}

TEST(ComposedPrompt, PartsOfOtherWordsAreNoMention)
{
    Scene scene = twoRegions();
    scene.prompt = "a red ballroom, cattle, concatenation";
    EXPECT_EQ(composedPrompt(scene), scene.prompt + ", a red ball, cat");
    scene.prompt = "cattle and a cat, and a red ball's shade";
    EXPECT_EQ(composedPrompt(scene), scene.prompt);
}

TEST(ComposedPrompt, WherePromptsAreTooLongTheRegionsWordsStay)
{
    const Tokenizer words = tokenizer();
    Scene scene = twoRegions();
    scene.regions[0].phrase = "a red cat";
    scene.prompt = "a meadow in a meadow in a meadow in a meadow in a meadow, a red cat";
    constexpr int kLength = 16;
    const std::string usual = composedPrompt(scene);
    EXPECT_EQ(composedPrompt(scene, words, 77, 1), usual) << "there is room for all";
    const std::string prompt = composedPrompt(scene, words, kLength, 1);
    const auto encoding = encodePrompt(words, prompt, kLength, 1);
    EXPECT_GT(encoding.leftOut, 0U);
    EXPECT_THAT(phrasePositions(words, encoding, "a red cat"), testing::SizeIs(1));
    EXPECT_FALSE(findPhrase(words, encoding, "meadow").empty()) << "half is the prompt's";
    EXPECT_TRUE(findPhrase(words, encodePrompt(words, usual, kLength, 1), "a red cat").empty());
}

TEST(PhrasePositions, BlanksAtTheEndDoNotMatter)
{
    const Tokenizer words = tokenizer();
    const auto encoding = encodePrompt(words, "a red ball in a meadow");
    EXPECT_THAT(phrasePositions(words, encoding, "a red ball "), ElementsAre(3));
    EXPECT_THAT(phrasePositions(words, encoding, "a red (ball )"), ElementsAre(3));
}

} // namespace
} // namespace diorama
