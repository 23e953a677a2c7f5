// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/subjectstore.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace diorama::testing_support {

/// Makes a small store of drawn shapes in the folder and opens it: animated, views and stills,
/// every fourth subject held out.
inline SubjectStore shapeStore(const std::filesystem::path& folder, int subjects = 24)
{
    std::vector<PreparedSubject> prepared;
    for (int i = 0; i < subjects; ++i) {
        PreparedSubject subject;
        subject.info.name = "shape " + std::to_string(i);
        subject.info.phrase = "a " + subject.info.name;
        subject.info.topic = subject.info.name;
        subject.info.style = "test";
        subject.info.licence = "CC0-1.0";
        subject.info.kind = static_cast<SubjectKind>(i % 3);
        subject.info.heldOut = i % 4 == 3;
        const int views = subject.info.kind == SubjectKind::Still ? 1 : 3;
        for (int v = 0; v < views; ++v) {
            cv::Mat view(40 + 4 * v, 32, CV_8UC4, cv::Scalar::all(0));
            const cv::Scalar colour(40 + 8 * i % 200, 220 - 7 * i % 200, 60 + 31 * i % 190, 255);
            view(cv::Rect(0, v, 32, 40)).setTo(colour);
            view(cv::Rect(8, 10 + v, 8, 8)).setTo(cv::Scalar(250, 250, 250, 255));
            subject.views.push_back(view(cv::Rect(0, v, 32, 40)).clone());
            if (v > 0)
                subject.views.back()(cv::Rect(4 * v, 24, 6, 10)).setTo(cv::Scalar(10, 10, 10, 255));
        }
        prepared.push_back(std::move(subject));
    }
    EXPECT_TRUE(writeSubjectStore(folder, prepared));
    return std::move(SubjectStore::open(folder).value());
}

} // namespace diorama::testing_support
