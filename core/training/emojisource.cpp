// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/emojisource.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/training/cutout.h"
#include "core/training/randomstream.h"
#include "core/training/svgpicture.h"
#include "core/training/webpanimation.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace diorama {
namespace {

constexpr int kViewSide = 128;
constexpr int kMostPoses = 8;
constexpr std::uintmax_t kMaxJsonBytes = 128u << 20;

struct Emoji
{
    std::string name;
    std::string code; ///< Lower case, without variation selectors.
    std::vector<std::string> tags;
    int group = -1;
    std::vector<std::string> toneCodes = {};
};

Result<nlohmann::json> readJson(const std::filesystem::path& path)
{
    auto bytes = readFile(path, kMaxJsonBytes);
    if (!bytes)
        return bytes.error();
    auto json =
        nlohmann::json::parse(bytes->begin(), bytes->end(), nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded())
        return Error{ErrorCode::InvalidInput,
                     path.string() + " is not JSON. Fetch the data again."};
    return json;
}

std::string plainCode(const std::string& code)
{
    std::string out = asciiLower(code);
    for (auto at = out.find("-fe0f"); at != std::string::npos; at = out.find("-fe0f"))
        out.erase(at, 5);
    return out;
}

std::string slug(const std::string& name)
{
    std::string out;
    for (const char c : asciiLower(name)) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

bool isPoorSubject(const std::string& name)
{
    static const char* const words[] = {"clock", "thirty",         "family",       "couple",
                                        "kiss:", "people holding", "technologist", "moon",
                                        "flag",  "keycap"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](const char* word) { return name.find(word) != std::string::npos; });
}

bool isObjectGroup(int group)
{
    return group == 0 || group == 1 || (group >= 3 && group <= 7);
}

Result<std::vector<Emoji>> readEmoji(const std::filesystem::path& npm)
{
    auto json = readJson(npm / "emojibase-data" / "en" / "data.json");
    if (!json)
        return json.error();
    std::vector<Emoji> out;
    for (const auto& item : *json) {
        Emoji emoji{asciiLower(item.at("label").get<std::string>()),
                    plainCode(item.at("hexcode").get<std::string>()),
                    item.value("tags", std::vector<std::string>{}), item.value("group", -1)};
        for (const auto& skin : item.value("skins", nlohmann::json::array()))
            emoji.toneCodes.push_back(plainCode(skin.at("hexcode").get<std::string>()));
        if (isObjectGroup(emoji.group) && !isPoorSubject(emoji.name))
            out.push_back(std::move(emoji));
    }
    return out;
}

/// Code to file, over every package whose folder name starts with `prefix`.
std::map<std::string, std::filesystem::path> webpFiles(const std::filesystem::path& npm,
                                                       const std::string& prefix)
{
    std::map<std::string, std::filesystem::path> found;
    for (const auto& package : std::filesystem::directory_iterator(npm)) {
        if (!package.path().filename().string().starts_with(prefix))
            continue;
        std::error_code missing;
        for (const auto& file :
             std::filesystem::directory_iterator(package.path() / "assets", missing))
            found[plainCode(file.path().stem().string())] = file.path();
    }
    return found;
}

SubjectInfo infoOf(const Emoji& emoji, const std::string& style, const std::string& licence,
                   SubjectKind kind)
{
    SubjectInfo info;
    info.name = emoji.name;
    info.phrase = phraseOf(emoji.name);
    info.tags = emoji.tags;
    info.topic = topicOf(emoji.name);
    info.style = style;
    info.licence = licence;
    info.kind = kind;
    info.person = emoji.group == 1;
    return info;
}

std::vector<cv::Mat> cropped(const std::vector<cv::Mat>& frames)
{
    std::vector<cv::Mat> views;
    for (const cv::Mat& frame : frames) {
        if (auto view = croppedToVisible(frame, kViewSide))
            views.push_back(std::move(*view));
    }
    return views;
}

std::vector<cv::Mat> drawWebp(const std::filesystem::path& path)
{
    const auto frames = readWebpFrames(path);
    if (!frames)
        return {};
    std::vector<cv::Mat> poses;
    for (const int i : distinctPoses(*frames, kMostPoses))
        poses.push_back((*frames)[static_cast<std::size_t>(i)]);
    return cropped(poses);
}

void addFluent(const std::vector<Emoji>& emojis, const std::set<std::string>& open,
               const std::filesystem::path& npm, std::vector<SubjectRecipe>& out)
{
    const auto animated = webpFiles(npm, "@lobehub__fluent-emoji-anim");
    const auto stills = webpFiles(npm, "@lobehub__fluent-emoji-3d");
    const auto add = [&](const Emoji& emoji, const std::filesystem::path& path, SubjectKind kind) {
        out.push_back({infoOf(emoji, "fluent", "MIT", kind), [path] { return drawWebp(path); }});
    };
    for (const Emoji& emoji : emojis) {
        // The packages hold more than Microsoft opened; the flat set lists what it did.
        if (!open.contains(emoji.code))
            continue;
        if (const auto it = animated.find(emoji.code); it != animated.end())
            add(emoji, it->second, SubjectKind::Animated);
        else if (const auto still = stills.find(emoji.code); still != stills.end())
            add(emoji, still->second, SubjectKind::Still);
        if (emoji.toneCodes.empty())
            continue;
        const auto& tone = emoji.toneCodes[RandomStream::hash(emoji.code) % emoji.toneCodes.size()];
        if (const auto it = animated.find(tone); it != animated.end())
            add(emoji, it->second, SubjectKind::Animated);
    }
}

struct IconSet
{
    const char* package;
    const char* style;
    const char* licence;
};

constexpr IconSet kIconSets[] = {
    {"@iconify-json__noto", "noto", "Apache-2.0"},
    {"@iconify-json__twemoji", "twemoji", "CC-BY-4.0"},
    {"@iconify-json__fluent-emoji-flat", "fluent-flat", "MIT"},
    {"@iconify-json__noto-v1", "noto-v1", "Apache-2.0"},
    {"@iconify-json__emojione", "emojione", "CC-BY-4.0"},
};

std::string svgOf(const nlohmann::json& set, const nlohmann::json& icon)
{
    const auto number = [&](const char* key, int fallback) {
        return std::to_string(icon.value(key, set.value(key, fallback)));
    };
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "viewBox=\"" +
           number("left", 0) + " " + number("top", 0) + " " + number("width", 16) + " " +
           number("height", 16) + "\">" + icon.at("body").get<std::string>() + "</svg>";
}

std::vector<cv::Mat> drawSvg(const std::string& svg)
{
    const auto picture = rasterisedSvg(svg, kViewSide + kViewSide / 4);
    return picture ? cropped({*picture}) : std::vector<cv::Mat>{};
}

Result<void> addIcons(const std::vector<Emoji>& emojis, const IconSet& iconSet,
                      const std::filesystem::path& npm, std::vector<SubjectRecipe>& out)
{
    auto loaded = readJson(npm / iconSet.package / "icons.json");
    if (!loaded)
        return loaded.error();
    const auto set = std::make_shared<nlohmann::json>(std::move(*loaded));
    const auto& icons = set->at("icons");
    std::map<std::string, std::string> byCode;
    if (auto chars = readJson(npm / iconSet.package / "chars.json")) {
        for (const auto& [code, name] : chars->items())
            byCode[plainCode(code)] = name.get<std::string>();
    }
    for (const Emoji& emoji : emojis) {
        const auto named = byCode.find(emoji.code);
        const std::string name = named != byCode.end() ? named->second : slug(emoji.name);
        const auto icon = icons.find(name);
        if (icon == icons.end())
            continue;
        const std::string svg = svgOf(*set, *icon);
        out.push_back({infoOf(emoji, iconSet.style, iconSet.licence, SubjectKind::Still),
                       [svg] { return drawSvg(svg); }});
    }
    return {};
}

} // namespace

