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

/// Fusion derives its outlines from the window's colour, darker: on a dark window they vanish. This
/// palette gives it a window from which they come out light.
QPalette withVisibleOutlines(QPalette palette, QColor window = QColor(148, 152, 160))
{
    if (palette.color(QPalette::Window).lightness() < 128)
        palette.setColor(QPalette::Window, window);
    return palette;
}

/// A copy of the option, of its own kind, with visible outlines.
template <typename Option>
Option outlined(const QStyleOption* option)
{
    Option copy(*qstyleoption_cast<const Option*>(option));
    copy.palette = withVisibleOutlines(copy.palette);
    return copy;
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
        switch (element) {
        case PE_Frame: {
            // Of lists and texts: larger, so fainter.
            QStyleOption copy(*option);
            copy.palette = withVisibleOutlines(copy.palette, QColor(100, 104, 112));
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
        case PE_FrameLineEdit: {
            QStyleOption copy(*option);
            copy.palette = withVisibleOutlines(copy.palette);
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
        case PE_IndicatorCheckBox:
        case PE_IndicatorRadioButton:
            if (qstyleoption_cast<const QStyleOptionButton*>(option) != nullptr) {
                const auto copy = outlined<QStyleOptionButton>(option);
                QProxyStyle::drawPrimitive(element, &copy, painter, widget);
                return;
            }
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        case PE_FrameGroupBox:
            drawGroupFrame(option, painter, widget);
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && element == CE_PushButtonLabel && !button->icon.isNull() &&
            !button->text.isEmpty() && button->direction == Qt::RightToLeft)
            drawMirroredLabel(*button, painter);
        else if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
                 box != nullptr && element == CE_ComboBoxLabel && !box->editable)
            drawElidedLabel(*box, painter, widget);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override
    {
        if (control == CC_SpinBox && qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            const auto copy = outlined<QStyleOptionSpinBox>(option);
            QProxyStyle::drawComplexControl(control, &copy, painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0; // Words say it.
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    void drawGroupFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
    {
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

    /// Icon and text in the middle, the icon on the right: Qt itself puts them to the two ends.
    void drawMirroredLabel(const QStyleOptionButton& option, QPainter* painter) const
    {
        constexpr int kGap = 6;
        const bool isEnabled = option.state.testFlag(State_Enabled);
        const int flags = Qt::AlignCenter | Qt::TextShowMnemonic;
        const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        const int whole = option.iconSize.width() + kGap + textWidth;
        QRect rest = option.rect;
        rest.setWidth(std::min(whole, rest.width()));
        rest.moveCenter(option.rect.center());
        QRect iconRect(QPoint(), option.iconSize);
        iconRect.moveCenter({rest.right() + 1 - option.iconSize.width() / 2, rest.center().y()});
        option.icon.paint(painter, iconRect, Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
        rest.setRight(iconRect.left() - kGap);
        proxy()->drawItemText(painter, rest, flags, option.palette, isEnabled, option.text,
                              QPalette::ButtonText);
    }

    /// A name that does not fit ends in dots rather than in half a letter.
    void drawElidedLabel(const QStyleOptionComboBox& option, QPainter* painter,
                         const QWidget* widget) const
    {
        QStyleOptionComboBox copy(option);
        int room =
            proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxEditField, widget).width() - 2;
        if (!option.currentIcon.isNull())
            room -= option.iconSize.width() + 4;
        copy.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(CE_ComboBoxLabel, &copy, painter, widget);
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
