// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/rendersession.h"

#include "core/base/log.h"
#include "ui/render/enginetexts.h"
#include "ui/render/imageconvert.h"
#include "ui/session/historystore.h"
#include "ui/session/queuestore.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace diorama {

namespace {

/// Edits that follow each other quickly, as typing does, are asked about once.
constexpr int kOutlookMilliseconds = 120;
/// A crash loses the changes of the queue that are younger than this.
constexpr int kQueueMilliseconds = 1000;

} // namespace

RenderSession::RenderSession(Document& document, EngineHost& host, RenderQueue& queue,
                             QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_host(host)
    , m_queue(queue)
    , m_archive(document, m_history)
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
    connect(&m_archive, &HistoryArchive::loaded, this, [this] {
        if (m_picture.isNull() && !m_history.entries().empty())
            showPicture(m_history.entries().front().image);
    });
    m_queueWriter.setMaxThreadCount(1);
    m_queueTimer.setSingleShot(true);
    m_queueTimer.setInterval(kQueueMilliseconds);
    connect(&m_queueTimer, &QTimer::timeout, this, [this] { storeWaiting(/*now=*/false); });
    connect(&queue, &RenderQueue::changed, &m_queueTimer, qOverload<>(&QTimer::start));
    document.setSaveExtras([this] { return saveExtras(); });
    connect(&document, &Document::saved, this, &RenderSession::keepQueueBeside);
    refreshOutlook();
}

RenderSession::~RenderSession()
{
    m_document.setSaveExtras({});
    storeWaiting(/*now=*/true);
    disconnect(&m_queue, nullptr, this, nullptr);
    m_queue.cancelAll(m_client.get());
}

