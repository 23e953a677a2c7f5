// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/image/image.h"

namespace diorama {

/// A photo with what of it is the subject.
struct CutOut
{
    Image picture; ///< RGB.
    Image mask;    ///< Grey, of the picture's size, 255 = subject.
};

/// A subject laid into a square frame with a small margin, its shape kept: what models are shown.
struct SubjectFrame
{
    Image picture; ///< RGB on flat grey.
    Image mask;    ///< Grey.
    Box tight;     ///< The subject's tight box within the frame.
};

/// The framing that the shipped model was trained with. A mask without a visible pixel counts as
/// all of the picture.
SubjectFrame frameSubject(const CutOut& cutOut, int side);

} // namespace diorama
