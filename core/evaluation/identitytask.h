// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/identityencoder.h"
#include "core/evaluation/identitymeasures.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainingtask.h"

namespace diorama {

/// The subjects that retrieval looks among: one vector each, from up to three of its views.
struct IdentityGallery
{
    std::vector<int> subjects; ///< Indices in the store.
    torch::Tensor vectors;     ///< [subjects, dimensions]

    /// The row of a subject, -1 where it has none.
    std::int64_t rowOf(int subject) const;
};

/// The held-out subjects that scenes can show, of each topic the first one, so that no two entries
/// are the same thing.
IdentityGallery heldOutGallery(const SubjectStore& store, IdentityReader& reader);

/// Trains an IdentityEncoder: a subject's reference and its place in a composed scene must be
/// nearer to each other than to anything else of the batch.
class IdentityTask final : public TrainingTask
{
public:
    /// The store must outlive the task.
    IdentityTask(IdentityEncoder network, const SubjectStore& store);

    torch::nn::Module& module() override { return *m_network; }
    /// `count` counts pairs.
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override;
    torch::Tensor loss(const TrainingBatch& batch) override;
    void writeSamples(const std::filesystem::path& file) override;

    /// Retrieval of held-out subjects from composed scenes: the encoder's own accuracy on real
    /// crops.
    RetrievalCounts heldOutRetrieval(int scenes, int* gallerySize = nullptr);

private:
    IdentityEncoder m_network;
    const SubjectStore& m_store;
    SceneSynthesizer m_training;
    SceneSynthesizer m_heldOut;
};

} // namespace diorama
