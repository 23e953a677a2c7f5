// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/cutout.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

constexpr int kVisibleAlpha = 12;
constexpr int kPoseSide = 48;
constexpr double kPoseThreshold = 0.08;
constexpr double kSameThingOverlap = 0.35;

cv::Mat small(const cv::Mat& rgba)
{
    cv::Mat out;
    cv::resize(rgba, out, {kPoseSide, kPoseSide}, 0, 0, cv::INTER_AREA);
    return out;
}

struct Comparison
{
    double distance = 0;
    double overlap = 1;
};

Comparison compare(const cv::Mat& a, const cv::Mat& b)
{
    double difference = 0;
    int common = 0;
    int all = 0;
    for (int y = 0; y < a.rows; ++y) {
        const auto* pa = a.ptr<cv::Vec4b>(y);
        const auto* pb = b.ptr<cv::Vec4b>(y);
        for (int x = 0; x < a.cols; ++x) {
            const bool inA = pa[x][3] > 127;
            const bool inB = pb[x][3] > 127;
            if (!inA && !inB)
                continue;
            ++all;
            common += inA && inB ? 1 : 0;
            for (int c = 0; c < 4; ++c)
                difference += std::abs(pa[x][c] - pb[x][c]);
        }
    }
    if (all == 0)
        return {0, 0};
    return {difference / (255.0 * 4 * all), static_cast<double>(common) / all};
}

} // namespace

cv::Mat premultipliedFromBgra(const cv::Mat& bgra)
{
    cv::Mat out;
    cv::cvtColor(bgra, out, cv::COLOR_BGRA2RGBA);
    for (int y = 0; y < out.rows; ++y) {
        auto* row = out.ptr<cv::Vec4b>(y);
        for (int x = 0; x < out.cols; ++x) {
            for (int c = 0; c < 3; ++c)
                row[x][c] = static_cast<std::uint8_t>((row[x][c] * row[x][3] + 127) / 255);
        }
    }
    return out;
}

std::optional<cv::Rect> visibleRect(const cv::Mat& rgba)
{
    int left = rgba.cols;
    int right = -1;
    int top = rgba.rows;
    int bottom = -1;
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* row = rgba.ptr<cv::Vec4b>(y);
        for (int x = 0; x < rgba.cols; ++x) {
            if (row[x][3] < kVisibleAlpha)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (right - left < 2 || bottom - top < 2)
        return std::nullopt;
    return cv::Rect(left, top, right - left + 1, bottom - top + 1);
}

std::optional<cv::Mat> croppedToVisible(const cv::Mat& rgba, int longest)
{
    const auto rect = visibleRect(rgba);
    if (!rect)
        return std::nullopt;
    const cv::Mat cropped = rgba(*rect);
    const double scale = static_cast<double>(longest) / std::max(rect->width, rect->height);
    if (scale >= 1)
        return cropped.clone();
    cv::Mat out;
    const cv::Size size(std::max(1, static_cast<int>(std::lround(rect->width * scale))),
                        std::max(1, static_cast<int>(std::lround(rect->height * scale))));
    cv::resize(cropped, out, size, 0, 0, cv::INTER_AREA);
    return out;
}

double poseDistance(const cv::Mat& a, const cv::Mat& b)
{
    return compare(small(a), small(b)).distance;
}

std::vector<int> distinctPoses(const std::vector<cv::Mat>& frames, int most)
{
    std::vector<int> kept;
    std::vector<cv::Mat> thumbnails;
    for (int i = 0; i < static_cast<int>(frames.size()) && static_cast<int>(kept.size()) < most;
         ++i) {
        const cv::Mat thumbnail = small(frames[static_cast<std::size_t>(i)]);
        const bool fits =
            std::all_of(thumbnails.begin(), thumbnails.end(), [&](const cv::Mat& other) {
                const Comparison found = compare(thumbnail, other);
                return found.distance > kPoseThreshold && found.overlap >= kSameThingOverlap;
            });
        if (!thumbnails.empty() && !fits)
            continue;
        if (!visibleRect(frames[static_cast<std::size_t>(i)]))
            continue;
        kept.push_back(i);
        thumbnails.push_back(thumbnail);
    }
    return kept;
}

} // namespace diorama
