// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scene/scenenames.h"
#include "core/scene/sceneyaml.h"
#include "core/scene/yamlfields.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

namespace diorama {
namespace {

/// Writes a scene top to bottom in the order of docs/scene-format.md.
class Writer final
{
public:
    explicit Writer(const PictureNamer& namer)
        : m_namer(namer)
    {}

    std::string write(const Scene& scene)
    {
        m_out << YAML::BeginMap;
        number("schema", kSceneSchema);
        m_out << YAML::Key << "canvas" << YAML::Value << YAML::Flow << YAML::BeginSeq
              << scene.canvas.width << scene.canvas.height << YAML::EndSeq;
        text("prompt", scene.prompt);
        text("negative", scene.negativePrompt);
        beginList("subjects");
        for (const auto& subject : scene.subjects)
            write(subject);
        m_out << YAML::EndSeq;
        beginList("regions");
        for (const auto& region : scene.regions)
            write(region);
        m_out << YAML::EndSeq;
        write(scene.settings);
        m_out << YAML::EndMap;
        return std::string(m_out.c_str()) + "\n";
    }

private:
    void text(const char* key, const std::string& value)
    {
        m_out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << value;
    }
    void plain(const char* key, std::string_view value)
    {
        m_out << YAML::Key << key << YAML::Value << std::string(value);
    }
    void number(const char* key, double value) { plain(key, shortestNumber(value)); }
    void number(const char* key, int value) { plain(key, std::to_string(value)); }
    void truth(const char* key, bool value) { plain(key, value ? "true" : "false"); }
    void beginMap(const char* key) { m_out << YAML::Key << key << YAML::Value << YAML::BeginMap; }
    void beginList(const char* key) { m_out << YAML::Key << key << YAML::Value << YAML::BeginSeq; }

    void reference(const char* key, const PictureRef& ref)
    {
        if (ref.name.empty() && ref.sha256.empty()) {
            text(key, ref.path);
            return;
        }
        beginMap(key);
        if (!ref.path.empty())
            text("path", ref.path);
        if (!ref.name.empty())
            text("name", ref.name);
        if (!ref.sha256.empty())
            plain("sha256", ref.sha256);
        m_out << YAML::EndMap;
    }

    void picture(const char* key, const PicturePtr& picture, const std::string& path)
    {
        if (picture == nullptr)
            reference(key, {.path = path});
        else if (m_namer)
            reference(key, m_namer(*picture, path));
        else
            reference(key, {.path = path, .name = picture->name, .sha256 = picture->sha256});
    }

    void write(const Subject& subject)
    {
        m_out << YAML::BeginMap;
        number("id", subject.id);
        text("name", subject.name);
        text("class", subject.classWord);
        number("strength", subject.strength);
        beginList("photos");
        for (const auto& photo : subject.photos) {
            m_out << YAML::BeginMap;
            picture("picture", photo.picture, photo.path);
            if (photo.mask != nullptr)
                picture("mask", photo.mask, {});
            m_out << YAML::EndMap;
        }
        m_out << YAML::EndSeq << YAML::EndMap;
    }

    void write(const Region& region)
    {
        m_out << YAML::BeginMap;
        number("id", region.id);
        m_out << YAML::Key << "box" << YAML::Value << YAML::Flow << YAML::BeginSeq;
        for (const double side : {region.box.x0, region.box.y0, region.box.x1, region.box.y1})
            m_out << shortestNumber(side);
        m_out << YAML::EndSeq;
        text("phrase", region.phrase);
        text("negative", region.negative);
        if (region.subject)
            number("subject", *region.subject);
        number("strength", region.strength);
        plain("overlap", nameOf(region.overlap));
        truth("visible", region.visible);
        truth("locked", region.locked);
        m_out << YAML::EndMap;
    }

    void write(const RenderSettings& settings)
    {
        beginMap("render");
        text("model", settings.model);
        beginList("adapters");
        for (const auto& adapter : settings.adapters) {
            m_out << YAML::BeginMap;
            text("path", adapter.path);
            number("weight", adapter.weight);
            m_out << YAML::EndMap;
        }
        m_out << YAML::EndSeq;
        plain("seed", std::to_string(settings.seed));
        number("steps", settings.steps);
        number("guidance", settings.guidanceScale);
        number("guidance_until", settings.guidanceUntil);
        number("guidance_rescale", settings.guidanceRescale);
        plain("scheduler", nameOf(settings.scheduler));
        truth("karras_sigmas", settings.karrasSigmas);
        plain("spacing", nameOf(settings.spacing));
        number("grounding_share", settings.groundingShare);
        writeStrategies(settings);
        m_out << YAML::EndMap;
    }

    void writeStrategies(const RenderSettings& settings)
    {
        beginMap("layout_guidance");
        plain("use", nameOf(settings.layoutGuidance.use));
        number("strength", settings.layoutGuidance.strength);
        number("steps", settings.layoutGuidance.steps);
        number("iterations", settings.layoutGuidance.iterations);
        m_out << YAML::EndMap;
        beginMap("regional_guidance");
        truth("enabled", settings.regionalGuidance.enabled);
        text("negative", settings.regionalGuidance.negative);
        number("until", settings.regionalGuidance.until);
        m_out << YAML::EndMap;
        if (settings.start) {
            beginMap("start");
            if (settings.start->picture != nullptr)
                picture("picture", settings.start->picture, {});
            number("strength", settings.start->strength);
            m_out << YAML::EndMap;
        }
        if (settings.repaintRegion)
            number("repaint_region", *settings.repaintRegion);
    }

    const PictureNamer& m_namer;
    YAML::Emitter m_out;
};

} // namespace

std::string writeSceneYaml(const Scene& scene, const PictureNamer& namer)
{
    return Writer(namer).write(scene);
}

} // namespace diorama
