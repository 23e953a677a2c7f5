// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/labels.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace diorama {
int regionNumber(const Scene& scene, Id id)
{
    for (std::size_t i = 0; i < scene.regions.size(); ++i) {
        if (scene.regions[i].id == id)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

QString regionTitle(const Scene& scene, const Region& region)
{
    if (const QString phrase = QString::fromStdString(region.phrase).simplified();
        !phrase.isEmpty())
        return phrase;
    if (const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr)
        return subjectTitle(*subject);
    return QCoreApplication::translate("Labels", "Region %1").arg(regionNumber(scene, region.id));
}

QString numberedTitle(const Scene& scene, const Region& region)
{
    const QString number =
        QCoreApplication::translate("Labels", "Region %1").arg(regionNumber(scene, region.id));
    const QString title = regionTitle(scene, region);
    return title == number ? number
                           : QCoreApplication::translate("Labels", "%1: %2").arg(number, title);
}

QString regionDescription(const Scene& scene, const Region& region)
{
    QStringList parts;
    parts << numberedTitle(scene, region);
    if (const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr)
        parts << QCoreApplication::translate("Labels", "subject %1").arg(subjectTitle(*subject));
    if (region.locked)
        parts << QCoreApplication::translate("Labels", "locked");
    if (!region.visible)
        parts << QCoreApplication::translate("Labels", "hidden");
    return parts.join(QCoreApplication::translate("Labels", ", "));
}

QString boxDescription(const Box& box, Size canvas)
{
    const auto pixels = [](double value, int side) {
        return static_cast<int>(std::lround(value * side));
    };
    return QCoreApplication::translate("Labels", "x %1, y %2, %3 × %4 pixels")
        .arg(pixels(box.x0, canvas.width))
        .arg(pixels(box.y0, canvas.height))
        .arg(pixels(box.width(), canvas.width))
        .arg(pixels(box.height(), canvas.height));
}

QString subjectTitle(const Subject& subject)
{
    if (const QString name = QString::fromStdString(subject.name).simplified(); !name.isEmpty())
        return name;
    if (const QString word = QString::fromStdString(subject.classWord).simplified();
        !word.isEmpty())
        return word;
    return QCoreApplication::translate("Labels", "Subject %1").arg(subject.id);
}

} // namespace diorama
