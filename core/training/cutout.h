// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace diorama {

/// Pictures here are 8UC4, RGBA, premultiplied.

/// Straight BGRA, as OpenCV decodes PNG, to premultiplied RGBA.
cv::Mat premultipliedFromBgra(const cv::Mat& bgra);

/// The tight rectangle of what is visible; nothing where less than a few pixels are.
std::optional<cv::Rect> visibleRect(const cv::Mat& rgba);

/// Cropped to visibleRect() and shrunk so that the longer side has at most `longest` pixels.
std::optional<cv::Mat> croppedToVisible(const cv::Mat& rgba, int longest);

/// How far two frames of one animation differ: the mean absolute difference over the union of the
/// silhouettes at 48x48, 0 to 1.
double poseDistance(const cv::Mat& a, const cv::Mat& b);

/// At most `most` frames that clearly differ from one another, the first one first. Frames in which
/// the subject has turned into something else (silhouettes overlap below 0.35) are left out.
std::vector<int> distinctPoses(const std::vector<cv::Mat>& frames, int most);

} // namespace diorama
