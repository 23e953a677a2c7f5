// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/render.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>

#include <stop_token>
#include <vector>

namespace diorama {

/// Why a render was asked for; earlier kinds go before later ones in the queue.
enum class RenderOrigin {
    Live,        ///< By live mode, at the end of an edit.
    Interactive, ///< By the Render button.
    Batch,       ///< One of several.
};

/// What to render, as a snapshot.
struct RenderParams
{
    RenderRequest request;
    RenderOrigin origin = RenderOrigin::Interactive;
    QString title;            ///< For lists. Empty: made from the seed.
    QPointer<QObject> client; ///< Who it is for; windows look at their own renders only.
    int batch = 0;            ///< Renders with the same number above 0 belong together.
};

/// A step as the GUI keeps it.
struct RenderStep
{
    StepReport report; ///< Without its preview.
    QImage preview;    ///< Null where the step had none.
};

/// One render, from its place in the queue to its outcome. Lives on the GUI thread, owned by the
/// RenderQueue; views hold it by QPointer.
class RenderTask final : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Finished, Cancelled, Failed };

    RenderTask(RenderParams params, QObject* parent);

    const RenderParams& params() const { return m_params; }
    const Scene& scene() const { return m_params.request.scene; }
    QString title() const;
    State state() const { return m_state; }
    bool isOver() const { return m_state != State::Waiting && m_state != State::Running; }
    bool isDraft() const { return m_params.request.stopAfterStep.has_value(); }
    /// Loading, encoding or decoding; while it denoises, step and total count the steps.
    const Progress& progress() const { return m_progress; }
    /// Every step so far, in order. Long after the end without previews.
    const std::vector<RenderStep>& steps() const { return m_steps; }
    /// The newest preview, or the result once there is one. Null before the first.
    const QImage& picture() const { return m_picture; }
    /// The number of previews in steps().
    int previewCount() const;
    std::size_t previewBytes() const; ///< Of all of them.
    /// Seconds until the end, from the steps so far. Negative while not known.
    double secondsLeft() const;
    /// Seconds since it began to run, up to its end.
    double secondsRunning() const;

    /// Only when finished. Its image is moved out into picture().
    const RenderResult& result() const { return m_result; }
    /// Only when failed.
    const Error& error() const { return m_error; }

    /// Asks it to stop at the next step; a waiting one is over at once.
    void cancel();
    bool isCancelRequested() const { return m_stop.stop_requested(); }

Q_SIGNALS:
    void stateChanged();
    void progressChanged();
    /// Steps were added; `first` is the index of the first new one.
    void stepsAdded(int first);
    /// picture() changed.
    void pictureChanged();

private:
    friend class RenderQueue;
    void begin();
    void addProgress(const Progress& progress);
    void addSteps(std::vector<RenderStep> steps);
    void end(Result<RenderResult> outcome, QImage picture);
    void dropPreviews(); ///< Of a render that is over; its steps and its picture stay.
    void setState(State state);

    RenderParams m_params;
    State m_state = State::Waiting;
    Progress m_progress;
    std::vector<RenderStep> m_steps;
    QImage m_picture;
    RenderResult m_result;
    Error m_error;
    QElapsedTimer m_clock;
    double m_seconds = 0;
    std::stop_source m_stop;
};

} // namespace diorama
