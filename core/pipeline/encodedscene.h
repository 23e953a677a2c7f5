// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/models/loadedmodel.h"
#include "core/pipeline/conditioner.h"
#include "core/pipeline/denoiser.h"
#include "core/pipeline/regionattention.h"
#include "core/pipeline/subjectpictures.h"
#include "core/scene/scene.h"
#include "core/schedulers/scheduler.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace diorama {

/// A scene in a model's terms: all that the denoising loop needs beside the latents.
struct EncodedScene
{
    std::unique_ptr<Conditioner> conditioner;
    std::vector<AttendedRegion>
        regions; ///< Visible ones, back to front, with their phrase's positions.
    std::vector<LocalNegative> negatives;
};

/// What encoding depends on beside scene and model.
struct EncodeContext
{
    const Scheduler& schedule;
    SubjectPictures& pictures;
    std::int64_t latentHeight = 0;
    std::int64_t latentWidth = 0;
    LcpScales branches = {};
    std::stop_token stop;
};

/// Encodes prompt, regions and subjects for the model's family. Asked to stop, it may return early
/// with something unfinished.
Result<EncodedScene> encodeScene(LoadedModel& model, const Scene& scene,
                                 const EncodeContext& context);

/// A part's own negative prompt with the scene's behind it, so that the end of that is what a short
/// encoder leaves out.
std::string localNegativePrompt(const Scene& scene, const std::string& own);

/// The negative prompts that act in a part of the canvas only: the regions' own and PACGen's
/// outside them. `prompts` receives one text per entry of the result, in the order of their
/// branches from Conditioner::kFirstExtra on.
std::vector<LocalNegative> localNegatives(const Scene& scene, std::int64_t latentHeight,
                                          std::int64_t latentWidth,
                                          std::vector<std::string>& prompts);

} // namespace diorama
