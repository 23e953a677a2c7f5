// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/layoutmeasures.h"

#include <algorithm>
#include <cmath>

namespace diorama {

namespace {

cv::Rect pixelsOf(const Box& box, cv::Size size)
{
    const int x0 = static_cast<int>(std::lround(box.x0 * size.width));
    const int y0 = static_cast<int>(std::lround(box.y0 * size.height));
    const int x1 = static_cast<int>(std::lround(box.x1 * size.width));
    const int y1 = static_cast<int>(std::lround(box.y1 * size.height));
    return cv::Rect(cv::Point(x0, y0), cv::Point(x1, y1)) & cv::Rect({}, size);
}

} // namespace

std::vector<double> matchedIous(const std::vector<Box>& wanted, const std::vector<Detection>& found)
{
    struct Pair
    {
        double iou;
        std::size_t wanted;
        std::size_t found;
    };
    std::vector<Pair> pairs;
    for (std::size_t w = 0; w < wanted.size(); ++w)
        for (std::size_t f = 0; f < found.size(); ++f)
            pairs.push_back({wanted[w].iou(found[f].box), w, f});
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.iou > b.iou; });

    std::vector<double> ious(wanted.size(), 0.0);
    std::vector<bool> wantedTaken(wanted.size(), false), foundTaken(found.size(), false);
    for (const Pair& pair : pairs) {
        if (wantedTaken[pair.wanted] || foundTaken[pair.found])
            continue;
        wantedTaken[pair.wanted] = foundTaken[pair.found] = true;
        ious[pair.wanted] = pair.iou;
    }
    return ious;
}

double inclusionRatio(const cv::Mat& foreground, const std::vector<Box>& boxes)
{
    const double all = cv::sum(foreground)[0];
    if (all <= 0)
        return 0;
    cv::Mat inside = cv::Mat::zeros(foreground.size(), CV_8U);
    for (const Box& box : boxes)
        inside(pixelsOf(box, foreground.size())).setTo(255);
    cv::Mat kept = cv::Mat::zeros(foreground.size(), CV_32F);
    foreground.copyTo(kept, inside);
    return cv::sum(kept)[0] / all;
}

double fillRatio(const cv::Mat& foreground, const Box& box)
{
    const cv::Rect pixels = pixelsOf(box, foreground.size());
    return pixels.empty() ? 0.0 : cv::mean(foreground(pixels))[0];
}

void AveragePrecision::add(const std::vector<Box>& wanted, std::vector<Detection> found)
{
    m_wanted += wanted.size();
    std::stable_sort(found.begin(), found.end(),
                     [](const Detection& a, const Detection& b) { return a.score > b.score; });
    std::vector<bool> taken(wanted.size(), false);
    for (const Detection& detection : found) {
        double best = m_threshold;
        int match = -1;
        for (std::size_t w = 0; w < wanted.size(); ++w)
            if (const double iou = wanted[w].iou(detection.box); !taken[w] && iou >= best) {
                best = iou;
                match = static_cast<int>(w);
            }
        if (match >= 0)
            taken[static_cast<std::size_t>(match)] = true;
        m_found.push_back({detection.score, match >= 0});
    }
}

double AveragePrecision::value() const
{
    if (m_wanted == 0)
        return 0;
    std::vector<Scored> sorted = m_found;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<double> precision;
    double right = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        right += sorted[i].right ? 1 : 0;
        precision.push_back(right / static_cast<double>(i + 1));
    }
    for (std::size_t i = precision.size(); i-- > 1;)
        precision[i - 1] = std::max(precision[i - 1], precision[i]);
    double area = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        area += sorted[i].right ? precision[i] / static_cast<double>(m_wanted) : 0.0;
    return area;
}

} // namespace diorama
