// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cuda/guidedstep.h"

/// The graphics card's side of guidedstep.h: from guidedstep.cu, or from nocuda.cpp in a build
/// without CUDA.
namespace diorama::launch {

/// Both throw std::runtime_error with CUDA's reason.
void guidedStep(const GuidedStep& step, void* stream);
void attentionBias(const AttentionBias& bias, void* stream);

bool isBuilt();
/// Empty where a device can be used.
const char* problem();

} // namespace diorama::launch
