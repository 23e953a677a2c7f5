// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnaildelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QImage>
#include <QPainter>

namespace diorama {

namespace {

/// Stands where a picture will be.
QPixmap placeholder(const QStyleOptionViewItem& option, QSize size)
{
    QPixmap frame(size);
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    QColor line = option.palette.color(QPalette::Text);
    line.setAlpha(70);
    painter.setPen(QPen(line, 1, Qt::DashLine));
    painter.drawRect(QRect(QPoint(), size).adjusted(1, 1, -2, -2));
    return frame;
}

} // namespace

void ThumbnailDelegate::initStyleOption(QStyleOptionViewItem* option,
                                        const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option->widget);
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    if (view == nullptr)
        return;
    option->decorationSize = view->iconSize();
    option->features |= QStyleOptionViewItem::HasDecoration;
    const qreal scale = view->devicePixelRatioF();
    const QSize size = view->iconSize() * scale;
    QPixmap pixmap =
        image.isNull()
            ? placeholder(*option, size)
            : QPixmap::fromImage(image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(scale);
    // Without a mode of its own the icon would be tinted when it is selected.
    option->icon = QIcon();
    option->icon.addPixmap(pixmap, QIcon::Normal);
    option->icon.addPixmap(pixmap, QIcon::Selected);
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!option.state.testFlag(QStyle::State_Selected) ||
        !index.data(Qt::DisplayRole).toString().isEmpty())
        return;
    painter->save();
    painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace diorama
