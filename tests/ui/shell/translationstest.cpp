// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeengine.h"
#include "tests/support/picturefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "ui/dialogs/batchdialog.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/cutoutdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <set>

namespace diorama {
namespace {

using namespace testing_support;

const QStringList kLanguages{QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
                             QStringLiteral("ja"), QStringLiteral("zh_CN")};

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.push_back({context, xml.readElementText(), {}, true});
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.back().translations.append(text);
        }
    }
    return messages;
}

QString translationFile(const QString& language)
{
    return QStringLiteral(DIORAMA_SOURCE_DIR "/translations/diorama_%1.ts").arg(language);
}

TEST(Translations, EveryLanguageIsFinished)
{
    for (const QString& language : kLanguages) {
        const auto messages = readMessages(translationFile(language));
        EXPECT_GT(messages.size(), 500u) << language.toStdString();
        for (const Message& message : messages) {
            EXPECT_TRUE(message.isFinished)
                << language.toStdString() << ": " << message.source.toStdString();
            EXPECT_FALSE(message.translations.join(QString()).trimmed().isEmpty() &&
                         !message.source.trimmed().isEmpty())
                << language.toStdString() << ": " << message.source.toStdString();
        }
    }
}

TEST(Translations, PlaceholdersAreKept)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9]"));
    for (const QString& language : kLanguages)
        for (const Message& message : readMessages(translationFile(language))) {
            std::multiset<QString> wanted;
            std::multiset<QString> found;
            for (const auto& match : placeholder.globalMatch(message.source))
                wanted.insert(match.captured());
            for (const auto& match : placeholder.globalMatch(message.translations.join(QString())))
                found.insert(match.captured());
            // Plural forms repeat them.
            if (!message.source.contains(QLatin1String("%n"))) {
                EXPECT_EQ(wanted, found)
                    << language.toStdString() << ": " << message.source.toStdString();
            }
        }
}

TEST(Translations, NoStringOfTheSourcesIsMissing)
{
    const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
    if (!QFile::exists(lupdate))
        GTEST_SKIP() << "lupdate is not installed";
    TemporaryFolder folder;
    const QString fresh = QString::fromStdString((folder / "fresh.ts").string());
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(DIORAMA_SOURCE_DIR));
    process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                            QStringLiteral("ui"), QStringLiteral("app/window"),
                            QStringLiteral("-ts"), fresh});
    ASSERT_TRUE(process.waitForFinished(60000));
    std::set<std::pair<QString, QString>> known;
    for (const Message& message : readMessages(translationFile(QStringLiteral("de"))))
        known.insert({message.context, message.source});
    const auto wanted = readMessages(fresh);
    EXPECT_GT(wanted.size(), 500u);
    for (const Message& message : wanted)
        EXPECT_TRUE(known.count({message.context, message.source}))
            << message.context.toStdString() << ": " << message.source.toStdString()
            << " (refresh translations/ with translations/update.sh)";
}

TEST(Translations, AreBuiltIntoTheProgram)
{
    icon("help");
    for (const QString& language : kLanguages) {
        QTranslator translator;
        ASSERT_TRUE(translator.load(QStringLiteral(":/translations/diorama_%1.qm").arg(language)))
            << language.toStdString();
        const QString text = translator.translate("diorama::PromptBar", "Render");
        EXPECT_FALSE(text.isEmpty());
        EXPECT_NE(text, QStringLiteral("Render"));
    }
}

/// A language in which every translated string shows that it is one, and is a third longer.
class PseudoTranslator final : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return QStringLiteral("\u27e6%1%2\u27e7")
            .arg(text, QString(text.size() / 3, QLatin1Char('~')));
    }
    bool isEmpty() const override { return false; }
};

class PseudoLanguageTest : public testing::Test
{
protected:
    PseudoLanguageTest()
    {
        QSettings().clear();
        QApplication::installTranslator(&translator);
    }
    ~PseudoLanguageTest() override { QApplication::removeTranslator(&translator); }

