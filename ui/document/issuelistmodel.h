// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace diorama {

/// Something about the document that the user should know, and where to go for it.
struct DocumentIssue
{
    enum class Severity { Info, Warning, Error };
    Severity severity = Severity::Warning;
    QString text;           ///< A whole sentence.
    Id region = 0;          ///< Jump there; 0 for none.
    Id subject = 0;         ///< Or there.
    bool isOfModel = false; ///< Or to the choice of the model.

    friend bool operator==(const DocumentIssue&, const DocumentIssue&) = default;
};

/// The document's problems, worst first: broken rules, missing pictures, and what others add
/// (missing models, the capability contract). Kept up to date after every edit, not during
/// gestures.
class IssueListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole + 1, RegionIdRole, SubjectIdRole, OfModelRole };

    explicit IssueListModel(QObject* parent = nullptr);

    void setDocument(Document* document); ///< May be null.
    /// Issues that the document cannot know by itself, by source ("model", "capabilities");
    /// replaces those that the source gave before.
    void setIssuesFrom(const QString& source, std::vector<DocumentIssue> issues);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void refresh();

    QPointer<Document> m_document;
    std::vector<DocumentIssue> m_issues;
    QHash<QString, std::vector<DocumentIssue>> m_foreign;
};

} // namespace diorama
