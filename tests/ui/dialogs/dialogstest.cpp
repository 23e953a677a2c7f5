// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/scene/scenepng.h"
#include "tests/support/sessionfixture.h"
#include "tests/support/temporaryfolder.h"
#include "ui/dialogs/batchdialog.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/cutoutcanvas.h"
#include "ui/dialogs/cutoutdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/document/photos.h"
#include "ui/render/imageconvert.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <future>
#include <utility>

namespace diorama {
namespace {

using namespace testing_support;

class DialogsTest : public SessionFixture
{
protected:
    DialogsTest() { QSettings().clear(); }

    static QPushButton* standard(QDialog& dialog, QDialogButtonBox::StandardButton which)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(which);
    }
    /// Tab must visit every control once, in reading order, and come back.
    static void expectTabVisits(QDialog& dialog, const QList<QWidget*>& inOrder)
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        inOrder.front()->setFocus(Qt::TabFocusReason);
        for (qsizetype i = 1; i < inOrder.size(); ++i) {
            int hops = 0;
            do {
                QWidget* focused = QApplication::focusWidget();
                ASSERT_NE(focused, nullptr);
                QTest::keyClick(focused, Qt::Key_Tab);
            } while (QApplication::focusWidget() != inOrder[i] &&
                     !inOrder[i]->isAncestorOf(QApplication::focusWidget()) && ++hops < 6);
            EXPECT_LT(hops, 6) << "stop " << i << " is out of order";
        }
    }
    QImage picture() const { return toQImage(FakeEngine::paint(document.scene(), 5, 5)); }
    /// Keeps the thread for pictures busy until it is opened.
    class Gate final
    {
    public:
        Gate(EngineHost& host, QObject* context)
        {
            host.askImages(
                context,
                [open = m_open.get_future().share()](const ImageTools&, const std::stop_token&) {
                    open.wait();
                    return Result<int>(1);
                },
                [](const Result<int>&) {});
        }
        ~Gate() { open(); }
        void open()
        {
            if (!std::exchange(m_isOpen, true))
                m_open.set_value();
        }

    private:
        std::promise<void> m_open;
        bool m_isOpen = false;
    };
    /// Waits until everything that was asked of that thread has been answered.
    bool waitForPictures()
    {
        bool answered = false;
        host->askImages(
            queue.get(), [](const ImageTools&, const std::stop_token&) { return Result<int>(1); },
            [&](const Result<int>&) { answered = true; });
        return waitFor([&] { return answered; });
    }
    /// Presses a button of the next message box as soon as it shows.
    static void answerNextBox(QMessageBox::StandardButton which)
    {
        QTimer::singleShot(0, qApp, [which] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* box = qobject_cast<QMessageBox*>(widget);
                    box != nullptr && box->isVisible())
                    box->button(which)->click();
        });
    }
    static QString in(const TemporaryFolder& folder, const char* name)
    {
        return QString::fromStdString((folder / name).string());
    }
};

