// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginefixture.h"

#include <QSignalSpy>

namespace diorama {
namespace {

using namespace testing_support;

class EngineHostTest : public EngineFixture
{
protected:
    EngineHostTest()
        : EngineFixture(/*open=*/false)
    {}
};

TEST_F(EngineHostTest, OpensInTheBackgroundAndReports)
{
    EXPECT_EQ(host->state(), EngineHost::State::Opening);
    EXPECT_EQ(host->images(), nullptr);
    QSignalSpy spy(host.get(), &EngineHost::stateChanged);
    host->open();
    ASSERT_TRUE(waitFor([this] { return host->state() == EngineHost::State::Ready; }));
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(host->report().devices, std::vector<std::string>{"cpu"});
    EXPECT_NE(host->images(), nullptr);
}

TEST_F(EngineHostTest, AnswersQuestionsOnTheGuiThread)
{
    host->open();
    std::optional<double> seconds;
    QThread* thread = nullptr;
    host->ask(
        this->queue.get(),
        [](Engine& engine, const std::stop_token&) { return engine.forecast(scene(1, 10)); },
        [&](Result<Forecast> forecast) {
            thread = QThread::currentThread();
            seconds = forecast->seconds;
        });
    ASSERT_TRUE(waitFor([&] { return seconds.has_value(); }));
    EXPECT_DOUBLE_EQ(*seconds, 1.0);
    EXPECT_EQ(thread, QThread::currentThread());
}

TEST_F(EngineHostTest, AnswersOnlyTheLastOfEqualQuestions)
{
    host->open();
    control->holdAt(1);
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(control->waitUntilHeld());
    std::vector<int> answers;
    for (int i = 0; i < 5; ++i)
        host->ask(
            queue.get(), [i](Engine&, const std::stop_token&) { return Result<int>(i); },
            [&answers](Result<int> answer) { answers.push_back(*answer); }, "forecast");
    control->release();
    ASSERT_TRUE(waitFor([&] { return task->isOver() && !answers.empty(); }));
    EXPECT_EQ(answers, std::vector<int>{4});
}

TEST_F(EngineHostTest, PictureWorkWaitsForTheEngineAndRunsBesideRenders)
{
    std::optional<bool> decoded;
    host->askImages(
        queue.get(),
        [](const ImageTools& tools, const std::stop_token&) {
            return tools.encodePng(Image(4, 4, 3));
        },
        [&](Result<Bytes> bytes) { decoded = bytes.hasValue(); });
    EXPECT_FALSE(decoded.has_value());
    host->open();
    ASSERT_TRUE(waitFor([&] { return decoded.has_value(); }));
    EXPECT_TRUE(*decoded);

    control->holdAt(1);
    queue->add(params());
    ASSERT_TRUE(control->waitUntilHeld());
    decoded.reset();
    host->askImages(
        queue.get(),
        [](const ImageTools& tools, const std::stop_token&) {
            return tools.encodePng(Image(4, 4, 3));
        },
        [&](Result<Bytes> bytes) { decoded = bytes.hasValue(); });
    EXPECT_TRUE(waitFor([&] { return decoded.has_value(); }));
}

TEST_F(EngineHostTest, AnswersForAGoneContextAreDropped)
{
    host->open();
    auto context = std::make_unique<QObject>();
    bool answered = false;
    host->ask(
        context.get(), [](Engine&, const std::stop_token&) { return Result<int>(1); },
        [&](Result<int>) { answered = true; });
    context.reset();
    bool later = false;
    host->ask(
        queue.get(), [](Engine&, const std::stop_token&) { return Result<int>(1); },
        [&](Result<int>) { later = true; });
    ASSERT_TRUE(waitFor([&] { return later; }));
    EXPECT_FALSE(answered);
}

TEST(EngineHostFailure, EveryQuestionGetsTheReason)
{
    EngineHost host([]() -> Result<std::unique_ptr<Engine>> {
        return Error{ErrorCode::NotFound, "The engine is not installed."};
    });
    RenderQueue queue(host);
    host.open();
    std::string message;
    host.ask(
        &queue, [](Engine&, const std::stop_token&) { return Result<int>(1); },
        [&](Result<int> answer) { message = answer.hasValue() ? "" : answer.error().message; });
    RenderTask* task = queue.add({});
    ASSERT_TRUE(waitFor([&] { return task->isOver() && !message.empty(); }));
    EXPECT_EQ(host.state(), EngineHost::State::Failed);
    EXPECT_EQ(message, "The engine is not installed.");
    EXPECT_EQ(task->state(), RenderTask::State::Failed);
    EXPECT_EQ(task->error().message, message);
}

TEST(EngineHostFailure, AThrowingFactoryIsAFailure)
{
    EngineHost host([]() -> Result<std::unique_ptr<Engine>> { throw std::runtime_error("boom"); });
    host.open();
    ASSERT_TRUE(waitFor([&] { return host.state() == EngineHost::State::Failed; }));
    EXPECT_EQ(host.error().detail, "boom");
}

} // namespace
} // namespace diorama
