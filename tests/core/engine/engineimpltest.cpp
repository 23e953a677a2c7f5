// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engineimpl.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::TemporaryFolder;

class SilentObserver final : public RenderObserver
{
public:
    void onProgress(const Progress&) override {}
    void onStep(const StepReport&) override {}
};

class EngineTest : public testing::Test
{
protected:
    EngineTest()
    {
        testing_support::writeTinyStableDiffusion(m_folder / "tiny");
        EXPECT_TRUE(m_engine.configure({.device = "cpu", .precision = Precision::Float32}));
    }

    Scene scene() const
    {
        Scene scene;
        scene.canvas = {64, 64};
        scene.prompt = "a red ball";
        scene.settings.model = (m_folder / "tiny").string();
        scene.settings.steps = 2;
        return scene;
    }

    TemporaryFolder m_folder;
    EngineImpl m_engine;
    SilentObserver m_observer;
};

TEST_F(EngineTest, ListsBrokenModelsWithTheirProblems)
{
    std::filesystem::create_directories(m_folder / "broken" / "unet");
    testing_support::require(writeFileAtomically(m_folder / "old.ckpt", "x"));
    std::map<std::string, ModelInfo> byName;
    for (auto& info : m_engine.listModels({m_folder.path()}))
        byName[info.name] = info;
    EXPECT_TRUE(byName.at("tiny").isUsable());
    EXPECT_FALSE(byName.at("broken").isUsable());
    EXPECT_THAT(byName.at("old").problems, testing::ElementsAre(HasSubstr("pickle")));
}

TEST_F(EngineTest, ModelsOfExtraFoldersAreFoundByName)
{
    m_engine.listModels({m_folder.path()});
    Scene named = scene();
    named.settings.model = "tiny";
    EXPECT_TRUE(m_engine.prepare(named, {}, {}));
}

TEST_F(EngineTest, SecondRenderNeedsNoLoading)
{
    const auto first = m_engine.render({.scene = scene()}, m_observer, {});
    ASSERT_TRUE(first) << first.error().message << first.error().detail;
    const auto second = m_engine.render({.scene = scene()}, m_observer, {});
    ASSERT_TRUE(second);
    EXPECT_EQ(first->image, second->image);
    EXPECT_LT(second->timings.load, first->timings.load);
    EXPECT_EQ(second->model, "tiny");
}

TEST_F(EngineTest, ForecastLearnsFromRenders)
{
    const auto before = m_engine.forecast(scene());
    ASSERT_TRUE(before);
    EXPECT_FALSE(before->measured);
    EXPECT_GT(before->peakMemoryBytes, 0U);
    EXPECT_GT(before->availableMemoryBytes, 0U);
    const auto result = m_engine.render({.scene = scene()}, m_observer, {});
    ASSERT_TRUE(result);
    const auto after = m_engine.forecast(scene());
    EXPECT_TRUE(after->measured);
    // The steps' rate is what is learnt; encoding and loading vary with what else the machine does.
    EXPECT_GT(after->seconds, 0.25 * result->timings.denoise);
    EXPECT_LT(after->seconds, 4 * result->timings.total);
}

TEST_F(EngineTest, InvalidScenesAndModelsAreErrors)
{
    Scene broken = scene();
    broken.settings.steps = 0;
    EXPECT_EQ(m_engine.render({.scene = broken}, m_observer, {}).error().code,
              ErrorCode::InvalidInput);
    Scene nowhere = scene();
    nowhere.settings.model = "not-there";
    EXPECT_EQ(m_engine.render({.scene = nowhere}, m_observer, {}).error().code,
              ErrorCode::NotFound);
    EXPECT_FALSE(m_engine.capabilities(nowhere));
    EXPECT_FALSE(m_engine.forecast(nowhere));
}

TEST_F(EngineTest, ConfigureRefusesWhatIsNotThere)
{
    EXPECT_FALSE(m_engine.configure({.device = "abacus"}));
}

TEST_F(EngineTest, EffectiveMasksAreOnePictureARegion)
{
    Scene scene;
    scene.canvas = {64, 32};
    scene.regions = {{.id = 1, .box = {0, 0, 0.5, 1}, .phrase = "a"},
                     {.id = 2, .box = {0.25, 0, 1, 1}, .phrase = "b"}};
    const auto masks = m_engine.effectiveMasks(scene);
    ASSERT_TRUE(masks);
    ASSERT_EQ(masks->size(), 2U);
    EXPECT_EQ(masks->front().size(), (Size{8, 4}));
    EXPECT_EQ(masks->front().row(0)[0], 255);
    EXPECT_EQ(masks->front().row(0)[2], 0);
    EXPECT_EQ(masks->back().row(0)[2], 255);
}

/// Remembers the stages of a render.
class StageObserver final : public RenderObserver
{
public:
    void onProgress(const Progress& progress) override { stages.push_back(progress.stage); }
    void onStep(const StepReport&) override {}

    std::vector<std::string> stages;
};

TEST_F(EngineTest, WeightsThatAreWrittenAnewInPlaceAreLoadedAgain)
{
    ASSERT_TRUE(m_engine.render({.scene = scene()}, m_observer, {}));
    StageObserver quiet;
    ASSERT_TRUE(m_engine.render({.scene = scene()}, quiet, {}));
    EXPECT_THAT(quiet.stages, testing::Not(testing::Contains("Loading the UNet")));
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "tiny" / "unet")) {
        if (entry.path().extension() != ".safetensors")
            continue;
        std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
        const char first = static_cast<char>(file.get());
        file.seekp(0);
        file.put(first);
        file.close();
        std::filesystem::last_write_time(
            entry.path(), std::filesystem::last_write_time(entry.path()) + std::chrono::seconds(5));
    }
    StageObserver loading;
    ASSERT_TRUE(m_engine.render({.scene = scene()}, loading, {}));
    EXPECT_THAT(loading.stages, testing::Contains("Loading the UNet"));
}

TEST_F(EngineTest, SchedulersThatDoNotFitAreRefusedBeforeAnythingIsLoaded)
{
    Scene unfit = scene();
    unfit.settings.scheduler = SchedulerKind::FlowMatchEuler;
    StageObserver stages;
    const auto refused = m_engine.render({.scene = unfit}, stages, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("Choose the model's own scheduler"));
    EXPECT_TRUE(stages.stages.empty());
}

TEST_F(EngineTest, CapabilitiesKnowTheModelsWords)
{
    Scene wordy = scene();
    for (int i = 0; i < 300; ++i)
        wordy.prompt += " a red ball";
    const auto notes = m_engine.capabilities(wordy);
    ASSERT_TRUE(notes);
    EXPECT_TRUE(std::ranges::any_of(*notes, [](const CapabilityNote& note) {
        return note.feature == Feature::Phrase && note.reason.find("too long") != std::string::npos;
    }));
}

TEST_F(EngineTest, ConfigureRefusesFloat16OnProcessors)
{
    const auto refused = m_engine.configure({.device = "cpu", .precision = Precision::Float16});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("bfloat16 or float32"));
}

} // namespace
} // namespace diorama