TEST_F(DialogsTest, EscapeRejectsEveryDialog)
{
    RecoveryStore store(QStringLiteral("/nonexistent"));
    ExportDialog exporting(*host, {{picture(), document.snapshot()}}, QStringLiteral("/tmp/x.png"));
    SettingsDialog settings(Preferences{}, {});
    CompareDialog compare({picture(), {}}, {picture(), {}});
    ShortcutsDialog shortcuts({});
    BatchDialog batch(1, 1);
    HelpDialog help;
    AboutDialog about(QStringLiteral("engine"));
    CutoutDialog cutout(*host, photoOf(Qt::red));
    for (QDialog* dialog : std::initializer_list<QDialog*>{
             &exporting, &settings, &compare, &shortcuts, &batch, &help, &about, &cutout}) {
        dialog->show();
        EXPECT_TRUE(dialog->isVisible());
        EXPECT_FALSE(dialog->windowTitle().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        EXPECT_FALSE(dialog->isVisible()) << dialog->windowTitle().toStdString();
        EXPECT_EQ(dialog->result(), QDialog::Rejected);
    }
}

TEST_F(DialogsTest, ExportHasSafeDefaultsAndFollowsTheSuffix)
{
    ExportDialog dialog(*host, {{picture(), document.snapshot()}},
                        QStringLiteral("/tmp/picture.jpeg"));
    EXPECT_EQ(dialog.options().format, ExportFormat::Jpeg);
    EXPECT_FALSE(dialog.embedsScene()) << "only PNG can carry the scene";
    EXPECT_TRUE(dialog.options().markAsAi);
    EXPECT_TRUE(dialog.options().size.isEmpty());
    auto* format = dialog.findChild<QComboBox*>();
    format->setCurrentIndex(0);
    Q_EMIT format->activated(0);
    EXPECT_EQ(dialog.path(), QStringLiteral("/tmp/picture.png"));
    auto* width = dialog.findChildren<QSpinBox*>().last();
    EXPECT_EQ(width->value(), 64);
    width->setValue(128);
    EXPECT_EQ(dialog.options().size, (Size{128, 128})) << "the shape is kept";
    for (QToolButton* factor : dialog.findChildren<QToolButton*>()) {
        QTest::mouseClick(factor, Qt::LeftButton);
        EXPECT_EQ(width->value(), 64 * factor->text().chopped(1).toInt());
    }
}

TEST_F(DialogsTest, ExportedPngOpensAgain)
{
    TemporaryFolder folder;
    ExportDialog dialog(*host, {{picture(), document.snapshot()}}, in(folder, "out.png"));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.show();
    QTest::mouseClick(standard(dialog, QDialogButtonBox::Save), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return exported.count() == 1; }));
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    Document again;
    ASSERT_TRUE(again.open(in(folder, "out.png")));
    EXPECT_EQ(again.scene(), document.scene());
}

TEST_F(DialogsTest, SharingLeavesPromptsAndPhotosOut)
{
    TemporaryFolder folder;
    ExportDialog dialog(*host, {{picture(), document.snapshot()}}, in(folder, "out.png"));
    dialog.show();
    for (QRadioButton* radio : dialog.findChildren<QRadioButton*>())
        if (radio->text().contains(QStringLiteral("Share")))
            QTest::mouseClick(radio, Qt::LeftButton, {}, {8, radio->height() / 2});
    EXPECT_FALSE(dialog.embedsScene());
    dialog.accept();
    ASSERT_TRUE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    QFile file(in(folder, "out.png"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("meadow"));
}

TEST_F(DialogsTest, ExportToABadPlaceSaysSoAndStaysOpen)
{
    ExportDialog dialog(*host, {{picture(), document.snapshot()}},
                        QStringLiteral("/nonexistent/folder/out.png"));
    dialog.show();
    dialog.accept();
    ASSERT_TRUE(waitFor([&] {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("/nonexistent/folder")))
                return true;
        return false;
    }));
    EXPECT_TRUE(dialog.isVisible());
}

TEST_F(DialogsTest, ExportAsksBeforeItOverwrites)
{
    TemporaryFolder folder;
    const QString path = in(folder, "out.png");
    ASSERT_TRUE(writeFileAtomically(folder / "out.png", std::string_view("an older picture")));
    ExportDialog dialog(*host, {{picture(), document.snapshot()}}, path);
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.show();
    QPushButton* save = standard(dialog, QDialogButtonBox::Save);
    const QString usual = save->text();
    save->click();
    EXPECT_FALSE(host->isBusy());
    EXPECT_NE(save->text(), usual);
    EXPECT_EQ(QFileInfo(path).size(), 16) << "nothing is written unasked";
    dialog.findChild<QLineEdit*>()->setText(in(folder, "other.png"));
    EXPECT_EQ(save->text(), usual) << "another name takes the question back";
    dialog.findChild<QLineEdit*>()->setText(path);
    save->click();
    save->click();
    ASSERT_TRUE(waitFor([&] { return exported.count() == 1; }));
    EXPECT_EQ(QImage(path).size(), QSize(64, 64));
}

TEST_F(DialogsTest, ATypedNameSaysTheFormat)
{
    ExportDialog dialog(*host, {{picture(), document.snapshot()}}, QStringLiteral("/tmp/a.png"));
    dialog.show();
    auto* name = dialog.findChild<QLineEdit*>();
    const auto type = [name](const char* text) {
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QLatin1String(text));
        Q_EMIT name->editingFinished();
    };
    type("/tmp/b.jpeg");
    EXPECT_EQ(dialog.options().format, ExportFormat::Jpeg);
    EXPECT_EQ(dialog.path(), QStringLiteral("/tmp/b.jpeg"));
    type("/tmp/owl v1.2");
    EXPECT_EQ(dialog.options().format, ExportFormat::Jpeg);
    EXPECT_EQ(dialog.path(), QStringLiteral("/tmp/owl v1.2.jpg"));
}

