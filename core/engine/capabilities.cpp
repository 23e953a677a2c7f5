// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/capabilities.h"

#include "core/engine/textroom.h"
#include "core/models/photogrounding.h"
#include "core/nn/lcpconfig.h"
#include "core/pipeline/composedprompt.h"
#include "core/pipeline/encodedscene.h"
#include "core/pipeline/lcpencoding.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/sdencoding.h"
#include "core/schedulers/schedulerkinds.h"
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

std::int64_t positiveIn(const Json& config, const char* key, std::int64_t fallback)
{
    const auto found = config.find(key);
    const bool told = found != config.end() && found->is_number_integer();
    const std::int64_t number = told ? found->get<std::int64_t>() : 0;
    return number > 0 ? number : fallback;
}

/// How notes speak of a subject, which may have no name.
std::string subjectTitle(const Subject& subject)
{
    if (!subject.name.empty())
        return subject.name;
    return subject.classWord.empty() ? "Subject " + std::to_string(subject.id) : subject.classWord;
}

/// Collects the notes of one scene.
class Notes final
{
public:
    Notes(const ModelFiles& model, const std::vector<OpenedAdapter>& adapters, const Scene& scene,
          const Tokenizer* tokenizer)
        : m_model(model)
        , m_adapters(adapters)
        , m_scene(scene)
        , m_small(model.kind == ModelKind::DioramaSmall)
        , m_grounded(placesBoxes(model.kind))
        , m_photoGrounding(photoGrounding(model))
        , m_room(model, tokenizer, scene)
    {}

    std::vector<CapabilityNote> collect();

private:
    void aboutScene();
    void aboutSampling();
    void aboutLength();
    void aboutRegion(const Region& region, std::size_t inFront);
    void aboutBox(const Region& region);
    void aboutPhrase(const Region& region);
    void aboutSubject(const Region& region);
    void aboutUnreadPhotos(const Region& region, const Subject& subject);
    void aboutSubjectStrength(const Region& region, const Subject& subject);
    void aboutStrength(const Region& region);
    void aboutNegative(const Region& region);
    void aboutOverlap(const Region& region);
    void add(Id region, Feature feature, Support support, std::string_view reason);
    bool guides() const { return m_scene.settings.isGuided(); }
    bool guidesLayout() const { return m_scene.settings.layoutGuidance.actsOn(m_grounded); }
    bool adaptsPhotos() const;
    bool readsPhotos() const
    {
        return m_small || m_photoGrounding == PhotoGrounding::Ready || adaptsPhotos();
    }
    /// In the boxes' tokens alone, which take one photo each and know no strength.
    bool groundsPhotosOnly() const { return readsPhotos() && !m_small && !adaptsPhotos(); }
    std::size_t mostRegions() const;

