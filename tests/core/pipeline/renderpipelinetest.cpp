// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/renderpipeline.h"

#include "core/image/opencvimagetools.h"
#include "core/models/modeladapters.h"
#include "core/models/modelloader.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

namespace diorama {
namespace {

using testing_support::TemporaryFolder;

/// Remembers what it was told and may act on it.
class RecordingObserver final : public RenderObserver
{
public:
    void onProgress(const Progress& progress) override { stages.push_back(progress.stage); }
    void onStep(const StepReport& report) override
    {
        steps.push_back(report);
        if (act)
            act(report);
    }

    std::vector<std::string> stages;
    std::vector<StepReport> steps;
    std::function<void(const StepReport&)> act;
};

/// A disc on transparent ground.
PicturePtr photo(const ImageTools& tools, std::uint8_t red)
{
    Image image(40, 40, 4);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            std::uint8_t* pixel = image.row(y) + 4 * x;
            pixel[0] = red;
            pixel[3] = (x - 20) * (x - 20) + (y - 20) * (y - 20) < 300 ? 255 : 0;
        }
    }
    return Picture::fromBytes("disc.png", tools.encodePng(image).value());
}

enum class Family { StableDiffusion, Gligen, Diorama };

class RenderPipeline : public testing::TestWithParam<Family>
{
protected:
    void SetUp() override { load({}); }

    void load(const DevicePolicy& policy)
    {
        if (!std::filesystem::exists(m_folder / "model")) {
            if (GetParam() == Family::Diorama)
                testing_support::writeTinyDiorama(m_folder / "model");
            else
                testing_support::writeTinyStableDiffusion(m_folder / "model",
                                                          GetParam() == Family::Gligen);
        }
        auto loaded = loadModel(openModel(m_folder / "model").value(), policy, {}, {}, {});
        ASSERT_TRUE(loaded) << loaded.error().message << loaded.error().detail;
        m_model = *loaded;
        m_previewer.emplace(*m_model);
    }

    Scene scene()
    {
        Scene scene;
        scene.canvas = {64, 96};
        scene.prompt = "a red ball and a blue cat in a green meadow";
        scene.subjects = {{.id = 1,
                           .name = "Ball",
                           .classWord = "ball",
                           .photos = {{photo(m_tools, 200), nullptr}}},
                          {.id = 2,
                           .name = "Cat",
                           .classWord = "cat",
                           .photos = {{photo(m_tools, 20), nullptr}}}};
        scene.regions = {
            {.id = 3, .box = {0, 0, 0.5, 1}, .phrase = "a red ball", .subject = 1},
            {.id = 4, .box = {0.4, 0.2, 1, 0.8}, .phrase = "a blue cat", .subject = 2}};
        scene.settings.steps = 4;
        scene.settings.seed = 5;
        scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
        return scene;
    }

    Result<RenderResult> render(const RenderRequest& request, std::stop_token stop = {})
    {
        m_observer = {};
        m_observer.act = m_act;
        return renderScene({*m_model, m_pictures, *m_previewer}, request, m_observer, stop);
    }
    Image painted(const Scene& scene)
    {
        auto result = render({.scene = scene});
        if (!result) {
            ADD_FAILURE() << result.error().message << result.error().detail;
            return {};
        }
        return result->image;
    }

    TemporaryFolder m_folder;
    OpenCvImageTools m_tools;
    SubjectPictures m_pictures{m_tools};
    std::shared_ptr<LoadedModel> m_model;
    std::optional<Previewer> m_previewer;
    RecordingObserver m_observer;
    std::function<void(const StepReport&)> m_act;
};

TEST_P(RenderPipeline, PhrasesDoNotPushTheEndOfThePromptOut)
{
    Scene noon = scene();
    noon.prompt = "a picture of";
    for (int i = 0; i < 21; ++i)
        noon.prompt += " a green meadow";
    noon.regions[0].phrase = "a house at noon";
    noon.regions[1].phrase = "a picture and a red ball at noon";
    Scene house = noon;
    noon.prompt += " at noon";
    house.prompt += " at a house";
    EXPECT_NE(painted(noon), painted(house));
}

