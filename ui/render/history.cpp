// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/history.h"

#include "ui/render/rendertask.h"

#include <QFile>
#include <QLocale>
#include <QMimeData>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace diorama {

History::History(QObject* parent)
    : QAbstractListModel(parent)
{}

History::~History() = default;

int History::add(const RenderTask& task)
{
    HistoryEntry entry;
    entry.when = QDateTime::currentDateTime();
    entry.scene = task.scene();
    entry.image = task.picture();
    entry.model = QString::fromStdString(task.result().model);
    entry.seconds =
        task.result().timings.total > 0 ? task.result().timings.total : task.secondsRunning();
    return add(std::move(entry));
}

int History::add(HistoryEntry entry)
{
    entry.id = ++m_lastId;
    if (entry.thumbnail.isNull())
        entry.thumbnail = entry.image.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                                             Qt::SmoothTransformation);
    beginInsertRows({}, 0, 0);
    m_entries.insert(m_entries.begin(), std::move(entry));
    endInsertRows();
    dropOldest(/*kept=*/m_lastId);
    return m_lastId;
}

void History::append(std::vector<HistoryEntry> entries)
{
    if (entries.empty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    for (HistoryEntry& entry : entries) {
        entry.id = ++m_lastId;
        if (entry.thumbnail.isNull())
            entry.thumbnail = entry.image.scaled(kThumbnailSide, kThumbnailSide,
                                                 Qt::KeepAspectRatio, Qt::SmoothTransformation);
        m_entries.push_back(std::move(entry));
    }
    endInsertRows();
    dropOldest();
}

void History::putBack(int row, HistoryEntry entry)
{
    row = std::clamp(row, 0, static_cast<int>(m_entries.size()));
    beginInsertRows({}, row, row);
    m_entries.insert(m_entries.begin() + row, std::move(entry));
    endInsertRows();
}

void History::setPng(int id, std::shared_ptr<const std::vector<std::uint8_t>> png)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid())
        m_entries[static_cast<std::size_t>(index.row())].png = std::move(png);
}

void History::dropOldest(int kept)
{
    while (m_entries.size() > static_cast<std::size_t>(kLimit)) {
        const auto oldest =
            std::find_if(m_entries.rbegin(), m_entries.rend(), [kept](const HistoryEntry& entry) {
                return !entry.isStarred && entry.id != kept;
            });
        if (oldest == m_entries.rend())
            return;
        remove(oldest->id);
    }
}

void History::remove(int id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    beginRemoveRows({}, index.row(), index.row());
    m_entries.erase(m_entries.begin() + index.row());
    endRemoveRows();
}

void History::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void History::setStarred(int id, bool starred)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    m_entries[static_cast<std::size_t>(index.row())].isStarred = starred;
    Q_EMIT dataChanged(index, index);
}

const HistoryEntry* History::entry(int id) const
{
    const QModelIndex index = indexOf(id);
    return index.isValid() ? &m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

int History::idAt(const QModelIndex& index) const
{
    return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())].id : 0;
}

QModelIndex History::indexOf(int id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [id](const HistoryEntry& entry) { return entry.id == id; });
    return it == m_entries.end() ? QModelIndex() : index(static_cast<int>(it - m_entries.begin()));
}

int History::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant History::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const QString seed = QString::number(entry.scene.settings.seed);
    switch (role) {
    case Qt::DisplayRole:
        return entry.isStarred ? tr("★ Seed %1").arg(seed) : tr("Seed %1").arg(seed);
    case Qt::DecorationRole:
        return entry.thumbnail;
    case Qt::ToolTipRole:
        return tr("Seed %1, %2 steps, painted in %3 seconds by %4 on %5.")
            .arg(seed)
            .arg(entry.scene.settings.steps)
            .arg(QLocale().toString(entry.seconds, 'f', 1), entry.model,
                 QLocale().toString(entry.when, QLocale::ShortFormat));
    case IdRole:
        return entry.id;
    case StarRole:
        return entry.isStarred;
    case ImageRole:
        return entry.image;
    default:
        return {};
    }
}

Qt::ItemFlags History::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList History::mimeTypes() const
{
    return {QStringLiteral("text/uri-list"), QStringLiteral("application/x-qt-image")};
}

QMimeData* History::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    QList<QUrl> urls;
    for (const QModelIndex& index : indexes)
        if (const HistoryEntry* dragged = entry(idAt(index))) {
            if (const QString file = fileOf(*dragged); !file.isEmpty())
                urls.append(QUrl::fromLocalFile(file));
            if (!data->hasImage())
                data->setImageData(dragged->image);
        }
    data->setUrls(urls);
    return data;
}

QString History::fileOf(const HistoryEntry& entry) const
{
    if (!m_files)
        m_files = std::make_unique<QTemporaryDir>();
    const QString path = m_files->filePath(
        QStringLiteral("seed-%1-%2.png").arg(entry.scene.settings.seed).arg(entry.id));
    if (QFile::exists(path))
        return path;
    // Under its name there is a whole picture or none.
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           (entry.png ? file.write(reinterpret_cast<const char*>(entry.png->data()),
                                                   static_cast<qint64>(entry.png->size())) ==
                                            static_cast<qint64>(entry.png->size())
                                      : entry.image.save(&file, "PNG"));
    return isWritten && file.commit() ? path : QString();
}

} // namespace diorama
