// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/capabilities.h"

#include "core/pipeline/composedprompt.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/sdencoding.h"
#include "core/text/promptweights.h"

#include <algorithm>
#include <string_view>

namespace diorama {
namespace {

bool isWeighted(const std::string& prompt)
{
    return std::ranges::any_of(parsePromptWeights(prompt),
                               [](const WeightedText& text) { return text.weight != 1.0; });
}

/// Collects the notes of one scene.
class Notes final
{
public:
    Notes(const ModelFiles& model, const std::vector<OpenedAdapter>& adapters, const Scene& scene)
        : m_model(model)
        , m_adapters(adapters)
        , m_scene(scene)
        , m_small(model.kind == ModelKind::DioramaSmall)
        , m_grounded(placesBoxes(model.kind))
    {}

    std::vector<CapabilityNote> collect();

private:
    void aboutScene();
    void aboutRegion(const Region& region, std::size_t inFront);
    void aboutBox(const Region& region);
    void aboutPhrase(const Region& region);
    void aboutSubject(const Region& region);
    void aboutStrength(const Region& region);
    void aboutNegative(const Region& region);
    void aboutOverlap(const Region& region);
    void add(Id region, Feature feature, Support support, std::string_view reason);
    bool guides() const { return m_scene.settings.guidanceScale != 1.0; }
    bool guidesLayout() const { return m_scene.settings.layoutGuidance.actsOn(m_grounded); }
    bool readsPhotos() const;
    std::size_t mostRegions() const;

