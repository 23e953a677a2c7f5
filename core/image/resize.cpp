// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"

#include "core/image/cvbridge.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

cv::Mat resampled(const cv::Mat& source, Size size)
{
    cv::Mat result;
    const bool shrinks = size.width <= source.cols && size.height <= source.rows;
    cv::resize(source, result, {size.width, size.height}, 0, 0,
               shrinks ? cv::INTER_AREA : cv::INTER_LANCZOS4);
    return result;
}

cv::Mat resampledWithAlpha(const cv::Mat& source, Size size)
{
    cv::Mat weighted;
    source.convertTo(weighted, CV_32F, 1.0 / 255);
    weighted.forEach<cv::Vec4f>([](cv::Vec4f& pixel, const int*) {
        for (int c = 0; c < 3; ++c)
            pixel[c] *= pixel[3];
    });
    cv::Mat result = resampled(weighted, size);
    result.forEach<cv::Vec4f>([](cv::Vec4f& pixel, const int*) {
        constexpr float kInvisible = 1.0F / 512;
        for (int c = 0; c < 3; ++c)
            pixel[c] = pixel[3] > kInvisible ? pixel[c] / pixel[3] : 0;
    });
    cv::Mat bytes;
    result.convertTo(bytes, CV_8U, 255);
    return bytes;
}

} // namespace

Image resizeImage(const Image& image, Size size)
{
    if (image.isNull() || size.isEmpty())
        return {};
    if (image.size() == size)
        return image;
    const cv::Mat source = matView(image);
    return imageFrom(image.channels == 4 ? resampledWithAlpha(source, size)
                                         : resampled(source, size));
}

Size fitted(Size size, Size bounds)
{
    const double scale = std::min(static_cast<double>(bounds.width) / size.width,
                                  static_cast<double>(bounds.height) / size.height);
    return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
            std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

} // namespace diorama
