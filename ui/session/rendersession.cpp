// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/rendersession.h"

#include "ui/render/imageconvert.h"
#include "ui/session/historystore.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace diorama {

namespace {

/// Edits that follow each other quickly, as typing does, are asked about once.
constexpr int kOutlookMilliseconds = 120;

} // namespace

RenderSession::RenderSession(Document& document, EngineHost& host, RenderQueue& queue,
                             QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_host(host)
    , m_queue(queue)
    , m_drafts(queue)
    , m_live(queue, [this] { return params(); })
{
    m_outlookTimer.setSingleShot(true);
    m_outlookTimer.setInterval(kOutlookMilliseconds);
    connect(&m_outlookTimer, &QTimer::timeout, this, &RenderSession::askOutlook);
    connect(&document, &Document::changed, this, &RenderSession::onChanged);
    connect(&host, &EngineHost::stateChanged, this, &RenderSession::refreshOutlook);
    connect(&queue, &RenderQueue::taskStarted, this, &RenderSession::onTaskStarted);
    connect(&queue, &RenderQueue::taskOver, this, &RenderSession::onTaskOver);
    document.setSaveExtras([this] { return saveExtras(); });
    refreshOutlook();
}

RenderSession::~RenderSession()
{
    m_document.setSaveExtras({});
    disconnect(&m_queue, nullptr, this, nullptr);
    m_queue.cancelAll(&m_document);
}

RenderParams RenderSession::params() const
{
    RenderParams params;
    params.request.scene = m_document.snapshot();
    params.request.preview = m_preview;
    params.client = &m_document;
    return params;
}

RenderTask* RenderSession::render()
{
    return m_queue.add(params());
}

void RenderSession::renderBatch(int count)
{
    m_queue.addBatch(params(), count);
}

void RenderSession::renderDrafts(int count, int step)
{
    m_drafts.start(params(), count, step);
}

void RenderSession::restoreScene(int historyId)
{
    if (const HistoryEntry* entry = m_history.entry(historyId))
        m_document.restoreScene(entry->scene, tr("Restore Scene from History"));
}

void RenderSession::useAsStart(const QImage& picture)
{
    if (picture.isNull())
        m_document.editSettings(
            tr("Start from Noise"),
            [](RenderSettings& settings) {
                settings.start.reset();
                settings.repaintRegion.reset();
            },
            Merge::None);
    else
        setStart(picture, {}, tr("Use as Start Picture"));
}

void RenderSession::repaintRegion(Id region, const QImage& picture)
{
    if (m_document.scene().region(region) != nullptr && !picture.isNull())
        setStart(picture, region, tr("Repaint One Region"));
}

void RenderSession::setStart(const QImage& picture, std::optional<Id> region, const QString& text)
{
    const PicturePtr stored = Picture::fromBytes("start.png", encodePng(picture));
    m_document.editSettings(
        text,
        [&](RenderSettings& settings) {
            StartPicture start = settings.start.value_or(StartPicture{});
            start.picture = stored;
            settings.start = start;
            settings.repaintRegion = region;
        },
        Merge::None);
}

void RenderSession::setMasksWanted(bool wanted)
{
    m_masksWanted = wanted;
    if (wanted)
        askMasks();
}

void RenderSession::refreshOutlook()
{
    m_outlookTimer.start();
}

void RenderSession::showPicture(const QImage& picture)
{
    m_picture = picture;
    Q_EMIT pictureChanged(m_picture);
}

void RenderSession::onChanged(const SceneChange& change)
{
    if (change.live || !change.affectsRender())
        return;
    // Which outlook belongs to which scene is told by the order of the questions.
    refreshOutlook();
    m_live.editFinished();
}

void RenderSession::onTaskStarted(RenderTask* task)
{
    if (!isOurs(task))
        return;
    m_task = task;
    connect(task, &RenderTask::pictureChanged, this, [this, task] {
        if (m_task == task)
            showPicture(task->picture());
    });
    Q_EMIT taskChanged(task);
}

void RenderSession::onTaskOver(RenderTask* task)
{
    if (!isOurs(task))
        return;
    switch (task->state()) {
    case RenderTask::State::Finished:
        if (!task->isDraft())
            keep(m_history.add(*task));
        break;
    case RenderTask::State::Failed:
        Q_EMIT failed(renderFailureText(task->error()));
        break;
    default:
        break;
    }
    refreshOutlook();
}

void RenderSession::keep(int historyId)
{
    // Encoded beside the window now, so that a save need not wait for it.
    QThreadPool::globalInstance()->start([self = QPointer<RenderSession>(this), historyId,
                                          image = m_history.entry(historyId)->image] {
        auto png = std::make_shared<const Bytes>(encodePng(image));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, historyId, png] {
                if (self)
                    self->m_history.setPng(historyId, png);
            },
            Qt::QueuedConnection);
    });
    Q_EMIT rendered(historyId);
}

