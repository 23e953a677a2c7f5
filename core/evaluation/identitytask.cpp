// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/identitytask.h"

#include "core/training/previewsheet.h"
#include "core/training/tensorbridge.h"

#include <algorithm>
#include <map>
#include <set>

namespace diorama {

namespace {

constexpr int kSide = IdentityEncoderImpl::kSide;
constexpr std::uint64_t kHeldOutSeed = 0x1DE40000;
constexpr int kViewsInGallery = 3;

struct Pairs final : TrainingBatch
{
    std::int64_t size() const override { return subjects.size(0); }

    torch::Tensor references; ///< [pairs, 3, 64, 64]
    torch::Tensor crops;
    torch::Tensor subjects; ///< int64 [pairs]; the same one twice is no contrast.
};

SceneOptions sceneOptions(bool heldOut)
{
    SceneOptions options;
    options.maxRegions = 3;
    options.heldOutSubjects = heldOut;
    options.heldOutBackgrounds = heldOut;
    options.recolour = !heldOut; // the gallery knows the subjects' own colours only
    return options;
}

/// A box that a layout did not meet exactly.
Box shaken(const Box& box, RandomStream& random)
{
    const auto moved = [&](double place, double length) {
        return std::clamp(place + random.uniform(-0.06, 0.06) * length, 0.0, 1.0);
    };
    const Box result{moved(box.x0, box.width()), moved(box.y0, box.height()),
                     moved(box.x1, box.width()), moved(box.y1, box.height())};
    return result.isValid() ? result : box;
}

/// The reference without its frame's margin.
cv::Mat cutoutOf(const SynthReference& reference)
{
    const int side = reference.picture.cols;
    const cv::Rect tight(cv::Point(static_cast<int>(reference.tight.x0 * side),
                                   static_cast<int>(reference.tight.y0 * side)),
                         cv::Point(static_cast<int>(std::ceil(reference.tight.x1 * side)),
                                   static_cast<int>(std::ceil(reference.tight.y1 * side))));
    const cv::Rect inside = tight & cv::Rect({}, reference.picture.size());
    return inside.empty() ? reference.picture : reference.picture(inside);
}

/// The scene of a sample, or of one derived from it where no subject found room in that.
SynthScene sceneWithSubject(const SceneSynthesizer& synthesizer, std::uint64_t sample)
{
    SynthScene scene = synthesizer.scene(sample);
    for (std::uint64_t attempt = 0; scene.regions.empty(); ++attempt)
        scene = synthesizer.scene(RandomStream::join(sample, attempt));
    return scene;
}

} // namespace

std::int64_t IdentityGallery::rowOf(int subject) const
{
    const auto found = std::find(subjects.begin(), subjects.end(), subject);
    return found == subjects.end() ? -1 : found - subjects.begin();
}

IdentityGallery heldOutGallery(const SubjectStore& store, IdentityReader& reader)
{
    IdentityGallery gallery;
    std::set<std::string> topics;
    std::vector<cv::Mat> pictures;
    std::vector<int> counts;
    for (const int subject : store.subjects(/*heldOut=*/true)) {
        const SubjectInfo& info = store.info(subject);
        if (info.style == kUnseenStyle || !topics.insert(info.topic).second)
            continue;
        gallery.subjects.push_back(subject);
        const int views = store.viewCount(subject);
        const int used = std::min(views, kViewsInGallery);
        for (int view = 0; view < used; ++view)
            pictures.push_back(identityPicture(store.view(subject, view * views / used)));
        counts.push_back(used);
    }
    const torch::Tensor vectors = reader.embed(pictures);
    std::vector<torch::Tensor> means;
    std::int64_t first = 0;
    for (const int count : counts) {
        means.push_back(vectors.slice(0, first, first + count).mean(0));
        first += count;
    }
    if (!means.empty())
        gallery.vectors = torch::nn::functional::normalize(torch::stack(means));
    return gallery;
}

IdentityTask::IdentityTask(IdentityEncoder network, const SubjectStore& store)
    : m_network(std::move(network))
    , m_store(store)
    , m_training(store, sceneOptions(false))
    , m_heldOut(store, sceneOptions(true))
{}

std::unique_ptr<TrainingBatch> IdentityTask::load(std::uint64_t first, int count) const
{
    auto batch = std::make_unique<Pairs>();
    batch->references = torch::empty({count, 3, kSide, kSide});
    batch->crops = torch::empty({count, 3, kSide, kSide});
    batch->subjects = torch::empty({count}, torch::kLong);
    for (int i = 0; i < count; ++i) {
        const std::uint64_t sample = first + static_cast<unsigned>(i);
        const SynthScene scene = sceneWithSubject(m_training, sample);
        RandomStream random(RandomStream::join(sample, 17));
        const SynthRegion& region = scene.regions[static_cast<std::size_t>(
            random.below(static_cast<int>(scene.regions.size())))];
        const int grey = random.chance(0.5) ? 128 : random.below(256);
        writePicture(identityPicture(cutoutOf(region.references.front()), grey),
                     batch->references[i]);
        writePicture(identityCrop(scene.picture, shaken(region.box, random)), batch->crops[i]);
        batch->subjects[i] = region.subject;
    }
    return batch;
}

torch::Tensor IdentityTask::loss(const TrainingBatch& batch)
{
    const auto& pairs = static_cast<const Pairs&>(batch);
    const std::int64_t count = pairs.subjects.size(0);
    const torch::Tensor vectors = m_network->forward(
        torch::cat({pairs.references, pairs.crops}).contiguous(torch::MemoryFormat::ChannelsLast));
    const torch::Tensor scale = m_network->temperature.clamp(0, 4.6).exp();
    torch::Tensor similarities =
        scale * vectors.slice(0, 0, count).matmul(vectors.slice(0, count).t());
    const torch::Tensor same = pairs.subjects.unsqueeze(0)
                                   .eq(pairs.subjects.unsqueeze(1))
                                   .logical_xor(torch::eye(count, torch::kBool));
    similarities = similarities.masked_fill(same, -1e4);
    const torch::Tensor diagonal = torch::arange(count, torch::kLong);
    return (torch::cross_entropy_loss(similarities, diagonal) +
            torch::cross_entropy_loss(similarities.t(), diagonal)) /
           2;
}

RetrievalCounts IdentityTask::heldOutRetrieval(int scenes, int* gallerySize)
{
    NetworkIdentityReader reader(m_network);
    const IdentityGallery gallery = heldOutGallery(m_store, reader);
    if (gallerySize != nullptr)
        *gallerySize = static_cast<int>(gallery.subjects.size());
    std::vector<cv::Mat> crops;
    std::vector<std::int64_t> rows;
    for (int i = 0; i < scenes; ++i) {
        const SynthScene scene = m_heldOut.scene(kHeldOutSeed + static_cast<unsigned>(i));
        for (const SynthRegion& region : scene.regions) {
            const std::int64_t row = gallery.rowOf(region.subject);
            if (row < 0)
                continue;
            crops.push_back(identityCrop(scene.picture, region.box));
            rows.push_back(row);
        }
    }
    const torch::Tensor queries = reader.embed(crops);
    RetrievalCounts counts;
    for (std::size_t i = 0; i < rows.size(); ++i)
        counts.add(retrievalRank(queries[static_cast<std::int64_t>(i)], gallery.vectors, rows[i]));
    return counts;
}

void IdentityTask::writeSamples(const std::filesystem::path& file)
{
    const auto batch = load(kHeldOutSeed, 18);
    const auto& pairs = static_cast<const Pairs&>(*batch);
    std::vector<cv::Mat> shown;
    for (int i = 0; i < 18; ++i) {
        shown.push_back(pictureOf(pairs.references[i]));
        shown.push_back(pictureOf(pairs.crops[i]));
    }
    writeSheet(file.string(), pictureSheet(shown, 6, kSide));
}

} // namespace diorama