TEST_F(DialogsTest, ABatchInAnotherSizeKeepsTheShapeOfEachPicture)
{
    TemporaryFolder folder;
    const QImage square = picture();
    ExportDialog dialog(
        *host, {{square, document.snapshot()}, {square.copy(0, 0, 64, 32), document.snapshot()}},
        QString::fromStdString(folder.path().string()));
    dialog.findChildren<QSpinBox*>().last()->setValue(128);
    dialog.accept();
    ASSERT_TRUE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    EXPECT_EQ(QImage(in(folder, "001-1.png")).size(), QSize(128, 128));
    EXPECT_EQ(QImage(in(folder, "002-1.png")).size(), QSize(128, 64));
}

TEST_F(DialogsTest, CancelEndsTheWritingOfABatch)
{
    TemporaryFolder folder;
    ExportDialog dialog(*host, {{picture(), document.snapshot()}, {picture(), document.snapshot()}},
                        QString::fromStdString(folder.path().string()));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.show();
    Gate gate(*host, queue.get());
    dialog.accept();
    QTest::mouseClick(standard(dialog, QDialogButtonBox::Cancel), Qt::LeftButton);
    gate.open();
    ASSERT_TRUE(waitForPictures());
    EXPECT_FALSE(QFile::exists(in(folder, "001-1.png")));
    EXPECT_EQ(exported.count(), 0);
    EXPECT_EQ(dialog.result(), QDialog::Rejected);
}

TEST_F(DialogsTest, BatchExportNamesFilesBySeed)
{
    TemporaryFolder folder;
    Scene other = document.snapshot();
    other.settings.seed = 9;
    ExportDialog dialog(*host, {{picture(), document.snapshot()}, {picture(), other}},
                        QString::fromStdString(folder.path().string()));
    dialog.accept();
    ASSERT_TRUE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    EXPECT_TRUE(QFile::exists(in(folder, "001-1.png")));
    EXPECT_TRUE(QFile::exists(in(folder, "002-9.png")));
}

TEST_F(DialogsTest, LayersAreTheBackgroundAndOneForEachVisibleRegion)
{
    const auto layers = ExportDialog::layersOf({picture(), document.snapshot()});
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_EQ(layers[1].name, "a cat");
    EXPECT_EQ(layers[1].image.channels, 4);
    EXPECT_EQ(layers[1].image.row(0)[3], 0) << "transparent outside of its box";
    EXPECT_EQ(layers[1].image.row(20)[4 * 20 + 3], 255);
}

