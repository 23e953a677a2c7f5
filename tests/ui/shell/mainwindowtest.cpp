// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "tests/support/responsiveness.h"
#include "tests/ui/shell/mainwindowfixture.h"
#include "ui/canvas/canvasview.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/docks/dock.h"
#include "ui/docks/historydock.h"
#include "ui/docks/inspectordock.h"
#include "ui/docks/progressdock.h"
#include "ui/docks/scenepage.h"
#include "ui/shell/colorscheme.h"
#include "ui/shell/promptbar.h"
#include "ui/shell/startbar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filmstrip.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QDirIterator>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <set>

namespace diorama {
namespace {

using namespace testing_support;

class MainWindowTest : public MainWindowFixture
{};

TEST_F(MainWindowTest, TheRenderButtonPaintsAndShowsEveryPreview)
{
    ASSERT_TRUE(waitFor([this] { return window->session().forecast().has_value(); }));
    EXPECT_FALSE(window->promptBar().forecast()->text().trimmed().isEmpty())
        << "time and memory before the render";
    std::set<qint64> previews;
    QObject::connect(&window->session(), &RenderSession::pictureChanged, window,
                     [&](const QImage& image) { previews.insert(image.cacheKey()); });
    control->stepMilliseconds = 80; // Steps that come closer together may be shown as one.
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(waitForIdle());
    EXPECT_GE(previews.size(), 4u);
    EXPECT_TRUE(window->canvas().hasPicture());
    EXPECT_EQ(window->session().history().rowCount(), 1);
    EXPECT_EQ(window->progressDock().filmStrip()->count(), 6);
}

TEST_F(MainWindowTest, TheRenderButtonCancelsWhileItPaints)
{
    control->holdAt(3);
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_EQ(window->promptBar().renderButton()->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 0);
    EXPECT_EQ(window->promptBar().renderButton()->text(), QStringLiteral("Render"));
}

TEST_F(MainWindowTest, QuestionsAboutEditsDuringARenderAreSaidToWait)
{
    ASSERT_TRUE(waitFor([this] { return window->session().forecast().has_value(); }));
    control->holdAt(3);
    window->session().render();
    ASSERT_TRUE(control->waitUntilHeld());
    window->document().moveRegions({1}, 0.1, 0);
    EXPECT_TRUE(waitFor([this] { return window->session().isOutlookWaiting(); }));
    EXPECT_EQ(window->promptBar().forecast()->text(), QStringLiteral("Known after this render"));
    control->release();
    ASSERT_TRUE(waitForIdle());
    EXPECT_TRUE(waitFor([this] {
        return window->promptBar().forecast()->text().startsWith(QStringLiteral("About"));
    }));
}

TEST_F(MainWindowTest, TypingThePromptIsOneUndoStep)
{
    QPlainTextEdit* prompt = window->promptBar().prompt();
    prompt->setFocus();
    prompt->selectAll();
    QTest::keyClicks(prompt, QStringLiteral("a beach"));
    EXPECT_EQ(window->document().scene().prompt, "a beach");
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_EQ(window->document().undoStack().count(), 1);
    EXPECT_EQ(window->command(QStringLiteral("editUndo"))->text(),
              QStringLiteral("Undo \"Edit Prompt\""));
    window->command(QStringLiteral("editUndo"))->trigger();
    EXPECT_EQ(prompt->toPlainText(), QStringLiteral("a meadow"));
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(MainWindowTest, UndoKeysInThePromptGoToTheOneHistory)
{
    QApplication::setActiveWindow(window);
    window->document().moveRegions({1}, 0.1, 0);
    const Scene moved = window->document().snapshot();
    QPlainTextEdit* prompt = window->promptBar().prompt();
    prompt->setFocus();
    prompt->moveCursor(QTextCursor::End);
    QTest::keyClicks(prompt, QStringLiteral(" at night"));
    QTest::keyClick(prompt, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window->document().scene(), moved);
    EXPECT_EQ(prompt->toPlainText(), QStringLiteral("a meadow"));
    EXPECT_EQ(prompt->textCursor().position(), 8) << "where one goes on typing";
    QTest::keyClick(prompt, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(window->document().scene(), moved) << "also what was done elsewhere";
    EXPECT_EQ(window->document().undoStack().index(), 0);
}

TEST_F(MainWindowTest, WhatIsTypedCountsWithoutEnter)
{
    QApplication::setActiveWindow(window);
    ScenePage* page = window->inspectorDock().scenePage();
    const auto type = [](QWidget* field, QLineEdit& edit, const char* text) {
        field->setFocus();
        edit.selectAll();
        QTest::keyClicks(field, QLatin1String(text));
    };
    type(page->seed(), *page->seed(), "77");
    window->command(QStringLiteral("renderStart"))->trigger();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(control->renderedSeeds(), std::vector<std::uint64_t>{77});
    const QString path = QString::fromStdString((folder / "typed.diorama").string());
    ASSERT_TRUE(window->saveAs(path));
    type(page->steps(), *page->steps()->findChild<QLineEdit*>(), "9");
    EXPECT_EQ(window->document().scene().settings.steps, 6) << "until it is wanted";
    window->command(QStringLiteral("fileSave"))->trigger();
    EXPECT_EQ(window->document().scene().settings.steps, 9);
    EXPECT_FALSE(window->document().isDirty());
    type(page->steps(), *page->steps()->findChild<QLineEdit*>(), "11");
    answerNextBox(QMessageBox::Cancel);
    EXPECT_FALSE(window->close()) << "there is something to be saved";
}

TEST_F(MainWindowTest, ChangedKeysReachEveryWindow)
{
    MainWindow* other = workspace->newWindow();
    window->command(QStringLiteral("editShortcuts"))->trigger();
    auto* dialog = window->findChild<ShortcutsDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->search()->setText(window->command(QStringLiteral("renderBatch"))->text().remove(u'&'));
    QTest::keyClick(dialog->search(), Qt::Key_Return);
    dialog->editor()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Shift+F8")));
    Q_EMIT dialog->editor()->editingFinished();
    dialog->accept();
    for (const MainWindow* each : {window.data(), other})
        EXPECT_EQ(each->command(QStringLiteral("renderBatch"))->shortcut(),
                  QKeySequence(QStringLiteral("Ctrl+Shift+F8")));
}

TEST_F(MainWindowTest, LiveModeRendersAtTheEndOfAnEdit)
{
    ASSERT_TRUE(waitForIdle());
    window->promptBar().liveButton()->setChecked(true);
    ASSERT_TRUE(waitFor([this] { return control->renders == 1; }));
    ASSERT_TRUE(waitForIdle());
    {
        Document::Transaction gesture(window->document(), QStringLiteral("Move"));
        for (int i = 0; i < 5; ++i) {
            window->document().moveRegions({1}, 0.01, 0);
            QCoreApplication::processEvents();
        }
        EXPECT_EQ(control->renders, 1) << "not in mid-gesture";
        gesture.commit();
    }
    ASSERT_TRUE(waitFor([this] { return control->renders == 2; }));
    ASSERT_TRUE(waitForIdle());
}

TEST_F(MainWindowTest, LiveModeShowsTheFirstStepAtOnce)
{
    window->promptBar().liveButton()->setChecked(true);
    ASSERT_TRUE(waitFor([this] { return control->renders == 1; }));
    ASSERT_TRUE(waitForIdle());
    control->holdAt(2);
    bool isShown = false;
    QObject::connect(&window->session(), &RenderSession::pictureChanged, window,
                     [&] { isShown = true; });
    window->document().moveRegions({1}, 0.1, 0);
    ASSERT_TRUE(waitFor([this] { return control->renders == 2; }));
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(waitFor([&] { return isShown; })) << "while the second step has not begun";
}

TEST_F(MainWindowTest, TheWindowNeverStallsDuringARender)
{
    window->document().setCanvasSize({256, 256});
    window->document().editSettings(QStringLiteral("x"), [](RenderSettings& s) { s.steps = 60; });
    ASSERT_TRUE(waitFor([this] { return window->session().forecast().has_value(); }));
    control->stepMilliseconds = 15;
    EXPECT_TRUE(staysResponsive([this] {
        QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
        return waitForIdle();
    }));
}

TEST_F(MainWindowTest, ClosingDuringARenderCancelsIt)
{
    control->holdAt(3);
    window->session().render();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(control->stepsPainted, 2);
}

TEST_F(MainWindowTest, TwoWindowsShareTheQueueButNotTheirPictures)
{
    MainWindow* other = workspace->newWindow();
    other->document().reset(window->document().snapshot());
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 1);
    EXPECT_EQ(other->session().history().rowCount(), 0);
    EXPECT_FALSE(other->canvas().hasPicture());
}

TEST_F(MainWindowTest, AFailedRenderIsToldAndTheDocumentStays)
{
    control->failAtStep = 2;
    const Scene before = window->document().snapshot();
    QSignalSpy failed(&window->session(), &RenderSession::failed);
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.front().at(0).toString().contains(QStringLiteral("Your document is safe")));
    EXPECT_EQ(window->document().scene(), before);
    EXPECT_TRUE(window->messages().isVisible()) << "it stays until it is read";
    EXPECT_EQ(window->messages().text(), failed.front().at(0).toString());
    control->failAtStep = 0;
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_FALSE(window->messages().isVisible()) << "the next try has answered it";
}

TEST_F(MainWindowTest, MessagesStandBelowEachOtherAndClose)
{
    MessageBar& bar = window->messages();
    window->showWarning(QStringLiteral("“a.png” is damaged."));
    window->showWarning(QStringLiteral("“b.png” is damaged."));
    window->showWarning(QStringLiteral("“a.png” is damaged."));
    EXPECT_EQ(bar.text(), QStringLiteral("“a.png” is damaged.\n“b.png” is damaged."));
    EXPECT_TRUE(window->canvas().rect().contains(bar.geometry()));
    EXPECT_FALSE(bar.actionButton()->isVisible());
    QTest::mouseClick(bar.closeButton(), Qt::LeftButton);
    EXPECT_FALSE(bar.isVisible());
    int answers = 0;
    bar.offer(QStringLiteral("Gone."), QStringLiteral("Put Back"), [&] { ++answers; });
    QTest::mouseClick(bar.actionButton(), Qt::LeftButton);
    EXPECT_EQ(answers, 1);
    EXPECT_FALSE(bar.isVisible());
    bar.offer(QStringLiteral("Gone."), QStringLiteral("Put Back"), [&] { ++answers; });
    QTest::keyClick(bar.closeButton(), Qt::Key_Escape);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(answers, 1);
}

TEST_F(MainWindowTest, TheStartPictureIsSaidUntilItIsGivenUp)
{
    StartBar& bar = window->startBar();
    EXPECT_FALSE(bar.isVisible());
    EXPECT_FALSE(window->command(QStringLiteral("renderFromPicture"))->isEnabled());
    EXPECT_FALSE(window->command(QStringLiteral("renderFromNoise"))->isEnabled());
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    window->command(QStringLiteral("renderFromPicture"))->trigger();
    EXPECT_TRUE(bar.isVisible());
    EXPECT_TRUE(bar.text().contains(QStringLiteral("%"))) << bar.text().toStdString();
    window->document().undo();
    EXPECT_FALSE(bar.isVisible());
    window->document().undoStack().redo();
    QTest::mouseClick(bar.fromNoise(), Qt::LeftButton);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_FALSE(window->document().scene().settings.start.has_value());
}

TEST_F(MainWindowTest, TheSelectedBoxIsRepaintedFromTheMenu)
{
    QAction* repaint = window->command(QStringLiteral("renderRepaint"));
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_FALSE(repaint->isEnabled()) << "no box is selected";
    window->document().select({1});
    ASSERT_TRUE(repaint->isEnabled());
    repaint->trigger();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 2);
    EXPECT_EQ(window->session().history().entries().front().scene.settings.repaintRegion,
              std::optional<Id>(1));
    EXPECT_TRUE(window->startBar().text().contains(QStringLiteral("a cat")));
}

TEST_F(MainWindowTest, EscapeLeadsFromTheWordsToTheCanvas)
{
    QApplication::setActiveWindow(window);
    window->document().select({1});
    window->command(QStringLiteral("editPhrase"))->trigger();
    EXPECT_FALSE(window->canvas().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(window->canvas().hasFocus());
    window->command(QStringLiteral("editPrompt"))->trigger();
    EXPECT_FALSE(window->canvas().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(window->canvas().hasFocus());
}

TEST_F(MainWindowTest, ABatchWithoutEditsKeepsItsForecast)
{
    ASSERT_TRUE(waitFor([&] { return window->session().forecast().has_value(); }));
    control->holdAt(3);
    window->session().renderBatch(2);
    ASSERT_TRUE(control->waitUntilHeld());
    window->session().refreshOutlook();
    QTest::qWait(200);
    EXPECT_FALSE(window->session().isOutlookWaiting()) << "nothing has changed";
    window->document().setSeed(77);
    EXPECT_TRUE(waitFor([&] { return window->session().isOutlookWaiting(); }));
    control->release();
    ASSERT_TRUE(waitForIdle());
    EXPECT_TRUE(waitFor([&] { return !window->session().isOutlookWaiting(); }));
}

TEST_F(MainWindowTest, TheWindowFitsOntoTheScreen)
{
    EXPECT_LE(window->height(), window->screen()->availableSize().height());
    EXPECT_EQ(window->messages().parentWidget(), &window->canvas());
}

TEST_F(MainWindowTest, TheWindowFitsOntoASmallScreen)
{
    constexpr QSize kFrame(8, 40);
    constexpr QSize kSmall = QSize(1024, 600) - kFrame;
    window->resize(kSmall);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->size(), kSmall);
}

TEST_F(MainWindowTest, AMissingModelIsToldWithAWayToTheModels)
{
    const auto choose = [this](const char* model) {
        window->document().editSettings(QStringLiteral("x"),
                                        [model](RenderSettings& s) { s.model = model; });
    };
    MessageBar& bar = window->messages();
    choose(FakeEngine::kMissingModel);
    ASSERT_TRUE(waitFor([&] { return bar.isVisible(); })) << "before a render is asked for";
    const QString told = bar.text();
    EXPECT_TRUE(told.contains(QStringLiteral("not on this computer")));
    for (int i = 0; i < 2; ++i) {
        window->session().render();
        ASSERT_TRUE(waitForIdle());
        EXPECT_EQ(bar.text(), told) << "once";
        EXPECT_TRUE(bar.actionButton()->isVisible());
    }
    QTest::mouseClick(bar.actionButton(), Qt::LeftButton);
    EXPECT_FALSE(bar.isVisible());
    auto* dialog = window->findChild<ModelsDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_TRUE(bar.isVisible());
    choose("diorama-small");
    EXPECT_TRUE(waitFor([&] { return !bar.isVisible(); }));
}

TEST_F(MainWindowTest, DocksComeBackAsTheyWere)
{
    Dock* history = &window->historyDock();
    history->setFloating(true);
    window->progressDock().hide();
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    MainWindow* again = workspace->newWindow();
    EXPECT_TRUE(again->historyDock().isFloating());
    EXPECT_TRUE(again->progressDock().isHidden());
    again->command(QStringLiteral("viewResetLayout"))->trigger();
    EXPECT_FALSE(again->historyDock().isFloating());
    EXPECT_FALSE(again->progressDock().isHidden());
}

TEST_F(MainWindowTest, EveryCommandHasANameATextAndItsOwnKeys)
{
    std::set<QString> names;
    std::set<QString> keys;
    for (const QAction* action : window->commands()) {
        EXPECT_FALSE(action->objectName().isEmpty()) << action->text().toStdString();
        EXPECT_FALSE(action->text().isEmpty()) << action->objectName().toStdString();
        EXPECT_TRUE(names.insert(action->objectName()).second)
            << action->objectName().toStdString();
        const QString key = action->shortcut().toString();
        if (!key.isEmpty()) {
            EXPECT_TRUE(keys.insert(key).second)
                << action->objectName().toStdString() << " " << key.toStdString();
        }
    }
    EXPECT_GT(names.size(), 50u);
}

TEST(PortalColorScheme, AnswersAreUnwrapped)
{
    const auto wrapped = [](const QVariant& value) {
        return QVariant::fromValue(QDBusVariant(value));
    };
    EXPECT_EQ(PortalColorScheme::fromPortal(wrapped(wrapped(1u))), ColorScheme::Dark);
    EXPECT_EQ(PortalColorScheme::fromPortal(wrapped(2u)), ColorScheme::Light);
    EXPECT_EQ(PortalColorScheme::fromPortal(wrapped(0u)), ColorScheme::Unknown);
    EXPECT_EQ(PortalColorScheme::fromPortal({}), ColorScheme::Unknown);
}

TEST_F(MainWindowTest, TheSystemThemeFollowsTheLastAnswerOfThePortal)
{
    QSettings().setValue(QStringLiteral("portal/colorScheme"), 1u);
    applyTheme(Theme::System);
    EXPECT_TRUE(isDarkPalette());
    QSettings().setValue(QStringLiteral("portal/colorScheme"), 2u);
    applyTheme(Theme::System);
    EXPECT_FALSE(isDarkPalette());
}

/// How far the outermost pixels that differ from the button's ground lie apart.
int inkWidth(const QImage& button)
{
    int first = button.width();
    int last = -1;
    const int margin = 8; // Without the frame.
    for (int x = margin; x < button.width() - margin; ++x)
        for (int y = margin; y < button.height() - margin; ++y)
            if (std::abs(qGray(button.pixel(x, y)) - qGray(button.pixel(margin, margin))) > 60) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
    return last - first;
}

TEST_F(MainWindowTest, TheRenderButtonKeepsItsIconBesideItsWordFromRightToLeft)
{
    applyTheme(Theme::Light);
    QPushButton* button = window->promptBar().renderButton();
    button->resize(200, 34);
    const int usual = inkWidth(button->grab().toImage());
    window->setLayoutDirection(Qt::RightToLeft);
    button->resize(200, 34);
    const int mirrored = inkWidth(button->grab().toImage());
    EXPECT_GT(usual, 30);
    EXPECT_NEAR(mirrored, usual, 6);
    applyTheme(Theme::System);
}

TEST_F(MainWindowTest, FieldsHaveVisibleOutlinesInTheDark)
{
    applyTheme(Theme::Dark);
    QLineEdit edit;
    edit.resize(100, 28);
    edit.setFocusPolicy(Qt::NoFocus);
    edit.show();
    const QImage look = edit.grab().toImage();
    const QColor ground(look.pixel(90, 14));
    int brightest = 0;
    for (int y = 0; y < 4; ++y)
        brightest = std::max(brightest, qGray(look.pixel(50, y)));
    EXPECT_GT(brightest, qGray(ground.rgb()) + 40);
    applyTheme(Theme::System);
}

TEST_F(MainWindowTest, TheTitleSaysHowFarTheRenderIs)
{
    const QString idle = window->windowTitle();
    control->holdAt(4);
    window->session().render();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(waitFor([this] {
        return window->windowTitle().startsWith(QStringLiteral("50 %"));
    })) << window->windowTitle().toStdString();
    EXPECT_TRUE(window->windowTitle().contains(window->document().title()));
    control->release();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->windowTitle(), idle);
}

TEST_F(MainWindowTest, ThePictureIsCopied)
{
    QAction* copy = window->command(QStringLiteral("editCopyPicture"));
    ASSERT_NE(copy, nullptr);
    EXPECT_FALSE(copy->isEnabled()) << "there is none yet";
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    QApplication::clipboard()->clear();
    copy->trigger();
    EXPECT_EQ(QApplication::clipboard()->image().size(), window->session().picture().size());
}

TEST_F(MainWindowTest, AKilledWindowLeavesItsPicturesBehind)
{
    QSignalSpy painted(window.data(), &MainWindow::painted);
    ASSERT_TRUE(painted.count() > 0 || painted.wait());
    EXPECT_FALSE(window->document().isDirty());
    const QString root = QString::fromStdString((userDataDirectory() / "recovery").string());
    const auto pictures = [&root] {
        int count = 0;
        QDirIterator files(root, {QStringLiteral("*.png")}, QDir::Files,
                           QDirIterator::Subdirectories);
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    };
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_TRUE(waitFor([&] { return pictures() == 1; })) << "of a document without edits";
    ASSERT_TRUE(window->saveAs(QString::fromStdString((folder / "a.diorama").string())));
    EXPECT_EQ(pictures(), 0) << "the project holds it now";
}

TEST_F(MainWindowTest, ThemesChangeThePalette)
{
    applyTheme(Theme::Dark);
    EXPECT_TRUE(isDarkPalette());
    applyTheme(Theme::Light);
    EXPECT_FALSE(isDarkPalette());
    applyTheme(Theme::System);
}

} // namespace
} // namespace diorama
