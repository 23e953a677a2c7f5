// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/sceneupgrade.h"

#include "core/base/text.h"
#include "core/scene/scenelimits.h"
#include "core/scene/sceneyaml.h"
#include "core/scene/yamlfields.h"

#include <algorithm>
#include <limits>

namespace diorama {
namespace {

YamlNode scalar(std::string text, int line, bool quoted = false)
{
    return {.kind = YamlNode::Kind::Scalar,
            .line = line,
            .isQuoted = quoted,
            .scalar = std::move(text)};
}

YamlNode map(int line)
{
    return {.kind = YamlNode::Kind::Map, .line = line};
}

YamlNode sequence(int line)
{
    return {.kind = YamlNode::Kind::Sequence, .line = line};
}

void move(YamlNode& from, const char* oldKey, YamlNode& to, const char* newKey)
{
    if (from.find(oldKey) != nullptr)
        to.add(newKey, from.take(oldKey));
}

int sideOf(YamlNode& root, const char* key)
{
    const YamlNode* node = root.find(key);
    if (node == nullptr)
        throw YamlFailure(root.line, key, "is missing; schema 0 needs the canvas in pixels");
    return yamlInt(*node, key, limits::kCanvasMin, limits::kCanvasMax);
}

/// Schema 0 had [x, y, width, height] in pixels.
YamlNode relativeBox(const YamlNode& box, const std::string& path, int width, int height)
{
    const auto& numbers = yamlList(box, path, 4);
    if (numbers.size() != 4)
        throw YamlFailure(box.line, path, "must be [x, y, width, height] in pixels");
    constexpr double kMost = limits::kCanvasMax;
    const double x = yamlNumber(numbers[0], path, 0, kMost);
    const double y = yamlNumber(numbers[1], path, 0, kMost);
    const double w = yamlNumber(numbers[2], path, 0, kMost);
    const double h = yamlNumber(numbers[3], path, 0, kMost);
    YamlNode result = sequence(box.line);
    for (const double value : {x / width, y / height, (x + w) / width, (y + h) / height})
        result.items.push_back(scalar(shortestNumber(value), box.line));
    return result;
}

/// Schema 0 wrote one photo beside the box instead of a subject that several regions may share.
YamlNode subjectOf(YamlNode& object, int id, const std::string& name)
{
    YamlNode subject = map(object.line);
    subject.add("id", scalar(std::to_string(id), object.line));
    subject.add("name", scalar(name, object.line, true));
    move(object, "class", subject, "class");
    YamlNode photos = sequence(object.line);
    photos.items.push_back(object.take("photo"));
    subject.add("photos", std::move(photos));
    return subject;
}

void upgradeObjects(YamlNode& root, int width, int height)
{
    YamlNode objects = root.take("objects");
    const auto count = yamlList(objects, "objects", limits::kRegions).size();
    YamlNode regions = sequence(objects.line);
    YamlNode subjects = sequence(objects.line);
    for (std::size_t i = 0; i < count; ++i) {
        YamlNode& object = objects.items[i];
        const std::string path = "objects[" + std::to_string(i) + "]";
        if (object.kind != YamlNode::Kind::Map)
            throw YamlFailure(object.line, path, "must be a map of keys and values");
        const YamlNode* box = object.find("box");
        if (box == nullptr)
            throw YamlFailure(object.line, path + ".box", "is missing");
        YamlNode region = map(object.line);
        region.add("id", scalar(std::to_string(i + 1), object.line));
        region.add("box", relativeBox(*box, path + ".box", width, height));
        object.take("box");
        const YamlNode* prompt = object.find("prompt");
        const std::string name(
            shortened(prompt != nullptr ? prompt->scalar : "Subject", limits::kNameBytes));
        move(object, "prompt", region, "phrase");
        if (object.find("photo") != nullptr) {
            const int id = static_cast<int>(count + i) + 1;
            subjects.items.push_back(subjectOf(object, id, name));
            region.add("subject", scalar(std::to_string(id), object.line));
        }
        if (!object.keys.empty())
            throw YamlFailure(object.items[0].line,
                              path + "." + std::string(shortened(object.keys[0], 80)),
                              "is not a known key of schema 0; remove it");
        regions.items.push_back(std::move(region));
    }
    root.add("subjects", std::move(subjects));
    root.add("regions", std::move(regions));
}

void upgradeFrom0(YamlNode& root)
{
    const int width = sideOf(root, "width");
    const int height = sideOf(root, "height");
    YamlNode canvas = sequence(root.line);
    canvas.items.push_back(root.take("width"));
    canvas.items.push_back(root.take("height"));
    root.add("canvas", std::move(canvas));
    upgradeObjects(root, width, height);
    YamlNode render = map(root.line);
    for (const char* key : {"model", "seed", "steps", "guidance"})
        move(root, key, render, key);
    root.add("render", std::move(render));
}

} // namespace

void upgradeSceneTree(YamlNode& root)
{
    if (root.kind != YamlNode::Kind::Map)
        throw YamlFailure(root.line, {},
                          "this is not a scene: it must be a map of keys and values");
    const YamlNode* schema = root.find("schema");
    if (schema == nullptr) {
        throw YamlFailure(root.line, "schema",
                          "is missing; add \"schema: " + std::to_string(kSceneSchema) +
                              "\" as the first line");
    }
    int version = yamlInt(*schema, "schema", 0, std::numeric_limits<int>::max());
    if (version > kSceneSchema) {
        throw YamlFailure(schema->line, "schema",
                          "the scene was written by a newer Diorama (schema " +
                              std::to_string(version) + ", this one reads up to " +
                              std::to_string(kSceneSchema) + "); update Diorama to open it");
    }
    static constexpr void (*kSteps[])(YamlNode&) = {upgradeFrom0};
    for (; version < kSceneSchema; ++version)
        kSteps[version](root);
    root.find("schema")->scalar = std::to_string(kSceneSchema);
}

} // namespace diorama
