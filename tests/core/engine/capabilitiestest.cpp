// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/capabilities.h"

#include "core/nn/lcptextlengths.h"
#include "core/text/bpetrainer.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace diorama {
namespace {

using testing::HasSubstr;

ModelFiles modelOf(ModelKind kind)
{
    ModelFiles files{.path = "model", .kind = kind, .family = "test"};
    if (kind == ModelKind::DioramaSmall)
        files.parts["lcp"].config = {{"max_regions", 2}};
    return files;
}

Scene sceneOf(std::size_t regions)
{
    Scene scene;
    for (std::size_t i = 0; i < regions; ++i)
        scene.regions.push_back(
            {.id = static_cast<Id>(i + 1), .box = {0, 0, 0.5, 0.5}, .phrase = "a ball"});
    return scene;
}

std::optional<Support> supportOf(const std::vector<CapabilityNote>& notes, Id region,
                                 Feature feature)
{
    const auto found = std::ranges::find_if(
        notes, [&](const auto& note) { return note.region == region && note.feature == feature; });
    return found != notes.end() ? std::optional(found->support) : std::nullopt;
}

TEST(Capabilities, PlainModelsApproximateBoxesByLayoutGuidance)
{
    Scene scene = sceneOf(1);
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Box),
              Support::Approximated);
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Box),
              Support::Ignored);
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::GligenCheckpoint), {}, scene), 1, Feature::Box),
        Support::Used);
}

TEST(Capabilities, LayoutGuidanceActsByItselfOnlyWhereTheModelPlacesNoBoxes)
{
    Scene scene = sceneOf(1);
    scene.regions[0].strength = 2;
    const auto strength = [&](ModelKind kind) {
        return supportOf(capabilitiesOf(modelOf(kind), {}, scene), 1, Feature::Strength);
    };
    EXPECT_EQ(strength(ModelKind::Checkpoint), Support::Used);
    EXPECT_EQ(strength(ModelKind::DioramaSmall), Support::Ignored);
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Always;
    EXPECT_EQ(strength(ModelKind::DioramaSmall), Support::Used);
}

TEST(Capabilities, PhotosNeedAnAdapter)
{
    Scene scene = sceneOf(1);
    scene.subjects = {{.id = 9,
                       .name = "Minka",
                       .classWord = "cat",
                       .photos = {{Picture::fromBytes("a.png", {1, 2}), nullptr}}}};
    scene.regions[0].subject = 9;
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Subject),
        Support::Ignored);
    OpenedAdapter adapter;
    adapter.files.kind = ModelKind::IpAdapterPlus;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {adapter}, scene), 1,
                        Feature::Subject),
              Support::Used);
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene), 1, Feature::Subject),
        Support::Used);
    scene.subjects[0].photos.clear();
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene), 1, Feature::Subject),
        Support::Ignored);
}

TEST(Capabilities, SubjectsWithoutANameAreSpokenOf)
{
    Scene scene = sceneOf(1);
    scene.subjects = {{.id = 9, .classWord = "cat"}};
    scene.regions[0].subject = 9;
    const auto reason = [&] {
        const auto notes = capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene);
        const auto note = std::ranges::find(notes, Feature::Subject, &CapabilityNote::feature);
        return note != notes.end() ? note->reason : std::string();
    };
    EXPECT_THAT(reason(), HasSubstr("\"cat\" has no photo"));
    scene.subjects[0].classWord.clear();
    EXPECT_THAT(reason(), HasSubstr("\"Subject 9\" has no photo"));
}

/// Headers of GLIGEN for words and photos; `encoderWidth` 0: without image encoder.
ModelFiles photoGligen(bool project, std::int64_t encoderWidth)
{
    auto files = modelOf(ModelKind::GligenCheckpoint);
    files.parts["unet"].config = {{"attention_type", "gated-text-image"}};
    if (project)
        files.parts["image_project"].weights.insert("project.weight", torch::zeros({8, 8}));
    if (encoderWidth > 0)
        files.parts["image_encoder"].weights.insert("visual_projection.weight",
                                                    torch::zeros({encoderWidth, 16}));
    return files;
}

const CapabilityNote& noteOf(const std::vector<CapabilityNote>& notes, Feature feature)
{
    return *std::ranges::find_if(
        notes, [&](const auto& note) { return note.region == 1 && note.feature == feature; });
}

