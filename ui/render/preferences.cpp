// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/preferences.h"

#include "core/base/result.h"
#include "ui/render/enginetexts.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace diorama {

namespace {

template <typename Enum>
Enum enumOf(const QVariant& value, Enum last, Enum fallback)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number)
                                                                       : fallback;
}

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences p;
    const auto value = [&settings](const char* key) { return settings.value(QLatin1String(key)); };
    const QString device = value("engine/device").toString();
    if (device == QLatin1String("cpu") || device == QLatin1String("cuda"))
        p.engine.device = device.toStdString();
    p.engine.precision = enumOf(value("engine/precision"), Precision::BFloat16, Precision::Auto);
    p.engine.threads = std::clamp(value("engine/threads").toInt(), 0, 256);
    p.engine.clipVocabulary = value("engine/clipVocabulary").toString().toStdString();
    p.preview.method = enumOf(value("preview/method"), PreviewMethod::Full, p.preview.method);
    p.preview.everySteps = std::clamp(value("preview/everySteps").toInt(), 1, 50);
    const double overhead = value("preview/maxOverhead").toDouble();
    if (overhead > 0 && overhead <= 1)
        p.preview.maxOverhead = overhead;
    p.language = value("language").toString();
    p.theme = enumOf(value("theme"), Theme::Dark, Theme::System);
    p.modelFolders = value("modelFolders").toStringList();
    p.showStalls = value("debug/showStalls").toBool();
    return p;
}

void Preferences::save() const
{
    QSettings settings;
    const auto put = [&settings](const char* key, const QVariant& value) {
        settings.setValue(QLatin1String(key), value);
    };
    put("engine/device", QString::fromStdString(engine.device));
    put("engine/precision", static_cast<int>(engine.precision));
    put("engine/threads", engine.threads);
    put("engine/clipVocabulary", QString::fromStdString(engine.clipVocabulary.string()));
    put("preview/method", static_cast<int>(preview.method));
    put("preview/everySteps", preview.everySteps);
    put("preview/maxOverhead", preview.maxOverhead);
    put("language", language);
    put("theme", static_cast<int>(theme));
    put("modelFolders", modelFolders);
    put("debug/showStalls", showStalls);
}

QString renderFailureText(const Error& error)
{
    const QString message = engineText(error.message);
    if (error.code != ErrorCode::OutOfMemory)
        return message;
    // Where the engine has given its advice, it is not given twice.
    const bool isAdvised = error.message.find("smaller canvas") != std::string::npos;
    return isAdvised
               ? QCoreApplication::translate("diorama::RenderTask", "%1 Your document is safe.")
                     .arg(message)
               : QCoreApplication::translate(
                     "diorama::RenderTask",
                     "%1 Your document is safe. Choose a smaller canvas, half precision in "
                     "the settings or fewer regions, or close other programs, and render "
                     "again.")
                     .arg(message);
}

} // namespace diorama
