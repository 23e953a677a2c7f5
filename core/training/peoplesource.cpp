// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/peoplesource.h"

#include "core/base/file.h"
#include "core/training/cutout.h"
#include "core/training/svgpicture.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace diorama {
namespace {

constexpr int kFaceSide = 128;
constexpr int kDrawnFaceSide = 176;            ///< The head fills a part of it only.
constexpr double kExpressionThreshold = 0.004; ///< poseDistance(): eyes and mouth are small.
constexpr std::uintmax_t kMaxIndexBytes = 16u << 20;
constexpr std::uintmax_t kMaxSvgBytes = 4u << 20;

std::optional<cv::Mat> drawFace(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, kMaxSvgBytes);
    if (!bytes)
        return std::nullopt;
    const auto picture = rasterisedSvg(std::string(bytes->begin(), bytes->end()), kDrawnFaceSide);
    return picture ? croppedToVisible(*picture, kFaceSide) : std::nullopt;
}

std::vector<cv::Mat> drawFaces(const std::vector<std::filesystem::path>& paths)
{
    std::vector<cv::Mat> views;
    for (const auto& path : paths) {
        if (auto view = drawFace(path))
            views.push_back(std::move(*view));
    }
    return distinctExpressions(views);
}

SubjectRecipe recipeOf(const nlohmann::json& person, int number,
                       const std::filesystem::path& folder)
{
    const auto style = person.at("style").get<std::string>();
    SubjectInfo info;
    info.name = person.at("name").get<std::string>();
    info.phrase = "a " + info.name;
    info.tags = {"person", "face"};
    info.topic = kPeopleStyle + style + " " + std::to_string(number);
    info.style = kPeopleStyle + style;
    info.licence = person.at("licence").get<std::string>();
    info.kind = SubjectKind::Animated;
    info.person = true;
    std::vector<std::filesystem::path> views;
    for (const auto& view : person.at("views")) {
        const auto path = resolveInside(folder, view.get<std::string>());
        if (!path)
            throw std::invalid_argument(path.error().message);
        views.push_back(*path);
    }
    return {std::move(info), [views] { return drawFaces(views); }};
}

} // namespace

std::vector<cv::Mat> distinctExpressions(const std::vector<cv::Mat>& views)
{
    std::vector<cv::Mat> kept;
    for (const cv::Mat& view : views) {
        if (std::all_of(kept.begin(), kept.end(), [&](const cv::Mat& other) {
                return poseDistance(view, other) > kExpressionThreshold;
            }))
            kept.push_back(view);
    }
    return kept.size() < 2 ? std::vector<cv::Mat>{} : kept;
}

Result<std::vector<SubjectRecipe>> peopleRecipes(const std::filesystem::path& folder)
{
    std::vector<SubjectRecipe> recipes;
    const auto index = folder / "people.json";
    if (!std::filesystem::exists(index))
        return recipes;
    const auto bytes = readFile(index, kMaxIndexBytes);
    if (!bytes)
        return bytes.error();
    try {
        std::map<std::string, int> numbers;
        for (const auto& person : nlohmann::json::parse(bytes->begin(), bytes->end()))
            recipes.push_back(
                recipeOf(person, numbers[person.at("style").get<std::string>()]++, folder));
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput,
                     "The list of people " + index.string() + " is damaged. Fetch the data again.",
                     error.what()};
    }
    return recipes;
}

} // namespace diorama
