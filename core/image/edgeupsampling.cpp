// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/edgeupsampling.h"

#include <algorithm>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

constexpr int kRadius = 3;
constexpr float kSmoothness = 1e-4F;
/// How much of the soft edge is made hard.
constexpr float kContrast = 2.5F;

cv::Mat boxMean(const cv::Mat& values)
{
    cv::Mat mean;
    cv::blur(values, mean, {2 * kRadius + 1, 2 * kRadius + 1}, {-1, -1}, cv::BORDER_REFLECT);
    return mean;
}

/// Per pixel the linear model mask = a . colour + b of its neighbourhood, as (a, b).
cv::Mat linearModels(const cv::Mat& guide, const cv::Mat& mask)
{
    cv::Mat channels[3];
    cv::split(guide, channels);
    const cv::Mat meanGuide = boxMean(guide);
    const cv::Mat meanMask = boxMean(mask);
    cv::Mat products[6];
    cv::Mat crosses[3];
    static constexpr int kPairs[6][2] = {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 2}};
    for (int i = 0; i < 6; ++i)
        products[i] = boxMean(channels[kPairs[i][0]].mul(channels[kPairs[i][1]]));
    for (int c = 0; c < 3; ++c)
        crosses[c] = boxMean(channels[c].mul(mask));

    cv::Mat models(guide.size(), CV_32FC4);
    for (int y = 0; y < guide.rows; ++y) {
        for (int x = 0; x < guide.cols; ++x) {
            const auto mean = meanGuide.at<cv::Vec3f>(y, x);
            const float mask0 = meanMask.at<float>(y, x);
            cv::Matx33f covariance;
            for (int i = 0; i < 6; ++i) {
                const auto [r, c] = kPairs[i];
                const float value = products[i].at<float>(y, x) - mean[r] * mean[c];
                covariance(r, c) = value;
                covariance(c, r) = value;
            }
            cv::Vec3f cross;
            for (int c = 0; c < 3; ++c) {
                covariance(c, c) += kSmoothness;
                cross[c] = crosses[c].at<float>(y, x) - mean[c] * mask0;
            }
            const cv::Vec3f a = covariance.inv(cv::DECOMP_CHOLESKY) * cross;
            models.at<cv::Vec4f>(y, x) = {a[0], a[1], a[2], mask0 - a.dot(mean)};
        }
    }
    return boxMean(models);
}

/// Reads between the pixels of a small picture.
class Sampler final
{
public:
    Sampler(const cv::Mat& small, cv::Size full)
        : m_small(small)
        , m_scaleX(static_cast<float>(small.cols) / static_cast<float>(full.width))
        , m_scaleY(static_cast<float>(small.rows) / static_cast<float>(full.height))
    {}

    cv::Vec4f at(int x, int y) const
    {
        const float fx = std::clamp((static_cast<float>(x) + 0.5F) * m_scaleX - 0.5F, 0.0F,
                                    static_cast<float>(m_small.cols - 1));
        const float fy = std::clamp((static_cast<float>(y) + 0.5F) * m_scaleY - 0.5F, 0.0F,
                                    static_cast<float>(m_small.rows - 1));
        const int x0 = static_cast<int>(fx);
        const int y0 = static_cast<int>(fy);
        const int x1 = std::min(x0 + 1, m_small.cols - 1);
        const int y1 = std::min(y0 + 1, m_small.rows - 1);
        const float wx = fx - static_cast<float>(x0);
        const float wy = fy - static_cast<float>(y0);
        const auto* top = m_small.ptr<cv::Vec4f>(y0);
        const auto* bottom = m_small.ptr<cv::Vec4f>(y1);
        return (top[x0] * (1 - wx) + top[x1] * wx) * (1 - wy) +
               (bottom[x0] * (1 - wx) + bottom[x1] * wx) * wy;
    }

private:
    const cv::Mat& m_small;
    float m_scaleX;
    float m_scaleY;
};

} // namespace

cv::Mat edgeAwareUpsampled(const cv::Mat& mask, const cv::Mat& smallGuide, const cv::Mat& guide)
{
    cv::Mat unitMask;
    cv::Mat unitGuide;
    mask.convertTo(unitMask, CV_32F, 1.0 / 255);
    smallGuide.convertTo(unitGuide, CV_32F, 1.0 / 255);
    const cv::Mat models = linearModels(unitGuide, unitMask);
    const Sampler sampler(models, guide.size());
    cv::Mat result(guide.size(), CV_8U);
    cv::parallel_for_(cv::Range(0, guide.rows), [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto* colours = guide.ptr<cv::Vec3b>(y);
            for (int x = 0; x < guide.cols; ++x) {
                const cv::Vec4f model = sampler.at(x, y);
                const float value = (model[0] * static_cast<float>(colours[x][0]) +
                                     model[1] * static_cast<float>(colours[x][1]) +
                                     model[2] * static_cast<float>(colours[x][2])) /
                                        255 +
                                    model[3];
                const float hard = (value - 0.5F) * kContrast + 0.5F;
                result.at<uchar>(y, x) = cv::saturate_cast<uchar>(hard * 255);
            }
        }
    });
    return result;
}

} // namespace diorama
