// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/draftsheet.h"

#include <algorithm>
#include <utility>

namespace diorama {

DraftSheet::DraftSheet(RenderQueue& queue, QObject* parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
{}

void DraftSheet::start(const RenderParams& params, int count, int step)
{
    cancel();
    beginResetModel();
    m_rows.clear();
    RenderParams draft = params;
    draft.request.stopAfterStep = std::clamp(step, 1, params.request.scene.settings.steps);
    const std::vector<RenderTask*> tasks = m_queue.addBatch(draft, count);
    for (RenderTask* task : tasks) {
        const int row = static_cast<int>(m_rows.size());
        m_rows.push_back({.task = task, .params = task->params(), .checkpoint = {}, .picture = {}});
        connect(task, &RenderTask::pictureChanged, this, [this, task, row] {
            if (row < static_cast<int>(m_rows.size()) && m_rows[row].task == task)
                refresh(row);
        });
        connect(task, &RenderTask::stateChanged, this, [this, task, row] {
            if (row < static_cast<int>(m_rows.size()) && m_rows[row].task == task)
                refresh(row);
        });
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

void DraftSheet::refresh(int row)
{
    Row& entry = m_rows[static_cast<std::size_t>(row)];
    entry.picture = entry.task->picture();
    if (entry.task->state() == RenderTask::State::Finished)
        entry.checkpoint = entry.task->result().checkpoint;
    Q_EMIT dataChanged(index(row), index(row));
}

int DraftSheet::finishTicked()
{
    int count = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        if (!row.isTicked || !row.checkpoint)
            continue;
        RenderParams params = row.params;
        params.request.stopAfterStep.reset();
        params.request.resumeFrom = row.checkpoint;
        params.origin = RenderOrigin::Batch;
        m_queue.add(std::move(params));
        row.isTicked = false;
        ++count;
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole});
    }
    Q_EMIT tickedChanged();
    return count;
}

void DraftSheet::cancel()
{
    for (const Row& row : m_rows)
        if (row.task)
            row.task->cancel();
}

void DraftSheet::clear()
{
    cancel();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT tickedChanged();
}

int DraftSheet::tickedCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isTicked; }));
}

int DraftSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DraftSheet::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return tr("Seed %1").arg(row.params.request.scene.settings.seed);
    case Qt::DecorationRole:
        return row.picture;
    case Qt::CheckStateRole:
        return row.isTicked ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return row.checkpoint ? tr("Tick it to have this picture finished.")
                              : tr("This draft is not ready yet.");
    default:
        return {};
    }
}

bool DraftSheet::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.checkpoint)
        return false;
    row.isTicked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags DraftSheet::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && m_rows[static_cast<std::size_t>(index.row())].checkpoint)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace diorama
