// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/idlistmodel.h"

#include <algorithm>

namespace diorama {
IdListModel::IdListModel(QObject* parent)
    : QAbstractListModel(parent)
{}

void IdListModel::setDocument(Document* document)
{
    if (document == m_document)
        return;
    if (m_document != nullptr)
        m_document->disconnect(this);
    beginResetModel();
    m_document = document;
    m_order = document != nullptr ? idsOf(document->scene()) : Ids{};
    endResetModel();
    if (document == nullptr)
        return;
    connect(document, &Document::changed, this,
            [this](const SceneChange& change) { update(change); });
    connect(document, &QObject::destroyed, this, [this] {
        beginResetModel();
        m_order.clear();
        endResetModel();
    });
}

Id IdListModel::idAt(const QModelIndex& index) const
{
    const bool known =
        index.isValid() && index.model() == this && index.row() < std::ssize(m_order);
    return known ? m_order[static_cast<std::size_t>(index.row())] : 0;
}

QModelIndex IdListModel::indexOf(Id id) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), id);
    return found != m_order.end() ? index(static_cast<int>(found - m_order.begin()))
                                  : QModelIndex();
}

int IdListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

void IdListModel::follow()
{
    const Ids wanted = m_document != nullptr ? idsOf(m_document->scene()) : Ids{};
    if (wanted == m_order)
        return;
    removeMissing(wanted);
    permute(wanted);
    insertNew(wanted);
}

void IdListModel::removeMissing(const Ids& wanted)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (contains(wanted, m_order[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_order.erase(m_order.begin() + row);
        endRemoveRows();
    }
}

void IdListModel::permute(const Ids& wanted)
{
    Ids sorted;
    for (const Id id : wanted) {
        if (contains(m_order, id))
            sorted.push_back(id);
    }
    if (sorted == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Ids ids;
    for (const QModelIndex& index : before)
        ids.push_back(idAt(index));
    m_order = sorted;
    QModelIndexList after;
    for (const Id id : ids)
        after << indexOf(id);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void IdListModel::insertNew(const Ids& wanted)
{
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (row < m_order.size() && m_order[row] == wanted[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
        endInsertRows();
    }
}

void IdListModel::touch(const Ids& ids)
{
    for (const Id id : ids) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

void IdListModel::touchAll()
{
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace diorama
