// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/colorscheme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QGroupBox>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>

#include <algorithm>

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

/// Fusion with our own small icons on panels and bars: drawn for the palette, and without the image
/// plugins that Fusion's own would load at the start.
class AppStyle final : public QProxyStyle
{
public:
    AppStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
        setObjectName(QStringLiteral("diorama"));
    }

    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override
    {
        switch (which) {
        case SP_TitleBarCloseButton:
        case SP_DockWidgetCloseButton:
            return icon("close");
        case SP_TitleBarNormalButton:
            return icon("float");
        case SP_ToolBarHorizontalExtensionButton:
            return icon("more");
        case SP_ToolBarVerticalExtensionButton:
            return icon("more-below");
        case SP_MessageBoxWarning:
            return icon("warning");
        case SP_MessageBoxCritical:
            return icon("error");
        case SP_MessageBoxInformation:
            return icon("info");
        case SP_MessageBoxQuestion:
            return icon("help");
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element != PE_FrameGroupBox) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        // Below the title, where Fusion has it too.
        const auto* box = qobject_cast<const QGroupBox*>(widget);
        const bool isUntitled = box != nullptr && !box->isCheckable() && box->title().isEmpty();
        const int title = std::max(pixelMetric(PM_ExclusiveIndicatorHeight, option, widget),
                                   option->fontMetrics.height());
        const int top = (isUntitled ? 0 : title) + 3;
        QColor fill = option->palette.color(QPalette::Text);
        fill.setAlpha(8);
        QColor line = option->palette.color(QPalette::Text);
        line.setAlpha(45);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(line);
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, top + 0.5, -0.5, -0.5), 3, 3);
        painter->restore();
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0; // Words say it.
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

void applyTheme(Theme theme)
{
    // Before the first change: what the desktop gave.
    static const QPalette system = QApplication::palette();
    if (dynamic_cast<const AppStyle*>(QApplication::style()) == nullptr)
        QApplication::setStyle(new AppStyle);
    switch (theme) {
    case Theme::System: {
        const bool isDark = system.color(QPalette::Window).lightness() < 128 ||
                            PortalColorScheme::lastKnown() == ColorScheme::Dark;
        QApplication::setPalette(isDark ? darkPalette() : lightPalette());
        break;
    }
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