TEST_F(DialogsTest, SettingsShowAndReturnWhatWasSet)
{
    Preferences given;
    given.engine.threads = 3;
    given.engine.precision = Precision::BFloat16;
    given.preview.method = PreviewMethod::Full;
    given.language = QStringLiteral("ja");
    given.theme = Theme::Dark;
    SettingsDialog dialog(
        given, {.torchVersion = "1.13", .devices = {"cpu"}, .autoPrecision = "bfloat16"});
    EXPECT_EQ(dialog.preferences().engine.threads, 3);
    EXPECT_EQ(dialog.preferences().engine.precision, Precision::BFloat16);
    EXPECT_EQ(dialog.preferences().preview.method, PreviewMethod::Full);
    EXPECT_EQ(dialog.preferences().language, QStringLiteral("ja"));
    EXPECT_EQ(dialog.preferences().theme, Theme::Dark);
    dialog.show();
    QTest::keyClick(dialog.device(), Qt::Key_Down);
    EXPECT_EQ(dialog.preferences().engine.device, "cpu");
    expectTabVisits(dialog,
                    {dialog.device(), dialog.threads(), standard(dialog, QDialogButtonBox::Ok),
                     standard(dialog, QDialogButtonBox::Cancel)});
    QTest::mouseClick(standard(dialog, QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST_F(DialogsTest, PreferencesSurviveARestart)
{
    Preferences given;
    given.engine.threads = 5;
    given.preview.everySteps = 4;
    given.theme = Theme::Light;
    given.modelFolders = {QStringLiteral("/models")};
    given.save();
    const Preferences again = Preferences::load();
    EXPECT_EQ(again.engine.threads, 5);
    EXPECT_EQ(again.preview.everySteps, 4);
    EXPECT_EQ(again.theme, Theme::Light);
    EXPECT_EQ(again.modelFolders, given.modelFolders);
    QSettings().setValue(QStringLiteral("theme"), QStringLiteral("nonsense"));
    QSettings().setValue(QStringLiteral("engine/threads"), -7);
    EXPECT_EQ(Preferences::load().theme, Theme::System);
    EXPECT_EQ(Preferences::load().engine.threads, 0);
}

TEST_F(DialogsTest, ModelsAreListedWithTheirProblemsByName)
{
    ModelsDialog dialog(*host, document, {});
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return dialog.tree()->topLevelItemCount() == 2; }));
    EXPECT_EQ(dialog.tree()->currentItem()->text(0), QStringLiteral("diorama-small"))
        << "the project's model";
    auto* details = dialog.findChild<QTextBrowser*>();
    EXPECT_TRUE(details->toPlainText().contains(QStringLiteral("CC-BY-4.0")));
    dialog.tree()->setCurrentItem(dialog.tree()->topLevelItem(1));
    EXPECT_TRUE(details->toPlainText().contains(QStringLiteral("unet.conv_in.weight is missing")));
    EXPECT_FALSE(dialog.useButton()->isEnabled()) << "a broken model cannot be chosen";
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(DialogsTest, AnAddedModelFolderCanBeTakenOffTheList)
{
    ModelsDialog dialog(*host, document, {QStringLiteral("/added/models")});
    ASSERT_TRUE(dialog.removePathButton()->isEnabled());
    const auto actions = dialog.removePathButton()->menu()->actions();
    ASSERT_EQ(actions.size(), 1);
    EXPECT_EQ(actions[0]->text(), QStringLiteral("/added/models"));
    actions[0]->trigger();
    EXPECT_TRUE(waitFor([&] { return dialog.folders().isEmpty(); }));
    EXPECT_FALSE(dialog.removePathButton()->isEnabled());
}

TEST_F(DialogsTest, UsingAModelIsOneUndoableEdit)
{
    document.editSettings(QStringLiteral("x"), [](RenderSettings& s) { s.model = "other"; });
    ModelsDialog dialog(*host, document, {});
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return dialog.tree()->topLevelItemCount() == 2; }));
    dialog.tree()->setCurrentItem(dialog.tree()->topLevelItem(0));
    QTest::mouseClick(dialog.useButton(), Qt::LeftButton);
    EXPECT_EQ(document.scene().settings.model, "diorama-small");
    document.undo();
    EXPECT_EQ(document.scene().settings.model, "other");
}

TEST_F(DialogsTest, AModelBringsItsUsualGuidanceUnlessOneWasChosen)
{
    const auto guidanceAfterUse = [&](double before) {
        document.editSettings(QStringLiteral("x"), [&](RenderSettings& s) {
            s.model = "other";
            s.guidanceScale = before;
        });
        ModelsDialog dialog(*host, document, {});
        dialog.show();
        EXPECT_TRUE(waitFor([&] { return dialog.tree()->topLevelItemCount() == 2; }));
        dialog.tree()->setCurrentItem(dialog.tree()->topLevelItem(0));
        QTest::mouseClick(dialog.useButton(), Qt::LeftButton);
        EXPECT_EQ(document.scene().settings.model, "diorama-small");
        return document.scene().settings.guidanceScale;
    };
    EXPECT_EQ(guidanceAfterUse(kCheckpointGuidance), kShippedModelGuidance);
    EXPECT_EQ(guidanceAfterUse(4.5), 4.5);
}

