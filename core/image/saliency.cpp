// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/saliency.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace diorama {
namespace {

struct ColourCluster
{
    cv::Vec3f mean;
    float spread = 1; ///< Standard deviation, with a floor.
};

cv::Mat borderPixels(const cv::Mat& lab)
{
    const int band = std::max(1, std::min(lab.rows, lab.cols) / 32);
    cv::Mat samples(0, 3, CV_32F);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (y >= band && y < lab.rows - band && x >= band && x < lab.cols - band)
                continue;
            const auto& pixel = lab.at<cv::Vec3f>(y, x);
            samples.push_back(cv::Mat(1, 3, CV_32F, const_cast<float*>(pixel.val)));
        }
    }
    return samples;
}

/// The border's main colours. Small clusters are left out: the subject may touch the border.
std::vector<ColourCluster> borderModel(const cv::Mat& lab)
{
    const cv::Mat samples = borderPixels(lab);
    const int k = std::min(5, samples.rows);
    cv::theRNG().state = 1;
    cv::Mat labels;
    cv::Mat centres;
    cv::kmeans(samples, k, labels, {cv::TermCriteria::COUNT + cv::TermCriteria::EPS, 20, 0.5}, 2,
               cv::KMEANS_PP_CENTERS, centres);
    std::vector<int> counts(static_cast<std::size_t>(k));
    std::vector<double> squares(static_cast<std::size_t>(k));
    for (int i = 0; i < samples.rows; ++i) {
        const int label = labels.at<int>(i);
        const double distance = cv::norm(samples.row(i), centres.row(label));
        squares[static_cast<std::size_t>(label)] += distance * distance;
        ++counts[static_cast<std::size_t>(label)];
    }
    constexpr double kSmallShare = 0.06;
    constexpr float kSpreadFloor = 3;
    std::vector<ColourCluster> model;
    for (int i = 0; i < k; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (counts[index] < kSmallShare * samples.rows)
            continue;
        const auto spread = static_cast<float>(std::sqrt(squares[index] / counts[index]));
        model.push_back(
            {{centres.at<float>(i, 0), centres.at<float>(i, 1), centres.at<float>(i, 2)},
             std::max(spread, kSpreadFloor)});
    }
    return model;
}

float distanceFrom(const std::vector<ColourCluster>& model, const cv::Vec3f& colour)
{
    float nearest = 1e9F;
    for (const auto& cluster : model) {
        const auto distance = static_cast<float>(cv::norm(colour - cluster.mean));
        // A wide cluster explains more, but must not explain everything.
        nearest = std::min(nearest, distance / std::sqrt(cluster.spread));
    }
    return nearest;
}

} // namespace

cv::Mat borderSaliency(const cv::Mat& rgb)
{
    cv::Mat unit;
    cv::Mat lab;
    rgb.convertTo(unit, CV_32F, 1.0 / 255);
    cv::cvtColor(unit, lab, cv::COLOR_RGB2Lab);
    cv::GaussianBlur(lab, lab, {3, 3}, 0);
    const auto model = borderModel(lab);
    cv::Mat saliency(lab.size(), CV_32F);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            const float dx = (static_cast<float>(x) + 0.5F) / static_cast<float>(lab.cols) - 0.5F;
            const float dy = (static_cast<float>(y) + 0.5F) / static_cast<float>(lab.rows) - 0.5F;
            const float centre = std::exp(-(dx * dx + dy * dy) / (2 * 0.34F * 0.34F));
            const float distance = model.empty() ? 1 : distanceFrom(model, lab.at<cv::Vec3f>(y, x));
            saliency.at<float>(y, x) = (1 - std::exp(-distance / 4)) * (0.35F + 0.65F * centre);
        }
    }
    cv::GaussianBlur(saliency, saliency, {5, 5}, 0);
    return saliency;
}

} // namespace diorama
