// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/lcptask.h"

#include "core/image/ongrey.h"
#include "core/nn/lcptextlengths.h"
#include "core/schedulers/scheduler.h"
#include "core/text/promptencoding.h"
#include "core/training/modelexport.h"
#include "core/training/previewsheet.h"
#include "core/training/tensorbridge.h"

#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>
#include <cmath>
#include <utility>

namespace diorama {
namespace {

/// Numbers of the held-out scenes begin here, far from any training run's.
constexpr std::uint64_t kHeldOutSeed = 1ULL << 40;
constexpr double kTimesteps = 1000;
constexpr double kCrowdCost = 1.4; ///< Of a picture with twice the regions, measured roughly.

SceneOptions sceneOptions(const LcpTask::Options& options, cv::Size canvas, int regions,
                          bool heldOut)
{
    SceneOptions scene;
    scene.canvas = canvas;
    scene.minRegions = std::min(scene.minRegions, regions);
    scene.maxRegions = regions;
    scene.references = options.references;
    scene.referenceSide = options.referenceSide;
    scene.heldOutSubjects = heldOut;
    scene.heldOutBackgrounds = heldOut;
    scene.builtUpShare = heldOut ? 0 : options.builtUpShare;
    scene.recolour = !heldOut;
    return scene;
}

void writeIds(const std::vector<std::int32_t>& ids, torch::Tensor out)
{
    auto* to = out.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < out.numel(); ++i)
        to[i] = ids.at(static_cast<std::size_t>(i));
}

torch::Tensor asBools(const std::vector<bool>& values)
{
    torch::Tensor out = torch::zeros({static_cast<std::int64_t>(values.size())}, torch::kBool);
    for (std::size_t i = 0; i < values.size(); ++i)
        out[static_cast<std::int64_t>(i)] = static_cast<bool>(values[i]);
    return out;
}

/// One timestep in 0..1: logit-normal, shifted as the noise levels are at sampling (Stable
/// Diffusion 3, section 5.3.2), because place and light are decided in the noisy half; some
/// anywhere.
double drawTime(RandomStream& random)
{
    if (random.chance(0.25))
        return random.uniform(0.001, 1);
    return 1 / (1 + std::exp(-(0.5 + std::log(kSampleShift) + random.normal())));
}

/// [1, channels, 1, 1] with a mean of 1. The fitted encoder projects patches on orthogonal
/// directions, each scaled: what a scaled down channel carries is large in pixels.
torch::Tensor channelWeights(AutoencoderTiny& autoencoder, double power)
{
    const torch::NoGradGuard noGrad;
    auto& layers = autoencoder->encoder->layers;
    const auto& projection = layers->at<torch::nn::Conv2dImpl>(layers->size() - 1).weight;
    const auto weights = projection.flatten(1).square().sum(1).pow(-power);
    return (weights / weights.mean()).view({1, -1, 1, 1}).contiguous();
}

} // namespace

struct LcpTask::Batch final : TrainingBatch
{
    std::int64_t size() const override { return pictures.size(0); }

    torch::Tensor pictures;   ///< [B, 3, H, W]
    torch::Tensor collage;    ///< [B, 3, H, W] on grey
    torch::Tensor laid;       ///< [B, 1, h, w] mask of the collage
    torch::Tensor weights;    ///< [B, 1, h, w] of the loss, mean 1 in each sample.
    torch::Tensor noise;      ///< [B, C, h, w]
    torch::Tensor times;      ///< [B]
    torch::Tensor references; ///< [B, K, P, 3, R, R] on grey
    torch::Tensor masks;      ///< [B, K, P, R, R]
    torch::Tensor tight;      ///< [B, K, P, 4]
    torch::Tensor used;       ///< [B, K, P] bool
    torch::Tensor boxes;      ///< [B, K, 4]
    torch::Tensor valid;      ///< [B, K] bool
    torch::Tensor textIds;
    torch::Tensor phraseIds;
    torch::Tensor emptyIds;
    LcpDrops drops;
    bool bare = false; ///< Goes without static and dynamic branch.
};

LcpTask::LcpTask(LcpModel model, AutoencoderTiny autoencoder, const Tokenizer& tokenizer,
                 const SubjectStore& store, const Options& options)
    : m_model(std::move(model))
    , m_autoencoder(std::move(autoencoder))
    , m_tokenizer(tokenizer)
    , m_store(store)
    , m_options(options)
{
    m_channelWeights = channelWeights(m_autoencoder, m_options.pixelWeight);
}

