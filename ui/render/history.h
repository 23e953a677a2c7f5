// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/render.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QImage>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace diorama {

class RenderTask;

/// A render that is over, with all that is needed to repeat it.
struct HistoryEntry
{
    int id = 0; ///< Given by the history; never used twice.
    QDateTime when;
    Scene scene; ///< As it was rendered, seed and settings included.
    QImage image;
    QImage thumbnail; ///< Made by the history where it is null.
    std::shared_ptr<const std::vector<std::uint8_t>>
        png; ///< The image as it is saved; may be null.
    QString model;
    double seconds = 0;
    bool isStarred = false;
};

/// The pictures painted for one document, newest first. GUI thread.
class History final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, StarRole, ImageRole };
    static constexpr int kThumbnailSide = 160;
    static constexpr int kLimit = 300; ///< Beyond it the oldest without a star are dropped.

    explicit History(QObject* parent = nullptr);
    ~History() override;

    /// Takes a finished render over. Returns the new entry's id.
    int add(const RenderTask& task);
    int add(HistoryEntry entry); ///< The entry itself is never the one that is dropped for it.
    /// Puts entries from a file below those that are there.
    void append(std::vector<HistoryEntry> entries);
    /// Puts an entry that was removed back into its row, under its old id.
    void putBack(int row, HistoryEntry entry);
    void setPng(int id, std::shared_ptr<const std::vector<std::uint8_t>> png);
    void remove(int id);
    void clear();
    void setStarred(int id, bool starred);

    const std::vector<HistoryEntry>& entries() const { return m_entries; }
    /// Null for an unknown id.
    const HistoryEntry* entry(int id) const;
    int idAt(const QModelIndex& index) const;
    QModelIndex indexOf(int id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// PNG files for programs that take files, and the first picture itself for those that do not.
    /// The files live as long as the history.
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    void dropOldest(int kept = 0);                   ///< Never the kept one.
    QString fileOf(const HistoryEntry& entry) const; ///< Writes it; empty where it cannot.

    std::vector<HistoryEntry> m_entries;
    int m_lastId = 0;
    mutable std::unique_ptr<QTemporaryDir> m_files; ///< Of pictures that were dragged away.
};

} // namespace diorama
