// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace diorama {

namespace {

constexpr const char* kFull = "full";
constexpr const char* kNoLayout = "without_boxes";
constexpr const char* kImageTokens = "image_tokens_only";

void forgetBoxes(Scene& scene)
{
    for (Region& region : scene.regions)
        region.box = Box{};
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
}

EvaluationVariant guidedSteps(int steps)
{
    return {.name = "guided_steps_" + std::to_string(steps), .change = [steps](Scene& scene) {
                scene.settings.layoutGuidance.use = LayoutGuidanceUse::Always;
                scene.settings.layoutGuidance.steps = steps;
            }};
}

double psnr(const cv::Mat& a, const cv::Mat& b)
{
    cv::Mat difference;
    cv::absdiff(a, b, difference);
    difference.convertTo(difference, CV_32F, 1.0 / 255);
    const double error = cv::norm(difference, cv::NORM_L2SQR) /
                         static_cast<double>(difference.total() * difference.channels());
    return error > 0 ? -10 * std::log10(error) : 99.0;
}

/// One run over the scenes.
class Run final
{
public:
    Run(const EvaluationScenes& scenes, const Evaluators& evaluators,
        const IdentityGallery& gallery, const EvaluatedModel& model,
        const EvaluationOptions& options, const ProgressSink& progress, std::stop_token stop)
        : m_scenes(scenes)
        , m_reader(evaluators.reader)
        , m_identity(evaluators.identity)
        , m_gallery(gallery)
        , m_model(model)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {}

    using Seen = std::function<void(int, EvaluationScene&, const cv::Mat&, const SceneReading&)>;

    /// Paints and measures the first `count` scenes. `early` holds the measures of the first
    /// `earlyCount` alone.
    Result<PictureMeasures> paintAll(const EvaluationVariant& variant, int count, const Seen& seen,
                                     int earlyCount = 0, PictureMeasures* early = nullptr)
    {
        PictureMeter meter(m_reader, m_identity, m_gallery.vectors);
        for (int i = 0; i < count; ++i) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, "The evaluation was stopped."};
            if (m_progress)
                m_progress({"Measuring " + variant.name, i, count});
            EvaluationScene scene = m_scenes.scene(i);
            const auto begin = std::chrono::steady_clock::now();
            const Result<cv::Mat> picture = m_model.paint(asked(scene, variant), variant.scales);
            if (!picture)
                return picture.error();
            m_seconds +=
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            const SceneReading reading = meter.add(scene.wanted, *picture);
            seen(i, scene, *picture, reading);
            if (early != nullptr && i + 1 == earlyCount)
                *early = meter.measures();
        }
        return meter.measures();
    }

    /// Of painting, since the last call.
    double takeSeconds() { return std::exchange(m_seconds, 0.0); }

    /// The composed pictures themselves, and the autoencoder's error on them.
    Result<PictureMeasures> readTruth(int count, double& autoencoderPsnr)
    {
        PictureMeter meter(m_reader, m_identity, m_gallery.vectors);
        double sum = 0;
        for (int i = 0; i < count; ++i) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, "The evaluation was stopped."};
            const EvaluationScene scene = m_scenes.scene(i);
            meter.add(scene.wanted, scene.truth);
            if (!m_model.autoencode)
                continue;
            const Result<cv::Mat> decoded = m_model.autoencode(scene.truth);
            if (!decoded)
                return decoded.error();
            sum += psnr(scene.truth, *decoded);
        }
        autoencoderPsnr = count > 0 ? sum / count : 0;
        return meter.measures();
    }

private:
    Scene asked(const EvaluationScene& scene, const EvaluationVariant& variant) const
    {
        Scene result = scene.scene;
        const std::uint64_t seed = result.settings.seed;
        result.settings = m_options.settings;
        result.settings.seed = seed;
        if (variant.change)
            variant.change(result);
        return result;
    }

    const EvaluationScenes& m_scenes;
    NetworkPictureReader m_reader;
    NetworkIdentityReader m_identity;
    const IdentityGallery& m_gallery;
    const EvaluatedModel& m_model;
    const EvaluationOptions& m_options;
    const ProgressSink& m_progress;
    std::stop_token m_stop;
    double m_seconds = 0;
};