/// The canvas of a batch, the most regions of its scenes, and by what its number of pictures is
/// divided: batches cost about the same.
struct LcpTask::Shape
{
    cv::Size canvas;
    double divisor = 1;
    int regions = 1;
};

LcpTask::Shape LcpTask::shapeOf(std::uint64_t first) const
{
    RandomStream random(RandomStream::join(first, 11));
    const double choice = random.uniform();
    const double scale = choice < m_options.largeShare                           ? 2
                         : choice < m_options.largeShare + m_options.middleShare ? 1.5
                                                                                 : 1;
    const auto cells = [&](double factor) {
        return static_cast<int>(std::lround(m_options.side * scale * factor / 32)) * 32;
    };
    Shape shape{{cells(1), cells(1)}, scale * scale, m_options.maxRegions};
    if (random.chance(m_options.otherShapes)) {
        const bool wide = random.chance(0.5);
        shape.canvas = wide ? cv::Size(cells(1.25), cells(0.8)) : cv::Size(cells(0.8), cells(1.25));
    }
    const bool crowded =
        random.chance(m_options.crowdShare) && m_options.crowdRegions > m_options.maxRegions;
    if (random.chance(m_options.emptyShare)) {
        shape.regions = 0;
    } else if (crowded) {
        shape.regions = m_options.crowdRegions;
        shape.divisor *= kCrowdCost;
    }
    return shape;
}

std::unique_ptr<TrainingBatch> LcpTask::load(std::uint64_t first, int count) const
{
    const Shape shape = shapeOf(first);
    const SceneSynthesizer synthesizer(m_store, sceneOptions(m_options, shape.canvas, shape.regions,
                                                             /*heldOut=*/false));
    std::vector<SynthScene> scenes;
    for (int i = 0; i < std::max(1, static_cast<int>(std::lround(count / shape.divisor))); ++i)
        scenes.push_back(synthesizer.scene(first + static_cast<unsigned>(i)));
    auto batch = makeBatch(scenes, std::max(1, shape.regions), first);
    batch->bare = shape.regions == 0 ||
                  RandomStream(RandomStream::join(first, 13)).chance(m_options.bareShare);
    return batch;
}

std::unique_ptr<LcpTask::Batch> LcpTask::makeBatch(const std::vector<SynthScene>& scenes,
                                                   int regions, std::uint64_t first) const
{
    const auto count = static_cast<std::int64_t>(scenes.size());
    const std::int64_t photos = m_options.references;
    const std::int64_t side = m_options.referenceSide;
    const int width = scenes.front().picture.cols;
    const int height = scenes.front().picture.rows;
    const auto channels = m_model->config().lcp.latentChannels;

    auto batch = std::make_unique<Batch>();
    batch->pictures = torch::empty({count, 3, height, width});
    batch->collage = torch::empty({count, 3, height, width});
    batch->laid = torch::empty({count, 1, height / 8, width / 8});
    batch->weights = torch::empty({count, 1, height / 8, width / 8});
    batch->noise = torch::empty({count, channels, height / 8, width / 8});
    batch->times = torch::empty({count});
    batch->references = torch::zeros({count, regions, photos, 3, side, side});
    batch->masks = torch::zeros({count, regions, photos, side, side});
    batch->tight =
        torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({count, regions, photos, 4}).contiguous();
    batch->used = torch::zeros({count, regions, photos}, torch::kBool);
    batch->boxes = torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({count, regions, 4}).contiguous();
    batch->valid = torch::zeros({count, regions}, torch::kBool);

    std::vector<bool> text, layout, statics, collage, dynamics, grounding;
    for (std::int64_t i = 0; i < count; ++i) {
        const SynthScene& scene = scenes[static_cast<std::size_t>(i)];
        RandomStream random(RandomStream::join(first + static_cast<std::uint64_t>(i), 5));
        writePicture(scene.picture, batch->pictures[i]);
        writePicture(onGrey(scene.collage), batch->collage[i]);
        torch::Tensor laid = torch::empty({1, height, width});
        writeMask(scene.collage, laid[0]);
        batch->laid[i] = torch::avg_pool2d(laid, 8);
        cv::Mat covered(scene.picture.size(), CV_8UC1, cv::Scalar(0));
        for (std::size_t k = 0; k < scene.regions.size(); ++k) {
            const SynthRegion& region = scene.regions[k];
            const auto at = static_cast<std::int64_t>(k);
            covered = cv::max(covered, region.mask);
            batch->valid[i][at] = true;
            const Box& box = region.box;
            batch->boxes[i][at] =
                torch::tensor({static_cast<float>(box.x0), static_cast<float>(box.y0),
                               static_cast<float>(box.x1), static_cast<float>(box.y1)});
            for (std::int64_t p = 0; p < photos; ++p) {
                const SynthReference& reference = region.references[static_cast<std::size_t>(p)];
                writePicture(onGrey(reference.picture), batch->references[i][at][p]);
                writeMask(reference.picture, batch->masks[i][at][p]);
                const Box& tight = reference.tight;
                batch->tight[i][at][p] =
                    torch::tensor({static_cast<float>(tight.x0), static_cast<float>(tight.y0),
                                   static_cast<float>(tight.x1), static_cast<float>(tight.y1)});
                batch->used[i][at][p] = p == 0 || random.chance(0.6);
            }
        }
        torch::Tensor cover = torch::empty({1, height, width});
        writeMask(covered, cover[0]);
        const auto weight = 1 + m_options.regionWeight * torch::avg_pool2d(cover, 8);
        batch->weights[i] = weight / weight.mean();
        float* noise = batch->noise[i].data_ptr<float>();
        for (std::int64_t n = 0; n < batch->noise[i].numel(); ++n)
            noise[n] = static_cast<float>(random.normal());
        batch->times[i] = drawTime(random);
        const bool all = random.chance(m_options.dropAll);
        text.push_back(random.chance(m_options.dropText) || all);
        layout.push_back(random.chance(m_options.dropLayout) || all);
        statics.push_back(random.chance(m_options.dropStatic) || all);
        collage.push_back(random.chance(m_options.dropCollage) || all);
        dynamics.push_back(random.chance(m_options.dropDynamic) || all);
        grounding.push_back(random.chance(m_options.dropGrounding) || all);
    }
    batch->drops.text = asBools(text);
    batch->drops.layout = asBools(layout);
    batch->drops.staticBranch = asBools(statics);
    batch->drops.collage = asBools(collage);
    batch->drops.dynamicBranch = asBools(dynamics);
    batch->drops.grounding = asBools(grounding);
    writeText(*batch, scenes);
    return batch;
}

