// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/validation.h"

#include "core/base/text.h"
#include "core/scene/scenelimits.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace diorama {
namespace {

std::string quoted(std::string_view text, std::size_t mostBytes)
{
    return "\"" + std::string(shortened(text, mostBytes)) + "\"";
}

/// Collects problems of one part of the scene.
class Check final
{
public:
    Check(std::vector<Problem>& problems, Id region, Id subject, std::string prefix)
        : m_problems(problems)
        , m_region(region)
        , m_subject(subject)
        , m_prefix(std::move(prefix))
    {}

    void error(const std::string& field, std::string message) const
    {
        m_problems.push_back(
            {Severity::Error, std::move(message), m_region, m_subject, m_prefix + field});
    }
    void warning(const std::string& field, std::string message) const
    {
        m_problems.push_back(
            {Severity::Warning, std::move(message), m_region, m_subject, m_prefix + field});
    }

    void range(const std::string& field, const char* what, double value, double low,
               double high) const
    {
        // Written so that a NaN fails.
        if (!(value >= low && value <= high)) {
            error(field, std::string(what) + " must lie between " + shortestNumber(low) + " and " +
                             shortestNumber(high) + ".");
        }
    }

    void text(const std::string& field, const char* what, const std::string& value,
              std::size_t maxBytes) const
    {
        if (value.size() > maxBytes) {
            error(field, std::string(what) + " is too long: at most " + std::to_string(maxBytes) +
                             " bytes are allowed.");
        } else if (!isUtf8(value)) {
            error(field, std::string(what) + " is not valid UTF-8 text.");
        }
    }

private:
    std::vector<Problem>& m_problems;
    Id m_region;
    Id m_subject;
    std::string m_prefix;
};

std::string titleOf(const Region& region)
{
    return region.phrase.empty() ? "Region " + std::to_string(region.id)
                                 : "The region " + quoted(region.phrase, 80);
}

std::string titleOf(const Subject& subject)
{
    return subject.name.empty() ? "Subject " + std::to_string(subject.id)
                                : "The subject " + quoted(subject.name, 80);
}

void checkCanvas(const Scene& scene, const Check& check)
{
    const auto fits = [](int side) {
        return side >= limits::kCanvasMin && side <= limits::kCanvasMax &&
               side % limits::kCanvasMultiple == 0;
    };
    if (!fits(scene.canvas.width) || !fits(scene.canvas.height)) {
        check.error("canvas", "Both sides of the canvas must be multiples of 8 between 64 and 2048 "
                              "pixels.");
    }
    check.text("prompt", "The prompt", scene.prompt, limits::kPromptBytes);
    check.text("negative", "The negative prompt", scene.negativePrompt, limits::kPromptBytes);
    if (scene.regions.size() > limits::kRegions) {
        check.error("regions",
                    "A scene has at most " + std::to_string(limits::kRegions) + " regions.");
    }
    if (scene.subjects.size() > limits::kSubjects) {
        check.error("subjects",
                    "A scene has at most " + std::to_string(limits::kSubjects) + " subjects.");
    }
}

void checkPhotos(const Subject& subject, const Check& check)
{
    if (subject.photos.size() > limits::kPhotosPerSubject) {
        check.error("photos", titleOf(subject) + " has more than " +
                                  std::to_string(limits::kPhotosPerSubject) + " photos.");
    }
    if (subject.photos.empty())
        check.warning("photos", titleOf(subject) + " has no photo, only its words are used.");
    for (const auto& photo : subject.photos) {
        check.text("photos", "The path of a photo", photo.path, limits::kPathBytes);
        if (photo.picture == nullptr) {
            check.warning("photos", "The photo " + quoted(photo.path, 200) + " of " +
                                        titleOf(subject) + " is missing.");
        }
    }
}

void checkSubject(const Subject& subject, const Check& check)
{
    check.text("name", "The subject's name", subject.name, limits::kNameBytes);
    check.text("class", "The class word", subject.classWord, limits::kNameBytes);
    check.range("strength", "The subject's strength", subject.strength, 0, limits::kStrengthMax);
    if (subject.classWord.empty())
        check.warning("class", titleOf(subject) + " has no class word, for example \"cat\".");
    checkPhotos(subject, check);
}

void checkRegion(const Scene& scene, const Region& region, const Check& check)
{
    if (!region.box.isValid()) {
        check.error("box", titleOf(region) + " leaves the canvas or is empty.");
    } else if (region.box.width() * scene.canvas.width < limits::kCanvasMultiple ||
               region.box.height() * scene.canvas.height < limits::kCanvasMultiple) {
        check.warning("box", titleOf(region) + " is smaller than one latent cell (8 pixels).");
    }
    check.text("phrase", "The region's phrase", region.phrase, limits::kPromptBytes);
    check.text("negative", "The region's negative phrase", region.negative, limits::kPromptBytes);
    check.range("strength", "The region's strength", region.strength, 0, limits::kStrengthMax);
    if (region.subject && scene.subject(*region.subject) == nullptr) {
        check.error("subject", titleOf(region) + " names subject " +
                                   std::to_string(*region.subject) + ", which is not there.");
    }
    if (region.visible && region.phrase.empty() && !region.subject)
        check.warning("phrase", titleOf(region) + " has neither a phrase nor a subject.");
}

void checkIds(const Scene& scene, std::vector<Problem>& problems)
{
    std::set<Id> seen;
    const auto take = [&](Id id, const Check& check) {
        if (id < 1 || id > limits::kIdMax || !seen.insert(id).second) {
            check.error("id", "The id " + std::to_string(id) +
                                  " is used twice or out of range; ids are unique in a scene.");
        }
    };
    for (const auto& subject : scene.subjects)
        take(subject.id, Check(problems, 0, subject.id, {}));
    for (const auto& region : scene.regions)
        take(region.id, Check(problems, region.id, 0, {}));
}

void checkSampling(const RenderSettings& settings, const Check& check)
{
    check.text("model", "The model's name", settings.model, limits::kPathBytes);
    if (settings.model.empty())
        check.error("model", "No model is chosen.");
    if (settings.adapters.size() > limits::kAdapters)
        check.error("adapters", "At most 16 adapters can be attached.");
    for (const auto& adapter : settings.adapters) {
        check.text("adapters", "The path of an adapter", adapter.path, limits::kPathBytes);
        if (adapter.path.empty())
            check.error("adapters", "An adapter has no path.");
        check.range("adapters", "The weight of an adapter", adapter.weight,
                    -limits::kAdapterWeightMax, limits::kAdapterWeightMax);
    }
    if (settings.seed > limits::kSeedMax)
        check.error("seed", "The seed must be at most 2^63 - 1.");
    check.range("steps", "The number of steps", settings.steps, 1, limits::kStepsMax);
    check.range("guidance", "The guidance scale", settings.guidanceScale, limits::kGuidanceMin,
                limits::kGuidanceMax);
    check.range("guidance_until", "The share of guided steps", settings.guidanceUntil, 0, 1);
    check.range("guidance_rescale", "The guidance rescale", settings.guidanceRescale, 0, 1);
    check.range("grounding_share", "The grounding share", settings.groundingShare, 0, 1);
}

void checkStrategies(const Scene& scene, const Check& check)
{
    const auto& layout = scene.settings.layoutGuidance;
    check.range("layout_guidance.strength", "The layout guidance's strength", layout.strength, 0,
                limits::kLayoutStrengthMax);
    check.range("layout_guidance.steps", "The number of layout guidance steps", layout.steps, 0,
                limits::kLayoutStepsMax);
    check.range("layout_guidance.iterations", "The number of layout guidance iterations",
                layout.iterations, 1, limits::kLayoutIterationsMax);
    const auto& regional = scene.settings.regionalGuidance;
    check.text("regional_guidance.negative", "The regional negative prompt", regional.negative,
               limits::kPromptBytes);
    check.range("regional_guidance.until", "The share of regional guidance", regional.until, 0, 1);

    const auto& start = scene.settings.start;
    if (start) {
        check.range("start.strength", "The strength of the start picture", start->strength, 0, 1);
        if (start->picture == nullptr)
            check.error("start.picture", "The start picture is missing.");
    }
    const auto& repaint = scene.settings.repaintRegion;
    if (repaint && scene.region(*repaint) == nullptr)
        check.error("repaint_region", "The region to repaint is not there.");
    if (repaint && !start)
        check.error("repaint_region", "Repainting a region needs a start picture.");
}

} // namespace

