// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/inspectordock.h"

#include "ui/docks/regionpage.h"
#include "ui/docks/scenepage.h"
#include "ui/document/document.h"
#include "ui/session/rendersession.h"
#include "ui/widgets/icons.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace diorama {

namespace {

QScrollArea* scrolled(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(page->minimumSizeHint().width() + 20);
    return area;
}

} // namespace

InspectorDock::InspectorDock(QWidget* parent)
    : Dock(QStringLiteral("inspector"), tr("Inspector"), parent)
    , m_tabs(new QTabWidget(this))
    , m_region(new RegionPage)
    , m_scene(new ScenePage)
{
    column()->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(m_scene), icon("scene"), tr("Scene"));
    m_tabs->addTab(scrolled(m_region), icon("region"), tr("Region"));
    column()->addWidget(m_tabs);
    connect(m_region, &RegionPage::phraseEntered, this, &InspectorDock::phraseEntered);
    m_region->setDocument(nullptr);
    m_scene->setDocument(nullptr);
}

void InspectorDock::editPhrase()
{
    m_tabs->setCurrentIndex(1);
    show();
    raise();
    m_region->editPhrase();
}

void InspectorDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    if (m_connectedSession)
        m_connectedSession->disconnect(this);
    m_connected = document();
    m_connectedSession = session();
    const auto showSchedulers = [this] {
        m_scene->setUnfitSchedulers(session()->unfitSchedulers());
    };
    if (session() != nullptr) {
        connect(session(), &RenderSession::schedulersChanged, this, showSchedulers);
        showSchedulers();
    }
    m_region->setDocument(document());
    m_scene->setDocument(document());
    if (Document* document = this->document())
        connect(document, &Document::selectionChanged, this,
                [this] { m_tabs->setCurrentIndex(this->document()->selection().empty() ? 0 : 1); });
}

} // namespace diorama