ContainerExtras RenderSession::saveExtras() const
{
    ContainerExtras extras;
    extras.history = packHistory(m_history.entries(), m_document.scene());
    if (!m_unread.isEmpty() && m_history.entries().empty()) {
        extras.keepFrom = m_unreadFrom.toStdString();
        for (const QString& name : m_unread)
            extras.keep.push_back(name.toStdString());
    }
    if (!m_picture.isNull())
        extras.thumbnail =
            encodePng(m_picture.scaled(256, 256, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    return extras;
}

void RenderSession::loadHistory()
{
    m_history.clear();
    m_unread = m_document.storedHistory();
    m_unreadFrom = m_document.path();
    if (m_unread.isEmpty())
        return;
    QThreadPool::globalInstance()->start(
        [self = QPointer<RenderSession>(this), path = m_unreadFrom, scene = m_document.snapshot()] {
            auto entries = std::make_shared<std::vector<HistoryEntry>>(unpackHistory(
                [&path](const std::string& name) {
                    return readContainerHistory(path.toStdString(), name);
                },
                scene));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, path, entries] {
                    if (!self || self->m_unreadFrom != path)
                        return;
                    self->m_unread.clear();
                    self->m_history.append(std::move(*entries));
                    if (self->m_picture.isNull() && !self->m_history.entries().empty())
                        self->showPicture(self->m_history.entries().front().image);
                },
                Qt::QueuedConnection);
        });
}

void RenderSession::askOutlook()
{
    struct Outlook
    {
        std::vector<CapabilityNote> notes;
        std::optional<Forecast> forecast;
        QString problem;
    };
    const std::string key = std::to_string(reinterpret_cast<std::uintptr_t>(this));
    m_host.ask(
        this,
        [scene = m_document.snapshot()](Engine& engine, const std::stop_token&) -> Result<Outlook> {
            Outlook outlook;
            if (auto notes = engine.capabilities(scene))
                outlook.notes = std::move(notes).value();
            else
                outlook.problem = QString::fromStdString(notes.error().message);
            if (auto forecast = engine.forecast(scene))
                outlook.forecast = *forecast;
            return outlook;
        },
        [this](Result<Outlook> outlook) {
            if (outlook) {
                m_capabilities = std::move(outlook->notes);
                m_forecast = outlook->forecast;
                m_problem = outlook->problem;
            } else {
                m_capabilities.clear();
                m_forecast.reset();
                m_problem = QString::fromStdString(outlook.error().message);
            }
            Q_EMIT outlookChanged();
        },
        "outlook" + key);
    if (m_masksWanted)
        askMasks();
}

void RenderSession::askMasks()
{
    m_host.ask(
        this,
        [scene = m_document.snapshot()](Engine& engine, const std::stop_token&) {
            return engine.effectiveMasks(scene);
        },
        [this](const Result<std::vector<Image>>& masks) {
            m_masks.clear();
            if (masks)
                for (const Image& mask : *masks)
                    m_masks.push_back(toQImage(mask));
            Q_EMIT masksChanged();
        },
        "masks" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
}

} // namespace diorama