std::vector<Problem> validate(const Scene& scene)
{
    std::vector<Problem> problems;
    checkCanvas(scene, Check(problems, 0, 0, {}));
    checkIds(scene, problems);
    for (const auto& subject : scene.subjects)
        checkSubject(subject, Check(problems, 0, subject.id, {}));
    for (const auto& region : scene.regions)
        checkRegion(scene, region, Check(problems, region.id, 0, {}));
    checkSampling(scene.settings, Check(problems, 0, 0, "render."));
    checkStrategies(scene, Check(problems, 0, 0, "render."));
    return problems;
}

Result<void> requireValid(const Scene& scene)
{
    const auto problems = validate(scene);
    const auto first = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Severity::Error;
    });
    if (first == problems.end())
        return {};
    return Error{ErrorCode::InvalidInput, first->message, first->field};
}

bool isUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int extra = lead < 0x80       ? 0
                          : lead >> 5 == 6  ? 1
                          : lead >> 4 == 14 ? 2
                          : lead >> 3 == 30 ? 3
                                            : -1;
        if (lead == 0 || extra < 0 || text.size() - i <= static_cast<std::size_t>(extra))
            return false;
        std::uint32_t code = extra == 0 ? lead : lead & (0x3fU >> extra);
        for (int k = 1; k <= extra; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if (next >> 6 != 2)
                return false;
            code = code << 6 | (next & 0x3fU);
        }
        static constexpr std::uint32_t kSmallest[] = {0, 0x80, 0x800, 0x10000};
        if (code < kSmallest[extra] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return false;
        if ((code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
            return false;
        i += static_cast<std::size_t>(extra) + 1;
    }
    return true;
}

} // namespace diorama