TEST_P(RenderPipeline, PaintsTheCanvasAndReportsEveryStep)
{
    const auto result = render({.scene = scene()});
    ASSERT_TRUE(result) << result.error().message << result.error().detail;
    EXPECT_EQ(result->image.size(), (Size{64, 96}));
    EXPECT_EQ(result->image.channels, 3);
    EXPECT_EQ(result->stepsDone, result->stepsTotal);
    EXPECT_EQ(result->seed, 5U);
    ASSERT_EQ(m_observer.steps.size(), 4U);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(m_observer.steps[static_cast<std::size_t>(i)].step, i + 1);
        EXPECT_EQ(m_observer.steps[static_cast<std::size_t>(i)].total, 4);
    }
    EXPECT_TRUE(m_observer.steps.back().preview);
    EXPECT_LT(m_observer.steps.back().sigma, m_observer.steps.front().sigma);
    EXPECT_GT(m_observer.steps[1].change, 0.0);
    EXPECT_GT(result->timings.firstPreview, 0.0);
    EXPECT_GT(result->peakMemoryBytes, 0U);
}

TEST_P(RenderPipeline, SharesOfAttentionAreReportedPerRegion)
{
    ASSERT_TRUE(render({.scene = scene()}));
    const auto& shares = m_observer.steps.front().shares;
    ASSERT_EQ(shares.size(), 2U);
    for (const auto& share : shares) {
        EXPECT_GT(share.share, 0.0);
        EXPECT_LT(share.share, 1.0);
    }
}

TEST_P(RenderPipeline, SameSeedSamePictureOtherSeedAnother)
{
    const Image first = painted(scene());
    EXPECT_EQ(painted(scene()), first);
    Scene other = scene();
    other.settings.seed = 6;
    EXPECT_NE(painted(other), first);
}

TEST_P(RenderPipeline, EverySettingChangesThePicture)
{
    const Image plain = painted(scene());
    const std::vector<std::pair<const char*, std::function<void(Scene&)>>> changes{
        {"prompt", [](Scene& s) { s.prompt = "a house at noon"; }},
        {"negative", [](Scene& s) { s.negativePrompt = "a house"; }},
        {"guidance", [](Scene& s) { s.settings.guidanceScale = 4.0; }},
        {"fewer guided steps", [](Scene& s) { s.settings.guidanceUntil = 0.5; }},
        {"rescale", [](Scene& s) { s.settings.guidanceRescale = 0.8; }},
        {"layout guidance",
         [](Scene& s) {
             s.settings.layoutGuidance = {
                 .use = LayoutGuidanceUse::Always, .strength = 2.0, .steps = 3};
         }},
        {"regional guidance",
         [](Scene& s) {
             s.settings.regionalGuidance = {.enabled = true, .negative = "a picture"};
         }},
        {"region's negative", [](Scene& s) { s.regions[0].negative = "a picture"; }},
    };
    for (const auto& [name, change] : changes) {
        Scene changed = scene();
        change(changed);
        EXPECT_NE(painted(changed), plain) << name;
    }
}

TEST_P(RenderPipeline, BoxesMatterWhereTheModelKnowsThem)
{
    Scene moved = scene();
    moved.regions[0].box = {0.5, 0.5, 1, 1};
    const bool same = painted(moved) == painted(scene());
    EXPECT_EQ(same, GetParam() == Family::StableDiffusion);
}

TEST_P(RenderPipeline, GroundingCanBeSwitchedOff)
{
    Scene off = scene();
    off.settings.groundingShare = 0.0;
    // Only Stable Diffusion alone has no grounding layers.
    EXPECT_EQ(painted(off) == painted(scene()), GetParam() == Family::StableDiffusion);
}

TEST_P(RenderPipeline, StopsWithinOneStep)
{
    std::stop_source source;
    m_act = [&](const StepReport& report) {
        if (report.step == 2)
            source.request_stop();
    };
    const auto result = render({.scene = scene()}, source.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_observer.steps.size(), 2U);
}

TEST_P(RenderPipeline, DraftIsFinishedToTheBit)
{
    const Image whole = painted(scene());
    const auto draft = render({.scene = scene(), .stopAfterStep = 2});
    ASSERT_TRUE(draft) << draft.error().message;
    ASSERT_NE(draft->checkpoint, nullptr);
    EXPECT_EQ(draft->stepsDone, 2);
    EXPECT_FALSE(draft->image.isNull());
    const auto finished = render({.scene = scene(), .resumeFrom = draft->checkpoint});
    ASSERT_TRUE(finished);
    EXPECT_EQ(finished->image, whole);
    EXPECT_EQ(m_observer.steps.size(), 2U);
    Scene other = scene();
    other.prompt = "a house";
    EXPECT_EQ(render({.scene = other, .resumeFrom = draft->checkpoint}).error().code,
              ErrorCode::InvalidInput);
}

