// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diorama {

/// The sampling methods, in diffusers' terms.
enum class SchedulerKind {
    ModelDefault,
    Ddim,
    Pndm,
    Euler,
    EulerAncestral,
    DpmSolver2M,
    UniPc,
    Lcm,
    FlowMatchEuler
};

/// Which training timesteps a shorter schedule visits, in diffusers' terms.
enum class TimestepSpacing { ModelDefault, Leading, Trailing, Linspace };

/// An adapter file attached to the project.
struct AdapterRef
{
    std::string path;    ///< File or folder, or a name found on the model search path.
    double weight = 1.0; ///< -2 to 2.

    friend bool operator==(const AdapterRef&, const AdapterRef&) = default;
};

/// When layout guidance acts. Automatic: with models that do not place boxes by themselves.
enum class LayoutGuidanceUse { Automatic, Always, Never };

/// Attention-energy steps on the latents that pull each region's phrase into its box
/// (LCP-Diffusion's box-constrained regulation; works with any model).
struct LayoutGuidance
{
    LayoutGuidanceUse use = LayoutGuidanceUse::Automatic;
    double strength = 1.0; ///< Scales the gradient step, 0 to 4.
    int steps = 10;        ///< Guided denoising steps from the start, 0 to 100.
    int iterations = 1;    ///< Gradient steps in each of them, 1 to 10.

    /// Whether it acts on a model that places boxes by itself, or on one that does not.
    bool actsOn(bool modelPlacesBoxes) const
    {
        return strength > 0 && steps > 0 &&
               (use == LayoutGuidanceUse::Always ||
                (use == LayoutGuidanceUse::Automatic && !modelPlacesBoxes));
    }

    friend bool operator==(const LayoutGuidance&, const LayoutGuidance&) = default;
};

/// PACGen's regionally-guided sampling: the strong negative prompt acts outside the regions only.
struct RegionalGuidance
{
    bool enabled = false;
    std::string negative = "collage, pasted, plain background, border";
    double until = 0.6; ///< Share of the steps during which it acts, 0 to 1.

    friend bool operator==(const RegionalGuidance&, const RegionalGuidance&) = default;
};

/// A picture to start from instead of noise (img2img), or whose outside is kept (repaint).
struct StartPicture
{
    PicturePtr picture;
    double strength = 0.6; ///< 0 keeps the picture, 1 ignores it.

    friend bool operator==(const StartPicture& a, const StartPicture& b)
    {
        return samePicture(a.picture, b.picture) && a.strength == b.strength;
    }
};

/// The guidance that the shipped model and Stable Diffusion's family are usually painted with.
inline constexpr double kShippedModelGuidance = 2.0;
inline constexpr double kCheckpointGuidance = 7.0;

/// How a scene is painted. The ranges are enforced by validate() in core/scene/validation.h.
struct RenderSettings
{
    std::string model = "diorama-small"; ///< A name found on the model search path, or a path.
    std::vector<AdapterRef> adapters = {};
    std::uint64_t seed = 0;                       ///< Up to 2^63 - 1.
    int steps = 20;                               ///< 1 to 200.
    double guidanceScale = kShippedModelGuidance; ///< 1 switches guidance off; up to 30.
    /// Share of the steps that are guided, 0 to 1; the rest take the conditional branch alone, in
    /// about half the time (the upper half of limited-interval guidance, arXiv 2404.07724).
    double guidanceUntil = 1.0;
    double guidanceRescale = 0.0; ///< 0 to 1.
    SchedulerKind scheduler = SchedulerKind::ModelDefault;
    bool karrasSigmas = false;
    TimestepSpacing spacing = TimestepSpacing::ModelDefault;
    double groundingShare =
        1.0; ///< Share of the steps with grounding layers on (GLIGEN's beta), 0 to 1.
    LayoutGuidance layoutGuidance = {};
    RegionalGuidance regionalGuidance = {};
    std::optional<StartPicture> start = {};
    std::optional<int> repaintRegion =
        {}; ///< Id of the one region to repaint; needs a start picture.

    bool isGuided() const { return guidanceScale != 1.0 && guidanceUntil > 0.0; }

    friend bool operator==(const RenderSettings&, const RenderSettings&) = default;
};

} // namespace diorama