TEST_F(DialogsTest, AdaptersAreAttachedWeightedAndRemoved)
{
    ModelsDialog dialog(*host, document, {});
    dialog.show();
    dialog.addAdapter(QStringLiteral("/tmp/lora.safetensors"));
    ASSERT_TRUE(waitFor([&] { return document.scene().settings.adapters.size() == 1; }));
    ASSERT_EQ(dialog.adapters()->topLevelItemCount(), 1);
    auto* weight = qobject_cast<QDoubleSpinBox*>(
        dialog.adapters()->itemWidget(dialog.adapters()->topLevelItem(0), 1));
    ASSERT_NE(weight, nullptr);
    weight->setValue(0.5);
    EXPECT_DOUBLE_EQ(document.scene().settings.adapters[0].weight, 0.5);
    dialog.addAdapter(QStringLiteral("/tmp/whole.safetensors"));
    dialog.addAdapter(QStringLiteral("/tmp/old.ckpt"));
    bool answered = false;
    host->ask(
        &dialog, [](Engine&, const std::stop_token&) { return Result<int>(1); },
        [&](const Result<int>&) { answered = true; });
    ASSERT_TRUE(waitFor([&] { return answered; }));
    EXPECT_EQ(document.scene().settings.adapters.size(), 1u)
        << "a checkpoint or a pickle file is no adapter";
    dialog.adapters()->setCurrentItem(dialog.adapters()->topLevelItem(0));
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Remove"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(document.scene().settings.adapters.empty());
}

TEST_F(DialogsTest, CutoutStrokesChangeTheMaskAndUndo)
{
    CutoutDialog dialog(*host, photoOf(Qt::red, "p.png", {80, 80}));
    dialog.show();
    EXPECT_FALSE(standard(dialog, QDialogButtonBox::Ok)->isEnabled()) << "until there is a mask";
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    CutoutCanvas* canvas = dialog.canvas();
    const QPoint corner = canvas->widgetFromPhoto({6, 6}).toPoint();
    QTest::mousePress(canvas, Qt::LeftButton, {}, corner);
    QTest::mouseMove(canvas, corner + QPoint(10, 0));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, corner + QPoint(10, 0));
    ASSERT_EQ(dialog.strokes().size(), 1u);
    EXPECT_TRUE(dialog.strokes()[0].keep);
    EXPECT_NEAR(dialog.strokes()[0].points[0].x, 6, 1.0) << "in pixels of the photo";
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    dialog.undoStack().undo();
    EXPECT_TRUE(dialog.strokes().empty());
    dialog.undoStack().redo();
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    dialog.accept();
    ASSERT_TRUE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    ASSERT_NE(dialog.mask(), nullptr);
    const QImage mask = QImage::fromData(dialog.mask()->bytes.data(),
                                         static_cast<int>(dialog.mask()->bytes.size()));
    EXPECT_EQ(mask.size(), QSize(80, 80));
    EXPECT_GT(qGray(mask.pixel(6, 6)), 200) << "kept by the stroke";
    EXPECT_LT(qGray(mask.pixel(6, 75)), 50);
}

TEST_F(DialogsTest, FurtherStrokesMendTheMaskThatIsThere)
{
    Photo photo = photoOf(Qt::red, "p.png", {80, 80});
    QImage stored(80, 80, QImage::Format_Grayscale8);
    stored.fill(Qt::black);
    for (int y = 60; y < 80; ++y)
        std::fill_n(stored.scanLine(y) + 60, 20, uchar(255));
    photo.mask = photoFromImage(stored, QStringLiteral("mask.png"))->picture;
    CutoutDialog dialog(*host, photo);
    dialog.show();
    const auto maskOf = [&] {
        EXPECT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
        return toQImage(dialog.currentMask());
    };
    const auto kept = [&](int x, int y) { return qGray(maskOf().pixel(x, y)) > 200; };
    EXPECT_TRUE(kept(70, 70));
    QTest::mouseClick(dialog.canvas(), Qt::LeftButton, {},
                      dialog.canvas()->widgetFromPhoto({6, 6}).toPoint());
    EXPECT_TRUE(kept(6, 6));
    EXPECT_TRUE(kept(70, 70)) << "as it was";
    EXPECT_FALSE(kept(30, 30)) << "not proposed anew";
    dialog.removeAll();
    EXPECT_FALSE(kept(70, 70));
    EXPECT_FALSE(kept(6, 6));
    dialog.keepAll();
    EXPECT_TRUE(kept(1, 1));
    EXPECT_TRUE(kept(78, 78));
    dialog.startOver();
    EXPECT_TRUE(dialog.strokes().empty());
    EXPECT_TRUE(kept(40, 40)) << "proposed from the photo";
    EXPECT_FALSE(kept(70, 70));
    dialog.undoStack().undo();
    EXPECT_EQ(dialog.strokes().size(), 3u);
    while (dialog.undoStack().canUndo())
        dialog.undoStack().undo();
    EXPECT_TRUE(kept(70, 70)) << "the mask that the photo came with";
    EXPECT_FALSE(kept(40, 40));
}

