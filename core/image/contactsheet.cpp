// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/contactsheet.h"

#include "core/image/cvbridge.h"
#include "core/image/resize.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

constexpr int kMargin = 16;
constexpr int kCaptionHeight = 28;
constexpr int kMostPictures = 256;
constexpr int kLargestCell = 512;
constexpr double kFontScale = 0.45;
constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;

/// U+00C0 to U+00FF without their accents.
constexpr std::string_view kLatin1 =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

Size cellFor(const std::vector<Image>& pictures)
{
    Size cell{1, 1};
    for (const auto& picture : pictures) {
        cell.width = std::max(cell.width, picture.width);
        cell.height = std::max(cell.height, picture.height);
    }
    if (cell.width > kLargestCell || cell.height > kLargestCell)
        cell = fitted(cell, {kLargestCell, kLargestCell});
    return cell;
}

/// Cut with dots where it is wider than the cell.
std::string shortened(std::string text, int width)
{
    const auto fits = [&](const std::string& candidate) {
        return cv::getTextSize(candidate, kFont, kFontScale, 1, nullptr).width <= width;
    };
    if (fits(text))
        return text;
    while (!text.empty() && !fits(text + "..."))
        text.pop_back();
    return text + "...";
}

cv::Mat opaque(const Image& picture)
{
    const cv::Mat view = matView(picture);
    cv::Mat rgb;
    if (picture.channels == 1) {
        cv::cvtColor(view, rgb, cv::COLOR_GRAY2RGB);
    } else if (picture.channels == 4) {
        rgb.create(view.size(), CV_8UC3);
        for (int y = 0; y < view.rows; ++y) {
            for (int x = 0; x < view.cols; ++x) {
                const auto& from = view.at<cv::Vec4b>(y, x);
                for (int c = 0; c < 3; ++c) {
                    rgb.at<cv::Vec3b>(y, x)[c] =
                        cv::saturate_cast<uchar>((from[c] * from[3] + 255 * (255 - from[3])) / 255);
                }
            }
        }
    } else {
        rgb = view.clone();
    }
    return rgb;
}

} // namespace

std::string asciiCaption(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            result += c >= 0x20 && c != 0x7f ? static_cast<char>(c) : ' ';
        } else if (c == 0xc3 && i + 1 < text.size()) {
            result += kLatin1[static_cast<unsigned char>(text[++i]) & 0x3f];
        } else if (c >= 0xc0) {
            result += '?';
        }
    }
    return result;
}

Result<Image> makeContactSheet(const std::vector<Image>& pictures,
                               const std::vector<std::string>& captions, int columns)
{
    const bool hasNull = std::any_of(pictures.begin(), pictures.end(),
                                     [](const Image& picture) { return picture.isNull(); });
    if (pictures.empty() || hasNull || pictures.size() > kMostPictures) {
        return Error{ErrorCode::InvalidInput, "A contact sheet takes 1 to " +
                                                  std::to_string(kMostPictures) +
                                                  " pictures, none of them empty."};
    }
    const int count = static_cast<int>(pictures.size());
    const int across = std::clamp(columns, 1, count);
    const int down = (count + across - 1) / across;
    const Size cell = cellFor(pictures);
    const int stepX = cell.width + kMargin;
    const int stepY = cell.height + kCaptionHeight + kMargin;
    const cv::Scalar paper(246, 246, 244);
    const cv::Scalar ink(40, 40, 44);
    cv::Mat sheet(kMargin + down * stepY, kMargin + across * stepX, CV_8UC3, paper);
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const cv::Point corner(kMargin + i % across * stepX, kMargin + i / across * stepY);
        const Size size = fitted(pictures[index].size(), cell);
        const Image scaled = resizeImage(pictures[index], size);
        const cv::Rect place(corner.x + (cell.width - size.width) / 2,
                             corner.y + (cell.height - size.height) / 2, size.width, size.height);
        opaque(scaled).copyTo(sheet(place));
        if (index < captions.size()) {
            cv::putText(sheet, shortened(asciiCaption(captions[index]), cell.width),
                        corner + cv::Point(0, cell.height + 19), kFont, kFontScale, ink, 1,
                        cv::LINE_AA);
        }
    }
    return imageFrom(sheet);
}

} // namespace diorama
