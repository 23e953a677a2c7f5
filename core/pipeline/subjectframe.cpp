// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/subjectframe.h"

#include "core/image/ongrey.h"
#include "core/pipeline/subjectcollage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

// The same numbers as in the synthesis of training scenes.
constexpr double kMargin = 0.04;
constexpr int kVisibleAlpha = 12;

cv::Mat viewOf(const Image& image)
{
    return cv::Mat(image.height, image.width, CV_8UC(image.channels),
                   const_cast<std::uint8_t*>(image.pixels.data()));
}

Image imageOf(const cv::Mat& mat)
{
    Image image(mat.cols, mat.rows, mat.channels());
    for (int y = 0; y < mat.rows; ++y)
        std::copy_n(mat.ptr<std::uint8_t>(y), image.bytesPerRow(), image.row(y));
    return image;
}

/// RGBA with premultiplied colour, so that resampling does not bleed the background in.
cv::Mat premultiplied(const cv::Mat& rgb, const cv::Mat& mask)
{
    cv::Mat out(rgb.size(), CV_8UC4);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* colour = rgb.ptr<cv::Vec3b>(y);
        const auto* alpha = mask.ptr<std::uint8_t>(y);
        auto* to = out.ptr<cv::Vec4b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<std::uint8_t>((colour[x][c] * alpha[x] + 127) / 255);
            to[x][3] = alpha[x];
        }
    }
    return out;
}

cv::Rect visibleRect(const cv::Mat& mask)
{
    cv::Mat visible = mask >= kVisibleAlpha;
    const cv::Rect rect = cv::boundingRect(visible);
    return rect.empty() ? cv::Rect(0, 0, mask.cols, mask.rows) : rect;
}

/// Cropped to what is visible, premultiplied. A mask without a visible pixel counts as all of it.
cv::Mat visibleSubject(const CutOut& cutOut)
{
    cv::Mat mask = viewOf(cutOut.mask);
    if (cv::countNonZero(mask >= kVisibleAlpha) == 0)
        mask = cv::Mat(mask.size(), CV_8UC1, cv::Scalar(255));
    return premultiplied(viewOf(cutOut.picture), mask)(visibleRect(mask));
}

cv::Mat resized(const cv::Mat& picture, cv::Size size)
{
    cv::Mat out;
    const bool shrinks = size.area() < picture.cols * picture.rows;
    cv::resize(picture, out, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

} // namespace

SubjectFrame frameSubject(const CutOut& cutOut, int side)
{
    const cv::Mat subject = visibleSubject(cutOut);
    const double scale = side * (1 - 2 * kMargin) / std::max(subject.cols, subject.rows);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(subject.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(subject.rows * scale))));
    const cv::Rect place((side - size.width) / 2, (side - size.height) / 2, size.width,
                         size.height);
    cv::Mat frame(side, side, CV_8UC4, cv::Scalar::all(0));
    resized(subject, size).copyTo(frame(place));
    cv::Mat alpha;
    cv::extractChannel(frame, alpha, 3);
    const double edge = side;
    return {imageOf(onGrey(frame)), imageOf(alpha),
            Box{place.x / edge, place.y / edge, (place.x + place.width) / edge,
                (place.y + place.height) / edge}};
}

SubjectCollage collageOf(const std::vector<LaidCutOut>& backToFront, Size canvas)
{
    cv::Mat collage(canvas.height, canvas.width, CV_8UC4, cv::Scalar::all(0));
    // How many boxes share a pixel so far.
    cv::Mat sharers(canvas.height, canvas.width, CV_8UC1, cv::Scalar(0));
    const auto pixel = [](double share, int side) {
        return std::clamp(static_cast<int>(std::lround(share * side)), 0, side);
    };
    for (const LaidCutOut& laid : backToFront) {
        const cv::Rect place(
            cv::Point(pixel(laid.box.x0, canvas.width), pixel(laid.box.y0, canvas.height)),
            cv::Point(pixel(laid.box.x1, canvas.width), pixel(laid.box.y1, canvas.height)));
        if (place.empty())
            continue;
        if (laid.blends)
            sharers(place) += 1;
        else
            sharers(place).setTo(1);
        const cv::Mat patch = resized(visibleSubject(*laid.cutOut), place.size());
        for (int y = 0; y < place.height; ++y) {
            const auto* from = patch.ptr<cv::Vec4b>(y);
            const auto* sharing = sharers.ptr<std::uint8_t>(place.y + y) + place.x;
            auto* to = collage.ptr<cv::Vec4b>(place.y + y) + place.x;
            for (int x = 0; x < place.width; ++x) {
                const cv::Vec4b shown = from[x] * (laid.opacity / sharing[x]);
                for (int c = 0; c < 4; ++c)
                    to[x][c] =
                        static_cast<std::uint8_t>(shown[c] + to[x][c] * (255 - shown[3]) / 255);
            }
        }
    }
    cv::Mat alpha;
    cv::extractChannel(collage, alpha, 3);
    return {imageOf(onGrey(collage)), imageOf(alpha)};
}

} // namespace diorama