TEST_F(DialogsTest, CutoutIsNotAcceptedWithoutItsLastStroke)
{
    CutoutDialog dialog(*host, photoOf(Qt::red, "p.png", {80, 80}));
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    QPushButton* ok = standard(dialog, QDialogButtonBox::Ok);
    EXPECT_TRUE(ok->isEnabled());
    Gate gate(*host, queue.get());
    for (const QPoint& place : {QPoint(6, 75), QPoint(6, 6)})
        QTest::mouseClick(dialog.canvas(), Qt::LeftButton, {},
                          dialog.canvas()->widgetFromPhoto(place).toPoint());
    EXPECT_EQ(dialog.strokes().size(), 2u);
    EXPECT_TRUE(dialog.isBusy());
    EXPECT_FALSE(ok->isEnabled());
    dialog.accept();
    gate.open();
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    EXPECT_EQ(dialog.mask(), nullptr) << "what was pressed too early does nothing";
    EXPECT_TRUE(ok->isEnabled());
    dialog.accept();
    ASSERT_TRUE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    const QImage mask = QImage::fromData(dialog.mask()->bytes.data(),
                                         static_cast<int>(dialog.mask()->bytes.size()));
    EXPECT_GT(qGray(mask.pixel(6, 6)), 200);
    EXPECT_GT(qGray(mask.pixel(6, 75)), 200);
}

TEST_F(DialogsTest, CutoutZoomsAroundThePointer)
{
    CutoutDialog dialog(*host, photoOf(Qt::red));
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return !dialog.isBusy(); }));
    const QPointF place(100, 80);
    const QPointF before = dialog.canvas()->photoFromWidget(place);
    dialog.canvas()->zoomBy(2, place);
    const QPointF after = dialog.canvas()->photoFromWidget(place);
    EXPECT_NEAR(before.x(), after.x(), 1e-6);
    EXPECT_NEAR(before.y(), after.y(), 1e-6);
}

TEST_F(DialogsTest, CutoutMayCloseWhileItComputes)
{
    auto dialog = std::make_unique<CutoutDialog>(*host, photoOf(Qt::red));
    dialog->show();
    dialog.reset();
    bool answered = false;
    host->askImages(
        queue.get(), [](const ImageTools&, const std::stop_token&) { return Result<int>(1); },
        [&](const Result<int>&) { answered = true; });
    EXPECT_TRUE(waitFor([&] { return answered; }));
}

TEST_F(DialogsTest, CompareMovesTheBorderByPointerAndKeys)
{
    QImage red(64, 64, QImage::Format_RGB888);
    red.fill(Qt::red);
    QImage blue = red;
    blue.fill(Qt::blue);
    CompareDialog dialog({red, QStringLiteral("A")}, {blue, QStringLiteral("B")});
    dialog.resize(500, 500);
    dialog.show();
    EXPECT_DOUBLE_EQ(dialog.view()->split(), 0.5);
    const QImage shot = dialog.view()->grab().toImage();
    EXPECT_EQ(shot.pixelColor(shot.width() / 4, shot.height() / 2), QColor(Qt::red));
    EXPECT_EQ(shot.pixelColor(3 * shot.width() / 4, shot.height() / 2), QColor(Qt::blue));
    QTest::keyClick(dialog.slider(), Qt::Key_Home);
    EXPECT_DOUBLE_EQ(dialog.view()->split(), 0);
    QTest::mouseClick(dialog.view(), Qt::LeftButton, {}, dialog.view()->rect().center());
    EXPECT_NEAR(dialog.view()->split(), 0.5, 0.02);
    EXPECT_NEAR(dialog.slider()->value(), 500, 20);
}

