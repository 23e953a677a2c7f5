// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idleteam.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/engine/engineloader.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <time.h>
#include <unistd.h>

namespace {

using namespace diorama;

/// Milliseconds since the kernel started this process, dynamic linking included.
double millisecondsSinceProcessStart()
{
    std::ifstream stat("/proc/self/stat");
    std::string line;
    std::getline(stat, line);
    // Field 22, counted from the parenthesis that ends the second.
    const auto end = line.rfind(')');
    if (end == std::string::npos)
        return -1;
    std::size_t position = end + 2;
    for (int field = 3; field < 22; ++field)
        position = line.find(' ', position) + 1;
    const double startedTicks = std::strtod(line.c_str() + position, nullptr);
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 -
            startedTicks / static_cast<double>(::sysconf(_SC_CLK_TCK))) *
           1000;
}

/// Loads the translations for the language of the settings, or else the system's.
void installTranslations(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    icon("help"); // Makes sure that the resources are there.
    const bool isEnglish = locale.language() == QLocale::English || locale.language() == QLocale::C;
    auto* ours = new QTranslator(&application);
    // The English file holds the plural forms.
    if (isEnglish ? ours->load(QStringLiteral(":/translations/diorama_en.qm"))
                  : ours->load(locale, QStringLiteral("diorama"), QStringLiteral("_"),
                               QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(ours);
    if (isEnglish)
        return;
    auto* qts = new QTranslator(&application);
    if (qts->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

/// What the program understands on its command line.
class CommandLine final
{
public:
    CommandLine()
        : probe(QStringLiteral("startup-probe"),
                QCoreApplication::translate(
                    "main", "Print the milliseconds until the window is painted and answers, and "
                            "quit."))
        , screenshots(QStringLiteral("screenshots"),
                      QCoreApplication::translate(
                          "main", "Write pictures of the window and its dialogs into a folder, and "
                                  "quit."),
                      QStringLiteral("folder"))
    {
        parser.setApplicationDescription(
            QCoreApplication::translate("main", "Composes pictures from boxes, photos and words."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({probe, screenshots});
        parser.addPositionalArgument(QStringLiteral("files"),
                                     QCoreApplication::translate("main", "Scenes to open."),
                                     QStringLiteral("[files...]"));
    }

    QCommandLineOption probe;
    QCommandLineOption screenshots;
    QCommandLineParser parser;
};

/// Whether the command line asks for words only, which needs no display.
bool wantsWords(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        for (const char* word : {"-h", "--help", "--help-all", "-v", "--version"})
            if (std::string_view(argv[i]) == word)
                return true;
    return false;
}

void openFirstWindows(Workspace& workspace, const QStringList& files)
{
    for (const QString& file : files)
        workspace.newWindow(file);
    if (!workspace.windows().empty())
        return;
    MainWindow* window = workspace.newWindow();
    QSettings settings;
    if (settings.value(QStringLiteral("startedBefore")).toBool())
        return;
    settings.setValue(QStringLiteral("startedBefore"), true);
    window->openSample(Workspace::samplePath());
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("diorama"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DIORAMA_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("diorama"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.diorama.Diorama"));
    if (wantsWords(argc, argv)) {
        QCoreApplication words(argc, argv);
        installTranslations(words, Preferences::load().language);
        CommandLine().parser.process(words); // Ends the program.
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Diorama"));
    startLogging(qEnvironmentVariable("DIORAMA_LOG", QStringLiteral("warn")).toUtf8().constData());
    const Preferences preferences = Preferences::load();
    installTranslations(application, preferences.language);
    CommandLine line;
    line.parser.process(application);

    applyTheme(preferences.theme);
    QApplication::setWindowIcon(icon("org.diorama.Diorama"));
    Workspace workspace([] { return loadEngine(enginePath()); });
    openFirstWindows(workspace, line.parser.positionalArguments());
    MainWindow* first = workspace.windows().front();
    std::optional<IdleTeam> idleTeam;
    QObject::connect(first, &MainWindow::painted, &workspace, [&] {
        if (line.parser.isSet(line.probe)) {
            std::printf("%.0f\n", millisecondsSinceProcessStart());
            std::fflush(stdout);
            QApplication::quit();
            return;
        }
        idleTeam.emplace();
        workspace.startBackground();
        if (line.parser.isSet(line.screenshots))
            QApplication::exit(takeScreenshots(workspace, line.parser.value(line.screenshots)) ? 0
                                                                                               : 1);
    });
    return QApplication::exec();
}
