// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/identitytask.h"
#include "core/evaluation/picturemeasures.h"
#include "core/scene/scene.h"
#include "core/training/scenesynthesizer.h"

namespace diorama {

/// A scene to be painted, and what its picture should show.
struct EvaluationScene
{
    Scene scene;
    WantedScene wanted;
    cv::Mat truth;                   ///< The composed picture that the scene describes, 8UC3, RGB.
    std::vector<cv::Mat> references; ///< One per region, 8UC4, RGBA, premultiplied.
};

struct EvaluationSceneOptions
{
    cv::Size canvas{256, 256};
    int maxRegions = 4;
    std::uint64_t seed = 1;
    double mostOverlap = 0.1; ///< Of any two boxes, as intersection over union.
};

/// Scenes of held-out subjects before held-out backgrounds. Scene i is always the same.
class EvaluationScenes final
{
public:
    /// Both must outlive it.
    EvaluationScenes(const SubjectStore& store, const IdentityGallery& gallery,
                     const EvaluationSceneOptions& options);

    EvaluationScene scene(int index) const;

private:
    const SubjectStore& m_store;
    const IdentityGallery& m_gallery;
    EvaluationSceneOptions m_options;
    SceneSynthesizer m_synthesizer;
};

/// A cut-out (RGBA, premultiplied) as a picture file that a scene can hold.
PicturePtr pictureFromCutout(const cv::Mat& cutout, const std::string& name);

} // namespace diorama
