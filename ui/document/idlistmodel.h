// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>
#include <QPointer>

namespace diorama {

/// A list model whose rows are named by ids. It follows a list with the fewest row signals, so that
/// views keep their selection and scroll position.
class IdListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    void setDocument(Document* document);    ///< May be null; not owned.
    Id idAt(const QModelIndex& index) const; ///< 0 for an invalid index.
    QModelIndex indexOf(Id id) const;

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    explicit IdListModel(QObject* parent);

    virtual Ids idsOf(const Scene& scene) const = 0;
    virtual void update(const SceneChange& change) = 0;

    const Document* document() const { return m_document; }
    Document* document() { return m_document; }
    const Ids& order() const { return m_order; }
    void follow();              ///< Makes the rows those of the document.
    void touch(const Ids& ids); ///< Reports these rows as changed.
    void touchAll();

private:
    void removeMissing(const Ids& wanted);
    void permute(const Ids& wanted);
    void insertNew(const Ids& wanted);

    QPointer<Document> m_document;
    Ids m_order;
};

} // namespace diorama
