// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/render.h"
#include "core/models/loadedmodel.h"
#include "core/pipeline/previewer.h"
#include "core/pipeline/subjectpictures.h"

#include <stop_token>

namespace diorama {

/// What a render borrows; all of it outlives the render.
struct RenderResources
{
    LoadedModel& model;
    SubjectPictures& pictures;
    Previewer& previewer;
    LcpScales branches = {}; ///< How strongly the shipped family's branches act, for ablations.
};

/// Paints one scene, in phases: encode, prepare latents, denoise, decode. The only place that knows
/// the order. The result lacks the time of loading, which is the caller's.
Result<RenderResult> renderScene(const RenderResources& resources, const RenderRequest& request,
                                 RenderObserver& observer, std::stop_token stop);

} // namespace diorama
