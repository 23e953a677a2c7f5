// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/subjectpictures.h"

#include "core/image/opencvimagetools.h"

#include <atomic>
#include <gmock/gmock.h>

namespace diorama {
namespace {

constexpr std::size_t kAll = 100;

/// The program's own tools, counting the cut-outs.
class CountingTools final : public ImageTools
{
public:
    Result<Image> decode(std::span<const std::uint8_t> bytes, const std::string& name,
                         std::int64_t maxPixels) const override
    {
        return m_tools.decode(bytes, name, maxPixels);
    }
    Result<Image> proposeCutout(const Image& picture, const std::vector<CutoutStroke>& strokes,
                                std::stop_token stop) const override
    {
        ++cutOuts;
        return m_tools.proposeCutout(picture, strokes, std::move(stop));
    }
    Result<Bytes> encodePng(const Image& picture) const override
    {
        return m_tools.encodePng(picture);
    }
    Result<Bytes> encodeExport(const Image& picture, const ExportOptions& options) const override
    {
        return m_tools.encodeExport(picture, options);
    }
    Image resize(const Image& picture, Size size) const override
    {
        return m_tools.resize(picture, size);
    }

    mutable std::atomic<int> cutOuts = 0;

private:
    OpenCvImageTools m_tools;
};

/// A disc on a ground with a gradient, which GrabCut has work with.
PicturePtr discPhoto(int number)
{
    Image image(96, 80, 3);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const int dx = x - 40 - number, dy = y - 40;
            const bool inside = dx * dx + dy * dy < 24 * 24;
            auto* pixel = image.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(inside ? 220 : 40 + x);
            pixel[1] = static_cast<std::uint8_t>(inside ? 60 + 8 * number : 90 + y);
            pixel[2] = static_cast<std::uint8_t>(inside ? 30 : 120);
        }
    return Picture::fromBytes("disc " + std::to_string(number) + ".png",
                              OpenCvImageTools().encodePng(image).value());
}

class SubjectPicturesTest : public testing::Test
{
protected:
    SubjectPicturesTest()
    {
        scene.subjects = {{.id = 1, .name = "One"}, {.id = 2, .name = "Two"}};
        for (int i = 0; i < 3; ++i)
            scene.subjects[0].photos.push_back({discPhoto(i), nullptr});
        scene.subjects[1].photos = {{discPhoto(3), nullptr}, {nullptr, nullptr, "gone.png"}};
        for (const Id subject : {1, 2})
            scene.regions.push_back({.id = 10 + subject, .subject = subject});
    }

    CountingTools tools;
    SubjectPictures pictures{tools};
    Scene scene;
};

TEST_F(SubjectPicturesTest, SeveralAtOnceAreWhatEachIsAlone)
{
    const auto together = pictures.cutOuts(scene, kAll, {}).value();
    EXPECT_EQ(tools.cutOuts, 4);
    ASSERT_EQ(together.size(), 2U);
    ASSERT_EQ(together[0].size(), 3U);
    ASSERT_EQ(together[1].size(), 1U) << "the other one's file is missing";
    for (std::size_t region = 0; region < together.size(); ++region) {
        for (std::size_t i = 0; i < together[region].size(); ++i) {
            Scene alone = scene;
            alone.regions = {scene.regions[region]};
            alone.subjects[region].photos = {scene.subjects[region].photos[i]};
            const auto made = SubjectPictures(tools).cutOuts(alone, kAll, {}).value();
            EXPECT_EQ(together[region][i]->picture, made[0][0]->picture);
            EXPECT_EQ(together[region][i]->mask, made[0][0]->mask);
        }
    }
    EXPECT_EQ(tools.cutOuts, 8) << "half of them for the comparison";
}

TEST_F(SubjectPicturesTest, TheSamePhotoIsCutOutOnce)
{
    scene.regions.push_back({.id = 13, .subject = 1});
    const auto first = pictures.cutOuts(scene, kAll, {}).value();
    EXPECT_EQ(first[0], first[2]);
    EXPECT_EQ(pictures.cutOuts(scene, kAll, {}).value(), first);
    EXPECT_EQ(tools.cutOuts, 4);
}

TEST_F(SubjectPicturesTest, OnlyPhotosThatActAreCutOut)
{
    scene.regions[1].visible = false;
    const auto found = pictures.cutOuts(scene, 2, {}).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].size(), 2U);
    EXPECT_EQ(tools.cutOuts, 2);
    scene.regions[1].visible = true;
    scene.subjects[1].strength = 0;
    EXPECT_TRUE(pictures.cutOuts(scene, 2, {}).value()[1].empty());
    EXPECT_EQ(tools.cutOuts, 2);
}

TEST_F(SubjectPicturesTest, APhotoThatCannotBeReadIsNamed)
{
    scene.subjects[1].photos[0].picture = Picture::fromBytes("broken.png", {1, 2, 3});
    EXPECT_THAT(pictures.cutOuts(scene, kAll, {}).error().message,
                testing::HasSubstr("broken.png"));
    EXPECT_EQ(tools.cutOuts, 3);
    scene.regions.pop_back();
    EXPECT_TRUE(pictures.cutOuts(scene, kAll, {}));
    EXPECT_EQ(tools.cutOuts, 3) << "the others were made and kept";
}

} // namespace
} // namespace diorama
