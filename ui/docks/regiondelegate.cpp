// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/regiondelegate.h"

#include "ui/canvas/canvaspalette.h"
#include "ui/document/regionlistmodel.h"

#include <QPainter>

namespace diorama {

namespace {

QPixmap numberChip(int region, const QString& number, const QStyleOptionViewItem& option)
{
    const RegionStyle style = regionStyle(region, /*highContrast=*/false);
    const QSize size(std::max(18, option.fontMetrics.horizontalAdvance(number) + 8), 16);
    const qreal scale = option.widget != nullptr ? option.widget->devicePixelRatioF() : 1;
    QPixmap chip(size * scale);
    chip.setDevicePixelRatio(scale);
    chip.fill(Qt::transparent);
    QPainter painter(&chip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.line);
    painter.drawRoundedRect(QRect(QPoint(), size), 3, 3);
    QFont font = option.font;
    font.setBold(true);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(style.onLine);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, number);
    return chip;
}

} // namespace

void RegionDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int region = index.data(RegionListModel::RegionIdRole).toInt();
    if (region == 0)
        return;
    const QPixmap chip =
        numberChip(region, index.data(RegionListModel::NumberRole).toString(), *option);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = chip.deviceIndependentSize().toSize();
    option->icon = QIcon();
    for (const auto mode : {QIcon::Normal, QIcon::Selected}) // Not tinted when it is selected.
        option->icon.addPixmap(chip, mode);
    if (!index.data(RegionListModel::VisibleRole).toBool())
        option->palette.setColor(QPalette::Text,
                                 option->palette.color(QPalette::Disabled, QPalette::Text));
}

} // namespace diorama
