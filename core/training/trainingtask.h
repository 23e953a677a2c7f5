// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <torch/torch.h>

namespace diorama {

/// What one training step needs, made by TrainingTask::load() and read by TrainingTask::loss().
class TrainingBatch
{
public:
    virtual ~TrainingBatch() = default;
    /// Samples in it: what TrainingTask::load was asked for, or fewer where they are large.
    virtual std::int64_t size() const = 0;
};

/// Something that can be trained: a module, where its data come from, and its loss.
class TrainingTask
{
public:
    virtual ~TrainingTask() = default;

    /// Its parameters are what is trained.
    virtual torch::nn::Module& module() = 0;

    /// The samples [first, first + count), or the first of them. Called on the data thread. All
    /// randomness of a sample, noise included, follows from its number, so that a resumed run and
    /// any number of ranks see the same samples.
    virtual std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const = 0;

    /// The mean loss of the batch, with gradient.
    virtual torch::Tensor loss(const TrainingBatch& batch) = 0;

    /// Writes pictures of what the module makes now. Called with the averaged weights in place.
    virtual void writeSamples(const std::filesystem::path& file) = 0;
};

} // namespace diorama
