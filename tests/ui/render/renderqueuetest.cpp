// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginefixture.h"
#include "ui/render/draftsheet.h"
#include "ui/render/history.h"
#include "ui/render/liverender.h"
#include "ui/render/preferences.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>
#include <gmock/gmock.h>

namespace diorama {
namespace {

using namespace testing_support;
using testing::ElementsAre;

class RenderQueueTest : public EngineFixture
{};

TEST_F(RenderQueueTest, ReportsEveryStepInOrderWithItsPreview)
{
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(waitForEnd(task));
    ASSERT_EQ(task->state(), RenderTask::State::Finished);
    ASSERT_EQ(task->steps().size(), 5u);
    for (std::size_t i = 0; i < task->steps().size(); ++i) {
        EXPECT_EQ(task->steps()[i].report.step, static_cast<int>(i) + 1);
        EXPECT_EQ(task->steps()[i].preview.size(), QSize(64, 64));
        EXPECT_EQ(task->steps()[i].report.shares.size(), 1u);
    }
    EXPECT_EQ(task->previewCount(), 5);
    EXPECT_EQ(toImage(task->picture()), FakeEngine::paint(scene(), 5, 5));
    EXPECT_EQ(queue->running(), nullptr);
}

TEST_F(RenderQueueTest, FirstSignalIsRunningAndTheLastFinished)
{
    std::vector<RenderTask::State> states;
    control->holdAt(1);
    RenderTask* task = queue->add(params());
    states.push_back(task->state());
    QObject::connect(task, &RenderTask::stateChanged, queue.get(),
                     [&] { states.push_back(task->state()); });
    control->release();
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_THAT(states, ElementsAre(RenderTask::State::Running, RenderTask::State::Finished));
}

TEST_F(RenderQueueTest, CancelBeforeStartNeverReachesTheEngine)
{
    queue->setPaused(true);
    RenderTask* task = queue->add(params());
    task->cancel();
    EXPECT_EQ(task->state(), RenderTask::State::Cancelled);
    EXPECT_TRUE(queue->waiting().empty());
    queue->setPaused(false);
    EXPECT_EQ(queue->running(), nullptr);
    EXPECT_EQ(control->renders, 0);
}

TEST_F(RenderQueueTest, CancelDuringStopsAtTheStepAndKeepsWhatCameBefore)
{
    control->holdAt(3);
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(control->waitUntilHeld());
    task->cancel();
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_EQ(task->state(), RenderTask::State::Cancelled);
    EXPECT_EQ(task->steps().size(), 2u);
    EXPECT_EQ(control->stepsPainted, 2);
}

TEST_F(RenderQueueTest, CancelAfterTheEndChangesNothing)
{
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(waitForEnd(task));
    task->cancel();
    EXPECT_EQ(task->state(), RenderTask::State::Finished);
}

TEST_F(RenderQueueTest, FailureCarriesAdviceAndTheQueueGoesOn)
{
    control->failAtStep = 2;
    RenderTask* failing = queue->add(params(1));
    ASSERT_TRUE(waitForEnd(failing));
    EXPECT_EQ(failing->state(), RenderTask::State::Failed);
    EXPECT_EQ(failing->error().code, ErrorCode::OutOfMemory);
    EXPECT_TRUE(renderFailureText(failing->error()).contains(QStringLiteral("smaller canvas")));
    control->failAtStep = 0;
    RenderTask* next = queue->add(params(2));
    ASSERT_TRUE(waitForEnd(next));
    EXPECT_EQ(next->state(), RenderTask::State::Finished);
}

TEST_F(RenderQueueTest, AnExceptionIsAFailure)
{
    control->failAtStep = 1;
    control->throwInstead = true;
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_EQ(task->state(), RenderTask::State::Failed);
    EXPECT_EQ(task->error().detail, "thrown by the fake engine");
}

TEST_F(RenderQueueTest, DestructionWhileRunningStopsAndWaits)
{
    control->holdAt(2);
    queue->add(params());
    queue->add(params());
    ASSERT_TRUE(control->waitUntilHeld());
    queue.reset();
    host.reset();
    EXPECT_EQ(control->stepsPainted, 1);
    EXPECT_EQ(control->renders, 1);
}

TEST_F(RenderQueueTest, HostMayGoBeforeTheQueue)
{
    control->holdAt(2);
    RenderTask* task = queue->add(params());
    ASSERT_TRUE(control->waitUntilHeld());
    host.reset();
    EXPECT_FALSE(task->isOver());
}

TEST_F(RenderQueueTest, InteractiveRendersGoBeforeABatch)
{
    control->holdAt(1);
    queue->add(params(1));
    queue->addBatch(params(100), 3);
    RenderTask* interactive = queue->add(params(7));
    RenderTask* live = queue->add(params(8, RenderOrigin::Live));
    ASSERT_EQ(queue->waiting().size(), 5u);
    EXPECT_EQ(queue->waiting()[0], live);
    EXPECT_EQ(queue->waiting()[1], interactive);
    control->release();
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_THAT(control->renderedSeeds(), ElementsAre(1, 8, 7, 100, 101, 102));
}

TEST_F(RenderQueueTest, ReordersWhatWaits)
{
    control->holdAt(1);
    queue->add(params(1));
    const auto batch = queue->addBatch(params(10), 3);
    queue->move(batch[2], 0);
    queue->move(batch[0], 99);
    control->release();
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_THAT(control->renderedSeeds(), ElementsAre(1, 12, 11, 10));
}

TEST_F(RenderQueueTest, PauseLetsTheRunningOneEnd)
{
    control->holdAt(1);
    RenderTask* first = queue->add(params(1));
    RenderTask* second = queue->add(params(2));
    queue->setPaused(true);
    control->release();
    ASSERT_TRUE(waitForEnd(first));
    EXPECT_EQ(second->state(), RenderTask::State::Waiting);
    queue->setPaused(false);
    ASSERT_TRUE(waitForEnd(second));
}

TEST_F(RenderQueueTest, CancelAfterThisPictureFinishesItAndDropsTheRest)
{
    control->holdAt(2);
    const auto batch = queue->addBatch(params(1), 4);
    ASSERT_TRUE(control->waitUntilHeld());
    queue->cancelAfterCurrent();
    control->release();
    ASSERT_TRUE(waitForEnd(batch[0]));
    EXPECT_EQ(batch[0]->state(), RenderTask::State::Finished);
    for (int i = 1; i < 4; ++i)
        EXPECT_EQ(batch[static_cast<std::size_t>(i)]->state(), RenderTask::State::Cancelled);
    EXPECT_THAT(control->renderedSeeds(), ElementsAre(1));
}

TEST_F(RenderQueueTest, CancelAllOfOneClientLeavesTheOthers)
{
    QObject mine;
    QObject theirs;
    queue->setPaused(true);
    RenderParams a = params(1);
    a.client = &mine;
    RenderParams b = params(2);
    b.client = &theirs;
    RenderTask* taskA = queue->add(a);
    RenderTask* taskB = queue->add(b);
    queue->cancelAll(&mine);
    EXPECT_EQ(taskA->state(), RenderTask::State::Cancelled);
    EXPECT_EQ(taskB->state(), RenderTask::State::Waiting);
}

TEST_F(RenderQueueTest, OneClientsCancelsLeaveTheOthersAlone)
{
    QObject mine;
    QObject theirs;
    const auto add = [&](std::uint64_t seed, QObject* client) {
        RenderParams one = params(seed);
        one.client = client;
        return queue->add(one);
    };
    control->holdAt(1);
    RenderTask* running = add(1, &theirs);
    RenderTask* waiting = add(2, &theirs);
    RenderTask* own = add(3, &mine);
    queue->cancelNow(&mine);
    EXPECT_FALSE(running->isCancelRequested());
    queue->cancelAfterCurrent(&mine);
    EXPECT_EQ(own->state(), RenderTask::State::Cancelled);
    EXPECT_EQ(waiting->state(), RenderTask::State::Waiting);
    queue->cancelNow(&theirs);
    EXPECT_TRUE(running->isCancelRequested());
}

TEST_F(RenderQueueTest, OldPreviewsGoWhenTogetherTheyAreTooLarge)
{
    constexpr std::size_t kOneTask = 5 * 64 * 64 * 3;
    queue->setPreviewBudget(2 * kOneTask + 1);
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        queue->add(params(seed));
    ASSERT_TRUE(waitFor([this] { return queue->over().size() == 4; }));
    EXPECT_EQ(queue->over()[3]->previewBytes(), kOneTask);
    EXPECT_EQ(queue->over()[2]->previewCount(), 5);
    for (const std::size_t old : {0u, 1u}) {
        EXPECT_EQ(queue->over()[old]->previewCount(), 0);
        EXPECT_EQ(queue->over()[old]->steps().size(), 5u);
        EXPECT_FALSE(queue->over()[old]->picture().isNull());
    }
    queue->setPreviewBudget(1);
    RenderTask* last = queue->add(params(5));
    ASSERT_TRUE(waitForEnd(last));
    EXPECT_EQ(last->previewCount(), 5) << "the newest is looked at";
    EXPECT_EQ(queue->over()[3]->previewCount(), 0);
}

TEST_F(RenderQueueTest, ThePreviewsOfOneRenderAreMadeSmallerWhereTheyAreTooLarge)
{
    constexpr std::size_t kWhole = 5 * 64 * 64 * 3;
    queue->setPreviewBudget(kWhole / 2);
    RenderTask* task = queue->add(params(1));
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_EQ(task->previewCount(), 5) << "each step keeps one";
    EXPECT_LE(task->previewBytes(), kWhole / 2);
    EXPECT_GT(task->previewBytes(), kWhole / 3);
    EXPECT_EQ(task->picture().size(), QSize(64, 64)) << "the picture itself is whole";
}

TEST_F(RenderQueueTest, OldTasksAreDeletedInTheEnd)
{
    QPointer<RenderTask> first = queue->add(params(1));
    queue->addBatch(params(2), 40);
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    ASSERT_TRUE(waitFor([&] { return first.isNull(); }));
    EXPECT_LE(queue->over().size(), 24u);
}

TEST_F(RenderQueueTest, DraftsFinishOnlyTheTickedOnesAsUninterruptedRuns)
{
    DraftSheet sheet(*queue);
    QAbstractItemModelTester tester(&sheet, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RenderTask* whole = queue->add(params(5));
    sheet.start(params(4), 3, 2);
    EXPECT_EQ(sheet.rowCount(), 3);
    EXPECT_FALSE(sheet.setData(sheet.index(0), Qt::Checked, Qt::CheckStateRole)) << "not ready yet";
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    ASSERT_TRUE(sheet.setData(sheet.index(1), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(sheet.tickedCount(), 1);
    const int before = control->stepsPainted;
    EXPECT_EQ(sheet.finishTicked(), 1);
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_EQ(control->stepsPainted - before, 3) << "only the rest of one draft is painted";
    EXPECT_EQ(queue->over().back()->picture(), whole->picture());
    EXPECT_EQ(sheet.tickedCount(), 0);
}

TEST_F(RenderQueueTest, LiveModeReplacesTheRunningRender)
{
    std::uint64_t seed = 1;
    LiveRender live(*queue, [&] { return params(seed); });
    live.editFinished();
    QCoreApplication::processEvents();
    EXPECT_EQ(live.task(), nullptr) << "off until it is switched on";
    control->holdAt(2);
    live.setEnabled(true);
    ASSERT_TRUE(waitFor([&] { return live.task() != nullptr; }));
    RenderTask* first = live.task();
    ASSERT_TRUE(control->waitUntilHeld());
    seed = 2;
    live.editFinished();
    live.editFinished();
    ASSERT_TRUE(waitForEnd(first));
    EXPECT_EQ(first->state(), RenderTask::State::Cancelled);
    control->release();
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_THAT(control->renderedSeeds(), ElementsAre(1, 2));
}

TEST_F(RenderQueueTest, LiveModeSwitchedOffFinishesThePictureAtWork)
{
    std::uint64_t seed = 1;
    LiveRender live(*queue, [&] { return params(seed); });
    control->holdAt(2);
    live.setEnabled(true);
    ASSERT_TRUE(waitFor([&] { return live.task() != nullptr; }));
    RenderTask* running = live.task();
    ASSERT_TRUE(control->waitUntilHeld());
    live.setEnabled(false);
    seed = 2;
    live.editFinished();
    control->release();
    ASSERT_TRUE(waitForEnd(running));
    EXPECT_EQ(running->state(), RenderTask::State::Finished);
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_THAT(control->renderedSeeds(), ElementsAre(1)) << "what is edited afterwards is not";
}

TEST_F(RenderQueueTest, HistoryKeepsSceneSeedAndPicture)
{
    History history;
    QAbstractItemModelTester tester(&history,
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    RenderTask* task = queue->add(params(9));
    ASSERT_TRUE(waitForEnd(task));
    const int id = history.add(*task);
    RenderTask* other = queue->add(params(10));
    ASSERT_TRUE(waitForEnd(other));
    const int newer = history.add(*other);
    ASSERT_NE(history.entry(id), nullptr);
    EXPECT_EQ(history.entry(id)->scene, scene(9));
    EXPECT_EQ(history.entry(id)->image, task->picture());
    EXPECT_EQ(history.idAt(history.index(0)), newer) << "newest first";
    history.setStarred(id, true);
    EXPECT_TRUE(history.data(history.indexOf(id), History::StarRole).toBool());
    history.remove(newer);
    EXPECT_EQ(history.rowCount(), 1);
    EXPECT_EQ(history.entry(newer), nullptr);
}

TEST_F(RenderQueueTest, HistoryDropsTheOldestButNeverAStarredOne)
{
    History history;
    HistoryEntry entry;
    entry.image = QImage(4, 4, QImage::Format_RGB888);
    entry.image.fill(Qt::red);
    const int first = history.add(entry);
    history.setStarred(first, true);
    const int second = history.add(entry);
    for (int i = 0; i < History::kLimit; ++i)
        history.add(entry);
    EXPECT_EQ(history.rowCount(), History::kLimit);
    EXPECT_NE(history.entry(first), nullptr);
    EXPECT_EQ(history.entry(second), nullptr);
}

TEST_F(RenderQueueTest, ANewPictureIsThereThoughAllOthersHaveStars)
{
    History history;
    HistoryEntry entry;
    entry.image = QImage(4, 4, QImage::Format_RGB888);
    entry.image.fill(Qt::red);
    entry.isStarred = true;
    for (int i = 0; i < History::kLimit; ++i)
        history.add(entry);
    entry.isStarred = false;
    const int first = history.add(entry);
    EXPECT_NE(history.entry(first), nullptr);
    const int second = history.add(entry);
    EXPECT_NE(history.entry(second), nullptr);
    EXPECT_EQ(history.entry(first), nullptr) << "its turn comes with the next";
}

TEST_F(RenderQueueTest, AFileThatCouldNotBeWrittenIsNeverHandedOut)
{
    History history;
    HistoryEntry entry;
    entry.thumbnail = QImage(4, 4, QImage::Format_RGB888);
    const int id = history.add(entry); // A null image cannot be encoded.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const std::unique_ptr<QMimeData> data(history.mimeData({history.indexOf(id)}));
        EXPECT_TRUE(data->urls().isEmpty()) << attempt;
    }
}

} // namespace
} // namespace diorama
