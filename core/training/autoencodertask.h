// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/autoencodertiny.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainingtask.h"

namespace diorama {

/// Trains an autoencoder's decoder on crops of synthesised scenes and of reference pictures. The
/// encoder is fitted beforehand (principalencoder.h) and stays.
class AutoencoderTask final : public TrainingTask
{
public:
    struct Options
    {
        int crop = 64; ///< Side of the training crops.
        int cropsPerScene = 4;
    };

    /// Both must outlive the task.
    AutoencoderTask(AutoencoderTiny model, const SubjectStore& store, const Options& options);

    torch::nn::Module& module() override { return *m_model->decoder; }
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override;
    torch::Tensor loss(const TrainingBatch& batch) override;
    void writeSamples(const std::filesystem::path& file) override;

    const SceneSynthesizer& trainingScenes() const { return m_training; }
    /// Peak signal-to-noise ratio in dB over `scenes` held-out scenes of 128 pixels.
    double heldOutPsnr(int scenes);

private:
    torch::Tensor scenes(std::uint64_t first, int count) const;

    AutoencoderTiny m_model;
    Options m_options;
    SceneSynthesizer m_training;
    SceneSynthesizer m_heldOut;
};

} // namespace diorama
