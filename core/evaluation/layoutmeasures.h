// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <opencv2/core.hpp>
#include <vector>

namespace diorama {

/// A subject found in a picture.
struct Detection
{
    Box box;
    double score = 0; ///< 0 to 1.
};

/// The best of the detections for each wanted box, each used once: the pair of largest overlap
/// first. Gives the intersection over union per wanted box, 0 where none is left.
std::vector<double> matchedIous(const std::vector<Box>& wanted,
                                const std::vector<Detection>& found);

/// The share of the subjects' pixels that lie in the boxes, 0 to 1; 0 where there is no subject.
/// `foreground` is 32FC1 in 0..1.
double inclusionRatio(const cv::Mat& foreground, const std::vector<Box>& boxes);

/// How much of a box the subjects' pixels fill, 0 to 1.
double fillRatio(const cv::Mat& foreground, const Box& box);

/// Average precision over many pictures: detections in order of their score, right where they
/// overlap a wanted box that no better one has taken.
class AveragePrecision final
{
public:
    explicit AveragePrecision(double iouThreshold = 0.5)
        : m_threshold(iouThreshold)
    {}

    void add(const std::vector<Box>& wanted, std::vector<Detection> found);
    /// The area under the precision-recall curve, precision made monotonous. 0 without wanted
    /// boxes.
    double value() const;

private:
    struct Scored
    {
        double score = 0;
        bool right = false;
    };

    double m_threshold;
    std::size_t m_wanted = 0;
    std::vector<Scored> m_found;
};

} // namespace diorama
