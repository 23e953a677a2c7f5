// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/autoencodertiny.h"
#include "core/nn/lcpmodel.h"
#include "core/text/tokenizer.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainingtask.h"

#include <optional>

namespace diorama {

/// Of the noise levels at sampling, as FlowMatchEulerDiscreteScheduler has it: more of the steps go
/// to the noisy half, where the picture is decided.
inline constexpr double kSampleShift = 2.0;

/// Trains an LCP model by flow matching: x_t = (1 - t) x0 + t noise, the model predicts noise - x0.
class LcpTask final : public TrainingTask
{
public:
    struct Options
    {
        int side = 128;           ///< Of most pictures.
        double middleShare = 0.1; ///< Of the batches: half as large again, and fewer of them.
        double largeShare = 0.1;  ///< Of the batches: twice as large, a quarter as many.
        double otherShapes = 0.3; ///< Of the batches: not square.
        int maxRegions = 3;
        double crowdShare = 0.15; ///< Of the batches: with up to `crowdRegions` subjects.
        int crowdRegions = 6;
        double emptyShare = 0.1; ///< Of the batches: without any subject.
        double builtUpShare = 0; ///< Of the scenes: see BackgroundChoice::random().
        int references = 1;
        int referenceSide = 64;
        double regionWeight = 0.5; ///< Added to the loss inside the regions.
        /// How far the loss of a latent channel is weighted by what an error there does to the
        /// pixels: 0 not at all, 1 as the squared error of the pixels.
        double pixelWeight = 0.75;
        /// Drops of single conditions, and of all at once for guidance.
        double dropText = 0.08;
        double dropLayout = 0.03;
        double dropStatic = 0.1;
        double dropCollage = 0.2;
        double dropDynamic = 0.12;
        double dropGrounding = 0.1;
        double dropAll = 0.1;
        /// Batches that go without static and dynamic branch as a whole: they cost less.
        double bareShare = 0.35;
        int sampleSteps = 20;
        double sampleGuidance = 2;
    };

    /// All must outlive the task; the autoencoder is only read. Text is cut at the model's lengths.
    LcpTask(LcpModel model, AutoencoderTiny autoencoder, const Tokenizer& tokenizer,
            const SubjectStore& store, const Options& options);

    torch::nn::Module& module() override { return *m_model; }
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override;
    torch::Tensor loss(const TrainingBatch& batch) override;
    /// Rows of held-out scenes: the target with its boxes, two references, what the model paints.
    void writeSamples(const std::filesystem::path& file) override;

    /// Mean loss over held-out scenes with fixed noise: comparable between checkpoints.
    double heldOutLoss(int scenes);

private:
    struct Batch;

    /// With room for `regions` in each scene.
    std::unique_ptr<Batch> makeBatch(const std::vector<SynthScene>& scenes, int regions,
                                     std::uint64_t first) const;
    void writeText(Batch& batch, const std::vector<SynthScene>& scenes) const;
    LcpInput input(const Batch& batch) const;
    torch::Tensor encode(const torch::Tensor& pictures) const;
    torch::Tensor batchLoss(const Batch& batch, const LcpDrops& drops);
    torch::Tensor sampled(const Batch& batch);
    struct Shape;
    Shape shapeOf(std::uint64_t first) const;

    LcpModel m_model;
    torch::Tensor m_channelWeights; ///< [1, channels, 1, 1], mean 1.
    mutable AutoencoderTiny m_autoencoder;
    const Tokenizer& m_tokenizer;
    const SubjectStore& m_store;
    Options m_options;
};

} // namespace diorama
