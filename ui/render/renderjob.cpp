// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/renderjob.h"

#include "ui/render/enginehost.h"
#include "ui/render/imageconvert.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diorama {

namespace {

QImage withinBudget(const QImage& picture, std::size_t bytes)
{
    constexpr int kSmallest = 16;
    if (static_cast<std::size_t>(picture.sizeInBytes()) <= bytes)
        return picture;
    const double share =
        std::sqrt(static_cast<double>(bytes) / static_cast<double>(picture.sizeInBytes()));
    const QSize size(std::max(kSmallest, static_cast<int>(picture.width() * share)),
                     std::max(kSmallest, static_cast<int>(picture.height() * share)));
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(picture.format());
}

class MailingObserver final : public RenderObserver
{
public:
    MailingObserver(RenderMailbox& mailbox, std::size_t previewBudget)
        : m_mailbox(mailbox)
        , m_previewBudget(previewBudget)
    {}

    void onProgress(const Progress& progress) override { m_mailbox.put(progress); }

    void onStep(const StepReport& report) override
    {
        RenderStep step;
        if (report.preview)
            step.preview =
                withinBudget(toQImage(*report.preview),
                             m_previewBudget / static_cast<std::size_t>(std::max(1, report.total)));
        step.report = {.step = report.step,
                       .total = report.total,
                       .sigma = report.sigma,
                       .change = report.change,
                       .seconds = report.seconds,
                       .previewSeconds = report.previewSeconds,
                       .preview = {},
                       .shares = report.shares};
        m_mailbox.put(std::move(step));
    }

private:
    RenderMailbox& m_mailbox;
    std::size_t m_previewBudget;
};

} // namespace

RenderMailbox::RenderMailbox(std::function<void()> wake)
    : m_wake(std::move(wake))
{}

void RenderMailbox::put(const Progress& progress)
{
    putAndWake([&] { m_content.progress = progress; });
}

void RenderMailbox::put(RenderStep step)
{
    putAndWake([&] { m_content.steps.push_back(std::move(step)); });
}

void RenderMailbox::putAndWake(const std::function<void()>& change)
{
    bool isFirst = false;
    {
        const std::scoped_lock lock(m_mutex);
        change();
        isFirst = !std::exchange(m_isAwake, true);
    }
    if (isFirst)
        m_wake();
}

RenderMailbox::Content RenderMailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    m_isAwake = false;
    return std::exchange(m_content, {});
}

RenderOutcome runRenderJob(Engine& engine, const RenderRequest& request, RenderMailbox& mailbox,
                           std::size_t previewBudget, const std::stop_token& stop)
{
    RenderOutcome outcome;
    if (stop.stop_requested()) {
        outcome.result = Error{ErrorCode::Cancelled, "The render was cancelled."};
        return outcome;
    }
    MailingObserver observer(mailbox, previewBudget);
    outcome.result = guarded([&] { return engine.render(request, observer, stop); });
    if (outcome.result)
        outcome.picture = toQImage(outcome.result->image);
    return outcome;
}

} // namespace diorama
