// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/picturemeasures.h"

#include "core/training/backgroundwords.h"
#include "core/training/randomstream.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <numeric>

namespace diorama {
namespace {

constexpr int kGallery = 40;
constexpr int kScenes = 400;

/// Subjects of these pictures are plain colours: the crop's middle pixel says which one it is.
cv::Vec3b colourOf(std::int64_t subject)
{
    return {static_cast<std::uint8_t>(6 * subject), 200, 30};
}

/// Reads the truth, whatever the picture shows.
class KnowingReader final : public PictureReader
{
public:
    SceneReading read(const cv::Mat& rgb) override
    {
        SceneReading reading;
        reading.place = current.place;
        reading.light = current.light;
        reading.foreground = cv::Mat::zeros(rgb.size(), CV_32F);
        for (const Box& box : current.boxes) {
            reading.subjects.push_back({box, 0.9});
            reading.foreground(pixels(box, rgb)).setTo(1);
        }
        return reading;
    }
    static cv::Rect pixels(const Box& box, const cv::Mat& picture)
    {
        return {cv::Point(static_cast<int>(box.x0 * picture.cols),
                          static_cast<int>(box.y0 * picture.rows)),
                cv::Point(static_cast<int>(box.x1 * picture.cols),
                          static_cast<int>(box.y1 * picture.rows))};
    }

