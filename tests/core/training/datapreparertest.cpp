// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/datapreparer.h"

#include "core/base/file.h"
#include "core/training/clipartsource.h"
#include "core/training/peoplesource.h"
#include "core/training/scenesynthesizer.h"

#include <gmock/gmock.h>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

constexpr int kPictures = 60;

/// Empty emoji packages and some clip art, as training/fetch-data would leave them.
class DataPreparerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto npm = m_options.raw / "npm";
        std::filesystem::create_directories(npm / "emojibase-data/en");
        ASSERT_TRUE(writeFileAtomically(npm / "emojibase-data/en/data.json", "[]"));
        for (const char* set : {"noto", "twemoji", "fluent-emoji-flat", "noto-v1", "emojione"}) {
            const auto package = npm / (std::string("@iconify-json__") + set);
            std::filesystem::create_directories(package);
            ASSERT_TRUE(writeFileAtomically(package / "icons.json", R"({"icons": {}})"));
            ASSERT_TRUE(writeFileAtomically(package / "chars.json", "{}"));
        }
        const auto png = m_options.raw / "deb/openclipart-png/usr/share/openclipart/png";
        std::filesystem::create_directories(png / "food");
        cv::Mat disc(120, 120, CV_8UC4, cv::Scalar::all(0));
        cv::circle(disc, {60, 60}, 50, {200, 40, 30, 255}, cv::FILLED);
        std::string list;
        for (int i = 0; i < kPictures; ++i) {
            const std::string path = "food/dish" + std::to_string(i);
            ASSERT_TRUE(cv::imwrite(png / (path + ".png"), disc));
            list += path + "|" + nameOf(i) + "\n";
        }
        ASSERT_TRUE(writeFileAtomically(m_options.clipArt, list));
    }

    static std::string nameOf(int i) { return "dish " + std::to_string(i); }
    std::string split() const
    {
        const auto bytes = readFile(m_options.split, 1 << 20).value();
        return {bytes.begin(), bytes.end()};
    }

    testing_support::TemporaryFolder m_folder;
    PrepareOptions m_options{m_folder / "raw", m_folder / "store", m_folder / "held-out.txt",
                             m_folder / "clip-art.txt"};
};

TEST_F(DataPreparerTest, TheSplitGrowsByTheRuleAndLosesNothing)
{
    ASSERT_TRUE(writeFileAtomically(m_options.split, "# Topics.\nfox\nzebra\n"));
    const auto summary = prepareSubjects(m_options);
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(summary->subjects, kPictures);
    const std::string once = split();
    EXPECT_THAT(once, testing::HasSubstr("\nfox\n"));
    EXPECT_THAT(once, testing::HasSubstr("\nzebra\n"));
    int heldOut = 0;
    for (int i = 0; i < kPictures; ++i) {
        const bool byRule = isHeldOutByRule(nameOf(i));
        EXPECT_EQ(once.find("\n" + nameOf(i) + "\n") != std::string::npos, byRule) << i;
        heldOut += byRule ? 1 : 0;
    }
    EXPECT_GT(heldOut, 0);
    EXPECT_EQ(summary->heldOut, heldOut);
    ASSERT_TRUE(prepareSubjects(m_options));
    EXPECT_EQ(split(), once);
}

TEST_F(DataPreparerTest, WhatTheListHoldsOutIsHeldOutInTheStore)
{
    ASSERT_TRUE(writeFileAtomically(m_options.split, nameOf(7) + "\n"));
    ASSERT_TRUE(prepareSubjects(m_options));
    const auto store = SubjectStore::open(m_options.store);
    ASSERT_TRUE(store);
    const std::string topics = "\n" + split();
    for (int i = 0; i < store->size(); ++i) {
        const SubjectInfo& info = store->info(i);
        EXPECT_EQ(info.heldOut, topics.find("\n" + info.topic + "\n") != std::string::npos)
            << info.topic;
        EXPECT_TRUE(info.heldOut || info.name != nameOf(7));
    }
}

TEST_F(DataPreparerTest, WithoutAListThereIsNoClipArt)
{
    m_options.clipArt.clear();
    const auto summary = prepareSubjects(m_options);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->subjects, 0);
}

PreparedSubject subject(int number, const std::string& style, SubjectKind kind, int views)
{
    PreparedSubject subject;
    subject.info.name = subject.info.phrase = style + " " + std::to_string(number);
    subject.info.topic = subject.info.name;
    subject.info.style = style;
    subject.info.kind = kind;
    for (int v = 0; v < views; ++v)
        subject.views.emplace_back(24, 24 + v, CV_8UC4, cv::Scalar(200, 60, 20 + 50 * v, 255));
    return subject;
}

TEST_F(DataPreparerTest, ScenesDrawFromEveryKindOfSource)
{
    std::vector<PreparedSubject> subjects;
    for (int i = 0; i < 4; ++i) {
        subjects.push_back(subject(i, "fluent", SubjectKind::Animated, 3));
        subjects.push_back(subject(i, "furniture", SubjectKind::Views, 3));
        subjects.push_back(subject(i, "noto", SubjectKind::Still, 1));
        subjects.push_back(
            subject(i, std::string(kPeopleStyle) + "micah", SubjectKind::Animated, 3));
        subjects.push_back(subject(i, kClipArtStyle, SubjectKind::Still, 1));
    }
    ASSERT_TRUE(writeSubjectStore(m_options.store, subjects));
    const auto store = SubjectStore::open(m_options.store);
    ASSERT_TRUE(store);
    const SceneSynthesizer synthesizer(*store, {.canvas = {64, 64}, .maxRegions = 2});
    std::map<std::string, double> share;
    int regions = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        for (const SynthRegion& region : synthesizer.scene(seed).regions) {
            share[store->info(region.subject).style] += 1;
            ++regions;
        }
    }
    for (auto& [style, count] : share)
        count /= regions;
    EXPECT_NEAR(share["fluent"], 0.40, 0.05);
    EXPECT_NEAR(share["furniture"], 0.25, 0.05);
    EXPECT_NEAR(share["noto"], 0.25, 0.05);
    EXPECT_NEAR(share["people-micah"], 0.05, 0.025);
    EXPECT_NEAR(share[kClipArtStyle], 0.05, 0.025);
}

} // namespace
} // namespace diorama
