// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/draftsdock.h"

#include "ui/session/rendersession.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/thumbnaildelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace diorama {

DraftsDock::DraftsDock(QWidget* parent)
    : Dock(QStringLiteral("drafts"), tr("Drafts"), parent)
    , m_view(new QListView(this))
    , m_count(new QSpinBox(this))
    , m_step(new QSpinBox(this))
    , m_start(new QPushButton(tr("Paint Drafts"), this))
    , m_finish(new QPushButton(tr("Finish Ticked"), this))
{
    m_count->setRange(2, 64);
    m_count->setValue(6);
    m_count->setToolTip(tr("How many different seeds are begun."));
    m_step->setRange(1, 199);
    m_step->setValue(6);
    m_step->setToolTip(
        tr("Where each draft stops. A third of all steps is enough to judge the composition."));
    auto* numbers = new QHBoxLayout;
    const auto addNumber = [this, numbers](const QString& text, QSpinBox* box) {
        auto* label = new QLabel(text, this);
        label->setBuddy(box);
        numbers->addWidget(label);
        numbers->addWidget(box);
    };
    addNumber(tr("Seeds"), m_count);
    numbers->addSpacing(8);
    addNumber(tr("Stop at step"), m_step);
    numbers->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_finish);
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight);
    m_bar->addLayout(numbers);
    m_bar->addLayout(buttons);
    column()->addLayout(m_bar);
    m_view->setViewMode(QListView::IconMode);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMovement(QListView::Static);
    m_view->setIconSize({96, 96});
    m_view->setGridSize({116, 130});
    m_view->setAccessibleName(tr("Drafts"));
    m_view->setItemDelegate(new ThumbnailDelegate(m_view));
    new EmptyHint(m_view, tr("Paint a few seeds up to an early step, tick the promising ones, and "
                             "finish only those."));
    column()->addWidget(m_view, 1);
    m_start->setToolTip(
        tr("Begins a picture for each seed and stops early. Replaces the drafts shown here."));
    m_finish->setToolTip(tr("Paints the ticked drafts to the end. They come out exactly as if they "
                            "had not been interrupted."));
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->renderDrafts(m_count->value(), m_step->value());
    });
    connect(m_finish, &QPushButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->drafts().finishTicked();
    });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        const QImage image = index.data(Qt::DecorationRole).value<QImage>();
        if (session() != nullptr && !image.isNull())
            session()->showPicture(image);
    });
    updateButtons();
}

void DraftsDock::paintDrafts()
{
    m_start->click();
}

void DraftsDock::resizeEvent(QResizeEvent* event)
{
    Dock::resizeEvent(event);
    constexpr int kOneRow = 520;
    m_bar->setDirection(width() >= kOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void DraftsDock::sessionChanged()
{
    if (m_connected)
        m_connected->drafts().disconnect(this);
    m_connected = session();
    QItemSelectionModel* old = m_view->selectionModel();
    m_view->setModel(session() != nullptr ? &session()->drafts() : nullptr);
    if (old != nullptr && old != m_view->selectionModel())
        old->deleteLater();
    if (session() != nullptr)
        connect(&session()->drafts(), &DraftSheet::tickedChanged, this, &DraftsDock::updateButtons);
    updateButtons();
}

void DraftsDock::updateButtons()
{
    m_start->setEnabled(session() != nullptr);
    m_finish->setEnabled(session() != nullptr && session()->drafts().tickedCount() > 0);
}

} // namespace diorama
