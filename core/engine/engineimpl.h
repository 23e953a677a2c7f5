// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costmodel.h"
#include "core/engine/engine.h"
#include "core/engine/modelsession.h"
#include "core/image/opencvimagetools.h"
#include "core/pipeline/subjectpictures.h"

namespace diorama {

/// The engine behind the module's one class: holds the session and turns every exception into an
/// Error.
class EngineImpl final : public Engine
{
public:
    /// On the processor with the fastest precision until configure() says otherwise.
    EngineImpl();

    Result<void> configure(const EngineOptions& options) override;
    EngineReport report() const override;
    std::vector<ModelInfo>
    listModels(const std::vector<std::filesystem::path>& extraFolders) override;
    Result<ModelInfo> inspect(const std::filesystem::path& path) override;
    Result<ModelInfo> verify(const std::filesystem::path& path, const ProgressSink& progress,
                             std::stop_token stop) override;
    Result<std::vector<CapabilityNote>> capabilities(const Scene& scene) override;
    Result<Forecast> forecast(const Scene& scene) override;
    Result<void> prepare(const Scene& scene, const ProgressSink& progress,
                         std::stop_token stop) override;
    Result<RenderResult> render(const RenderRequest& request, RenderObserver& observer,
                                std::stop_token stop) override;
    Result<std::vector<Image>> effectiveMasks(const Scene& scene) override;
    void unload() override;
    const ImageTools& images() const override { return m_images; }

private:
    /// Before anything is loaded.
    Result<void> checkScheduler(const RenderSettings& settings) const;
    Result<RenderResult> paint(const RenderRequest& request, RenderObserver& observer,
                               std::stop_token stop);

    OpenCvImageTools m_images;
    SubjectPictures m_pictures;
    ModelSession m_session;
    CostModel m_costs;
};

} // namespace diorama