TEST(Capabilities, GligenSaysWhatItsPhotosMiss)
{
    Scene scene = sceneOf(1);
    const Photo photo{Picture::fromBytes("a.png", {1, 2}), nullptr};
    scene.subjects = {{.id = 9, .name = "Minka", .classWord = "cat", .photos = {photo}}};
    scene.regions[0].subject = 9;
    const auto subject = [&](const ModelFiles& model) {
        return noteOf(capabilitiesOf(model, {}, scene), Feature::Subject);
    };
    EXPECT_EQ(subject(photoGligen(true, 8)).support, Support::Used);
    EXPECT_EQ(subject(photoGligen(false, 8)).support, Support::Ignored);
    EXPECT_THAT(subject(photoGligen(false, 8)).reason, HasSubstr("image_project"));
    for (const std::int64_t width : {0, 9}) {
        EXPECT_EQ(subject(photoGligen(true, width)).support, Support::Ignored);
        EXPECT_THAT(subject(photoGligen(true, width)).reason, HasSubstr("image_encoder"));
    }
    auto words = photoGligen(true, 8);
    words.parts["unet"].config["attention_type"] = "gated";
    EXPECT_EQ(subject(words).support, Support::Ignored);
    EXPECT_THAT(subject(words).reason, HasSubstr("reads no photos"));
}

TEST(Capabilities, GligensBoxesTakeOnePhotoAtFullStrength)
{
    Scene scene = sceneOf(1);
    const Photo photo{Picture::fromBytes("a.png", {1, 2}), nullptr};
    scene.subjects = {{.id = 9, .name = "Minka", .photos = {photo, photo}, .strength = 0.5}};
    scene.regions[0].subject = 9;
    const auto model = photoGligen(true, 8);
    const auto alone = capabilitiesOf(model, {}, scene);
    EXPECT_EQ(supportOf(alone, 1, Feature::Subject), Support::Approximated);
    EXPECT_EQ(supportOf(alone, 1, Feature::Strength), Support::Ignored);
    OpenedAdapter adapter;
    adapter.files.kind = ModelKind::IpAdapter;
    const auto adapted = capabilitiesOf(model, {adapter}, scene);
    EXPECT_EQ(supportOf(adapted, 1, Feature::Subject), Support::Used);
    EXPECT_EQ(supportOf(adapted, 1, Feature::Strength), Support::Used);
    scene.subjects[0].strength = 0;
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 1, Feature::Subject), Support::Ignored);
}

TEST(Capabilities, RegionsBeyondTheModelsNumberAreNamed)
{
    const auto notes = capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, sceneOf(3));
    EXPECT_EQ(supportOf(notes, 1, Feature::RegionCount), Support::Ignored) << "the hindmost one";
    EXPECT_EQ(supportOf(notes, 2, Feature::RegionCount), std::nullopt);
    EXPECT_EQ(supportOf(notes, 3, Feature::RegionCount), std::nullopt);
}

TEST(Capabilities, NegativesNeedGuidance)
{
    Scene scene = sceneOf(1);
    scene.regions[0].negative = "grass";
    scene.negativePrompt = "fog";
    const auto model = modelOf(ModelKind::Checkpoint);
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 1, Feature::Negative), Support::Used);
    scene.settings.guidanceScale = 1.0;
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 1, Feature::Negative), Support::Ignored);
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 0, Feature::Negative), Support::Ignored);
}

TEST(Capabilities, TheShippedModelLeavesEmphasisOut)
{
    Scene scene = sceneOf(1);
    scene.prompt = "a (red:1.3) field";
    const auto small = modelOf(ModelKind::DioramaSmall);
    EXPECT_EQ(supportOf(capabilitiesOf(small, {}, scene), 0, Feature::Phrase),
              Support::Approximated);
    const auto checkpoint = capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene);
    EXPECT_FALSE(std::ranges::any_of(checkpoint, [](const CapabilityNote& note) {
        return note.region == 0 && note.feature == Feature::Phrase;
    }));
}

TEST(Capabilities, TheShippedModelBlends)
{
    Scene scene = sceneOf(2);
    scene.regions[1].overlap = Overlap::Blend;
    const auto notes = capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene);
    EXPECT_EQ(supportOf(notes, 2, Feature::Overlap), Support::Used);
    EXPECT_EQ(supportOf(notes, 1, Feature::Overlap), Support::Used);
}

TEST(Capabilities, AdaptersThatDoNotFitAreNamed)
{
    OpenedAdapter adapter;
    adapter.files.path = "style.safetensors";
    adapter.files.kind = ModelKind::Lora;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {adapter}, sceneOf(1)), 0,
                        Feature::Adapter),
              Support::Ignored);
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {adapter}, sceneOf(1)), 0,
                        Feature::Adapter),
              Support::Used);
}

Tokenizer wordTokenizer()
{
    BpeTrainer trainer;
    trainer.add("a red ball on grass in a wide green meadow at noon", 10);
    const auto vocabulary = trainer.train(600);
    return Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "test")
        .value();
}

/// The reasons of one feature of a region, 0 for the scene, in one text.
std::string reasonsOf(const std::vector<CapabilityNote>& notes, Id region, Feature feature)
{
    std::string reasons;
    for (const auto& note : notes)
        if (note.region == region && note.feature == feature)
            reasons += note.reason;
    return reasons;
}

std::string repeated(const char* words, std::int64_t times)
{
    std::string text;
    for (std::int64_t i = 0; i < times; ++i)
        text += words;
    return text;
}

