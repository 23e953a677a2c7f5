// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cuda/launch.h"

#include <stdexcept>

namespace diorama::launch {

void guidedStep(const GuidedStep&, void*)
{
    throw std::runtime_error(problem());
}

void attentionBias(const AttentionBias&, void*)
{
    throw std::runtime_error(problem());
}

bool isBuilt()
{
    return false;
}

const char* problem()
{
    return "this build has no CUDA kernels (DIORAMA_CUDA)";
}

} // namespace diorama::launch
