// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenelimits.h"
#include "core/scene/scenenames.h"
#include "core/scene/sceneupgrade.h"
#include "core/scene/sceneyaml.h"
#include "core/scene/yamlfields.h"

#include <algorithm>
#include <set>

namespace diorama {
namespace {

std::string indexed(const char* list, std::size_t index)
{
    return std::string(list) + "[" + std::to_string(index) + "]";
}

template <typename Enum>
void readEnum(YamlFields& fields, std::string_view key, Enum& value)
{
    const YamlNode* node = fields.find(key);
    if (node == nullptr)
        return;
    const auto named = valueNamed<Enum>(node->scalar);
    if (node->kind != YamlNode::Kind::Scalar || !named)
        throw YamlFailure(node->line, fields.pathOf(key), "must be one of " + allNames<Enum>());
    value = *named;
}

class Reader final
{
public:
    explicit Reader(const PictureResolver& resolver)
        : m_resolver(resolver)
    {}

    Scene read(const YamlNode& root)
    {
        YamlFields fields(root, {});
        fields.need("schema", "add it");
        readCanvas(fields);
        fields.read("prompt", m_scene.prompt, limits::kPromptBytes);
        fields.read("negative", m_scene.negativePrompt, limits::kPromptBytes);
        if (const YamlNode* subjects = fields.find("subjects")) {
            const auto& list = yamlList(*subjects, "subjects", limits::kSubjects);
            for (std::size_t i = 0; i < list.size(); ++i)
                readSubject(list[i], indexed("subjects", i));
        }
        if (const YamlNode* regions = fields.find("regions")) {
            const auto& list = yamlList(*regions, "regions", limits::kRegions);
            for (std::size_t i = 0; i < list.size(); ++i)
                readRegion(list[i], indexed("regions", i));
        }
        if (const YamlNode* render = fields.find("render"))
            readSettings(*render);
        fields.finish();
        return std::move(m_scene);
    }

private:
    void readCanvas(YamlFields& fields)
    {
        const YamlNode& node =
            fields.need("canvas", "add the picture's size, for example \"canvas: [512, 512]\"");
        const auto& sides = yamlList(node, "canvas", 2);
        const auto side = [&](std::size_t i) {
            const int value = i < sides.size() ? yamlInt(sides[i], "canvas", limits::kCanvasMin,
                                                         limits::kCanvasMax)
                                               : 0;
            if (value == 0 || value % limits::kCanvasMultiple != 0) {
                throw YamlFailure(node.line, "canvas",
                                  "must be [width, height], both multiples of 8");
            }
            return value;
        };
        m_scene.canvas = {side(0), side(1)};
    }

    Id readId(YamlFields& fields)
    {
        const YamlNode& node = fields.need("id", "give it a number that nothing else has");
        const Id id = yamlInt(node, fields.pathOf("id"), 1, limits::kIdMax);
        if (!m_ids.insert(id).second) {
            throw YamlFailure(node.line, fields.pathOf("id"),
                              "the id " + std::to_string(id) +
                                  " is used twice; subjects and regions need different ids");
        }
        return id;
    }

    /// The picture, or null with its name in `missing`.
    PicturePtr readPicture(const YamlNode& node, const std::string& path, std::string& missing)
    {
        PictureRef ref;
        if (node.kind == YamlNode::Kind::Map) {
            YamlFields fields(node, path);
            fields.read("path", ref.path, limits::kPathBytes);
            fields.read("name", ref.name, limits::kNameBytes);
            fields.read("sha256", ref.sha256, 64);
            fields.finish();
            const bool isHash =
                ref.sha256.size() == 64 &&
                ref.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
            if (!ref.sha256.empty() && !isHash)
                throw YamlFailure(node.line, path + ".sha256", "must be 64 lower-case hex digits");
        } else {
            ref.path = yamlText(node, path, limits::kPathBytes);
        }
        missing = !ref.path.empty() ? ref.path : !ref.name.empty() ? ref.name : ref.sha256;
        return m_resolver ? m_resolver(ref) : nullptr;
    }

