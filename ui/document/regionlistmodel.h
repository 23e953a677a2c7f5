// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/idlistmodel.h"

namespace diorama {

/// A document's regions, front first. Check state is visibility, editing a row edits its phrase,
/// rows are reordered by drag. All edits go through the document's verbs.
class RegionListModel final : public IdListModel
{
    Q_OBJECT

public:
    enum Role {
        RegionIdRole = Qt::UserRole + 1,
        LockedRole,    ///< bool, writable.
        VisibleRole,   ///< bool, writable.
        SubjectIdRole, ///< int, 0 for none.
        SubjectNameRole,
        NumberRole, ///< The badge's number on the canvas: 1 is the backmost.
    };

    explicit RegionListModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

protected:
    Ids idsOf(const Scene& scene) const override;
    void update(const SceneChange& change) override;
};

} // namespace diorama
