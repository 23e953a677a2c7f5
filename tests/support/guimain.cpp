// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <spdlog/spdlog.h>

int main(int argc, char** argv)
{
    spdlog::set_level(spdlog::level::off);
    qputenv("QT_QPA_PLATFORM",
            qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen")).toUtf8());
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir data; // Tests neither see nor leave anything in the user's own folders.
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    QLocale::setDefault(QLocale::c());
    QApplication::setApplicationName(QStringLiteral("diorama-tests"));
    QApplication application(argc, argv);
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
