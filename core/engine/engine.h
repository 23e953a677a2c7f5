// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/engine/imagetools.h"
#include "core/engine/modelinfo.h"
#include "core/engine/render.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace diorama {

/// The torch-free face of the diffusion core.
///
/// Made by EngineLoader from the loadable module, so that a program is up before libtorch is.
/// One thread at a time may use an engine; images() alone may be used from any thread at any time.
/// Nothing escapes as an exception: every failure is an Error.
class Engine
{
public:
    virtual ~Engine() = default;

    /// Sets device, precision and threads for the renders that follow. A loaded model that does not
    /// fit the new options is loaded again by the next render.
    virtual Result<void> configure(const EngineOptions& options) = 0;

    /// What runs here: devices, precisions, library versions.
    virtual EngineReport report() const = 0;

    /// Every model on the search path and in `extraFolders`, broken ones with their problems.
    virtual std::vector<ModelInfo>
    listModels(const std::vector<std::filesystem::path>& extraFolders) = 0;

    /// What a file or folder is, read from its headers only.
    virtual Result<ModelInfo> inspect(const std::filesystem::path& path) = 0;

    /// Reads every tensor and compares names, shapes and hashes with what the family needs.
    virtual Result<ModelInfo> verify(const std::filesystem::path& path,
                                     const ProgressSink& progress, std::stop_token stop) = 0;

    /// What the scene's model will do with each region, before a render. Reads headers only.
    virtual Result<std::vector<CapabilityNote>> capabilities(const Scene& scene) = 0;

    /// Time and memory that a render of the scene would take; see Forecast for what it rests on.
    virtual Result<Forecast> forecast(const Scene& scene) = 0;

    /// Loads the scene's model and adapters unless they are loaded already.
    virtual Result<void> prepare(const Scene& scene, const ProgressSink& progress,
                                 std::stop_token stop) = 0;

    /// Paints the scene. Reports come on the calling thread. Asked to stop, it ends within one step
    /// with ErrorCode::Cancelled.
    virtual Result<RenderResult> render(const RenderRequest& request, RenderObserver& observer,
                                        std::stop_token stop) = 0;

    /// The mask that the model really gets for each visible region, in z-order: one grey picture of
    /// the canvas's size divided by 8 each, 255 = wholly this region's.
    virtual Result<std::vector<Image>> effectiveMasks(const Scene& scene) = 0;

    /// Frees the loaded model.
    virtual void unload() = 0;

    /// Reading, cutting out and writing pictures.
    virtual const ImageTools& images() const = 0;
};

/// The one symbol that the loadable module exports, as "dioramaCreateEngine".
using CreateEngineFunction = Engine* (*)();

} // namespace diorama