    const ModelFiles& m_model;
    const std::vector<OpenedAdapter>& m_adapters;
    const Scene& m_scene;
    bool m_small;
    bool m_grounded;
    PhotoGrounding m_photoGrounding;
    TextRoom m_room;
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

bool Notes::adaptsPhotos() const
{
    return std::ranges::any_of(m_adapters, [](const OpenedAdapter& adapter) {
        return adapter.files.kind == ModelKind::IpAdapter ||
               adapter.files.kind == ModelKind::IpAdapterPlus;
    });
}

std::size_t Notes::mostRegions() const
{
    const ModelPart* lcp = m_model.part("lcp");
    if (lcp == nullptr)
        return static_cast<std::size_t>(kGroundingSlots);
    return static_cast<std::size_t>(positiveIn(lcp->config, "max_regions", LcpConfig().maxRegions));
}

std::vector<CapabilityNote> Notes::collect()
{
    aboutScene();
    aboutSampling();
    aboutLength();
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

void Notes::aboutSampling()
{
    const auto& settings = m_scene.settings;
    if (!suits(m_model.scheduler, settings.scheduler)) {
        add(0, Feature::Sampling, Support::Ignored,
            "The chosen scheduler does not fit how this model was trained. Choose the model's own "
            "scheduler.");
        return;
    }
    const auto kind = settings.scheduler == SchedulerKind::ModelDefault
                          ? kindOfClass(m_model.scheduler)
                          : std::optional(settings.scheduler);
    if (!kind)
        return;
    if (settings.karrasSigmas && !takesKarrasSigmas(*kind))
        add(0, Feature::Sampling, Support::Ignored,
            "Karras noise levels are not used: this scheduler has levels of its own.");
    if (settings.spacing != TimestepSpacing::ModelDefault &&
        !takesSpacing(*kind, settings.karrasSigmas))
        add(0, Feature::Sampling, Support::Ignored,
            "The spacing is not used: this scheduler has one of its own.");
}

void Notes::aboutLength()
{
    if (const auto word = m_room.firstLeftOut(); !word.empty())
        add(0, Feature::Phrase, Support::Approximated,
            "The prompt is too long for this model: its words from \"" + word +
                "\" on are left out.");
    if (!guides())
        return;
    if (const auto word = m_room.firstLeftOut(m_scene.negativePrompt); !word.empty())
        add(0, Feature::Negative, Support::Approximated,
            "The negative prompt is too long for this model: its words from \"" + word +
                "\" on are left out.");
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
    const std::string phrase = phraseOf(m_scene, region);
    if (phrase.empty())
        return;
    const std::string word = m_grounded ? m_room.firstLeftOutOfPhrase(phrase) : std::string();
    if (!word.empty())
        add(region.id, Feature::Phrase, Support::Approximated,
            "The phrase is too long for this model: its words from \"" + word +
                "\" on are left out.");
    else if (m_small && guidesLayout() && !m_room.holds(phrase))
        add(region.id, Feature::Phrase, Support::Approximated,
            "The phrase is bound to the box, but layout guidance passes it by: the prompt does not "
            "mention it.");
    else if (m_grounded)
        add(region.id, Feature::Phrase, Support::Used, "The phrase is bound to the box.");
    else if (m_room.hasLost(phrase))
        add(region.id, Feature::Phrase, Support::Ignored,
            "The phrase has no room left in this model's prompt.");
    else
        add(region.id, Feature::Phrase, Support::Approximated,
            "The phrase becomes a part of the prompt, not bound to the box.");
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
            "\"" + subjectTitle(*subject) + "\" has no photo, so only its words are used.");
    else if (!readsPhotos())
        aboutUnreadPhotos(region, *subject);
    else if (subject->strength <= 0)
        add(region.id, Feature::Subject, Support::Ignored,
            "The strength of \"" + subjectTitle(*subject) + "\" is 0, so its photos are not used.");
    else if (groundsPhotosOnly() && photos > 1)
        add(region.id, Feature::Subject, Support::Approximated,
            "Only the first photo of \"" + subjectTitle(*subject) +
                "\" is used: GLIGEN's boxes take one.");
    else if (m_small && photos > static_cast<std::ptrdiff_t>(kLcpMostPhotos))
        add(region.id, Feature::Subject, Support::Approximated,
            "The first " + std::to_string(kLcpMostPhotos) + " photos of \"" +
                subjectTitle(*subject) + "\" are used.");
    else
        add(region.id, Feature::Subject, Support::Used,
            "The photos of \"" + subjectTitle(*subject) + "\" are used.");
    if (photos > 0 && readsPhotos())
        aboutSubjectStrength(region, *subject);
}

void Notes::aboutUnreadPhotos(const Region& region, const Subject& subject)
{
    switch (m_photoGrounding) {
    case PhotoGrounding::NoProject:
        add(region.id, Feature::Subject, Support::Ignored,
            "The photos of \"" + subjectTitle(subject) +
                "\" are not used: GLIGEN's folder \"image_project\" is missing beside its "
                "weights.");
        return;
    case PhotoGrounding::NoEncoder:
        add(region.id, Feature::Subject, Support::Ignored,
            "The photos of \"" + subjectTitle(subject) +
                "\" are not used: the CLIP image encoder of GLIGEN, a folder named "
                "\"image_encoder\", is missing or another one.");
        return;
    default:
        add(region.id, Feature::Subject, Support::Ignored,
            "This model reads no photos. Attach an IP-Adapter so that \"" + subjectTitle(subject) +
                "\" is recognised.");
    }
}

void Notes::aboutSubjectStrength(const Region& region, const Subject& subject)
{
    if (subject.strength == 1.0 || subject.strength <= 0)
        return;
    if (groundsPhotosOnly())
        add(region.id, Feature::Strength, Support::Ignored,
            "GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.");
    else
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
    const std::string word =
        guides() ? m_room.firstLeftOut(localNegativePrompt(m_scene, region.negative))
                 : std::string();
    if (!word.empty()) {
        add(region.id, Feature::Negative, Support::Approximated,
            "With the scene's, the region's negative prompt is too long for this model: its words "
            "from \"" +
                word + "\" on are left out.");
        return;
    }
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
    const bool masked = m_small || adaptsPhotos();
    if (!masked)
        add(region.id, Feature::Overlap, Support::Ignored,
            "Without an IP-Adapter this model has no masks, so the words decide who is in front.");
    else
        add(region.id, Feature::Overlap, Support::Used,
            "The overlap rule shapes the region's mask.");
}

} // namespace

std::vector<CapabilityNote> capabilitiesOf(const ModelFiles& model,
                                           const std::vector<OpenedAdapter>& adapters,
                                           const Scene& scene, const Tokenizer* tokenizer)
{
    return Notes(model, adapters, scene, tokenizer).collect();
}

} // namespace diorama
