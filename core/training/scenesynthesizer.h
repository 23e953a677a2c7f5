// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/training/backgroundwords.h"
#include "core/training/dressing.h"
#include "core/training/subjectstore.h"

#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace diorama {

/// What scenes to make.
struct SceneOptions
{
    cv::Size canvas{128, 128};
    int minRegions = 1;
    int maxRegions = 3;
    int referenceSide = 64;          ///< Of the square reference pictures.
    int references = 1;              ///< Photos per region.
    bool heldOutSubjects = false;    ///< Which side of the subjects' split.
    bool heldOutBackgrounds = false; ///< Which side of the place and light pairs' split.
    double builtUpShare = 0;         ///< See BackgroundChoice::random().
    /// Turn hues and dress in photographs, the reference and the target alike: more identities.
    bool recolour = true;
};

/// A picture of a subject cut out and laid into a square frame.
struct SynthReference
{
    cv::Mat picture; ///< 8UC4, RGBA, premultiplied, referenceSide x referenceSide.
    Box tight;       ///< The subject's tight box within the frame, frame-relative.
};

struct SynthRegion
{
    int subject = 0; ///< Index in the store.
    std::vector<SynthReference> references;
    Box box;        ///< Tight box of the target's silhouette, as if nothing hid it.
    Box visibleBox; ///< Tight box of what is seen of it.
    cv::Mat mask;   ///< 8UC1, canvas size: how much of each pixel is this subject.
    std::string phrase;
};

/// A synthesised scene: everything is known about it.
struct SynthScene
{
    cv::Mat picture; ///< 8UC3, RGB.
    cv::Mat collage; ///< 8UC4, RGBA, premultiplied: first references in their boxes.
    std::vector<SynthRegion> regions; ///< Back to front.
    std::string caption;              ///< Subjects and background.
    std::string backgroundCaption;    ///< The background alone.
    BackgroundChoice background;
};

/// Lays a cut-out subject (RGBA, premultiplied) into a square frame with a small margin, keeping
/// its shape. Renders and training share this frame.
SynthReference framedReference(const cv::Mat& cutout, int side);

/// Makes scenes. Const and thread-safe; the same seed, options and store give the same scene.
class SceneSynthesizer final
{
public:
    /// The store must outlive the synthesizer.
    SceneSynthesizer(const SubjectStore& store, const SceneOptions& options);

    SynthScene scene(std::uint64_t seed) const;
    const SceneOptions& options() const { return m_options; }

private:
    int pickSubject(RandomStream& random) const;
    Dressing pickDressing(RandomStream& random) const;

    const SubjectStore& m_store;
    SceneOptions m_options;
    std::vector<int> m_animated;
    std::vector<int> m_views;
    std::vector<int> m_stills;
    std::vector<int> m_people; ///< Drawn ones: the same face with other expressions.
    std::vector<int> m_clipArt;
    std::vector<int> m_textures;
};

} // namespace diorama
