// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/historydock.h"

#include "ui/session/rendersession.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/thumbnaildelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace diorama {

HistoryDock::HistoryDock(QWidget* parent)
    : Dock(QStringLiteral("history"), tr("History"), parent)
    , m_view(new QListView(this))
{
    m_view->setViewMode(QListView::IconMode);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMovement(QListView::Static);
    m_view->setIconSize({96, 96});
    m_view->setGridSize({112, 126});
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Pictures painted so far, newest first"));
    m_view->setItemDelegate(new ThumbnailDelegate(m_view));
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setToolTip(tr("Drag a picture onto a box to make it a subject, or into another "
                          "program."));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    new EmptyHint(m_view,
                  tr("Every picture that you render is kept here, with its seed and its scene."));
    column()->addWidget(m_view);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    const auto add = [&](const char* iconName, const QString& text, const QString& toolTip) {
        QToolButton* button = makeButton(iconName, text, toolTip);
        row->addWidget(button);
        return button;
    };
    m_restore =
        add("restore", tr("Restore Scene"),
            tr("Brings back the boxes, prompts and settings that this picture was painted from."));
    m_start =
        add("start-picture", tr("Use as Start Picture"),
            tr("The next renders begin from this picture instead of noise and stay close to it."));
    m_repaint = add("repaint", tr("Repaint Selected Region"),
                    tr("The next render paints only the selected box anew and keeps the rest of "
                       "this picture."));
    m_star =
        add("star", tr("Star"), tr("Marks a picture as good. Starred pictures are never dropped."));
    row->addStretch();
    m_compare = add("compare", tr("Compare"), tr("Shows two pictures with a slider between them."));
    m_sheet = add("contact-sheet", tr("Contact Sheet"),
                  tr("Puts the chosen pictures onto one sheet with their seeds."));
    m_export = add("export", tr("Export"), tr("Writes the chosen pictures to files."));
    m_remove = add("delete", tr("Delete"), tr("Removes the chosen pictures from the history."));
    column()->addLayout(row);

    connect(m_restore, &QToolButton::clicked, this, [this] {
        const auto ids = chosen();
        if (session() != nullptr && !ids.empty())
            session()->restoreScene(ids.front());
    });
    connect(m_start, &QToolButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->useAsStart(currentImage());
    });
    connect(m_repaint, &QToolButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->repaintRegion(document()->currentRegion(), currentImage());
    });
    connect(m_star, &QToolButton::clicked, this, &HistoryDock::starChosen);
    connect(m_remove, &QToolButton::clicked, this, &HistoryDock::removeChosen);
    connect(m_compare, &QToolButton::clicked, this, [this] {
        const auto ids = chosen();
        if (ids.size() == 2)
            Q_EMIT compareWanted(ids[1], ids[0]);
    });
    connect(m_sheet, &QToolButton::clicked, this, [this] { Q_EMIT contactSheetWanted(chosen()); });
    connect(m_export, &QToolButton::clicked, this, [this] { Q_EMIT exportWanted(chosen()); });
    connect(m_view, &QListView::customContextMenuRequested, this, [this](QPoint position) {
        QMenu menu(this);
        fillMenu(menu);
        menu.exec(m_view->viewport()->mapToGlobal(position));
    });
    addKey(m_view, QKeySequence::Delete, [this] { removeChosen(); });
    connect(m_view, &QListView::doubleClicked, this, [this] { m_restore->click(); });
    updateButtons();
}

void HistoryDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    m_connected = document();
    // A view deletes none of its selection models.
    QItemSelectionModel* old = m_view->selectionModel();
    m_view->setModel(session() != nullptr ? &session()->history() : nullptr);
    if (old != nullptr && old != m_view->selectionModel())
        old->deleteLater();
    if (session() != nullptr) {
        connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
            updateButtons();
            const QImage image = currentImage();
            if (session() != nullptr && !image.isNull())
                session()->showPicture(image);
        });
        connect(document(), &Document::selectionChanged, this, &HistoryDock::updateButtons);
    }
    updateButtons();
}