TEST_P(RenderPipeline, PreviewsDoNotChangeThePicture)
{
    const Image without =
        render({.scene = scene(), .preview = {.method = PreviewMethod::None}})->image;
    EXPECT_TRUE(m_observer.steps.back().preview == std::nullopt);
    const auto with =
        render({.scene = scene(), .preview = {.method = PreviewMethod::Full, .maxOverhead = 1.0}});
    EXPECT_EQ(with->image, without);
    for (const auto& step : m_observer.steps)
        EXPECT_EQ(step.preview->size(), (Size{64, 96}));
}

TEST_P(RenderPipeline, RepaintingARegionKeepsTheRestExactly)
{
    const Image original = painted(scene());
    Scene repaint = scene();
    repaint.settings.start =
        StartPicture{Picture::fromBytes("start.png", m_tools.encodePng(original).value()), 0.8};
    repaint.settings.repaintRegion = 4;
    repaint.settings.seed = 99;
    const Image result = painted(repaint);
    ASSERT_EQ(result.size(), original.size());
    bool changed = false;
    const Box box = repaint.regions[1].box;
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            const bool same = std::equal(result.row(y) + 3 * x, result.row(y) + 3 * x + 3,
                                         original.row(y) + 3 * x);
            const bool inside = x >= box.x0 * 64 && x + 1 <= box.x1 * 64 && y >= box.y0 * 96 &&
                                y + 1 <= box.y1 * 96;
            if (!inside) {
                ASSERT_TRUE(same) << x << "," << y;
            }
            changed = changed || !same;
        }
    }
    EXPECT_TRUE(changed);
}

TEST_P(RenderPipeline, StartPictureOfLittleStrengthStaysClose)
{
    const Image original = painted(scene());
    Scene again = scene();
    again.settings.steps = 10;
    again.settings.start =
        StartPicture{Picture::fromBytes("start.png", m_tools.encodePng(original).value()), 0.1};
    again.settings.seed = 99;
    const auto result = render({.scene = again});
    ASSERT_TRUE(result);
    EXPECT_LT(result->stepsTotal, 4);
}

double psnrOf(const Image& a, const Image& b)
{
    double sum = 0;
    const int values = a.width * a.channels;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < values; ++x) {
            const double difference = (a.row(y)[x] - b.row(y)[x]) / 255.0;
            sum += difference * difference;
        }
    return -10 * std::log10(sum / (a.height * values));
}

/// From the words to the picture, encoders and all.
TEST_P(RenderPipeline, HalfPrecisionStaysNear)
{
    const Image exact = painted(scene());
    load({.dtype = torch::kBFloat16});
    const Image half = painted(scene());
    ASSERT_EQ(half.size(), exact.size());
    const double decibels = psnrOf(half, exact);
    RecordProperty("psnr_db", std::to_string(decibels));
    EXPECT_GE(decibels, 30.0);
}

TEST_P(RenderPipeline, RefusesSizesThatAreNoCells)
{
    Scene odd = scene();
    odd.canvas = {65, 64};
    EXPECT_EQ(render({.scene = odd}).error().code, ErrorCode::InvalidInput);
}

TEST_P(RenderPipeline, WorksWithoutRegionsAndWithoutPrompt)
{
    Scene empty;
    empty.canvas = {64, 64};
    empty.settings.steps = 2;
    EXPECT_EQ(painted(empty).size(), (Size{64, 64}));
}

TEST_P(RenderPipeline, NumbersThatOverflowAreAnError)
{
    const torch::NoGradGuard noGradient;
    m_model->unet->conv_out->bias.fill_(std::numeric_limits<float>::infinity());
    const auto result = render({.scene = scene()});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(result.error().message, testing::HasSubstr("not finite"));
    EXPECT_TRUE(m_observer.steps.empty());
    m_model->policy.dtype = torch::kBFloat16;
    EXPECT_THAT(render({.scene = scene()}).error().message, testing::HasSubstr("precision"));
}

INSTANTIATE_TEST_SUITE_P(Families, RenderPipeline,
                         testing::Values(Family::StableDiffusion, Family::Gligen, Family::Diorama),
                         [](const auto& info) {
                             return info.param == Family::StableDiffusion ? "StableDiffusion"
                                    : info.param == Family::Gligen        ? "Gligen"
                                                                          : "Diorama";
                         });

} // namespace
} // namespace diorama
