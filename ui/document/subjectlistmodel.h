// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/idlistmodel.h"

namespace diorama {

/// The MIME type of a dragged subject: its id as decimal text. The canvas attaches it where it
/// falls.
inline constexpr char kSubjectMimeType[] = "application/x-diorama-subject-id";

/// A document's subjects with thumbnails (Qt::DecorationRole, a QImage that appears when it is
/// ready). Editing a row renames the subject; a row is dragged onto the canvas to attach it.
class SubjectListModel final : public IdListModel
{
    Q_OBJECT

public:
    enum Role {
        SubjectIdRole = Qt::UserRole + 1,
        UseCountRole, ///< How many regions have it.
    };

    explicit SubjectListModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

protected:
    Ids idsOf(const Scene& scene) const override;
    void update(const SceneChange& change) override;

private:
    QString description(const Subject& subject) const;
    int useCount(Id subject) const;
};

} // namespace diorama
