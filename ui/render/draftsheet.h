// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/renderqueue.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace diorama {

/// Many seeds painted up to some step, as checkable rows; only the ticked ones are finished, with
/// the same result as an uninterrupted run.
class DraftSheet final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit DraftSheet(RenderQueue& queue, QObject* parent = nullptr);

    /// Replaces the sheet: `count` seeds from the scene's own upwards, up to `step`.
    void start(const RenderParams& params, int count, int step);
    /// Queues the rest of every ticked draft that is ready, and unticks it. Returns how many.
    int finishTicked();
    /// Stops and drops the drafts that are not ready.
    void cancel();
    /// Empties the sheet: the document has become another one.
    void clear();
    int tickedCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct Row
    {
        QPointer<RenderTask> task;
        RenderParams params;
        std::shared_ptr<const RenderCheckpoint> checkpoint; ///< Null until the draft is ready.
        QImage picture;
        bool isTicked = false;
    };
    void refresh(int row);

    RenderQueue& m_queue;
    std::vector<Row> m_rows;
};

} // namespace diorama
