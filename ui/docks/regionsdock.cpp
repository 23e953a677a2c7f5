// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/regionsdock.h"

#include "ui/docks/regiondelegate.h"
#include "ui/document/document.h"
#include "ui/document/regionlistmodel.h"
#include "ui/widgets/emptyhint.h"

#include <QHBoxLayout>
#include <QItemSelection>
#include <QListView>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

template <typename Verb>
QToolButton* RegionsDock::addVerb(QLayout* row, const char* iconName, const QString& text,
                                  const QString& toolTip, Verb verb)
{
    QToolButton* button = makeButton(iconName, text, toolTip);
    connect(button, &QToolButton::clicked, this, [this, verb] {
        if (Document* document = this->document())
            verb(*document);
    });
    row->addWidget(button);
    m_buttons.append(button);
    return button;
}

RegionsDock::RegionsDock(QWidget* parent)
    : Dock(QStringLiteral("regions"), tr("Regions"), parent)
    , m_model(new RegionListModel(this))
    , m_view(new QListView(this))
{
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setItemDelegate(new RegionDelegate(m_view));
    m_view->setAccessibleName(tr("Regions, front first"));
    m_view->setToolTip(tr("The boxes from front to back. Tick a box to let it take part in the "
                          "render; drag rows to change what hides what."));
    new EmptyHint(m_view,
                  tr("There are no boxes yet. Drag one on the canvas, or drop a photo there."));
    column()->addWidget(m_view);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    addVerb(row, "to-front", tr("Bring to Front"), tr("Lets the box hide all others."),
            [](Document& d) { d.moveInOrder(d.selection(), ZMove::ToFront); });
    addVerb(row, "forward", tr("Bring Forward"), tr("Moves the box in front of the next one."),
            [](Document& d) { d.moveInOrder(d.selection(), ZMove::Forward); });
    addVerb(row, "backward", tr("Send Backward"), tr("Moves the box behind the next one."),
            [](Document& d) { d.moveInOrder(d.selection(), ZMove::Backward); });
    addVerb(row, "to-back", tr("Send to Back"), tr("Lets all others hide the box."),
            [](Document& d) { d.moveInOrder(d.selection(), ZMove::ToBack); });
    row->addStretch();
    addVerb(row, "lock", tr("Lock or Unlock"),
            tr("A locked box cannot be picked on the canvas, so that those below it can. It is "
               "painted all the same."),
            [](Document& d) {
                const Region* first = d.scene().region(d.currentRegion());
                d.setLocked(d.selection(), first != nullptr && !first->locked);
            });
    addVerb(row, "eye", tr("Show or Hide"), tr("A hidden box does not take part in the render."),
            [](Document& d) {
                const Region* first = d.scene().region(d.currentRegion());
                d.setVisible(d.selection(), first != nullptr && !first->visible);
            });
    addVerb(row, "delete", tr("Delete"), tr("Removes the box. Its subject stays in the library."),
            [](Document& d) { d.removeRegions(d.selection()); });
    column()->addLayout(row);

    addKey(m_view, QKeySequence::Delete, [this] { m_buttons.back()->click(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RegionsDock::selectionToDocument);
    updateButtons();
}

void RegionsDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    m_connected = document();
    m_model->setDocument(document());
    if (Document* document = this->document()) {
        connect(document, &Document::selectionChanged, this, &RegionsDock::selectionFromDocument);
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            if (change.touches(SceneChange::RegionList | SceneChange::RegionOrder))
                selectionFromDocument();
        });
    }
    selectionFromDocument();
}

void RegionsDock::selectionFromDocument()
{
    const QScopedValueRollback guard(m_isSyncing, true);
    QItemSelection selection;
    if (Document* document = this->document())
        for (const Id region : document->selection()) {
            const QModelIndex index = m_model->indexOf(region);
            if (index.isValid())
                selection.select(index, index);
        }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (document() != nullptr) {
        const QModelIndex current = m_model->indexOf(document()->currentRegion());
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        if (current.isValid())
            m_view->scrollTo(current);
    }
    updateButtons();
}

void RegionsDock::selectionToDocument()
{
    Document* document = this->document();
    if (m_isSyncing || document == nullptr)
        return;
    Ids ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        ids.push_back(m_model->idAt(index));
    // The current row comes last: that is the one the inspector shows.
    const Id current = m_model->idAt(m_view->currentIndex());
    const auto it = std::find(ids.begin(), ids.end(), current);
    if (it != ids.end())
        std::rotate(it, it + 1, ids.end());
    document->select(ids);
}

void RegionsDock::updateButtons()
{
    const bool any = document() != nullptr && !document()->selection().empty();
    for (QToolButton* button : m_buttons)
        button->setEnabled(any);
}

} // namespace diorama
