// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/issuelistmodel.h"

#include "core/scene/validation.h"
#include "ui/document/labels.h"

#include <QStringList>

#include <algorithm>

namespace diorama {
namespace {

QString placeOf(const Scene& scene, const Problem& problem)
{
    if (const Region* region = scene.region(problem.region)) {
        const QString title = regionTitle(scene, *region);
        return title.size() > 60 ? title.left(59) + u'…' : title;
    }
    const Subject* subject = scene.subject(problem.subject);
    return subject != nullptr ? subjectTitle(*subject) : QString();
}

int missingPhotos(const Scene& scene, const Problem& problem, QStringList* paths)
{
    const Subject* subject = scene.subject(problem.subject);
    if (subject == nullptr)
        return 0;
    for (const Photo& photo : subject->photos) {
        if (photo.picture == nullptr)
            *paths << QString::fromStdString(photo.path);
    }
    return static_cast<int>(paths->size());
}

/// An error of a region or a subject, in the user's language; nothing where it has no words of its
/// own.
QString partError(const Problem& problem, const QString& place)
{
    const std::string& field = problem.field;
    if (field == "box")
        return IssueListModel::tr("“%1” leaves the canvas or is empty.").arg(place);
    if (field == "subject")
        return IssueListModel::tr("“%1” names a subject that is not there.").arg(place);
    if (field == "strength")
        return IssueListModel::tr("The strength of “%1” is out of range.").arg(place);
    if (field == "photos")
        return IssueListModel::tr("“%1” has too many photos, or a photo's path is too long.")
            .arg(place);
    if (field == "id")
        return IssueListModel::tr("The number of “%1” is used twice or out of range.").arg(place);
    return IssueListModel::tr("A text of “%1” is too long or damaged.").arg(place);
}

/// The same for the scene as a whole.
QString sceneError(const Problem& problem)
{
    const std::string& field = problem.field;
    if (field == "canvas")
        return IssueListModel::tr(
            "Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.");
    if (field == "prompt" || field == "negative")
        return IssueListModel::tr("The prompt or what is not wanted is too long or damaged.");
    if (field == "regions" || field == "subjects")
        return IssueListModel::tr("The scene has too many regions or subjects.");
    if (field == "render.model")
        return IssueListModel::tr("No model is chosen, or its name is too long.");
    if (field == "render.adapters")
        return IssueListModel::tr("There are too many adapters, or one of them is not complete.");
    if (field == "render.start.picture")
        return IssueListModel::tr("The start picture is missing.");
    if (field == "render.repaint_region")
        return IssueListModel::tr(
            "The region to repaint or the picture that it belongs to is not there.");
    return IssueListModel::tr("A setting has a value that is not allowed. (%1)")
        .arg(QString::fromStdString(problem.field));
}

/// The core's finding in the user's language.
QString textOf(const Scene& scene, const Problem& problem)
{
    const QString place = placeOf(scene, problem);
    if (problem.severity == Severity::Error)
        return place.isEmpty() ? sceneError(problem) : partError(problem, place);
    if (problem.severity == Severity::Warning && !place.isEmpty()) {
        if (problem.field == "phrase")
            return IssueListModel::tr(
                       "“%1” has neither a phrase nor a subject: say what belongs in it.")
                .arg(place);
        if (problem.field == "box")
            return IssueListModel::tr("“%1” is smaller than 8 pixels: the model cannot see it.")
                .arg(place);
        if (problem.field == "class")
            return IssueListModel::tr("“%1” has no class word, for example “cat”.").arg(place);
        if (QStringList paths;
            problem.field == "photos" && missingPhotos(scene, problem, &paths) == 1)
            return IssueListModel::tr("The photo “%1” of “%2” is missing.")
                .arg(paths.first(), place);
        if (problem.field == "photos" && scene.subject(problem.subject)->photos.empty())
            return IssueListModel::tr("“%1” has no photo: only its words are used.").arg(place);
    }
    return QString::fromStdString(problem.message);
}

} // namespace

IssueListModel::IssueListModel(QObject* parent)
    : QAbstractListModel(parent)
{}

void IssueListModel::setDocument(Document* document)
{
    if (document == m_document)
        return;
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_document = document;
    if (document != nullptr) {
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            if (!change.live)
                refresh();
        });
        connect(document, &QObject::destroyed, this, [this] { refresh(); });
    }
    refresh();
}

void IssueListModel::setIssuesFrom(const QString& source, std::vector<DocumentIssue> issues)
{
    m_foreign[source] = std::move(issues);
    refresh();
}

int IssueListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

QVariant IssueListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const DocumentIssue& issue = m_issues[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return issue.text;
    case Qt::AccessibleTextRole:
        return issue.severity == DocumentIssue::Severity::Error ? tr("Error: %1").arg(issue.text)
               : issue.severity == DocumentIssue::Severity::Warning
                   ? tr("Warning: %1").arg(issue.text)
                   : issue.text;
    case SeverityRole:
        return static_cast<int>(issue.severity);
    case RegionIdRole:
        return issue.region;
    case SubjectIdRole:
        return issue.subject;
    case OfModelRole:
        return issue.isOfModel;
    default:
        return {};
    }
}

QHash<int, QByteArray> IssueListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert(SeverityRole, "severity");
    names.insert(RegionIdRole, "regionId");
    names.insert(SubjectIdRole, "subjectId");
    names.insert(OfModelRole, "ofModel");
    return names;
}

void IssueListModel::refresh()
{
    std::vector<DocumentIssue> issues;
    if (m_document != nullptr) {
        const Scene& scene = m_document->scene();
        for (const Problem& problem : validate(scene)) {
            const bool isError = problem.severity == Severity::Error;
            issues.push_back(
                {isError ? DocumentIssue::Severity::Error : DocumentIssue::Severity::Warning,
                 textOf(scene, problem), problem.region, problem.subject, false});
        }
        QStringList sources = m_foreign.keys();
        sources.sort();
        for (const QString& source : std::as_const(sources))
            issues.insert(issues.end(), m_foreign[source].begin(), m_foreign[source].end());
    }
    std::stable_sort(
        issues.begin(), issues.end(),
        [](const DocumentIssue& a, const DocumentIssue& b) { return a.severity > b.severity; });
    if (issues == m_issues)
        return;
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace diorama