    WantedScene current;
};

/// One dimension per subject.
class ColourIdentity final : public IdentityReader
{
public:
    torch::Tensor embed(const std::vector<cv::Mat>& pictures) override
    {
        torch::Tensor vectors =
            torch::zeros({static_cast<std::int64_t>(pictures.size()), kGallery});
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const cv::Mat& picture = pictures[i];
            const int red = picture.at<cv::Vec3b>(picture.rows / 2, picture.cols / 2)[0];
            vectors[static_cast<std::int64_t>(i)][std::min(kGallery - 1, (red + 3) / 6)] = 1;
        }
        return vectors;
    }
};

WantedScene wantedScene(RandomStream& random)
{
    WantedScene wanted;
    wanted.boxes = {{0.0, 0.25, 0.5, 0.75}, {0.5, 0.25, 1.0, 0.75}};
    wanted.subjects = {random.below(kGallery), random.below(kGallery)};
    while (wanted.subjects[1] == wanted.subjects[0])
        wanted.subjects[1] = random.below(kGallery);
    wanted.place = random.below(24);
    return wanted;
}

cv::Mat pictureWith(const WantedScene& wanted, const std::vector<std::int64_t>& subjects)
{
    cv::Mat picture(32, 32, CV_8UC3, cv::Scalar(0, 0, 0));
    for (std::size_t i = 0; i < wanted.boxes.size(); ++i)
        picture(KnowingReader::pixels(wanted.boxes[i], picture)).setTo(colourOf(subjects[i]));
    return picture;
}

class PictureMeterTest : public testing::Test
{
protected:
    KnowingReader reader;
    ColourIdentity identity;
    PictureMeter meter{reader, identity, torch::eye(kGallery)};
    RandomStream random{5};
};

TEST_F(PictureMeterTest, TheTruthScoresOne)
{
    for (int i = 0; i < 20; ++i) {
        const WantedScene wanted = wantedScene(random);
        reader.current = wanted;
        meter.add(wanted, pictureWith(wanted, wanted.subjects));
    }
    const PictureMeasures measures = meter.measures();
    EXPECT_DOUBLE_EQ(measures.meanIou, 1.0);
    EXPECT_DOUBLE_EQ(measures.ap50, 1.0);
    EXPECT_NEAR(measures.inclusion, 1.0, 1e-6);
    EXPECT_NEAR(measures.fill, 1.0, 1e-6);
    EXPECT_DOUBLE_EQ(measures.idTop1, 1.0);
    EXPECT_DOUBLE_EQ(measures.bleed, 0.0);
    EXPECT_DOUBLE_EQ(measures.captionAccuracy, 1.0);
    EXPECT_EQ(measures.pictures, 20);
    EXPECT_EQ(measures.regions, 40);
    EXPECT_EQ(measures.toJson().at("id_queries"), 40);
}

TEST_F(PictureMeterTest, ShuffledSubjectsScoreChance)
{
    for (int i = 0; i < kScenes; ++i) {
        const WantedScene wanted = wantedScene(random);
        reader.current = wantedScene(random); // another background as well
        reader.current.boxes = wanted.boxes;
        meter.add(wanted, pictureWith(wanted, {random.below(kGallery), random.below(kGallery)}));
    }
    const PictureMeasures measures = meter.measures();
    EXPECT_NEAR(measures.idTop1, 1.0 / kGallery, 0.02);
    EXPECT_NEAR(measures.captionAccuracy, 1.0 / 24, 0.04);
}

TEST_F(PictureMeterTest, TellsWhichPlacesAreTakenForWhich)
{
    const auto place = [](const char* name) {
        const auto& words = placeWords();
        return static_cast<int>(std::ranges::find(words, name, &PlaceWords::name) - words.begin());
    };
    WantedScene wanted = wantedScene(random);
    const cv::Mat picture = pictureWith(wanted, wanted.subjects);
    wanted.place = place("road");
    for (const char* read : {"meadow", "road", "meadow"}) {
        reader.current = wanted;
        reader.current.place = place(read);
        meter.add(wanted, picture);
    }
    EXPECT_EQ(
        meter.measures().toJson().at("places"),
        nlohmann::json::parse(R"({"road": {"scenes": 3, "read_as": {"meadow": 2, "road": 1}}})"));
    EXPECT_NEAR(meter.measures().captionAccuracy, 1.0 / 3, 1e-9);
}

TEST_F(PictureMeterTest, SwappedSubjectsBleed)
{
    const WantedScene wanted = wantedScene(random);
    reader.current = wanted;
    meter.add(wanted, pictureWith(wanted, {wanted.subjects[1], wanted.subjects[0]}));
    EXPECT_DOUBLE_EQ(meter.measures().bleed, 1.0);
    EXPECT_DOUBLE_EQ(meter.measures().idTop1, 0.0);
}

TEST_F(PictureMeterTest, SubjectsOutsideTheGalleryAreNotAsked)
{
    WantedScene wanted = wantedScene(random);
    reader.current = wanted;
    const cv::Mat picture = pictureWith(wanted, wanted.subjects);
    wanted.subjects[1] = -1;
    meter.add(wanted, picture);
    EXPECT_EQ(meter.measures().identityQueries, 1);
    EXPECT_EQ(meter.measures().neighbours, 0);
    EXPECT_EQ(meter.measures().regions, 2);
}

TEST(RetrievalRank, AReaderThatTellsNothingApartIsLast)
{
    const torch::Tensor same = torch::ones({5, 3});
    EXPECT_EQ(retrievalRank(same[0], same, 2), 4);
}

TEST(RetrievalRank, CountsTheNearerOnes)
{
    const torch::Tensor gallery = torch::tensor({{1.0F, 0.0F}, {0.8F, 0.6F}, {0.0F, 1.0F}});
    const torch::Tensor query = torch::tensor({1.0F, 0.0F});
    EXPECT_EQ(retrievalRank(query, gallery, 0), 0);
    EXPECT_EQ(retrievalRank(query, gallery, 1), 1);
    EXPECT_EQ(retrievalRank(query, gallery, 2), 2);
}

TEST(IdentityMeasures, VectorsThatCannotBeComparedAreNoHits)
{
    const torch::Tensor gallery = torch::eye(8);
    EXPECT_EQ(retrievalRank(gallery[3], gallery, 3), 0);
    const torch::Tensor broken = torch::full({8}, std::nan(""));
    EXPECT_GE(retrievalRank(broken, gallery, 3), 5);
    EXPECT_EQ(bleedingRegions(gallery.slice(0, 3, 5), gallery, {3, 4}), 0);
    EXPECT_EQ(bleedingRegions(torch::stack({broken, gallery[4]}), gallery, {3, 4}), 1);
}

} // namespace
} // namespace diorama
