// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cuda/guidedstep.h"

#include "core/cuda/launch.h"
#include "core/cuda/stepmath.h"

#include <stdexcept>

namespace diorama {
namespace {

void require(bool condition, const char* what)
{
    if (!condition)
        throw std::invalid_argument(what);
}

void check(const GuidedStep& step)
{
    require(step.batch >= 0 && step.channels >= 0 && step.pixels >= 0,
            "a guided step has a negative size");
    require(step.conditional != nullptr, "a guided step needs a prediction");
    require(step.negative == nullptr || (step.unconditional != nullptr && step.mask != nullptr),
            "a regional blend needs the unconditional prediction and a mask");
    require(step.sample != nullptr || (step.out == nullptr && step.keep == nullptr),
            "a guided step needs the sample that it moves");
    require(step.previous != nullptr || step.c == 0.0F || step.out == nullptr,
            "a multistep update needs the previous value");
}

void check(const AttentionBias& bias, ComputePlace place)
{
    require(bias.batch >= 0 && bias.regions >= 0 && bias.queries >= 0 && bias.keys >= 0,
            "an attention bias has a negative size");
    require(bias.bias != nullptr && (bias.keyRegion != nullptr || bias.keys == 0),
            "an attention bias lacks an array");
    require(bias.regionMasks != nullptr || bias.regions == 0, "an attention bias lacks its masks");
    for (std::int64_t key = 0; place == ComputePlace::Cpu && key < bias.keys; ++key)
        require(bias.keyRegion[key] < bias.regions, "a key belongs to a region that is not there");
}

} // namespace

void runGuidedStep(const GuidedStep& step, ComputePlace place, void* stream)
{
    check(step);
    if (place == ComputePlace::Cuda) {
        launch::guidedStep(step, stream);
        return;
    }
    const std::int64_t count = step.batch * step.channels * step.pixels;
    for (std::int64_t i = 0; i < count; ++i)
        stepmath::guidedElement(step, i);
}

void buildAttentionBias(const AttentionBias& bias, ComputePlace place, void* stream)
{
    check(bias, place);
    if (place == ComputePlace::Cuda) {
        launch::attentionBias(bias, stream);
        return;
    }
    for (std::int64_t row = 0; row < bias.batch * bias.queries; ++row)
        stepmath::biasRow(bias, row);
}

bool isCudaBuilt()
{
    return launch::isBuilt();
}

const char* cudaUnavailableReason()
{
    return launch::problem();
}

} // namespace diorama
