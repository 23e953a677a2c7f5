// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/render.h"
#include "core/models/loadedmodel.h"
#include "core/pipeline/linearpreview.h"

#include <functional>
#include <optional>

namespace diorama {

/// Makes previews of one model's predicted clean latents.
class Previewer final
{
public:
    /// `model` must outlive it.
    explicit Previewer(LoadedModel& model)
        : m_model(model)
    {}

    /// The method that this model really has for the one asked.
    PreviewMethod available(PreviewMethod asked) const;
    /// A picture, or nothing for PreviewMethod::None. Fast ones have one pixel a latent cell.
    /// `keepGoing` is asked between the tiles of large pictures; nothing where it answers no.
    std::optional<Image> make(const torch::Tensor& clean, PreviewMethod method,
                              const std::function<bool()>& keepGoing = {});

private:
    LoadedModel& m_model;
    std::optional<LinearPreview> m_linear;
};

/// Decides at which steps there is time for a preview. Where the wanted method would cost more than
/// the allowed share, the fast one takes its place, so that previews keep coming.
class PreviewBudget final
{
public:
    explicit PreviewBudget(const PreviewOptions& options, int totalSteps)
        : m_options(options)
        , m_total(totalSteps)
    {}

    /// What to make after `step` (1 to total), whose work took `stepSeconds`.
    PreviewMethod choose(int step, double stepSeconds, PreviewMethod wanted);
    /// Tells what one has cost.
    void spent(PreviewMethod method, double seconds);

private:
    PreviewOptions m_options;
    int m_total;
    double m_spent = 0;
    double m_work = 0;
    double m_cost[4] = {0, 0, 0, 0}; ///< The latest of each method; 0: not known.
};

} // namespace diorama
