// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/clipartsource.h"

#include "core/base/file.h"
#include "core/training/cutout.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>

namespace diorama {
namespace {

constexpr int kViewSide = 128;
constexpr int kLeastSide = 80;
constexpr double kLeastFill = 0.2; // Of the tight rectangle.
constexpr double kMostFill = 0.93;
constexpr double kLeastOpaque = 0.8; // Of the silhouette.
constexpr double kLeastCore = 0.35;  // Of the silhouette, after what is thin has gone.
constexpr double kLeastColour = 0.12;
constexpr int kLeastChroma = 28;
constexpr std::uintmax_t kMaxListBytes = 4u << 20;
constexpr std::uintmax_t kMaxPictureBytes = 32u << 20;

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
        words.push_back(plural ? word.substr(0, word.size() - 1) : word);
    }
    return words;
}

bool holds(const std::vector<std::string>& words, const std::vector<std::string>& part)
{
    return !part.empty() &&
           std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

cv::Mat readCutout(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, kMaxPictureBytes);
    if (!bytes || bytes->empty())
        return {};
    const cv::Mat decoded = cv::imdecode(*bytes, cv::IMREAD_UNCHANGED);
    return decoded.type() == CV_8UC4 ? premultipliedFromBgra(decoded) : cv::Mat();
}

std::vector<cv::Mat> drawCutout(const std::filesystem::path& path)
{
    const cv::Mat picture = readCutout(path);
    if (picture.empty() || !isUsableCutout(picture))
        return {};
    return {*croppedToVisible(picture, kViewSide)};
}

/// The article goes by what comes before "with", "of" and the like: "a man with glasses".
std::string phraseOfClipArt(const std::string& name)
{
    auto end = name.size();
    for (const char* joint : {" with ", " of ", " in ", " on ", " at ", " carrying "})
        end = std::min(end, name.find(joint));
    return phraseOf(name.substr(0, end)) + name.substr(end);
}

SubjectInfo clipArtInfo(const std::string& path, const std::string& name,
                        const std::set<std::string>& knownTopics)
{
    SubjectInfo info;
    info.name = name;
    info.phrase = phraseOfClipArt(name);
    info.tags = {path.substr(0, path.find('/'))};
    info.topic = topicOfClipArt(name, knownTopics);
    info.style = kClipArtStyle;
    info.licence = "public domain";
    info.person = path.starts_with("people/");
    return info;
}

} // namespace

bool isUsableCutout(const cv::Mat& rgba)
{
    const auto rect = visibleRect(rgba);
    if (!rect || std::max(rect->width, rect->height) < kLeastSide)
        return false;
    const auto cropped = croppedToVisible(rgba, kViewSide);
    cv::Mat alpha;
    cv::extractChannel(*cropped, alpha, 3);
    cv::Mat silhouette = alpha > 40;
    const double visible = cv::countNonZero(silhouette);
    const double fill = visible / static_cast<double>(silhouette.total());
    if (fill < kLeastFill || fill > kMostFill)
        return false;
    if (cv::countNonZero(alpha > 200) < kLeastOpaque * visible)
        return false;
    cv::copyMakeBorder(silhouette, silhouette, 4, 4, 4, 4, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::Mat core;
    cv::morphologyEx(silhouette, core, cv::MORPH_OPEN,
                     cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
    if (cv::countNonZero(core) < kLeastCore * visible)
        return false;
    int coloured = 0;
    for (int y = 0; y < cropped->rows; ++y) {
        const auto* row = cropped->ptr<cv::Vec4b>(y);
        for (int x = 0; x < cropped->cols; ++x) {
            const auto [low, high] = std::minmax({row[x][0], row[x][1], row[x][2]});
            coloured += high - low > kLeastChroma ? 1 : 0;
        }
    }
    return coloured > kLeastColour * visible;
}

std::string topicOfClipArt(const std::string& name, const std::set<std::string>& known)
{
    const std::string topic = topicOf(name);
    if (known.contains(topic))
        return topic;
    const auto words = wordsOf(topic);
    std::string best;
    for (const std::string& candidate : known) {
        if (candidate.size() > best.size() && holds(words, wordsOf(candidate)))
            best = candidate;
    }
    return best.empty() ? topic : best;
}

Result<std::vector<SubjectRecipe>> clipArtRecipes(const std::filesystem::path& folder,
                                                  const std::filesystem::path& list,
                                                  const std::set<std::string>& knownTopics)
{
    std::vector<SubjectRecipe> recipes;
    if (!std::filesystem::exists(folder))
        return recipes;
    const auto bytes = readFile(list, kMaxListBytes);
    if (!bytes)
        return bytes.error();
    std::istringstream lines(std::string(bytes->begin(), bytes->end()));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const auto bar = line.find('|');
        if (bar == std::string::npos || bar == 0 || bar + 1 == line.size())
            return Error{ErrorCode::InvalidInput,
                         list.string() + " has a line without a path and a name: " + line};
        const std::string path = line.substr(0, bar);
        const auto file = resolveInside(folder, path + ".png");
        if (!file)
            return file.error();
        recipes.push_back({clipArtInfo(path, line.substr(bar + 1), knownTopics),
                           [file = *file] { return drawCutout(file); }});
    }
    return recipes;
}

} // namespace diorama