/// The full system on all scenes: its figures, the shown scenes and its row among the variants.
Result<void> measureFull(Run& run, const EvaluationOptions& options, EvaluationResult& result)
{
    const int early = std::min(options.variantScenes, options.scenes);
    VariantResult row{.name = kFull};
    const auto keep = [&](int index, EvaluationScene& scene, const cv::Mat& picture,
                          const SceneReading& reading) {
        if (index < std::min(early, options.comparedScenes))
            row.pictures.push_back(picture);
        if (index < options.shownScenes)
            result.shown.push_back({std::move(scene), picture, reading});
    };
    const auto full = run.paintAll({.name = kFull}, options.scenes, keep, early, &row.measures);
    if (!full)
        return full.error();
    result.full = *full;
    result.secondsPerImage = run.takeSeconds() / std::max(1, options.scenes);
    if (early > 0)
        result.variants.push_back(std::move(row));
    return {};
}

Result<void> measureVariant(Run& run, const EvaluationVariant& variant,
                            const EvaluationOptions& options, EvaluationResult& result)
{
    VariantResult row{.name = variant.name};
    const auto keep = [&](int index, EvaluationScene&, const cv::Mat& picture,
                          const SceneReading&) {
        if (index < options.comparedScenes)
            row.pictures.push_back(picture);
    };
    const auto measures =
        run.paintAll(variant, std::min(options.variantScenes, options.scenes), keep);
    if (!measures)
        return measures.error();
    row.measures = *measures;
    result.variants.push_back(std::move(row));
    return {};
}

/// Null where the baseline has nothing to gain over.
nlohmann::json relativeGain(double value, double baseline)
{
    return baseline > 0 ? nlohmann::json(value / baseline - 1) : nlohmann::json();
}

} // namespace

std::vector<EvaluationVariant> evaluationVariants()
{
    return {
        {.name = kNoLayout, .scales = {.grounding = 0}, .change = forgetBoxes},
        {.name = kImageTokens,
         .scales = {.staticBranch = 0, .grounding = 0},
         .change = forgetBoxes},
        {.name = "without_static", .scales = {.staticBranch = 0}},
        {.name = "without_dynamic", .scales = {.dynamicBranch = 0}},
        {.name = "without_grounding", .scales = {.grounding = 0}},
        {.name = "with_regional_sampling",
         .change = [](Scene& scene) { scene.settings.regionalGuidance.enabled = true; }},
        guidedSteps(1),
        guidedSteps(5),
        guidedSteps(10),
        guidedSteps(25),
    };
}

nlohmann::json EvaluationResult::toJson() const
{
    nlohmann::json json = full.toJson();
    json["ae_psnr_db"] = autoencoderPsnr;
    json["seconds_per_image"] = secondsPerImage;
    json["gallery_size"] = gallerySize;
    json["evaluators"] = evaluatorErrors;
    json["truth"] = truth.toJson();
    const PictureMeasures* whole = nullptr;
    const PictureMeasures* noLayout = nullptr;
    const PictureMeasures* imageTokens = nullptr;
    for (const VariantResult& variant : variants) {
        json["variants"][variant.name] = variant.measures.toJson();
        if (variant.name == kFull)
            whole = &variant.measures;
        if (variant.name == kNoLayout)
            noLayout = &variant.measures;
        if (variant.name == kImageTokens)
            imageTokens = &variant.measures;
    }
    if (whole != nullptr && noLayout != nullptr)
        json["relative_gains"]["iou_over_no_layout"] =
            relativeGain(whole->meanIou, noLayout->meanIou);
    if (whole != nullptr && imageTokens != nullptr)
        json["relative_gains"]["id_top1_over_image_tokens"] =
            relativeGain(whole->idTop1, imageTokens->idTop1);
    return json;
}

Result<EvaluationResult> evaluate(const SubjectStore& store, const Evaluators& evaluators,
                                  const EvaluatedModel& model, const EvaluationOptions& options,
                                  const ProgressSink& progress, std::stop_token stop)
{
    NetworkIdentityReader identity(evaluators.identity);
    const IdentityGallery gallery = heldOutGallery(store, identity);
    if (gallery.subjects.empty())
        return Error{ErrorCode::NotFound, "The prepared subjects have no held-out ones to "
                                          "measure with. Prepare them again."};
    const EvaluationScenes scenes(store, gallery, options.scene);
    Run run(scenes, evaluators, gallery, model, options, progress, std::move(stop));

    EvaluationResult result;
    result.gallerySize = static_cast<int>(gallery.subjects.size());
    result.evaluatorErrors = evaluators.ownErrors;
    Result<PictureMeasures> truth = run.readTruth(options.scenes, result.autoencoderPsnr);
    if (!truth)
        return truth.error();
    result.truth = *truth;

    if (const auto done = measureFull(run, options, result); !done)
        return done.error();
    if (options.variantScenes > 0)
        for (const EvaluationVariant& variant : evaluationVariants())
            if (const auto done = measureVariant(run, variant, options, result); !done)
                return done.error();
    return result;
}

} // namespace diorama
