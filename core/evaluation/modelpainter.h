// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/imagetools.h"
#include "core/evaluation/evaluation.h"
#include "core/models/loadedmodel.h"
#include "core/pipeline/previewer.h"
#include "core/pipeline/subjectpictures.h"

#include <filesystem>
#include <memory>

namespace diorama {

/// Paints evaluation scenes with a loaded model, by the same pipeline as everybody's renders.
class ModelPainter final
{
public:
    /// `tools` must outlive it.
    ModelPainter(std::shared_ptr<LoadedModel> model, const ImageTools& tools);

    /// Opens and loads a model folder or file.
    static Result<std::unique_ptr<ModelPainter>>
    open(const std::filesystem::path& path, const DevicePolicy& policy, const ImageTools& tools);

    /// What evaluate() wants; the painter must outlive it.
    EvaluatedModel evaluated();

private:
    Result<cv::Mat> paint(const Scene& scene, const LcpScales& scales);
    Result<cv::Mat> autoencode(const cv::Mat& rgb);

    std::shared_ptr<LoadedModel> m_model;
    SubjectPictures m_pictures;
    Previewer m_previewer;
};

} // namespace diorama
