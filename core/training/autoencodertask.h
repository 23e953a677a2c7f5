// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/autoencodertiny.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainingtask.h"

namespace diorama {

/// Trains the autoencoder on crops of synthesised scenes and of reference pictures.
class AutoencoderTask final : public TrainingTask
{
public:
    struct Options
    {
        int crop = 64; ///< Side of the training crops.
        int cropsPerScene = 4;
        bool decoderOnly = false; ///< Keeps the latents: the encoder is not trained.
    };

    /// The size that ships: f8, 16 channels.
    static AutoencoderTinyConfig smallConfig();

    /// Both must outlive the task.
    AutoencoderTask(AutoencoderTiny model, const SubjectStore& store, const Options& options);

    torch::nn::Module& module() override { return *m_model; }
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override;
    torch::Tensor loss(const TrainingBatch& batch) override;
    void writeSamples(const std::filesystem::path& file) override;

    /// Peak signal-to-noise ratio in dB over `scenes` held-out scenes of 128 pixels.
    double heldOutPsnr(int scenes);
    /// Mean and standard deviation of the encoder's latents over held-out scenes.
    std::pair<double, double> latentStatistics(int scenes);

private:
    torch::Tensor scenes(const SceneSynthesizer& synthesizer, std::uint64_t first, int count) const;

    AutoencoderTiny m_model;
    Options m_options;
    SceneSynthesizer m_training;
    SceneSynthesizer m_heldOut;
};

} // namespace diorama
