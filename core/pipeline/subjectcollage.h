// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/pipeline/subjectframe.h"

#include <vector>

namespace diorama {

/// A cut-out and the box that it is stretched into.
struct LaidCutOut
{
    const CutOut* cutOut = nullptr; ///< Not owned, never null.
    Box box;
    double opacity = 1; ///< 0 to 1.
    bool blends =
        false; ///< Shares the pixels of boxes below in equal parts, instead of hiding them.
};

/// Cut-outs laid into their boxes on flat grey: what a model with LcpConfig::collage is shown.
struct SubjectCollage
{
    Image picture; ///< RGB.
    Image mask;    ///< Grey.
};

/// Lays the cut-outs on a canvas of that size, the first one lowest, as in training.
SubjectCollage collageOf(const std::vector<LaidCutOut>& backToFront, Size canvas);

} // namespace diorama