TEST(Capabilities, TextsThatAreTooLongNameTheFirstWordThatIsLeftOut)
{
    const Tokenizer words = wordTokenizer();
    Scene scene = sceneOf(1);
    const auto small = modelOf(ModelKind::DioramaSmall);
    const auto quiet = capabilitiesOf(small, {}, scene, &words);
    EXPECT_EQ(supportOf(quiet, 0, Feature::Phrase), std::nullopt);
    EXPECT_EQ(supportOf(quiet, 1, Feature::Phrase), Support::Used);

    scene.prompt = repeated("red ", kLcpSmallPromptLength - 2) + "noon";
    scene.negativePrompt = repeated("green ", kLcpSmallPromptLength - 2) + "meadow";
    scene.regions[0].phrase = repeated("red ", kLcpPhraseLength - 2) + "grass";
    scene.regions[0].negative = "noon";
    const auto notes = capabilitiesOf(small, {}, scene, &words);
    EXPECT_EQ(supportOf(notes, 0, Feature::Phrase), Support::Approximated);
    EXPECT_THAT(reasonsOf(notes, 0, Feature::Negative), HasSubstr("\"meadow\""));
    EXPECT_EQ(supportOf(notes, 1, Feature::Phrase), Support::Approximated);
    EXPECT_THAT(reasonsOf(notes, 1, Feature::Phrase), HasSubstr("\"grass\""));
    EXPECT_EQ(supportOf(notes, 1, Feature::Negative), Support::Approximated);
    scene.regions.clear();
    EXPECT_THAT(reasonsOf(capabilitiesOf(small, {}, scene, &words), 0, Feature::Phrase),
                HasSubstr("\"noon\""));
}

TEST(Capabilities, LayoutGuidanceOfTheShippedModelNeedsThePhraseInThePrompt)
{
    const Tokenizer words = wordTokenizer();
    Scene scene = sceneOf(1);
    const auto small = modelOf(ModelKind::DioramaSmall);
    const auto support = [&](const std::string& prompt) {
        scene.prompt = prompt;
        return supportOf(capabilitiesOf(small, {}, scene, &words), 1, Feature::Phrase);
    };
    EXPECT_EQ(support("noon"), Support::Used);
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Always;
    EXPECT_EQ(support("noon"), Support::Approximated);
    EXPECT_EQ(support(scene.regions[0].phrase + " noon"), Support::Used);
}

TEST(Capabilities, CheckpointsReadLongerTexts)
{
    const Tokenizer words = wordTokenizer();
    Scene scene = sceneOf(1);
    scene.prompt = repeated("green ", 250) + "meadow";
    const auto checkpoint = modelOf(ModelKind::Checkpoint);
    const auto fits = capabilitiesOf(checkpoint, {}, scene, &words);
    EXPECT_EQ(supportOf(fits, 0, Feature::Phrase), std::nullopt);
    EXPECT_EQ(supportOf(fits, 1, Feature::Phrase), Support::Approximated);
    scene.prompt = repeated("green ", 300) + "meadow";
    const auto cut = capabilitiesOf(checkpoint, {}, scene, &words);
    EXPECT_EQ(supportOf(cut, 0, Feature::Phrase), Support::Approximated);
    EXPECT_EQ(supportOf(cut, 1, Feature::Phrase), Support::Approximated) << "it comes first";
    scene.regions[0].phrase = repeated("red ", 200) + "ball";
    EXPECT_EQ(supportOf(capabilitiesOf(checkpoint, {}, scene, &words), 1, Feature::Phrase),
              Support::Ignored);
}

TEST(Capabilities, SamplingThatDoesNotFitIsNamed)
{
    Scene scene = sceneOf(0);
    auto flow = modelOf(ModelKind::DioramaSmall);
    flow.scheduler = {{"_class_name", "FlowMatchEulerDiscreteScheduler"}};
    auto checkpoint = modelOf(ModelKind::Checkpoint);
    checkpoint.scheduler = {{"_class_name", "PNDMScheduler"}};
    const auto reasons = [&](const ModelFiles& model) {
        return reasonsOf(capabilitiesOf(model, {}, scene), 0, Feature::Sampling);
    };
    EXPECT_EQ(reasons(flow) + reasons(checkpoint), "");
    scene.settings.scheduler = SchedulerKind::Euler;
    EXPECT_THAT(reasons(flow), HasSubstr("does not fit"));
    scene.settings.karrasSigmas = true;
    EXPECT_EQ(reasons(checkpoint), "");
    scene.settings.scheduler = SchedulerKind::ModelDefault;
    EXPECT_THAT(reasons(checkpoint), HasSubstr("Karras"));
    scene.settings.spacing = TimestepSpacing::Trailing;
    EXPECT_THAT(reasons(flow), HasSubstr("spacing"));
    EXPECT_THAT(reasons(checkpoint), testing::Not(HasSubstr("spacing")));
}

} // namespace
} // namespace diorama
