// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>
#include <QPointer>

namespace diorama {

/// A document's subjects with thumbnails (Qt::DecorationRole, a QImage that appears when it is
/// ready). Editing a row renames the subject; a row is dragged onto the canvas to attach it.
class SubjectListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SubjectIdRole = Qt::UserRole + 1,
        ClassWordRole,
        PhotoCountRole,
        StrengthRole,
        UseCountRole, ///< How many regions have it.
        MissingRole,  ///< bool: a photo's file is missing.
    };

    explicit SubjectListModel(QObject* parent = nullptr);

    void setDocument(Document* document); ///< May be null.
    Id idAt(const QModelIndex& index) const;
    QModelIndex indexOf(Id subject) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    void update(const SceneChange& change);
    QString toolTip(const Subject& subject) const;

    QPointer<Document> m_document;
    Ids m_order;
};

} // namespace diorama
