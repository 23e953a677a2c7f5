// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace diorama {

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(53, 55, 59), QColor(43, 45, 48));
    const QColor text(226, 228, 231);
    const QColor faint(226, 228, 231, 110);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(33, 34, 37));
    palette.setColor(QPalette::AlternateBase, QColor(40, 42, 45));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(226, 228, 231, 140));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(62, 64, 69));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(58, 122, 214));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(120, 178, 255));
    palette.setColor(QPalette::LinkVisited, QColor(178, 150, 255));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(80, 82, 86));
    return palette;
}

QPalette lightPalette()
{
    QPalette palette(QColor(239, 240, 242), QColor(239, 240, 242));
    const QColor text(32, 34, 38);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(246, 247, 249));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(32, 34, 38, 140));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, QColor(255, 255, 255));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(45, 108, 200));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(20, 90, 190));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(32, 34, 38, 115));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(190, 193, 198));
    return palette;
}

} // namespace

void applyTheme(Theme theme)
{
    // Before the first change: what the desktop gave.
    static const QPalette system = QApplication::palette();
    if (QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStringLiteral("Fusion"));
    switch (theme) {
    case Theme::System:
        QApplication::setPalette(system.color(QPalette::Window).lightness() < 128 ? darkPalette()
                                                                                  : lightPalette());
        break;
    case Theme::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Theme::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
}

bool isDarkPalette()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace diorama