    Photo readPhoto(const YamlNode& node, const std::string& path)
    {
        Photo photo;
        std::string name;
        if (node.kind != YamlNode::Kind::Map || node.find("picture") == nullptr) {
            photo.picture = readPicture(node, path, name);
            photo.path = pathToKeep(node, photo.picture, name);
            return photo;
        }
        YamlFields fields(node, path);
        const YamlNode& picture = fields.need("picture", "name the file");
        photo.picture = readPicture(picture, fields.pathOf("picture"), name);
        photo.path = pathToKeep(picture, photo.picture, name);
        if (const YamlNode* mask = fields.find("mask"))
            photo.mask = readPicture(*mask, fields.pathOf("mask"), name);
        fields.finish();
        return photo;
    }

    /// A found picture without a written path came by its hash and has none.
    static std::string pathToKeep(const YamlNode& node, const PicturePtr& picture,
                                  const std::string& name)
    {
        const bool byHash = node.kind == YamlNode::Kind::Map && node.find("path") == nullptr;
        return picture != nullptr && byHash ? std::string() : name;
    }

    void readSubject(const YamlNode& node, const std::string& path)
    {
        YamlFields fields(node, path);
        Subject subject;
        subject.id = readId(fields);
        fields.read("name", subject.name, limits::kNameBytes);
        fields.read("class", subject.classWord, limits::kNameBytes);
        fields.read("strength", subject.strength, 0, limits::kStrengthMax);
        if (const YamlNode* photos = fields.find("photos")) {
            const auto& list =
                yamlList(*photos, fields.pathOf("photos"), limits::kPhotosPerSubject);
            for (std::size_t i = 0; i < list.size(); ++i) {
                subject.photos.push_back(
                    readPhoto(list[i], indexed(fields.pathOf("photos").c_str(), i)));
            }
        }
        fields.finish();
        m_scene.subjects.push_back(std::move(subject));
    }

    static Box readBox(const YamlNode& node, const std::string& path)
    {
        const auto& numbers = yamlList(node, path, 4);
        if (numbers.size() != 4)
            throw YamlFailure(node.line, path, "must be four numbers: [x0, y0, x1, y1]");
        double sides[4];
        for (std::size_t i = 0; i < 4; ++i) {
            try {
                sides[i] = yamlNumber(numbers[i], path, 0, 1);
            } catch (const YamlFailure& failure) {
                throw YamlFailure(failure.line(), path,
                                  "the box leaves the canvas: its four numbers must be shares of "
                                  "the canvas between 0 and 1");
            }
        }
        const Box box{sides[0], sides[1], sides[2], sides[3]};
        if (!box.isValid()) {
            throw YamlFailure(node.line, path,
                              "the box is empty: [x0, y0, x1, y1] needs x0 < x1 and y0 < y1");
        }
        return box;
    }

    void readRegion(const YamlNode& node, const std::string& path)
    {
        YamlFields fields(node, path);
        Region region;
        region.id = readId(fields);
        region.box = readBox(fields.need("box", "add [x0, y0, x1, y1]"), fields.pathOf("box"));
        fields.read("phrase", region.phrase, limits::kPromptBytes);
        fields.read("negative", region.negative, limits::kPromptBytes);
        if (const YamlNode* subject = fields.find("subject")) {
            region.subject = yamlInt(*subject, fields.pathOf("subject"), 1, limits::kIdMax);
            if (m_scene.subject(*region.subject) == nullptr) {
                throw YamlFailure(subject->line, fields.pathOf("subject"),
                                  "there is no subject with the id " +
                                      std::to_string(*region.subject) +
                                      "; add it under \"subjects\"");
            }
        }
        fields.read("strength", region.strength, 0, limits::kStrengthMax);
        readEnum(fields, "overlap", region.overlap);
        fields.read("visible", region.visible);
        fields.read("locked", region.locked);
        fields.finish();
        m_scene.regions.push_back(std::move(region));
    }

