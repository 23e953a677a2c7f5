// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/scene/scenecontainer.h"
#include "ui/document/documentlock.h"
#include "ui/document/editcommand.h"
#include "ui/document/scenepatch.h"

#include <algorithm>

namespace diorama {

Document::Transaction::Transaction(Document& document, const QString& text)
    : m_document(document)
    , m_outer(!document.isInTransaction())
{
    if (m_outer)
        m_document.beginTransaction(text);
    m_serial = m_document.m_transactionSerial;
}

Document::Transaction::~Transaction()
{
    if (m_outer && isOpen())
        m_document.endTransaction(/*keep=*/false);
}

void Document::Transaction::commit()
{
    if (m_outer && isOpen())
        m_document.endTransaction(/*keep=*/true);
}

void Document::Transaction::rewind()
{
    if (m_outer && isOpen())
        m_document.rewindTransaction(/*live=*/true);
}

bool Document::Transaction::isOpen() const
{
    return m_serial != 0 && m_document.m_transactionSerial == m_serial;
}

Document::Document(QObject* parent)
    : QObject(parent)
{
    m_undo.setUndoLimit(1000);
    connect(&m_undo, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT dirtyChanged(!clean); });
}

Document::~Document()
{
    // The stack's destructor clears itself and would report to a document that is half gone.
    m_undo.disconnect(this);
}

void Document::reset(Scene scene, const QString& path, bool dirty)
{
    if (isInTransaction())
        endTransaction(/*keep=*/false);
    m_deferred.clear();
    m_scene = std::move(scene);
    m_undo.clear();
    if (dirty)
        m_undo.resetClean();
    m_openWarnings.clear();
    m_storedHistory.clear();
    m_storedScene = {};
    m_selection.clear();
    m_currentSubject = m_scene.subjects.empty() ? 0 : m_scene.subjects.front().id;
    takePath(path);
    Q_EMIT changed(SceneChange{.aspects = SceneChange::Everything});
    Q_EMIT selectionChanged();
    Q_EMIT currentSubjectChanged();
}

void Document::edit(const QString& text, const Edit& change, Merge merge)
{
    Scene after = m_scene;
    change(after);
    ScenePatch patch = ScenePatch::between(m_scene, after);
    if (patch.isEmpty())
        return;
    Ids selectionBefore = m_selection;
    const bool live = isInTransaction();
    apply(patch, /*forward=*/true, live);
    if (!live)
        push(text, std::move(patch), merge, std::move(selectionBefore));
}

void Document::editSettings(const QString& text, const std::function<void(RenderSettings&)>& change,
                            Merge merge)
{
    edit(
        text, [&](Scene& scene) { change(scene.settings); }, merge);
}

void Document::editRegions(const Ids& regions, const QString& text,
                           const std::function<void(Region&)>& change, Merge merge)
{
    edit(
        text,
        [&](Scene& scene) {
            for (const Id id : regions) {
                if (Region* region = scene.region(id))
                    change(*region);
            }
        },
        merge);
}

void Document::editSubject(Id id, const QString& text, const std::function<void(Subject&)>& change,
                           Merge merge)
{
    edit(
        text,
        [&](Scene& scene) {
            if (Subject* subject = scene.subject(id))
                change(*subject);
        },
        merge);
}

void Document::sealUndo()
{
    ++m_sealed;
}

void Document::apply(const ScenePatch& patch, bool forward, bool live)
{
    patch.apply(m_scene, forward);
    ++m_revision;
    SceneChange change = patch.change();
    change.live = live;
    const Id subjectBefore = m_currentSubject;
    const bool selectionMoved = pruneSelection();
    Q_EMIT changed(change);
    if (selectionMoved)
        Q_EMIT selectionChanged();
    if (m_currentSubject != subjectBefore)
        Q_EMIT currentSubjectChanged();
}

void Document::applyFromHistory(const ScenePatch& patch, bool forward)
{
    // The patch fits the scene as it was before the open gesture.
    if (isInTransaction())
        endTransaction(/*keep=*/false);
    apply(patch, forward, /*live=*/false);
}

