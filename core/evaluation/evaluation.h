// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/evaluationscenes.h"
#include "core/evaluation/evaluators.h"
#include "core/nn/lcpconditions.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace diorama {

/// A way of painting that is compared with the full one.
struct EvaluationVariant
{
    std::string name;
    LcpScales scales = {};
    std::function<void(Scene&)> change = {}; ///< What is asked for, instead of the scene as it is.
};

/// The two baselines, the full system without each branch, with regional sampling, and with control
/// at inference for some of the steps (the full system places boxes without it).
std::vector<EvaluationVariant> evaluationVariants();

/// What is painted with. Both are called on the evaluating thread.
struct EvaluatedModel
{
    /// 8UC3, RGB, of the scene's canvas.
    std::function<Result<cv::Mat>(const Scene&, const LcpScales&)> paint;
    /// A picture through the autoencoder and back; may be empty.
    std::function<Result<cv::Mat>(const cv::Mat&)> autoencode = {};
};

struct EvaluationOptions
{
    int scenes = 500;
    int variantScenes = 100; ///< For every variant but the full one; 0 leaves them out.
    EvaluationSceneOptions scene = {};
    RenderSettings settings = {}; ///< The seed is the scene's.
    int shownScenes = 24;         ///< Pictures kept for the report.
    int comparedScenes = 4;       ///< Of these, scenes whose pictures by every variant are kept.
};

struct ShownScene
{
    EvaluationScene scene;
    cv::Mat picture;
    SceneReading reading;
};

/// What a variant gave on the first scenes.
struct VariantResult
{
    std::string name;
    PictureMeasures measures;
    std::vector<cv::Mat> pictures; ///< Of the first scenes, 8UC3, RGB.
};

struct EvaluationResult
{
    PictureMeasures full;
    PictureMeasures
        truth; ///< The same readers on the composed pictures: what they could give at best.
    std::vector<VariantResult> variants; ///< "full" is the first.
    nlohmann::json evaluatorErrors;
    double autoencoderPsnr = 0; ///< In dB; 0 where it was not measured.
    double secondsPerImage = 0;
    int gallerySize = 0;
    std::vector<ShownScene> shown;

    /// mean_iou, ap50, id_top1, id_top5, bleed, caption_accuracy, ae_psnr_db, seconds_per_image,
    /// scenes, gallery_size, evaluators, truth, variants, relative_gains (null over a baseline of
    /// 0).
    nlohmann::json toJson() const;
};

/// Paints and measures. Fails where a scene cannot be painted; Cancelled where `stop` was asked.
Result<EvaluationResult> evaluate(const SubjectStore& store, const Evaluators& evaluators,
                                  const EvaluatedModel& model, const EvaluationOptions& options,
                                  const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace diorama
