// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationgallery.h"

#include "core/base/file.h"
#include "core/evaluation/picturejpeg.h"
#include "core/training/previewsheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>

namespace diorama {

namespace {

constexpr int kTile = 256;
constexpr int kGap = 6;
constexpr int kSmallTile = 160;
constexpr int kHeading = 20;

const cv::Scalar kPaper{255, 255, 255};
const cv::Scalar kInk{40, 40, 40};

/// Told apart by colour-blind readers too (Okabe and Ito).
const std::array<cv::Scalar, 6> kRegionColours{
    {{230, 159, 0}, {0, 114, 178}, {0, 158, 115}, {204, 121, 167}, {213, 94, 0}, {86, 180, 233}}};

cv::Mat referenceTile(const std::vector<cv::Mat>& references)
{
    const int count = std::max(1, static_cast<int>(references.size()));
    const int columns = static_cast<int>(std::ceil(std::sqrt(count)));
    cv::Mat tile(kTile, kTile, CV_8UC3, kPaper);
    const int side = kTile / columns;
    for (int i = 0; i < static_cast<int>(references.size()); ++i) {
        cv::Mat cell = tile({(i % columns) * side, (i / columns) * side, side, side});
        pictureSheet({references[static_cast<std::size_t>(i)]}, 1, side).copyTo(cell);
        cv::rectangle(cell, {1, 1}, {side - 2, side - 2},
                      kRegionColours[static_cast<std::size_t>(i) % kRegionColours.size()], 2);
    }
    return tile;
}

cv::Mat boxTile(const std::vector<Box>& boxes)
{
    cv::Mat tile(kTile, kTile, CV_8UC3, cv::Scalar::all(238));
    for (std::size_t i = 0; i < boxes.size(); ++i)
        cv::rectangle(tile, cv::Point2d(boxes[i].x0 * kTile, boxes[i].y0 * kTile),
                      cv::Point2d(boxes[i].x1 * kTile - 1, boxes[i].y1 * kTile - 1),
                      kRegionColours[i % kRegionColours.size()], 2);
    return tile;
}

cv::Mat scaled(const cv::Mat& picture, int side)
{
    cv::Mat result;
    cv::resize(picture, result, {side, side}, 0, 0, cv::INTER_AREA);
    return result;
}

std::string sceneFile(std::size_t index)
{
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "scene-%02zu.jpg", index + 1);
    return name.data();
}

} // namespace

cv::Mat sceneStrip(const ShownScene& shown)
{
    cv::Mat strip(kTile, 3 * kTile + 2 * kGap, CV_8UC3, kPaper);
    const std::array<cv::Mat, 3> tiles{referenceTile(shown.scene.references),
                                       boxTile(shown.scene.wanted.boxes),
                                       scaled(shown.picture, kTile)};
    for (int i = 0; i < 3; ++i)
        tiles[static_cast<std::size_t>(i)].copyTo(strip({i * (kTile + kGap), 0, kTile, kTile}));
    return strip;
}

cv::Mat variantStrip(const EvaluationResult& result)
{
    if (result.variants.empty())
        return {};
    const int rows = static_cast<int>(result.variants.front().pictures.size());
    const int columns = static_cast<int>(result.variants.size());
    const int step = kSmallTile + kGap;
    cv::Mat strip(kHeading + rows * step, columns * step, CV_8UC3, kPaper);
    for (int column = 0; column < columns; ++column) {
        const VariantResult& variant = result.variants[static_cast<std::size_t>(column)];
        cv::putText(strip, variant.name, {column * step, kHeading - 6}, cv::FONT_HERSHEY_SIMPLEX,
                    0.36, kInk, 1, cv::LINE_AA);
        for (int row = 0; row < static_cast<int>(variant.pictures.size()); ++row)
            scaled(variant.pictures[static_cast<std::size_t>(row)], kSmallTile)
                .copyTo(strip({column * step, kHeading + row * step, kSmallTile, kSmallTile}));
    }
    return strip;
}

Result<void> writeEvaluationGallery(const EvaluationResult& result,
                                    const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    std::string list;
    for (std::size_t i = 0; i < result.shown.size(); ++i) {
        const std::string name = sceneFile(i);
        if (const auto written =
                writeFileAtomically(folder / name, jpegOf(sceneStrip(result.shown[i])));
            !written)
            return written;
        list += "### " + std::to_string(i + 1) + "\n\n" + result.shown[i].scene.scene.prompt +
                "\n\n![References, boxes, picture](" + name + ")\n\n";
    }
    if (const cv::Mat strip = variantStrip(result); !strip.empty())
        if (const auto written = writeFileAtomically(folder / "variants.jpg", jpegOf(strip));
            !written)
            return written;
    return writeFileAtomically(folder / "scenes.md", list);
}

} // namespace diorama