std::vector<int> HistoryDock::chosen() const
{
    std::vector<int> ids;
    if (session() == nullptr || m_view->selectionModel() == nullptr)
        return ids;
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    for (const QModelIndex& index : indexes)
        ids.push_back(session()->history().idAt(index));
    return ids;
}

QImage HistoryDock::currentImage() const
{
    const auto ids = chosen();
    const HistoryEntry* entry = ids.size() == 1 ? session()->history().entry(ids.front()) : nullptr;
    return entry != nullptr ? entry->image : QImage();
}

void HistoryDock::step(int older)
{
    if (session() == nullptr || session()->history().rowCount() == 0)
        return;
    const auto& entries = session()->history().entries();
    const auto shown = std::find_if(entries.begin(), entries.end(),
                                    [key = session()->picture().cacheKey()](const auto& entry) {
                                        return entry.image.cacheKey() == key;
                                    });
    // A preview is newer than all of them.
    const int row = shown == entries.end() ? -1 : static_cast<int>(shown - entries.begin());
    const int last = static_cast<int>(entries.size()) - 1;
    const QModelIndex next = session()->history().index(std::clamp(row + older, 0, last));
    m_view->setCurrentIndex(next);
    m_view->scrollTo(next);
    // Choosing another row has shown it already.
    const QImage& image = entries[static_cast<std::size_t>(next.row())].image;
    if (session()->picture().cacheKey() != image.cacheKey())
        session()->showPicture(image);
}

void HistoryDock::fillMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    const auto addButton = [&menu](QToolButton* button) {
        QAction* action =
            menu.addAction(button->icon(), button->text(), button, &QToolButton::click);
        action->setToolTip(button->toolTip());
        action->setEnabled(button->isEnabled());
    };
    const bool isOne = chosen().size() == 1;
    addButton(m_restore);
    QAction* seed = menu.addAction(tr("Use This Seed"), this, &HistoryDock::useSeed);
    seed->setToolTip(tr("The next renders take this picture's seed; the scene stays as it is."));
    seed->setEnabled(isOne);
    addButton(m_start);
    addButton(m_repaint);
    menu.addSeparator();
    addButton(m_star);
    addButton(m_compare);
    addButton(m_sheet);
    menu.addSeparator();
    QAction* copy = menu.addAction(tr("Copy Picture"), this, [this] {
        QGuiApplication::clipboard()->setImage(currentImage());
    });
    copy->setToolTip(tr("Puts the picture onto the clipboard, for other programs."));
    copy->setEnabled(isOne);
    addButton(m_export);
    addButton(m_remove);
}

void HistoryDock::useSeed()
{
    const auto ids = chosen();
    if (ids.empty())
        return;
    document()->sealUndo(); // Its own step, whatever was typed before.
    document()->setSeed(session()->history().entry(ids.front())->scene.settings.seed);
    document()->sealUndo();
}

void HistoryDock::updateButtons()
{
    const std::size_t count = chosen().size();
    for (QToolButton* button : {m_restore, m_start})
        button->setEnabled(count == 1);
    m_repaint->setEnabled(count == 1 && document() != nullptr && document()->currentRegion() != 0);
    m_compare->setEnabled(count == 2);
    for (QToolButton* button : {m_star, m_sheet, m_export, m_remove})
        button->setEnabled(count > 0);
}

void HistoryDock::starChosen()
{
    const auto ids = chosen();
    if (ids.empty())
        return;
    const bool starred = !session()->history().entry(ids.front())->isStarred;
    for (const int id : ids)
        session()->history().setStarred(id, starred);
}

void HistoryDock::removeChosen()
{
    if (session() == nullptr)
        return;
    History& history = session()->history();
    std::vector<std::pair<int, HistoryEntry>> gone;
    for (const int id : chosen())
        gone.emplace_back(history.indexOf(id).row(), *history.entry(id));
    for (const auto& [row, entry] : gone)
        history.remove(entry.id);
    if (gone.empty())
        return;
    // From the top, so that each row is the one that it was.
    Q_EMIT removed(static_cast<int>(gone.size()), [history = QPointer(&history), gone] {
        for (const auto& [row, entry] : gone)
            if (history)
                history->putBack(row, entry);
    });
}

} // namespace diorama
