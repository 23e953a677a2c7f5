// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>
#include <QPointer>

namespace diorama {

/// A document's regions, front first. Check state is visibility, editing a row edits its phrase,
/// rows are reordered by drag. All edits go through the document's verbs.
class RegionListModel final : public QAbstractListModel
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

    void setDocument(Document* document);    ///< May be null.
    Id idAt(const QModelIndex& index) const; ///< 0 for an invalid index.
    QModelIndex indexOf(Id region) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    void update(const SceneChange& change);
    int rowOf(Id region) const;

    QPointer<Document> m_document;
    Ids m_order; ///< Front first, as the views know it.
};

} // namespace diorama
