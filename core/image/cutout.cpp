// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cutout.h"

#include "core/image/cvbridge.h"
#include "core/image/edgeupsampling.h"
#include "core/image/resize.h"
#include "core/image/saliency.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

constexpr int kWorkingSide = 320;
constexpr int kIterations = 5;

bool hasTransparency(const Image& picture)
{
    if (picture.channels != 4)
        return false;
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4) {
        if (picture.pixels[i] != 255)
            return true;
    }
    return false;
}

cv::Mat rgbOf(const Image& picture)
{
    cv::Mat rgb;
    if (picture.channels == 3)
        return matView(picture);
    cv::cvtColor(matView(picture), rgb,
                 picture.channels == 1 ? cv::COLOR_GRAY2RGB : cv::COLOR_RGBA2RGB);
    return rgb;
}

/// Draws the strokes in order; `scale` leads from the photo's pixels to the mask's.
void paint(cv::Mat& mask, const std::vector<CutoutStroke>& strokes, double scale, int keep,
           int remove)
{
    constexpr int kShift = 4;
    constexpr double kFixed = 1 << kShift;
    // Beyond this a coordinate of a stroke is a mistake and must not overflow.
    constexpr double kFar = 1e6;
    const auto fixed = [&](double value) {
        return static_cast<int>(std::lround(std::clamp(value * scale, -kFar, kFar) * kFixed));
    };
    for (const auto& stroke : strokes) {
        const cv::Scalar colour(stroke.keep ? keep : remove);
        const double radius = std::clamp(stroke.radius * scale, 0.5, 1e4);
        for (std::size_t i = 0; i < stroke.points.size(); ++i) {
            const auto& point = stroke.points[i];
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            const cv::Point here(fixed(point.x), fixed(point.y));
            cv::circle(mask, here, static_cast<int>(radius * kFixed), colour, cv::FILLED,
                       cv::LINE_8, kShift);
            if (i == 0)
                continue;
            const auto& last = stroke.points[i - 1];
            if (std::isfinite(last.x) && std::isfinite(last.y)) {
                cv::line(mask, {fixed(last.x), fixed(last.y)}, here, colour,
                         std::clamp(static_cast<int>(std::lround(2 * radius)), 1, 32767),
                         cv::LINE_8, kShift);
            }
        }
    }
}

/// GrabCut's labels from the saliency: its own threshold by Otsu, the outermost frame is
/// background.
cv::Mat startLabels(const cv::Mat& saliency)
{
    cv::Mat levels;
    cv::normalize(saliency, levels, 0, 255, cv::NORM_MINMAX, CV_8U);
    cv::Mat isSubject;
    const double threshold =
        cv::threshold(levels, isSubject, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    cv::Mat labels(levels.size(), CV_8U, cv::Scalar(cv::GC_PR_BGD));
    labels.setTo(cv::GC_PR_FGD, isSubject);
    labels.setTo(cv::GC_BGD, levels < threshold * 0.35);
    const int frame = 1;
    for (int i = 0; i < frame; ++i) {
        labels.row(i).setTo(cv::GC_BGD);
        labels.col(i).setTo(cv::GC_BGD);
        labels.col(labels.cols - 1 - i).setTo(cv::GC_BGD);
    }
    return labels;
}

/// GrabCut needs samples of both kinds.
void ensureBothKinds(cv::Mat& labels)
{
    const cv::Mat isSubject = (labels & 1) == 1;
    const int count = cv::countNonZero(isSubject);
    const int least = 8;
    if (count < least) {
        cv::ellipse(labels, {labels.cols / 2, labels.rows / 2},
                    {std::max(1, labels.cols / 4), std::max(1, labels.rows / 4)}, 0, 0, 360,
                    cv::Scalar(cv::GC_PR_FGD), cv::FILLED);
    } else if (count > static_cast<int>(labels.total()) - least) {
        cv::rectangle(labels, {0, 0, labels.cols, labels.rows}, cv::Scalar(cv::GC_BGD),
                      std::max(1, labels.cols / 16));
    }
}

/// Drops specks and fills pinholes; what strokes keep stays.
cv::Mat cleaned(const cv::Mat& subject)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    cv::Mat result = cv::Mat::zeros(subject.size(), CV_8U);
    int count = cv::connectedComponentsWithStats(subject, labels, stats, centres);
    int largest = 0;
    for (int i = 1; i < count; ++i)
        largest = std::max(largest, stats.at<int>(i, cv::CC_STAT_AREA));
    for (int i = 1; i < count; ++i) {
        if (stats.at<int>(i, cv::CC_STAT_AREA) * 12 >= largest)
            result.setTo(255, labels == i);
    }
    count = cv::connectedComponentsWithStats(result == 0, labels, stats, centres);
    const int pinhole = std::max(4, static_cast<int>(subject.total() / 800));
    for (int i = 1; i < count; ++i) {
        if (stats.at<int>(i, cv::CC_STAT_AREA) <= pinhole)
            result.setTo(255, labels == i);
    }
    return result;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, "The cut-out was stopped."};
}

Result<Image> segmented(const Image& picture, const std::vector<CutoutStroke>& strokes,
                        const std::stop_token& stop)
{
    const cv::Mat rgb = rgbOf(picture);
    const double scale =
        std::min(1.0, static_cast<double>(kWorkingSide) / std::max(rgb.cols, rgb.rows));
    cv::Mat small;
    cv::resize(rgb, small,
               {std::max(8, static_cast<int>(std::lround(rgb.cols * scale))),
                std::max(8, static_cast<int>(std::lround(rgb.rows * scale)))},
               0, 0, cv::INTER_AREA);
    cv::Mat labels = startLabels(borderSaliency(small));
    paint(labels, strokes, scale, cv::GC_FGD, cv::GC_BGD);
    ensureBothKinds(labels);

    cv::theRNG().state = 1;
    cv::Mat background;
    cv::Mat foreground;
    for (int i = 0; i < kIterations; ++i) {
        if (stop.stop_requested())
            return cancelled();
        cv::grabCut(small, labels, {}, background, foreground, 1,
                    i == 0 ? cv::GC_INIT_WITH_MASK : cv::GC_EVAL);
        const int subject = cv::countNonZero((labels & 1) == 1);
        if (subject == 0 || subject == static_cast<int>(labels.total()))
            break;
    }
    if (stop.stop_requested())
        return cancelled();
    const cv::Mat subject = cleaned((labels & 1) == 1);
    return imageFrom(edgeAwareUpsampled(subject, small, rgb));
}

} // namespace

Result<Image> cutOut(const Image& picture, const std::vector<CutoutStroke>& strokes,
                     std::stop_token stop)
{
    if (picture.isNull())
        return Error{ErrorCode::InvalidInput, "There is no picture to cut out."};
    try {
        Image mask;
        if (hasTransparency(picture)) {
            cv::Mat alpha;
            cv::extractChannel(matView(picture), alpha, 3);
            mask = imageFrom(alpha);
        } else {
            auto result = segmented(picture, strokes, stop);
            if (!result)
                return result;
            mask = std::move(*result);
        }
        cv::Mat view = matView(mask);
        paint(view, strokes, 1, 255, 0);
        return mask;
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "The subject could not be cut out; draw it by hand.",
                     exception.what()};
    }
}

} // namespace diorama
