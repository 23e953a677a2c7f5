// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/issuesdock.h"

#include "ui/document/issuelistmodel.h"
#include "ui/render/enginetexts.h"
#include "ui/session/rendersession.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/icons.h"

#include <QListView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace diorama {

namespace {

class SeverityDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        static const char* const names[]{"info", "warning", "error"};
        const int severity = std::clamp(index.data(IssueListModel::SeverityRole).toInt(), 0, 2);
        option->icon = icon(names[severity]);
        option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
    }
};

} // namespace

IssuesDock::IssuesDock(QWidget* parent)
    : Dock(QStringLiteral("issues"), tr("Issues"), parent)
    , m_model(new IssueListModel(this))
    , m_view(new QListView(this))
    , m_models(new QPushButton(icon("models"), tr("Choose a Model…"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SeverityDelegate(m_view));
    m_view->setWordWrap(true);
    m_view->setTextElideMode(Qt::ElideNone);
    m_view->setAccessibleName(tr("Issues, worst first"));
    m_view->setToolTip(tr("Press Enter or double-click to go to the place."));
    new EmptyHint(m_view, tr("Everything is in order."));
    column()->addWidget(m_view);
    m_models->setToolTip(
        tr("Opens the list of models, to choose another one or to add a folder or file."));
    m_models->hide();
    column()->addWidget(m_models);
    connect(m_models, &QPushButton::clicked, this, &IssuesDock::modelsWanted);
    connect(m_view, &QListView::activated, this, &IssuesDock::jump);
    connect(m_model, &IssueListModel::countChanged, this, &IssuesDock::updateTitle);
}

void IssuesDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    m_connected = session();
    m_model->setDocument(document());
    if (session() != nullptr)
        connect(session(), &RenderSession::outlookChanged, this, &IssuesDock::updateFromSession);
    updateFromSession();
    updateTitle();
}

void IssuesDock::updateFromSession()
{
    std::vector<DocumentIssue> model;
    std::vector<DocumentIssue> capabilities;
    if (session() != nullptr) {
        if (!session()->problem().isEmpty())
            model.push_back({.severity = DocumentIssue::Severity::Error,
                             .text = session()->problem(),
                             .isOfModel = session()->isModelProblem()});
        for (const CapabilityNote& note : session()->capabilities())
            if (note.support == Support::Ignored)
                capabilities.push_back({.severity = DocumentIssue::Severity::Warning,
                                        .text = engineText(note.reason),
                                        .region = note.region});
    }
    m_models->setVisible(session() != nullptr && session()->isModelProblem());
    m_model->setIssuesFrom(QStringLiteral("model"), std::move(model));
    m_model->setIssuesFrom(QStringLiteral("capabilities"), std::move(capabilities));
}

void IssuesDock::jump(const QModelIndex& index)
{
    if (document() == nullptr)
        return;
    if (const Id region = index.data(IssueListModel::RegionIdRole).toInt())
        document()->select({region});
    if (const Id subject = index.data(IssueListModel::SubjectIdRole).toInt())
        document()->setCurrentSubject(subject);
    if (index.data(IssueListModel::OfModelRole).toBool())
        Q_EMIT modelsWanted();
}

void IssuesDock::updateTitle()
{
    const int count = m_model->rowCount();
    setWindowTitle(count > 0 ? tr("Issues (%1)").arg(count) : tr("Issues"));
}

} // namespace diorama
