// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/scenereader.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainingtask.h"

namespace diorama {

/// How wrong a reader is on held-out composites, where everything is known: what limits the
/// figures that are measured with it.
struct SceneReaderErrors
{
    double meanIou = 0; ///< Of the boxes found.
    double ap50 = 0;
    double maskIou = 0;
    double placeAccuracy = 0;
    double lightAccuracy = 0;
    double weatherAccuracy = 0;
    int scenes = 0;
};

/// Trains a SceneReader on synthesised scenes.
class SceneReaderTask final : public TrainingTask
{
public:
    /// The store must outlive the task.
    SceneReaderTask(SceneReader network, const SubjectStore& store);

    torch::nn::Module& module() override { return *m_network; }
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override;
    torch::Tensor loss(const TrainingBatch& batch) override;
    void writeSamples(const std::filesystem::path& file) override;

    /// Measures on scenes of held-out subjects and backgrounds.
    SceneReaderErrors heldOutErrors(int scenes);

private:
    SceneReader m_network;
    SceneSynthesizer m_training;
    SceneSynthesizer m_heldOut;
};

} // namespace diorama
