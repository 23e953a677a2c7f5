// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cvbridge.h"

#include <cstring>
#include <opencv2/imgproc.hpp>

namespace diorama {

cv::Mat matView(const Image& image)
{
    return {image.height, image.width, CV_8UC(image.channels),
            const_cast<std::uint8_t*>(image.pixels.data())};
}

Image imageFrom(const cv::Mat& mat)
{
    CV_Assert(mat.depth() == CV_8U);
    Image image(mat.cols, mat.rows, mat.channels());
    for (int y = 0; y < mat.rows; ++y)
        std::memcpy(image.row(y), mat.ptr(y), image.bytesPerRow());
    return image;
}

cv::Mat bgrFrom(const Image& image)
{
    cv::Mat bgr;
    if (image.channels == 1)
        bgr = matView(image).clone();
    else
        cv::cvtColor(matView(image), bgr,
                     image.channels == 4 ? cv::COLOR_RGBA2BGRA : cv::COLOR_RGB2BGR);
    return bgr;
}

} // namespace diorama
