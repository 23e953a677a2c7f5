// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnaildelegate.h"

#include <QAbstractItemView>
#include <QImage>

namespace diorama {

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
    if (image.isNull())
        return;
    const qreal scale = view->devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        image.scaled(view->iconSize() * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(scale);
    // Without a mode of its own the icon would be tinted when it is selected.
    option->icon = QIcon();
    option->icon.addPixmap(pixmap, QIcon::Normal);
    option->icon.addPixmap(pixmap, QIcon::Selected);
}

} // namespace diorama