    void readSettings(const YamlNode& node)
    {
        YamlFields fields(node, "render");
        RenderSettings& settings = m_scene.settings;
        fields.read("model", settings.model, limits::kPathBytes);
        if (const YamlNode* adapters = fields.find("adapters")) {
            const auto& list = yamlList(*adapters, "render.adapters", limits::kAdapters);
            for (std::size_t i = 0; i < list.size(); ++i)
                readAdapter(list[i], indexed("render.adapters", i));
        }
        fields.read("seed", settings.seed, limits::kSeedMax);
        fields.read("steps", settings.steps, 1, limits::kStepsMax);
        fields.read("guidance", settings.guidanceScale, limits::kGuidanceMin, limits::kGuidanceMax);
        fields.read("guidance_until", settings.guidanceUntil, 0, 1);
        fields.read("guidance_rescale", settings.guidanceRescale, 0, 1);
        readEnum(fields, "scheduler", settings.scheduler);
        fields.read("karras_sigmas", settings.karrasSigmas);
        readEnum(fields, "spacing", settings.spacing);
        fields.read("grounding_share", settings.groundingShare, 0, 1);
        readStrategies(fields);
        fields.finish();
    }

    void readAdapter(const YamlNode& node, const std::string& path)
    {
        YamlFields fields(node, path);
        AdapterRef adapter;
        adapter.path = yamlText(fields.need("path", "name the adapter's file"),
                                fields.pathOf("path"), limits::kPathBytes);
        fields.read("weight", adapter.weight, -limits::kAdapterWeightMax,
                    limits::kAdapterWeightMax);
        fields.finish();
        m_scene.settings.adapters.push_back(std::move(adapter));
    }

    void readStrategies(YamlFields& fields)
    {
        if (const YamlNode* node = fields.find("layout_guidance")) {
            YamlFields inner(*node, "render.layout_guidance");
            auto& layout = m_scene.settings.layoutGuidance;
            readEnum(inner, "use", layout.use);
            inner.read("strength", layout.strength, 0, limits::kLayoutStrengthMax);
            inner.read("steps", layout.steps, 0, limits::kLayoutStepsMax);
            inner.read("iterations", layout.iterations, 1, limits::kLayoutIterationsMax);
            inner.finish();
        }
        if (const YamlNode* node = fields.find("regional_guidance")) {
            YamlFields inner(*node, "render.regional_guidance");
            auto& regional = m_scene.settings.regionalGuidance;
            inner.read("enabled", regional.enabled);
            inner.read("negative", regional.negative, limits::kPromptBytes);
            inner.read("until", regional.until, 0, 1);
            inner.finish();
        }
        if (const YamlNode* node = fields.find("start"))
            readStart(*node);
        if (const YamlNode* node = fields.find("repaint_region")) {
            const Id id = yamlInt(*node, "render.repaint_region", 1, limits::kIdMax);
            if (m_scene.region(id) == nullptr) {
                throw YamlFailure(node->line, "render.repaint_region",
                                  "there is no region with the id " + std::to_string(id));
            }
            m_scene.settings.repaintRegion = id;
        }
    }

    void readStart(const YamlNode& node)
    {
        YamlFields fields(node, "render.start");
        StartPicture start;
        std::string missing;
        if (const YamlNode* picture = fields.find("picture"))
            start.picture = readPicture(*picture, "render.start.picture", missing);
        fields.read("strength", start.strength, 0, 1);
        fields.finish();
        m_scene.settings.start = std::move(start);
    }

    const PictureResolver& m_resolver;
    Scene m_scene;
    std::set<Id> m_ids;
};

Error described(const std::string& file, const YamlFailure& failure)
{
    const std::string place = failure.path().empty() ? std::string() : " " + failure.path() + ":";
    return {ErrorCode::InvalidInput, "\"" + file + "\", line " + std::to_string(failure.line()) +
                                         ":" + place + " " + failure.what() + "."};
}

} // namespace

Result<Scene> readSceneYaml(std::string_view text, const std::string& file,
                            const PictureResolver& resolver)
{
    try {
        YamlNode root = parseYaml(text);
        upgradeSceneTree(root);
        return Reader(resolver).read(root);
    } catch (const YamlFailure& failure) {
        return described(file, failure);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::InvalidInput, "\"" + file + "\" cannot be read as a scene.",
                     exception.what()};
    }
}

} // namespace diorama