TEST_F(DialogsTest, CompareKeepsItsSidesFromRightToLeft)
{
    CompareDialog dialog({picture(), QStringLiteral("A")}, {picture(), QStringLiteral("B")});
    dialog.setLayoutDirection(Qt::RightToLeft);
    dialog.show();
    QHash<QString, int> places;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        places[label->text()] = label->mapTo(&dialog, QPoint()).x();
    EXPECT_LT(places.value(QStringLiteral("A")), places.value(QStringLiteral("B")));
    QTest::keyClick(dialog.slider(), Qt::Key_Right);
    EXPECT_GT(dialog.view()->split(), 0.5) << "the border follows the key";
}

TEST_F(DialogsTest, RecoveryOffersOpensAndDiscards)
{
    TemporaryFolder folder;
    const QString root = QString::fromStdString(folder.path().string());
    {
        RecoveryStore dead(root);
        ASSERT_TRUE(dead.write(dead.newSlot(), document.snapshot(),
                               QStringLiteral("/home/me/cats.diorama")));
        const QString slot = dead.newSlot();
        ASSERT_TRUE(dead.write(slot, document.snapshot(), {}));
        RecoveryExtras extras;
        extras.files.push_back({"r1.png", [] { return Bytes{1}; }});
        ASSERT_TRUE(dead.writeExtras(slot, extras));
    }
    RecoveryStore store(root);
    RecoveryDialog dialog(store);
    ASSERT_EQ(dialog.list()->count(), 2);
    EXPECT_EQ(dialog.chosen().size(), 2u) << "all are ticked";
    const int withPicture = dialog.chosen()[0].pictures == 1 ? 0 : 1;
    EXPECT_TRUE(
        dialog.list()->item(withPicture)->text().contains(QStringLiteral("with 1 picture")));
    dialog.show();
    dialog.list()->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(dialog.chosen().size(), 1u);
    answerNextBox(QMessageBox::Cancel);
    QTest::mouseClick(dialog.discardButton(), Qt::LeftButton);
    EXPECT_EQ(dialog.list()->count(), 2) << "one click alone deletes nothing";
    answerNextBox(QMessageBox::Discard);
    QTest::mouseClick(dialog.discardButton(), Qt::LeftButton);
    EXPECT_EQ(dialog.list()->count(), 1);
    EXPECT_EQ(store.leftBehind().size(), 1u);
    dialog.reject();
    EXPECT_EQ(store.leftBehind().size(), 1u) << "deciding later keeps the rest";
}

TEST_F(DialogsTest, ShortcutsAreReboundStoredAndReset)
{
    QAction first(QStringLiteral("&First"));
    first.setObjectName(QStringLiteral("first"));
    first.setShortcut(QKeySequence(QStringLiteral("Ctrl+1")));
    QAction second(QStringLiteral("Second"));
    second.setObjectName(QStringLiteral("second"));
    second.setShortcut(QKeySequence(QStringLiteral("Ctrl+2")));
    Shortcuts::apply({&first, &second});
    {
        ShortcutsDialog dialog({&first, &second});
        dialog.show();
        ASSERT_EQ(dialog.tree()->topLevelItemCount(), 2);
        EXPECT_EQ(dialog.tree()->topLevelItem(0)->text(0), QStringLiteral("First"));
        dialog.editor()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+2")));
        Q_EMIT dialog.editor()->editingFinished();
        EXPECT_TRUE(dialog.message()->text().contains(QStringLiteral("Second")))
            << "a double use is refused";
        dialog.editor()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+9")));
        Q_EMIT dialog.editor()->editingFinished();
        EXPECT_EQ(first.shortcut(), QKeySequence(QStringLiteral("Ctrl+1")))
            << "not before it is accepted";
        QTest::mouseClick(standard(dialog, QDialogButtonBox::Ok), Qt::LeftButton);
    }
    EXPECT_EQ(first.shortcut(), QKeySequence(QStringLiteral("Ctrl+9")));
    QAction restarted(QStringLiteral("First"));
    restarted.setObjectName(QStringLiteral("first"));
    restarted.setShortcut(QKeySequence(QStringLiteral("Ctrl+1")));
    Shortcuts::apply({&restarted});
    EXPECT_EQ(restarted.shortcut(), QKeySequence(QStringLiteral("Ctrl+9")));
    Shortcuts::set(&restarted, Shortcuts::defaultsOf(&restarted));
    EXPECT_FALSE(QSettings().contains(QStringLiteral("shortcuts/first")));
    Shortcuts::apply({&first});
    EXPECT_EQ(first.shortcut(), QKeySequence(QStringLiteral("Ctrl+1")))
        << "the same command of another window";
}

