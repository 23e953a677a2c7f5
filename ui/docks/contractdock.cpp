// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/contractdock.h"

#include "ui/document/labels.h"
#include "ui/render/enginetexts.h"
#include "ui/session/rendersession.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

namespace {

constexpr int kRegionRole = Qt::UserRole;

QString featureText(Feature feature)
{
    switch (feature) {
    case Feature::Box:
        return ContractDock::tr("Box");
    case Feature::Phrase:
        return ContractDock::tr("Phrase");
    case Feature::Subject:
        return ContractDock::tr("Subject");
    case Feature::Strength:
        return ContractDock::tr("Strength");
    case Feature::Negative:
        return ContractDock::tr("Negative phrase");
    case Feature::Overlap:
        return ContractDock::tr("Overlap");
    case Feature::Adapter:
        return ContractDock::tr("Adapter");
    case Feature::RegionCount:
        return ContractDock::tr("Number of regions");
    case Feature::Sampling:
        return ContractDock::tr("Sampling");
    }
    return {};
}

QString supportText(Support support)
{
    switch (support) {
    case Support::Used:
        return ContractDock::tr("used");
    case Support::Approximated:
        return ContractDock::tr("approximated");
    case Support::Ignored:
        return ContractDock::tr("ignored");
    }
    return {};
}

const char* supportIcon(Support support)
{
    switch (support) {
    case Support::Used:
        return "used";
    case Support::Approximated:
        return "approximated";
    default:
        return "ignored";
    }
}

} // namespace

ContractDock::ContractDock(QWidget* parent)
    : Dock(QStringLiteral("contract"), tr("Model Contract"), parent)
    , m_summary(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    m_summary->setWordWrap(true);
    column()->addWidget(m_summary);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("What the model uses of each region"));
    m_tree->setToolTip(
        tr("What the loaded model will use, approximate or ignore when you press Render."));
    new EmptyHint(m_tree, tr("What the model makes of each box is listed here before you render."));
    column()->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const Id region = item->data(0, kRegionRole).toInt();
        if (document() != nullptr && region != 0)
            document()->select({region});
    });
    refresh();
}

void ContractDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    m_connected = session();
    if (session() != nullptr)
        connect(session(), &RenderSession::outlookChanged, this, &ContractDock::refresh);
    refresh();
}

QString ContractDock::summaryOf(const std::vector<CapabilityNote>& notes)
{
    const auto count = [&notes](Support support) {
        return static_cast<int>(
            std::count_if(notes.begin(), notes.end(), [support](const CapabilityNote& note) {
                return note.support == support;
            }));
    };
    if (notes.empty())
        return {};
    if (const int ignored = count(Support::Ignored); ignored > 0)
        return tr("The model ignores %n thing(s) that you asked for.", nullptr, ignored);
    if (const int approximated = count(Support::Approximated); approximated > 0)
        return tr("The model approximates %n thing(s) that you asked for.", nullptr, approximated);
    return tr("The model uses everything that you asked for.");
}

void ContractDock::refresh()
{
    m_tree->clear();
    m_summary->clear();
    if (session() == nullptr)
        return;
    const Scene& scene = document()->scene();
    const auto& notes = session()->capabilities();
    QHash<Id, QTreeWidgetItem*> parents;
    for (const CapabilityNote& note : notes) {
        QTreeWidgetItem*& parent = parents[note.region];
        if (parent == nullptr) {
            const Region* region = scene.region(note.region);
            parent = new QTreeWidgetItem(m_tree);
            parent->setFirstColumnSpanned(true);
            parent->setText(0,
                            region != nullptr ? numberedTitle(scene, *region) : tr("Whole scene"));
            parent->setData(0, kRegionRole, note.region);
            QFont bold = parent->font(0);
            bold.setBold(true);
            parent->setFont(0, bold);
        }
        auto* item = new QTreeWidgetItem(parent);
        item->setIcon(0, icon(supportIcon(note.support)));
        item->setText(0, featureText(note.feature));
        item->setText(1, supportText(note.support));
        item->setToolTip(0, engineText(note.reason));
        item->setToolTip(1, engineText(note.reason));
        item->setData(0, kRegionRole, note.region);
        item->setData(0, Qt::AccessibleDescriptionRole, engineText(note.reason));
    }
    m_tree->expandAll();
    if (session()->isOutlookWaiting())
        m_summary->setText(tr("Your last edits are looked at after this render."));
    else if (!session()->problem().isEmpty())
        m_summary->setText(tr("This scene cannot be rendered; Issues says why."));
    else
        m_summary->setText(summaryOf(notes));
    m_summary->setVisible(!m_summary->text().isEmpty());
}

} // namespace diorama