    const ModelFiles& m_model;
    const std::vector<OpenedAdapter>& m_adapters;
    const Scene& m_scene;
    bool m_small;
    bool m_grounded;
    std::vector<CapabilityNote> m_notes;
};

void Notes::add(Id region, Feature feature, Support support, std::string_view reason)
{
    CapabilityNote& note = m_notes.emplace_back();
    note.region = region;
    note.feature = feature;
    note.support = support;
    note.reason = reason;
}

bool Notes::readsPhotos() const
{
    return m_small || m_model.part("image_project") != nullptr ||
           std::ranges::any_of(m_adapters, [](const OpenedAdapter& adapter) {
               return adapter.files.kind == ModelKind::IpAdapter ||
                      adapter.files.kind == ModelKind::IpAdapterPlus;
           });
}

std::size_t Notes::mostRegions() const
{
    const ModelPart* lcp = m_model.part("lcp");
    if (lcp == nullptr)
        return static_cast<std::size_t>(kGroundingSlots);
    constexpr std::size_t kUsual = 6;
    const auto most = lcp->config.find("max_regions");
    const bool told = most != lcp->config.end() && most->is_number_integer();
    const std::int64_t number = told ? most->get<std::int64_t>() : 0;
    return number > 0 ? static_cast<std::size_t>(number) : kUsual;
}

std::vector<CapabilityNote> Notes::collect()
{
    aboutScene();
    const auto regions = visibleRegions(m_scene);
    const auto depths = visibleDepths(m_scene);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const auto inFront =
            std::ranges::count_if(depths, [&](int depth) { return depth > depths[i]; });
        aboutRegion(*regions[i], static_cast<std::size_t>(inFront));
    }
    return std::move(m_notes);
}

void Notes::aboutScene()
{
    if (!guides() && !m_scene.negativePrompt.empty())
        add(0, Feature::Negative, Support::Ignored,
            "The negative prompt is not used, because guidance is switched off.");
    if (m_small && (isWeighted(composedPrompt(m_scene)) || isWeighted(m_scene.negativePrompt)))
        add(0, Feature::Phrase, Support::Approximated,
            "The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.");
    for (const auto& adapter : m_adapters) {
        if (!adapter.files.problems.empty())
            add(0, Feature::Adapter, Support::Ignored, adapter.files.problems.front());
        else if (m_small)
            add(0, Feature::Adapter, Support::Ignored,
                "\"" + adapter.files.name() +
                    "\" is made for Stable Diffusion 1.x and does not fit the shipped model.");
        else
            add(0, Feature::Adapter, Support::Used,
                "\"" + adapter.files.name() + "\" is used as " + adapter.files.family + ".");
    }
}

void Notes::aboutRegion(const Region& region, std::size_t inFront)
{
    if (m_grounded && inFront >= mostRegions()) {
        add(region.id, Feature::RegionCount, Support::Ignored,
            "This model takes " + std::to_string(mostRegions()) +
                " regions, the foremost ones. This one is left out.");
        return;
    }
    aboutBox(region);
    aboutPhrase(region);
    aboutSubject(region);
    aboutStrength(region);
    aboutNegative(region);
    aboutOverlap(region);
}

void Notes::aboutBox(const Region& region)
{
    if (m_grounded)
        add(region.id, Feature::Box, Support::Used, "The model was trained to fill boxes.");
    else if (guidesLayout())
        add(region.id, Feature::Box, Support::Approximated,
            "This model knows no boxes. Layout guidance pulls the phrase towards its box; attach "
            "GLIGEN for exact boxes.");
    else
        add(region.id, Feature::Box, Support::Ignored,
            "This model knows no boxes and layout guidance is off. Switch it on, or attach "
            "GLIGEN.");
}

void Notes::aboutPhrase(const Region& region)
{
    if (phraseOf(m_scene, region).empty())
        return;
    add(region.id, Feature::Phrase, m_grounded ? Support::Used : Support::Approximated,
        m_grounded ? "The phrase is bound to the box."
                   : "The phrase becomes a part of the prompt, not bound to the box.");
}

void Notes::aboutSubject(const Region& region)
{
    const Subject* subject = region.subject ? m_scene.subject(*region.subject) : nullptr;
    if (subject == nullptr)
        return;
    const auto photos = std::ranges::count_if(
        subject->photos, [](const Photo& photo) { return photo.picture != nullptr; });
    if (photos == 0)
        add(region.id, Feature::Subject, Support::Ignored,
            "\"" + subject->name + "\" has no photo, so only its words are used.");
    else if (!readsPhotos())
        add(region.id, Feature::Subject, Support::Ignored,
            "This model reads no photos. Attach an IP-Adapter so that \"" + subject->name +
                "\" is recognised.");
    else if (m_small && photos > 4)
        add(region.id, Feature::Subject, Support::Approximated,
            "The first four photos of \"" + subject->name + "\" are used.");
    else
        add(region.id, Feature::Subject, Support::Used,
            "The photos of \"" + subject->name + "\" are used.");
    if (photos > 0 && readsPhotos() && m_small && subject->strength != 1.0)
        add(region.id, Feature::Strength, Support::Used,
            "The subject's strength scales how strictly its photos are followed.");
}

void Notes::aboutStrength(const Region& region)
{
    if (region.strength == 1.0)
        return;
    add(region.id, Feature::Strength, guidesLayout() ? Support::Used : Support::Ignored,
        guidesLayout() ? "The strength scales layout guidance in this region."
                       : "The region's strength acts through layout guidance, which is off.");
}

void Notes::aboutNegative(const Region& region)
{
    if (region.negative.empty())
        return;
    add(region.id, Feature::Negative, guides() ? Support::Used : Support::Ignored,
        guides()
            ? "The region's own negative prompt acts inside its box and makes each step slower."
            : "The region's negative prompt is not used, because guidance is switched off.");
}

void Notes::aboutOverlap(const Region& region)
{
    const bool meets = std::ranges::any_of(visibleRegions(m_scene), [&](const Region* other) {
        return other->id != region.id && other->box.intersected(region.box).area() > 0;
    });
    if (!meets)
        return;
    const bool masked = m_small || readsPhotos();
    if (!masked)
        add(region.id, Feature::Overlap, Support::Ignored,
            "Without photos this model has no masks, so the words decide who is in front.");
    else
        add(region.id, Feature::Overlap, Support::Used,
            "The overlap rule shapes the region's mask.");
}

} // namespace

std::vector<CapabilityNote> capabilitiesOf(const ModelFiles& model,
                                           const std::vector<OpenedAdapter>& adapters,
                                           const Scene& scene)
{
    return Notes(model, adapters, scene).collect();
}

} // namespace diorama