void Document::push(const QString& text, ScenePatch patch, Merge merge, Ids selectionBefore)
{
    m_undo.push(new EditCommand(*this, text, std::move(patch), {merge, m_sealed},
                                std::move(selectionBefore)));
}

void Document::beginTransaction(const QString& text)
{
    m_transactionSerial = ++m_lastSerial;
    m_transactionText = text;
    m_transactionStart = std::make_unique<Scene>(m_scene);
    m_transactionSelection = m_selection;
}

void Document::rewindTransaction(bool live)
{
    const ScenePatch patch = ScenePatch::between(m_scene, *m_transactionStart);
    if (!patch.isEmpty())
        apply(patch, /*forward=*/true, live);
    if (patch.change().touches(SceneChange::RegionList))
        select(m_transactionSelection);
}

void Document::endTransaction(bool keep)
{
    if (!keep)
        rewindTransaction(/*live=*/false);
    m_transactionSerial = 0;
    if (!m_deferred.empty())
        QMetaObject::invokeMethod(this, &Document::runDeferred, Qt::QueuedConnection);
    const auto start = std::move(m_transactionStart);
    ScenePatch patch = ScenePatch::between(*start, m_scene);
    if (patch.isEmpty())
        return;
    const SceneChange change = patch.change();
    push(m_transactionText, std::move(patch), Merge::None, m_transactionSelection);
    Q_EMIT changed(change);
}

void Document::afterTransaction(std::function<void()> call)
{
    if (isInTransaction())
        m_deferred.push_back(std::move(call));
    else
        call();
}

void Document::runDeferred()
{
    if (isInTransaction())
        return; // The end of this one asks again.
    for (const auto& call : std::exchange(m_deferred, {}))
        call();
}

bool Document::isSelected(Id region) const
{
    return std::find(m_selection.begin(), m_selection.end(), region) != m_selection.end();
}

Id Document::currentRegion() const
{
    return m_selection.empty() ? 0 : m_selection.back();
}

void Document::select(const Ids& regions)
{
    Ids wanted;
    for (const Id id : regions) {
        if (m_scene.region(id) != nullptr &&
            std::find(wanted.begin(), wanted.end(), id) == wanted.end())
            wanted.push_back(id);
    }
    if (wanted == m_selection)
        return;
    m_selection = std::move(wanted);
    sealUndo();
    Q_EMIT selectionChanged();
}

void Document::toggleSelected(Id region)
{
    Ids regions = m_selection;
    if (std::erase(regions, region) == 0)
        regions.push_back(region);
    select(regions);
}

void Document::selectAll()
{
    Ids regions;
    for (const Region& region : m_scene.regions) {
        if (region.visible && !region.locked)
            regions.push_back(region.id);
    }
    select(regions);
}

void Document::setCurrentSubject(Id subject)
{
    if (subject == m_currentSubject || (subject != 0 && m_scene.subject(subject) == nullptr))
        return;
    m_currentSubject = subject;
    Q_EMIT currentSubjectChanged();
}

bool Document::pruneSelection()
{
    if (m_currentSubject != 0 && m_scene.subject(m_currentSubject) == nullptr)
        m_currentSubject = 0;
    return std::erase_if(m_selection, [this](Id id) { return m_scene.region(id) == nullptr; }) > 0;
}

void Document::setPrompt(const QString& text)
{
    edit(
        tr("Edit Prompt"), [&](Scene& scene) { scene.prompt = text.toStdString(); }, Merge::Prompt);
}

void Document::setNegativePrompt(const QString& text)
{
    edit(
        tr("Edit Negative Prompt"),
        [&](Scene& scene) { scene.negativePrompt = text.toStdString(); }, Merge::Prompt);
}

void Document::setCanvasSize(Size size)
{
    edit(tr("Change Canvas Size"), [&](Scene& scene) { scene.canvas = size; });
}

void Document::setSeed(std::uint64_t seed)
{
    editSettings(tr("Change Seed"), [&](RenderSettings& settings) { settings.seed = seed; });
}

void Document::restoreScene(const Scene& scene, const QString& text)
{
    edit(text, [&](Scene& now) { now = scene; });
}

} // namespace diorama