std::string phraseOf(const std::string& name)
{
    const bool plural = name.size() > 2 && name.back() == 's' && name[name.size() - 2] != 's' &&
                        name[name.size() - 2] != 'u';
    if (name.empty() || plural)
        return name;
    const bool vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
    return (vowel && !name.starts_with("uni") ? "an " : "a ") + name;
}

std::string topicOf(const std::string& name)
{
    std::string topic = asciiLower(name);
    topic = topic.substr(0, topic.find(':'));
    for (const char* role : {"man ", "woman ", "person ", "men ", "women ", "people "}) {
        if (topic.starts_with(role))
            topic = topic.substr(std::string_view(role).size());
    }
    return topic;
}

Result<std::vector<SubjectRecipe>> emojiRecipes(const std::filesystem::path& npm)
{
    const auto emojis = readEmoji(npm);
    if (!emojis)
        return emojis.error();
    auto chars = readJson(npm / "@iconify-json__fluent-emoji-flat" / "chars.json");
    if (!chars)
        return chars.error();
    std::set<std::string> open;
    for (const auto& [code, name] : chars->items())
        open.insert(plainCode(code));

    std::vector<SubjectRecipe> recipes;
    addFluent(*emojis, open, npm, recipes);
    for (const IconSet& iconSet : kIconSets) {
        if (auto added = addIcons(*emojis, iconSet, npm, recipes); !added)
            return added.error();
    }
    return recipes;
}

} // namespace diorama
