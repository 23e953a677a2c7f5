// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationscenes.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <stdexcept>

namespace diorama {

namespace {

constexpr int kReferenceSide = 128;
constexpr std::uint64_t kAttempts = 32; ///< Scenes to choose from for each index.

SceneOptions sceneOptions(const EvaluationSceneOptions& options)
{
    SceneOptions result;
    result.canvas = options.canvas;
    result.maxRegions = options.maxRegions;
    result.referenceSide = kReferenceSide;
    result.heldOutSubjects = true;
    result.heldOutBackgrounds = true;
    result.recolour = false; // the gallery knows the subjects' own colours
    return result;
}

double largestOverlap(const SynthScene& scene)
{
    double most = 0;
    for (std::size_t i = 0; i < scene.regions.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            most = std::max(most, scene.regions[i].box.iou(scene.regions[j].box));
    return most;
}

} // namespace

PicturePtr pictureFromCutout(const cv::Mat& cutout, const std::string& name)
{
    cv::Mat straight(cutout.size(), CV_8UC4); // BGRA, as the encoder wants it
    for (int y = 0; y < cutout.rows; ++y) {
        const auto* from = cutout.ptr<cv::Vec4b>(y);
        auto* to = straight.ptr<cv::Vec4b>(y);
        for (int x = 0; x < cutout.cols; ++x) {
            const int alpha = from[x][3];
            for (int c = 0; c < 3; ++c)
                to[x][2 - c] = cv::saturate_cast<std::uint8_t>(
                    alpha > 0 ? (from[x][c] * 255 + alpha / 2) / alpha : 0);
            to[x][3] = from[x][3];
        }
    }
    Bytes bytes;
    if (!cv::imencode(".png", straight, bytes))
        throw std::runtime_error("A reference picture cannot be encoded.");
    return Picture::fromBytes(name + ".png", std::move(bytes));
}

EvaluationScenes::EvaluationScenes(const SubjectStore& store, const IdentityGallery& gallery,
                                   const EvaluationSceneOptions& options)
    : m_store(store)
    , m_gallery(gallery)
    , m_options(options)
    , m_synthesizer(store, sceneOptions(options))
{}

EvaluationScene EvaluationScenes::scene(int index) const
{
    SynthScene synth;
    for (std::uint64_t attempt = 0; attempt < kAttempts; ++attempt) {
        synth = m_synthesizer.scene(RandomStream::join(
            m_options.seed, static_cast<std::uint64_t>(index) * kAttempts + attempt));
        if (!synth.regions.empty() && largestOverlap(synth) <= m_options.mostOverlap)
            break;
    }
    EvaluationScene result;
    result.truth = synth.picture;
    result.scene.canvas = {m_options.canvas.width, m_options.canvas.height};
    result.scene.prompt = synth.caption;
    result.scene.settings.seed = static_cast<std::uint64_t>(index);
    result.wanted.place = synth.background.place;
    result.wanted.light = synth.background.light;
    for (const SynthRegion& region : synth.regions) {
        const cv::Mat& reference = region.references.front().picture;
        const std::string& name = m_store.info(region.subject).name;
        const Id subject = result.scene.unusedId();
        result.scene.subjects.push_back(
            {.id = subject,
             .name = name,
             .classWord = name,
             .photos = {{.picture = pictureFromCutout(reference, name), .mask = nullptr}}});
        const Id id = result.scene.unusedId();
        result.scene.regions.push_back(
            {.id = id, .box = region.box, .phrase = region.phrase, .subject = subject});
        result.wanted.boxes.push_back(region.box);
        result.wanted.subjects.push_back(m_gallery.rowOf(region.subject));
        result.references.push_back(reference);
    }
    return result;
}

} // namespace diorama