    static bool isTranslated(const QString& text)
    {
        static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
        static const QSet<QString> names{QStringLiteral("English"),
                                         QStringLiteral("Deutsch"),
                                         QStringLiteral("Français"),
                                         QStringLiteral("Español"),
                                         QStringLiteral("日本語"),
                                         QStringLiteral("简体中文"),
                                         QStringLiteral("DDIM"),
                                         QStringLiteral("PNDM"),
                                         QStringLiteral("Euler"),
                                         QStringLiteral("Euler ancestral"),
                                         QStringLiteral("DPM-Solver++ 2M"),
                                         QStringLiteral("UniPC"),
                                         QStringLiteral("LCM"),
                                         QStringLiteral("Flow-match Euler"),
                                         QStringLiteral("PNG"),
                                         QStringLiteral("JPEG"),
                                         QStringLiteral("WebP"),
                                         QStringLiteral("TIFF"),
                                         QStringLiteral("OpenRaster")};
        return text.contains(QChar(0x27e6)) || !text.contains(letters) || names.contains(text);
    }
    static void check(const QWidget& widget)
    {
        const auto expectTranslated = [](const QString& text, const char* what) {
            EXPECT_TRUE(isTranslated(text)) << what << ": " << text.toStdString();
        };
        expectTranslated(widget.windowTitle(), "title");
        for (const auto* label : widget.findChildren<QLabel*>())
            expectTranslated(label->text(), "label");
        for (const auto* button : widget.findChildren<QAbstractButton*>()) {
            expectTranslated(button->text(), "button");
            expectTranslated(button->toolTip(), "tool tip");
        }
        for (const auto* box : widget.findChildren<QGroupBox*>())
            if (!box->objectName().isEmpty() || box->isCheckable())
                expectTranslated(box->title(), "group");
        for (const auto* edit : widget.findChildren<QLineEdit*>())
            expectTranslated(edit->placeholderText(), "placeholder");
        for (const auto* edit : widget.findChildren<QPlainTextEdit*>())
            expectTranslated(edit->placeholderText(), "placeholder");
        for (const auto* tabs : widget.findChildren<QTabBar*>())
            for (int i = 0; i < tabs->count(); ++i)
                expectTranslated(tabs->tabText(i), "tab");
        for (const auto* action : widget.findChildren<QAction*>()) {
            expectTranslated(action->text(), "action");
            expectTranslated(action->toolTip(), "action tool tip");
        }
    }
    static void checkClipping(const QWidget& widget)
    {
        for (const auto* button : widget.findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty() &&
                button->inherits("QPushButton")) {
                EXPECT_GE(button->width(), button->minimumSizeHint().width() - 1)
                    << button->text().toStdString();
            }
        for (const auto* label : widget.findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty()) {
                EXPECT_GE(label->width(), label->minimumSizeHint().width() - 1)
                    << label->text().toStdString();
            }
    }

    PseudoTranslator translator;
};

TEST_F(PseudoLanguageTest, NothingInTheMainWindowIsUntranslated)
{
    Workspace workspace([]() -> Result<std::unique_ptr<Engine>> {
        return std::unique_ptr<Engine>(std::make_unique<FakeEngine>());
    });
    workspace.host().open();
    MainWindow* window = workspace.newWindow();
    ASSERT_TRUE(waitFor([&] { return window->session().forecast().has_value(); }));
    check(*window);
}

TEST_F(PseudoLanguageTest, NothingInTheDialogsIsUntranslatedOrClipped)
{
    EngineHost host([]() -> Result<std::unique_ptr<Engine>> {
        return std::unique_ptr<Engine>(std::make_unique<FakeEngine>());
    });
    host.open();
    Document document;
    QImage image(64, 64, QImage::Format_RGB888);
    image.fill(Qt::gray);
    ExportDialog exporting(host, {{image, document.snapshot()}}, QStringLiteral("/1.png"));
    SettingsDialog settings(Preferences{}, {});
    ModelsDialog models(host, document, {});
    CutoutDialog cutout(host, photoOf(Qt::red));
    BatchDialog batch(1, 60);
    ShortcutsDialog shortcuts({});
    CompareDialog compare({image, {}}, {image, {}});
    for (QDialog* dialog : std::initializer_list<QDialog*>{&exporting, &settings, &models, &cutout,
                                                           &batch, &shortcuts, &compare}) {
        dialog->show();
        QCoreApplication::processEvents();
        check(*dialog);
        checkClipping(*dialog);
    }
    waitFor([&] { return !cutout.isBusy(); });
}

} // namespace
} // namespace diorama
