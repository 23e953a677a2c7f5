// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/photosource.h"

#include "core/training/randomstream.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

constexpr int kCropsPerMagnification = 16;
constexpr int kCropSide = 128;
/// The shorter side of a whole photograph in crops, from near to far.
constexpr double kMagnifications[] = {8, 4, 2};
/// A crop whose colours deviate by less is sky or blur and would teach nothing.
constexpr double kLeastDeviation = 14;

struct Photo
{
    const char* file;
    const char* licence;
};

constexpr Photo kPhotos[] = {
    {"aitzgorri_by_Aitzol_Berasategi.jpg", "CC-BY-4.0"},
    {"friends_by_Aitzol_Berasategi.jpg", "CC-BY-4.0"},
    {"life_by_Aitzol_Berasategi.jpg", "CC-BY-4.0"},
    {"picosdeeuropa_by_Aitzol_Berasategi.jpg", "CC-BY-4.0"},
    {"Picture_0B_by_freespace.jpg", "CC-BY-4.0"},
    {"Picture_1A_by_freespace.jpg", "CC-BY-4.0"},
    {"seeding_by_Clements_Engelhardt.jpg", "CC0-1.0"},
    {"sunset_by_Aitzol_Berasategi.jpg", "CC-BY-4.0"},
    {"umang_by_Abhishek_Mudgal.jpg", "CC-BY-4.0"},
    {"Wine_by_Jakkub_Mede.jpg", "CC-BY-4.0"},
};

double deviation(const cv::Mat& picture)
{
    cv::Scalar mean, deviations;
    cv::meanStdDev(picture, mean, deviations);
    return (deviations[0] + deviations[1] + deviations[2]) / 3;
}

/// 8UC4, RGBA, opaque.
std::vector<cv::Mat> crops(const std::filesystem::path& path)
{
    const cv::Mat photo = cv::imread(path.string(), cv::IMREAD_COLOR);
    if (photo.empty())
        return {};
    RandomStream random(RandomStream::hash(path.filename().string()));
    std::vector<cv::Mat> out;
    for (const double magnification : kMagnifications) {
        const int side =
            std::max(kCropSide, static_cast<int>(std::min(photo.cols, photo.rows) / magnification));
        if (side > std::min(photo.cols, photo.rows))
            continue;
        for (int i = 0; i < kCropsPerMagnification; ++i) {
            const cv::Rect place(random.below(photo.cols - side + 1),
                                 random.below(photo.rows - side + 1), side, side);
            cv::Mat crop;
            cv::resize(photo(place), crop, {kCropSide, kCropSide}, 0, 0, cv::INTER_AREA);
            if (deviation(crop) < kLeastDeviation)
                continue;
            cv::cvtColor(crop, crop, cv::COLOR_BGR2RGBA);
            out.push_back(crop);
        }
    }
    return out;
}

} // namespace

std::vector<SubjectRecipe> photoTextureRecipes(const std::filesystem::path& folder)
{
    std::vector<SubjectRecipe> recipes;
    for (const Photo& photo : kPhotos) {
        const auto path = folder / photo.file;
        if (!std::filesystem::exists(path))
            continue;
        SubjectInfo info;
        info.name = path.stem().string();
        info.topic = info.name;
        info.style = "photo";
        info.licence = photo.licence;
        info.kind = SubjectKind::Texture;
        recipes.push_back({info, [path] { return crops(path); }});
    }
    return recipes;
}

} // namespace diorama