TEST_F(DialogsTest, AllKeysOfACommandCount)
{
    QAction first(QStringLiteral("First"));
    first.setObjectName(QStringLiteral("first"));
    QAction zoom(QStringLiteral("Zoom"));
    zoom.setObjectName(QStringLiteral("zoom"));
    const Shortcuts::Keys both{QKeySequence(QStringLiteral("Ctrl++")),
                               QKeySequence(QStringLiteral("Ctrl+="))};
    zoom.setShortcuts(both);
    Shortcuts::apply({&first, &zoom});
    ShortcutsDialog dialog({&first, &zoom});
    dialog.show();
    for (const char* taken : {"Ctrl+=", "Ctrl+=, K"}) {
        dialog.editor()->setKeySequence(QKeySequence(QLatin1String(taken)));
        Q_EMIT dialog.editor()->editingFinished();
        EXPECT_TRUE(dialog.message()->text().contains(QStringLiteral("Zoom"))) << taken;
    }
    Shortcuts::set(&zoom, {QKeySequence(QStringLiteral("Ctrl+9"))});
    EXPECT_EQ(zoom.shortcuts().size(), 1);
    Shortcuts::set(&zoom, Shortcuts::defaultsOf(&zoom));
    EXPECT_EQ(zoom.shortcuts(), both);
}

TEST_F(DialogsTest, EnterInTheSearchOfCommandsChoosesTheFirst)
{
    QAction first(QStringLiteral("First"));
    first.setObjectName(QStringLiteral("first"));
    QAction second(QStringLiteral("Second"));
    second.setObjectName(QStringLiteral("second"));
    ShortcutsDialog dialog({&first, &second});
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    dialog.search()->setFocus();
    QTest::keyClicks(dialog.search(), QStringLiteral("sec"));
    QTest::keyClick(dialog.search(), Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.tree()->currentItem()->text(0), QStringLiteral("Second"));
}

TEST_F(DialogsTest, HelpShowsTheGuideAndFinds)
{
    HelpDialog dialog;
    dialog.show();
    EXPECT_TRUE(dialog.browser()->toPlainText().contains(QStringLiteral("cut-out")))
        << "the guide is built in";
    QTest::keyClicks(dialog.search(), QStringLiteral("pickle"));
    EXPECT_EQ(dialog.browser()->textCursor().selectedText().toLower(), QStringLiteral("pickle"));
    dialog.search()->selectAll();
    QTest::keyClicks(dialog.search(), QStringLiteral("box"));
    const int first = dialog.browser()->textCursor().position();
    QTest::keyClick(dialog.search(), Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible()) << "Enter goes on searching";
    EXPECT_GT(dialog.browser()->textCursor().position(), first);
}

TEST_F(DialogsTest, AboutCarriesTheLicence)
{
    AboutDialog dialog(QStringLiteral("Engine: fake"));
    bool hasLicence = false;
    for (const QTextBrowser* browser : dialog.findChildren<QTextBrowser*>())
        hasLicence = hasLicence ||
                     browser->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE"));
    EXPECT_TRUE(hasLicence);
}

TEST_F(DialogsTest, BatchSaysWhichSeedsAndHowLong)
{
    BatchDialog dialog(10, 30);
    EXPECT_EQ(dialog.count(), 4);
    EXPECT_TRUE(dialog.summary()->text().contains(QStringLiteral("10 to 13")));
    EXPECT_TRUE(dialog.summary()->text().contains(QStringLiteral("2")));
    dialog.show();
    expectTabVisits(dialog, {dialog.countBox(), standard(dialog, QDialogButtonBox::Ok),
                             standard(dialog, QDialogButtonBox::Cancel)});
    QTest::keyClick(standard(dialog, QDialogButtonBox::Ok), Qt::Key_Space);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

} // namespace
} // namespace diorama