RenderParams RenderSession::params() const
{
    RenderParams params;
    params.request.scene = m_document.snapshot();
    params.request.preview = m_preview;
    params.client = m_client.get();
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

bool RenderSession::isPainting() const
{
    return m_queue.running() != nullptr && isOurs(m_queue.running());
}

bool RenderSession::hasWaiting() const
{
    const auto& waiting = m_queue.waiting();
    return std::any_of(waiting.begin(), waiting.end(),
                       [this](const RenderTask* task) { return isOurs(task); });
}

std::vector<RenderTask*> RenderSession::waiting() const
{
    std::vector<RenderTask*> own;
    std::ranges::copy_if(m_queue.waiting(), std::back_inserter(own),
                         [this](const RenderTask* task) { return isOurs(task); });
    return own;
}

void RenderSession::moveWaiting(RenderTask* task, int by)
{
    const std::vector<RenderTask*> own = waiting();
    const auto from = std::ranges::find(own, task);
    if (from == own.end())
        return;
    const auto row = std::clamp<std::ptrdiff_t>(from - own.begin() + by, 0,
                                                static_cast<std::ptrdiff_t>(own.size()) - 1);
    const auto& all = m_queue.waiting();
    const auto place = std::ranges::find(all, own[static_cast<std::size_t>(row)]) - all.begin();
    m_queue.move(task, static_cast<int>(place));
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

Bytes RenderSession::pngOf(const QImage& picture) const
{
    // Encoding a large one takes longer than a frame: most are encoded already.
    for (const HistoryEntry& entry : m_history.entries())
        if (entry.png && entry.image.cacheKey() == picture.cacheKey())
            return *entry.png;
    return encodePng(picture);
}

void RenderSession::setStart(const QImage& picture, std::optional<Id> region, const QString& text)
{
    const PicturePtr stored = Picture::fromBytes("start.png", pngOf(picture));
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
    m_hasNewEdits = true;
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
        if (!task->isDraft()) {
            const int id = m_history.add(*task);
            m_archive.encode(id);
            Q_EMIT rendered(id);
        }
        break;
    case RenderTask::State::Failed:
        Q_EMIT failed(renderFailureText(task->error()));
        break;
    default:
        break;
    }
    refreshOutlook();
}

std::function<ContainerExtras()> RenderSession::saveExtras()
{
    return [history = m_archive.extras(), picture = m_picture,
            view = m_viewState ? m_viewState() : QByteArray()] {
        ContainerExtras extras = history();
        if (!view.isEmpty())
            extras.history[kViewFile] = Bytes(view.begin(), view.end());
        if (!picture.isNull())
            extras.thumbnail =
                encodePng(picture.scaled(256, 256, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        return extras;
    };
}

QByteArray RenderSession::storedViewState() const
{
    if (!m_document.storedHistory().contains(QLatin1String(kViewFile)))
        return {};
    const auto bytes = readContainerHistory(m_document.path().toStdString(), kViewFile);
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes->data()),
                              static_cast<qsizetype>(bytes->size()))
                 : QByteArray();
}

void RenderSession::documentOpened()
{
    leaveDocument();
    m_archive.load();
    m_projectPath = m_document.path();
    if (!m_document.isReadOnly())
        m_queuePath = m_projectPath;
    restoreWaiting();
}

void RenderSession::documentReset()
{
    leaveDocument();
    m_archive.clear();
}

void RenderSession::leaveDocument()
{
    storeWaiting(/*now=*/true);
    m_queuePath.clear();
    m_projectPath.clear();
    m_storedTasks.clear();
    m_queue.cancelAll(m_client.get());
    // What a render that has not stopped yet still reports belongs to nobody.
    m_client = std::make_unique<QObject>();
    m_drafts.clear();
    m_problem.clear();
    m_isModelProblem = false;
    m_task = nullptr;
    Q_EMIT taskChanged(nullptr);
    showPicture({});
}

void RenderSession::keepQueueBeside(const QString& path)
{
    const bool isOtherFile = std::exchange(m_projectPath, path) != path;
    if (path == m_queuePath)
        return;
    if (!m_queuePath.isEmpty())
        writeQueue(m_queuePath, {});
    m_queuePath = path;
    if (isOtherFile)
        writeQueue(m_queuePath, {}); // What an older project of that name has left there.
    m_storedTasks.clear();
    storeWaiting(/*now=*/false);
}

void RenderSession::writeQueue(const QString& path, const std::vector<RenderParams>& renders)
{
    m_queueWriter.start([path, renders] {
        if (const auto stored = storeQueue(path, renders); !stored)
            spdlog::warn("The queue could not be kept: {}", stored.error().message);
    });
}

void RenderSession::storeWaiting(bool now)
{
    if (m_queuePath.isEmpty())
        return;
    std::vector<QPointer<RenderTask>> tasks;
    std::vector<RenderParams> renders;
    const auto keep = [&](RenderTask* task) {
        if (task == nullptr || !isOurs(task) || task->isCancelRequested() || task->isDraft() ||
            task->params().origin == RenderOrigin::Live)
            return;
        tasks.emplace_back(task);
        renders.push_back(task->params());
    };
    keep(m_queue.running());
    for (RenderTask* task : m_queue.waiting())
        keep(task);
    m_queueTimer.stop();
    if (tasks != m_storedTasks)
        writeQueue(m_queuePath, renders);
    m_storedTasks = std::move(tasks);
    if (now)
        m_queueWriter.waitForDone();
}

void RenderSession::restoreWaiting()
{
    if (m_queuePath.isEmpty())
        return;
    std::vector<RenderParams> renders = storedQueue(m_queuePath);
    if (renders.empty())
        return;
    const bool isBusy = m_queue.running() != nullptr || !m_queue.waiting().empty();
    if (!isBusy)
        m_queue.setPaused(true);
    for (RenderParams& params : renders) {
        params.client = m_client.get();
        params.request.preview = m_preview;
        m_queue.add(params);
    }
    if (!isBusy)
        Q_EMIT queueRestored(static_cast<int>(renders.size()));
}

void RenderSession::askOutlook()
{
    struct Outlook
    {
        std::vector<CapabilityNote> notes;
        std::optional<Forecast> forecast;
        QString problem;
        bool isModelProblem = false;

        void setProblem(const Error& error)
        {
            problem = engineText(error.message);
            isModelProblem =
                error.code != ErrorCode::OutOfMemory && error.code != ErrorCode::Internal;
        }
    };
    // Before the engine is there nothing is known; it asks again itself.
    if (m_host.state() == EngineHost::State::Opening)
        return;
    // The question goes behind a live render that waits for its predecessor to stop, but not for a
    // paused queue.
    if (const RenderTask* live = m_live.task();
        live != nullptr && !m_queue.isPaused() && live->state() == RenderTask::State::Waiting) {
        refreshOutlook();
        return;
    }
    const std::string key = std::to_string(reinterpret_cast<std::uintptr_t>(this));
    m_isAsking = true;
    if (isOutlookWaiting())
        Q_EMIT outlookChanged();
    m_host.ask(
        this,
        [scene = m_document.snapshot()](Engine& engine, const std::stop_token&) -> Result<Outlook> {
            Outlook outlook;
            if (auto notes = engine.capabilities(scene))
                outlook.notes = std::move(notes).value();
            else
                outlook.setProblem(notes.error());
            if (auto forecast = engine.forecast(scene))
                outlook.forecast = *forecast;
            return outlook;
        },
        [this](Result<Outlook> outlook) {
            m_isAsking = false;
            m_hasNewEdits = m_outlookTimer.isActive();
            if (outlook) {
                m_capabilities = std::move(outlook->notes);
                m_forecast = outlook->forecast;
                m_problem = outlook->problem;
                m_isModelProblem = outlook->isModelProblem;
            } else {
                m_capabilities.clear();
                m_forecast.reset();
                m_problem = engineText(outlook.error().message);
                m_isModelProblem = false;
            }
            Q_EMIT outlookChanged();
            if (m_problem.isEmpty())
                askSchedulers();
        },
        "outlook" + key);
    if (m_masksWanted)
        askMasks();
}

void RenderSession::askSchedulers()
{
    using Kinds = std::vector<SchedulerKind>;
    const std::string model = m_document.scene().settings.model;
    if (model == m_schedulersOf)
        return;
    m_host.ask(
        this,
        [model](Engine& engine, const std::stop_token&) -> Result<Kinds> {
            Kinds unfit;
            Scene scene; // Nothing in it but the model and a scheduler: what is ignored is that.
            scene.settings.model = model;
            for (int kind = 1; kind <= static_cast<int>(SchedulerKind::FlowMatchEuler); ++kind) {
                scene.settings.scheduler = static_cast<SchedulerKind>(kind);
                const auto notes = engine.capabilities(scene);
                if (!notes)
                    return notes.error();
                if (std::ranges::any_of(*notes, [](const CapabilityNote& note) {
                        return note.feature == Feature::Sampling &&
                               note.support == Support::Ignored;
                    }))
                    unfit.push_back(scene.settings.scheduler);
            }
            return unfit;
        },
        [this, model](Result<Kinds> unfit) {
            if (!unfit)
                return;
            m_schedulersOf = model;
            m_unfitSchedulers = std::move(unfit).value();
            Q_EMIT schedulersChanged();
        },
        "schedulers" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
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