void LcpTask::writeText(Batch& batch, const std::vector<SynthScene>& scenes) const
{
    const auto count = static_cast<std::int64_t>(scenes.size());
    const auto promptLength = m_model->config().textEncoder.max_position_embeddings;
    const auto encoded = [&](const std::string& text, std::int64_t length) {
        return encodePhrase(m_tokenizer, text, static_cast<int>(length)).ids;
    };
    batch.textIds = torch::empty({count, promptLength}, torch::kInt64);
    const std::int64_t regions = batch.valid.size(1);
    batch.phraseIds = torch::empty({count, regions, kLcpPhraseLength}, torch::kInt64);
    batch.emptyIds = torch::empty({promptLength}, torch::kInt64);
    writeIds(encoded("", promptLength), batch.emptyIds);
    for (std::int64_t i = 0; i < count; ++i) {
        const SynthScene& scene = scenes[static_cast<std::size_t>(i)];
        writeIds(encoded(scene.caption, promptLength), batch.textIds[i]);
        for (std::int64_t k = 0; k < regions; ++k) {
            const auto index = static_cast<std::size_t>(k);
            writeIds(encoded(index < scene.regions.size() ? scene.regions[index].phrase : "",
                             kLcpPhraseLength),
                     batch.phraseIds[i][k]);
        }
    }
    batch.drops.emptyTextIds = batch.emptyIds;
}

torch::Tensor LcpTask::encode(const torch::Tensor& pictures) const
{
    const torch::NoGradGuard noGrad;
    const auto& config = m_autoencoder->config;
    const auto latents =
        m_autoencoder->encode(pictures.contiguous(torch::MemoryFormat::ChannelsLast));
    return (latents - config.shift_factor) * config.scaling_factor;
}

LcpInput LcpTask::input(const Batch& batch) const
{
    LcpInput input;
    input.textIds = batch.textIds;
    input.phraseIds = batch.phraseIds;
    input.layout.boxes = batch.boxes;
    input.layout.valid = batch.valid;
    input.collageLatents = encode(batch.collage);
    input.collageMask = batch.laid;
    if (batch.bare)
        return input;
    const auto flat = batch.references.flatten(0, 2);
    const auto index = batch.used.flatten().nonzero().flatten();
    const auto latents = encode(flat.index_select(0, index)).contiguous();
    auto shape = latents.sizes().vec();
    shape[0] = flat.size(0);
    input.referenceLatents = torch::zeros(shape)
                                 .index_copy(0, index, latents)
                                 .unflatten(0, {batch.references.size(0), batch.references.size(1),
                                                batch.references.size(2)});
    input.referenceMasks = batch.masks;
    input.referenceBoxes = batch.tight;
    const auto size = m_model->config().lcp.imageSize;
    input.referenceImages = batch.references;
    if (batch.references.size(-1) != size) {
        input.referenceImages =
            torch::adaptive_avg_pool2d(flat, {size, size})
                .unflatten(0, {batch.references.size(0), batch.references.size(1),
                               batch.references.size(2)});
    }
    input.referenceValid = batch.used;
    return input;
}

