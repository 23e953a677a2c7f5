// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/rendersession.h"
#include "tests/support/sessionfixture.h"
#include "tests/support/temporaryfolder.h"
#include "ui/session/queuestore.h"

#include <gtest/gtest.h>

#include <cmath>

namespace diorama {
namespace {

using namespace testing_support;

class RenderSessionTest : public SessionFixture
{
protected:
    ~RenderSessionTest() override
    {
        session.reset();
        document.reset(); // Gives the lock back while there is a folder.
    }
    QString path(const char* name) const
    {
        return QString::fromStdString((folder / name).string());
    }

    TemporaryFolder folder;
};

TEST_F(RenderSessionTest, APausedQueueDoesNotFreezeTheForecast)
{
    ASSERT_TRUE(waitForOutlook());
    queue->setPaused(true);
    session->live().setEnabled(true);
    ASSERT_TRUE(waitFor([this] { return session->hasWaiting(); }));
    document.editSettings(QStringLiteral("x"), [](RenderSettings& s) { s.steps = 9; });
    EXPECT_TRUE(waitFor([this] { return std::abs(session->forecast()->seconds - 0.9) < 1e-9; }));
    EXPECT_EQ(control->renders, 0);
}

TEST_F(RenderSessionTest, ARenderOfTheLastDocumentDoesNotReachTheNext)
{
    control->holdAt(3);
    RenderTask* task = session->render();
    ASSERT_TRUE(control->waitUntilHeld());
    ASSERT_TRUE(waitFor([this] { return !session->picture().isNull(); }));
    document.reset();
    session->documentReset();
    EXPECT_EQ(session->task(), nullptr);
    EXPECT_FALSE(session->isPainting());
    control->release();
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_TRUE(session->picture().isNull());
    EXPECT_EQ(session->history().rowCount(), 0);
}

TEST_F(RenderSessionTest, WaitingRendersAndDraftsGoWithTheirDocument)
{
    queue->setPaused(true);
    session->renderBatch(2);
    session->renderDrafts(2, 1);
    ASSERT_EQ(queue->waiting().size(), 4u);
    ASSERT_EQ(session->drafts().rowCount(), 2);
    document.reset();
    session->documentReset();
    EXPECT_TRUE(queue->waiting().empty());
    EXPECT_EQ(session->drafts().rowCount(), 0);
}

TEST_F(RenderSessionTest, TheWaitingRendersFollowTheProjectToItsNewName)
{
    ASSERT_TRUE(document.saveAs(path("old.diorama")));
    queue->setPaused(true);
    session->renderBatch(2);
    const auto stored = [this](const char* name) { return storedQueue(path(name)).size(); };
    ASSERT_TRUE(waitFor([&] { return stored("old.diorama") == 2; }));
    ASSERT_TRUE(document.saveAs(path("new.diorama")));
    EXPECT_TRUE(waitFor([&] { return stored("new.diorama") == 2; }));
    EXPECT_EQ(stored("old.diorama"), 0u);
}

TEST_F(RenderSessionTest, TheQueueOfAProjectThatIsOpenElsewhereIsLeftAlone)
{
    Document other;
    other.reset(document.snapshot());
    ASSERT_TRUE(other.saveAs(path("a.diorama")));
    ASSERT_TRUE(storeQueue(path("a.diorama"), {session->params()}));
    ASSERT_TRUE(document.open(path("a.diorama")));
    session->documentOpened();
    EXPECT_TRUE(queue->waiting().empty());
    queue->setPaused(true);
    session->renderBatch(3);
    session.reset(); // Stores what waits where that is allowed.
    EXPECT_EQ(storedQueue(path("a.diorama")).size(), 1u);
}

TEST_F(RenderSessionTest, AStartPictureIsNotEncodedAgain)
{
    ASSERT_NE(renderOnce(), nullptr);
    const HistoryEntry& entry = session->history().entries().front();
    ASSERT_TRUE(waitFor([&] { return entry.png != nullptr; }));
    const auto marked = std::make_shared<const Bytes>(Bytes{1, 2, 3});
    session->history().setPng(entry.id, marked);
    session->useAsStart(session->picture());
    ASSERT_TRUE(document.scene().settings.start);
    EXPECT_EQ(document.scene().settings.start->picture->bytes, *marked);
}

TEST_F(RenderSessionTest, CancelActsOnOwnRendersOnly)
{
    Document elsewhere;
    elsewhere.reset(document.snapshot());
    RenderSession other(elsewhere, *host, *queue);
    control->holdAt(2);
    RenderTask* running = session->render();
    session->render();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(session->isPainting());
    EXPECT_TRUE(session->hasWaiting());
    EXPECT_FALSE(other.isPainting());
    EXPECT_FALSE(other.hasWaiting());
    other.cancelNow();
    other.cancelAfterCurrent();
    EXPECT_FALSE(running->isCancelRequested());
    EXPECT_EQ(queue->waiting().size(), 1u);
    session->cancelAfterCurrent();
    EXPECT_TRUE(queue->waiting().empty());
}

} // namespace
} // namespace diorama
