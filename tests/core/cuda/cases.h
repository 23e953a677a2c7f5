// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cuda/guidedstep.h"

#include <random>
#include <vector>

namespace diorama::testing_support {

inline std::vector<float> randomFloats(std::size_t count, unsigned seed, float low = -2,
                                       float high = 2)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> values(low, high);
    std::vector<float> result(count);
    for (float& each : result)
        each = values(random);
    return result;
}

/// All arrays of one guided step.
struct StepArrays
{
    explicit StepArrays(std::int64_t batch_, std::int64_t channels_, std::int64_t pixels_)
        : batch(batch_)
        , channels(channels_)
        , pixels(pixels_)
    {}

    std::int64_t batch;
    std::int64_t channels;
    std::int64_t pixels;
    std::size_t count = static_cast<std::size_t>(batch * channels * pixels);
    std::vector<float> conditional = randomFloats(count, 1);
    std::vector<float> unconditional = randomFloats(count, 2);
    std::vector<float> negative = randomFloats(count, 3);
    std::vector<float> sample = randomFloats(count, 4);
    std::vector<float> previous = randomFloats(count, 5);
    std::vector<float> mask = randomFloats(static_cast<std::size_t>(pixels), 6, 0, 1);
    std::vector<float> guided = std::vector<float>(count);
    std::vector<float> out = std::vector<float>(count);
    std::vector<float> keep = std::vector<float>(count);

    GuidedStep step()
    {
        GuidedStep step;
        step.conditional = conditional.data();
        step.unconditional = unconditional.data();
        step.negative = negative.data();
        step.mask = mask.data();
        step.sample = sample.data();
        step.previous = previous.data();
        step.batch = batch;
        step.channels = channels;
        step.pixels = pixels;
        step.guidance = 7.5F;
        step.a = 0.7F;
        step.b = -0.4F;
        step.c = 0.2F;
        step.keepSample = 1.1F;
        step.keepPrediction = -0.3F;
        step.guided = guided.data();
        step.out = out.data();
        step.keep = keep.data();
        return step;
    }
};

/// All arrays of one attention bias: two regions, keys for both and for all.
struct BiasArrays
{
    std::int64_t batch = 2;
    std::int64_t regions = 2;
    std::int64_t queries = 37;
    std::vector<float> masks =
        randomFloats(static_cast<std::size_t>(batch * regions * queries), 7, 0, 1);
    std::vector<std::int32_t> keyRegion;
    std::vector<float> keyScores;
    std::vector<float> values;

    explicit BiasArrays(std::vector<std::int32_t> keys)
        : keyRegion(std::move(keys))
        , keyScores(randomFloats(static_cast<std::size_t>(batch) * keyRegion.size(), 8, -9, 0))
    {
        values.resize(static_cast<std::size_t>(batch * queries) * keyRegion.size());
    }

    AttentionBias bias()
    {
        AttentionBias bias;
        bias.regionMasks = masks.data();
        bias.keyRegion = keyRegion.data();
        bias.keyScores = keyScores.data();
        bias.batch = batch;
        bias.regions = regions;
        bias.queries = queries;
        bias.keys = static_cast<std::int64_t>(keyRegion.size());
        bias.bias = values.data();
        return bias;
    }
};

} // namespace diorama::testing_support
