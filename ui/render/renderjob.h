// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/render/rendertask.h"

#include <functional>
#include <mutex>
#include <optional>

namespace diorama {

/// What a running render has reported and nobody has fetched yet. The rendering thread puts, the
/// GUI thread takes; however fast the steps come, one wake-up is on its way at most.
class RenderMailbox final
{
public:
    struct Content
    {
        std::optional<Progress> progress;
        std::vector<RenderStep> steps;
    };

    /// `wake` is called on the rendering thread when something lies in an empty box.
    explicit RenderMailbox(std::function<void()> wake);

    void put(const Progress& progress);
    void put(RenderStep step);
    Content take();

private:
    void putAndWake(const std::function<void()>& change);

    std::function<void()> m_wake;
    std::mutex m_mutex;
    Content m_content;
    bool m_isAwake = false;
};

/// A render's outcome with its picture ready for the screen.
struct RenderOutcome
{
    Result<RenderResult> result = Error{};
    QImage picture;
};

/// Renders on the calling thread: converts previews there, and turns everything thrown into an
/// Error; out of memory gets the advice that helps. Where the previews of all steps would take more
/// than the budget, in bytes, each of them is made smaller.
RenderOutcome runRenderJob(Engine& engine, const RenderRequest& request, RenderMailbox& mailbox,
                           std::size_t previewBudget, const std::stop_token& stop);

} // namespace diorama