torch::Tensor LcpTask::batchLoss(const Batch& batch, const LcpDrops& drops)
{
    const auto clean = encode(batch.pictures);
    const auto t = batch.times.view({-1, 1, 1, 1});
    const auto noisy = (1 - t) * clean + t * batch.noise;
    const auto conditions = m_model->encodeConditions(input(batch), drops);
    const auto predicted = m_model->forward(noisy, batch.times * kTimesteps, conditions);
    const auto error = (predicted - (batch.noise - clean)).square();
    return (error * batch.weights * m_channelWeights).mean();
}

torch::Tensor LcpTask::loss(const TrainingBatch& batch)
{
    const auto& own = static_cast<const Batch&>(batch);
    return batchLoss(own, own.drops);
}

double LcpTask::heldOutLoss(int count)
{
    const torch::NoGradGuard noGrad;
    const SceneSynthesizer synthesizer(
        m_store, sceneOptions(m_options, {m_options.side, m_options.side}, m_options.maxRegions,
                              /*heldOut=*/true));
    double sum = 0;
    constexpr int kBatch = 16;
    for (int first = 0; first < count; first += kBatch) {
        std::vector<SynthScene> scenes;
        for (int i = 0; i < kBatch; ++i)
            scenes.push_back(synthesizer.scene(kHeldOutSeed + static_cast<unsigned>(first + i)));
        sum += batchLoss(*makeBatch(scenes, m_options.maxRegions,
                                    kHeldOutSeed + static_cast<unsigned>(first)),
                         {})
                   .item<double>();
    }
    return sum / ((count + kBatch - 1) / kBatch);
}

torch::Tensor LcpTask::sampled(const Batch& batch)
{
    const auto conditional = m_model->encodeConditions(input(batch));
    const auto unconditional = m_model->unconditional(
        conditional, batch.emptyIds.unsqueeze(0).expand({batch.textIds.size(0), -1}));
    const auto scheduler = makeScheduler(lcpSchedulerConfig(), m_options.sampleSteps).value();
    torch::Generator generator = torch::make_generator<torch::CPUGeneratorImpl>(kHeldOutSeed);
    torch::Tensor x = batch.noise * scheduler->initNoiseSigma();
    SchedulerState state;
    for (int i = 0; i < scheduler->count(); ++i) {
        const auto time = torch::full({x.size(0)}, scheduler->timestep(i));
        const auto with = m_model->forward(x, time, conditional);
        const auto without = m_model->forward(x, time, unconditional);
        const auto flow = without + m_options.sampleGuidance * (with - without);
        auto step = scheduler->step(flow, i, x, torch::randn(x.sizes(), generator), state);
        x = step.sample;
        state = std::move(step.state);
    }
    const auto& config = m_autoencoder->config;
    return m_autoencoder->decode(x / config.scaling_factor + config.shift_factor);
}

void LcpTask::writeSamples(const std::filesystem::path& file)
{
    const torch::NoGradGuard noGrad;
    constexpr int kScenes = 16;
    const int regions = std::min(2, m_options.maxRegions);
    const SceneSynthesizer synthesizer(
        m_store,
        sceneOptions(m_options, {m_options.side, m_options.side}, regions, /*heldOut=*/true));
    std::vector<SynthScene> scenes;
    for (int i = 0; i < kScenes; ++i)
        scenes.push_back(synthesizer.scene(kHeldOutSeed + static_cast<unsigned>(i)));
    const auto pictures = sampled(*makeBatch(scenes, regions, kHeldOutSeed));
    std::vector<cv::Mat> shown;
    for (int i = 0; i < kScenes; ++i) {
        const SynthScene& scene = scenes[static_cast<std::size_t>(i)];
        shown.push_back(withBoxes(scene));
        for (std::size_t k = 0; k < 2; ++k)
            shown.push_back(k < scene.regions.size() ? scene.regions[k].references.front().picture
                                                     : cv::Mat());
        shown.push_back(pictureOf(pictures[i]));
    }
    writeSheet(file.string(), pictureSheet(shown, 12, 128));
}

} // namespace diorama
