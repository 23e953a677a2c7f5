// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/scenesynthesizer.h"

#include "core/training/backgroundpainter.h"

#include <gmock/gmock.h>
#include <opencv2/imgproc.hpp>

#include "shapestore.h"
#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

class SceneSynthesizerTest : public testing::Test
{
protected:
    testing_support::TemporaryFolder m_folder;
    SubjectStore m_store = testing_support::shapeStore(m_folder.path());
};

bool same(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

TEST_F(SceneSynthesizerTest, TheSameSeedGivesTheSameScene)
{
    const SceneSynthesizer synthesizer(m_store, {});
    const SynthScene a = synthesizer.scene(5);
    const SynthScene b = synthesizer.scene(5);
    EXPECT_TRUE(same(a.picture, b.picture));
    EXPECT_EQ(a.caption, b.caption);
    ASSERT_EQ(a.regions.size(), b.regions.size());
    for (std::size_t i = 0; i < a.regions.size(); ++i) {
        EXPECT_EQ(a.regions[i].box, b.regions[i].box);
        EXPECT_TRUE(same(a.regions[i].references[0].picture, b.regions[i].references[0].picture));
    }
    EXPECT_FALSE(same(a.picture, synthesizer.scene(6).picture));
}

TEST_F(SceneSynthesizerTest, BoxesAreTightAroundWhatIsSeen)
{
    const SceneSynthesizer synthesizer(m_store, {.minRegions = 1, .maxRegions = 1});
    int checked = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const SynthScene scene = synthesizer.scene(seed);
        if (scene.regions.empty())
            continue;
        const SynthRegion& region = scene.regions.front();
        ++checked;
        EXPECT_TRUE(region.box.isValid());
        EXPECT_GT(region.box.iou(region.visibleBox), 0.8) << seed;
        EXPECT_EQ(cv::countNonZero(region.mask(cv::Rect(0, 0, std::max(1, int(region.box.x0 * 128)),
                                                        128)) > 127),
                  0);
    }
    EXPECT_GT(checked, 15);
}

TEST_F(SceneSynthesizerTest, MasksOfTwoSubjectsNeverShareAPixelTwice)
{
    const SceneSynthesizer synthesizer(m_store, {.minRegions = 3, .maxRegions = 4});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const SynthScene scene = synthesizer.scene(seed);
        cv::Mat sum(scene.picture.size(), CV_32SC1, cv::Scalar(0));
        for (const SynthRegion& region : scene.regions) {
            cv::Mat mask;
            region.mask.convertTo(mask, CV_32S);
            sum += mask;
        }
        double most = 0;
        cv::minMaxLoc(sum, nullptr, &most);
        EXPECT_LE(most, 256) << seed;
    }
}

TEST_F(SceneSynthesizerTest, TrainingNeverSeesHeldOutSubjects)
{
    const SceneSynthesizer training(m_store, {.maxRegions = 4});
    const SceneSynthesizer heldOut(m_store, {.maxRegions = 4, .heldOutSubjects = true});
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        for (const SynthRegion& region : training.scene(seed).regions)
            EXPECT_FALSE(m_store.info(region.subject).heldOut);
        for (const SynthRegion& region : heldOut.scene(seed).regions)
            EXPECT_TRUE(m_store.info(region.subject).heldOut);
    }
}

TEST_F(SceneSynthesizerTest, CaptionsNameThePlaceThatIsPainted)
{
    RandomStream random(3);
    for (int i = 0; i < 100; ++i) {
        const auto choice = BackgroundChoice::random(random, i % 2 == 0);
        EXPECT_EQ(BackgroundChoice::isHeldOut(choice.place, choice.light), i % 2 == 0);
        const auto& place = placeWords()[static_cast<std::size_t>(choice.place)];
        const std::string noun(place.phrase.substr(place.phrase.rfind(' ') + 1));
        EXPECT_THAT(choice.caption(random), testing::HasSubstr(noun));
    }
}

TEST_F(SceneSynthesizerTest, TheBuiltUpShareShowsHousesOrASkyline)
{
    const auto isBuiltUp = [](const BackgroundChoice& choice) {
        const FarLayer far = placeWords()[static_cast<std::size_t>(choice.place)].far;
        return far == FarLayer::Houses || far == FarLayer::Skyline;
    };
    RandomStream random(7);
    constexpr int kDraws = 400;
    int seen = 0;
    for (int i = 0; i < kDraws; ++i) {
        EXPECT_TRUE(isBuiltUp(BackgroundChoice::random(random, /*heldOut=*/false, 1)));
        seen += isBuiltUp(BackgroundChoice::random(random, /*heldOut=*/false, 0.5)) ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(seen) / kDraws, 0.5 + 0.5 * 4 / 24, 0.08);
}

TEST_F(SceneSynthesizerTest, EveryPlaceInEveryLightIsPaintedAtAnyShape)
{
    for (int place = 0; place < static_cast<int>(placeWords().size()); ++place) {
        for (int light = 0; light < static_cast<int>(lightWords().size()); ++light) {
            BackgroundChoice choice;
            choice.place = place;
            choice.light = light;
            choice.weather = (place + light) % static_cast<int>(weatherWords().size());
            choice.seed = static_cast<unsigned>(place);
            Background background = paintBackground(choice, {96, 64});
            paintAtmosphere(background.picture, choice);
            EXPECT_EQ(background.picture.size(), cv::Size(96, 64));
            cv::Scalar mean, deviation;
            cv::meanStdDev(background.picture, mean, deviation);
            EXPECT_GT(deviation[0] + deviation[1] + deviation[2], 3) << place << " " << light;
        }
    }
}

TEST_F(SceneSynthesizerTest, SixSubjectsFindTheirPlaces)
{
    const SceneSynthesizer synthesizer(m_store, {.minRegions = 6, .maxRegions = 6});
    std::size_t placed = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        placed += synthesizer.scene(seed).regions.size();
    EXPECT_GT(placed, 50u);
}

TEST_F(SceneSynthesizerTest, AFramedReferenceKeepsItsShape)
{
    const cv::Mat cutout(20, 40, CV_8UC4, cv::Scalar(200, 100, 50, 255));
    const SynthReference reference = framedReference(cutout, 64);
    EXPECT_EQ(reference.picture.size(), cv::Size(64, 64));
    EXPECT_NEAR(reference.tight.width() / reference.tight.height(), 2, 0.15);
    EXPECT_EQ(reference.picture.at<cv::Vec4b>(0, 0)[3], 0);
    EXPECT_EQ(reference.picture.at<cv::Vec4b>(32, 32)[3], 255);
}

} // namespace
} // namespace diorama
