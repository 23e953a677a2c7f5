// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/previewsheet.h"

#include "core/image/ongrey.h"
#include "core/training/scenesynthesizer.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace diorama {
cv::Mat pictureSheet(const std::vector<cv::Mat>& pictures, int columns, int side)
{
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    cv::Mat sheet(rows * side, columns * side, CV_8UC3, cv::Scalar::all(32));
    for (int i = 0; i < static_cast<int>(pictures.size()); ++i) {
        const cv::Mat& picture = pictures[static_cast<std::size_t>(i)];
        if (picture.empty())
            continue;
        cv::Mat shown = picture.channels() == 4 ? onGrey(picture) : picture;
        cv::resize(shown, shown, {side, side}, 0, 0, cv::INTER_AREA);
        shown.copyTo(sheet(cv::Rect((i % columns) * side, (i / columns) * side, side, side)));
    }
    return sheet;
}

cv::Mat withBoxes(const SynthScene& scene)
{
    static const cv::Scalar colours[] = {{255, 80, 80},  {80, 220, 80},  {90, 130, 255},
                                         {250, 210, 60}, {230, 90, 230}, {80, 220, 230}};
    cv::Mat picture = scene.picture.clone();
    for (std::size_t i = 0; i < scene.regions.size(); ++i) {
        const Box& box = scene.regions[i].box;
        cv::rectangle(picture, cv::Point2d(box.x0 * picture.cols, box.y0 * picture.rows),
                      cv::Point2d(box.x1 * picture.cols - 1, box.y1 * picture.rows - 1),
                      colours[i % 6]);
    }
    return picture;
}

bool writeSheet(const std::string& path, const cv::Mat& rgb)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    try {
        return cv::imwrite(path, bgr);
    } catch (const cv::Exception&) {
        return false;
    }
}

} // namespace diorama
