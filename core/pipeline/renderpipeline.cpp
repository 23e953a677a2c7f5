// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/renderpipeline.h"

#include "core/pipeline/denoiser.h"
#include "core/pipeline/encodedscene.h"
#include "core/pipeline/failure.h"
#include "core/pipeline/memoryusage.h"
#include "core/pipeline/noise.h"
#include "core/pipeline/rendercheckpoint.h"
#include "core/pipeline/startpicture.h"
#include "core/tensor/imagetensor.h"
#include "core/tensor/upload.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace diorama {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Error cancelled()
{
    return {ErrorCode::Cancelled, "The render was cancelled."};
}

bool isFinite(const torch::Tensor& tensor)
{
    return torch::isfinite(tensor).all().item<bool>();
}

/// What to do about numbers that have left their format.
Error overflow(torch::Dtype dtype)
{
    if (dtype == torch::kFloat32)
        return {ErrorCode::Unsupported,
                "The model's numbers are not finite, so there is no picture. Verify the model's "
                "files, detach adapters or lower the guidance."};
    return {ErrorCode::Unsupported, "The model's numbers overflow in " + dtypeName(dtype) +
                                        ", so there is no picture. Choose another precision, such "
                                        "as float32."};
}

/// One render; lives as long as it takes.
class Render final
{
public:
    Render(const RenderResources& resources, const RenderRequest& request, RenderObserver& observer,
           std::stop_token stop)
        : m_resources(resources)
        , m_request(request)
        , m_observer(observer)
        , m_stop(std::move(stop))
        , m_settings(request.scene.settings)
    {}

    Result<RenderResult> run();

private:
    Result<void> plan();
    Result<void> encode();
    Result<void> prepareLatents();
    Result<void> denoise();
    Result<void> decode();

    void prepareGuidance();
    void report(double stepSeconds, const RegionAttention& attention,
                const torch::Tensor& cleanBefore);
    std::optional<Image> preview(int step, double stepSeconds, double& seconds);
    bool isDraftDone() const
    {
        return m_request.stopAfterStep && done() >= *m_request.stopAfterStep;
    }
    int done() const { return m_state.next - m_state.first; }
    int total() const { return m_schedule->count() - m_state.first; }
    std::string modelIdentity() const;

    const RenderResources& m_resources;
    const RenderRequest& m_request;
    RenderObserver& m_observer;
    std::stop_token m_stop;
    std::function<bool()> m_keepGoing = [this] { return !m_stop.stop_requested(); };
    const RenderSettings& m_settings;
    Clock::time_point m_start = Clock::now();

    std::int64_t m_latentHeight = 0;
    std::int64_t m_latentWidth = 0;
    std::unique_ptr<Scheduler> m_schedule;
    EncodedScene m_encoded;
    std::optional<StartLatents> m_startPicture;
    KeptOutside m_kept;
    std::unique_ptr<LayoutGuider> m_layout;
    std::unique_ptr<Denoiser> m_denoiser;
    std::optional<PreviewBudget> m_budget;
    DenoiseState m_state;
    RenderResult m_result;
};

Result<RenderResult> Render::run()
{
    const torch::NoGradGuard noGradient;
    using Phase = Result<void> (Render::*)();
    for (const Phase phase : {&Render::plan, &Render::encode, &Render::prepareLatents,
                              &Render::denoise, &Render::decode}) {
        if (m_stop.stop_requested())
            return cancelled();
        if (const auto done = (this->*phase)(); !done)
            return done.error();
    }
    m_result.seed = m_settings.seed;
    m_result.model = m_resources.model.name;
    m_result.stepsDone = done();
    m_result.stepsTotal = total();
    m_result.peakMemoryBytes = peakMemoryBytes();
    m_result.timings.total = secondsSince(m_start);
    return std::move(m_result);
}

Result<void> Render::plan()
{
    const Size canvas = m_request.scene.canvas;
    const auto cell = m_resources.model.codec.downscale();
    if (canvas.isEmpty() || canvas.width % cell != 0 || canvas.height % cell != 0)
        return Error{ErrorCode::InvalidInput, "The canvas's sides must be multiples of " +
                                                  std::to_string(cell) + " pixels."};
    m_latentHeight = canvas.height / cell;
    m_latentWidth = canvas.width / cell;
    auto schedule =
        makeScheduler(m_resources.model.scheduler, m_settings.steps, overridesFrom(m_settings));
    if (!schedule)
        return schedule.error();
    m_schedule = std::move(*schedule);
    return {};
}

Result<void> Render::encode()
{
    const auto begin = Clock::now();
    m_observer.onProgress({"Reading the scene", 0, 0});
    const EncodeContext context{*m_schedule,   m_resources.pictures, m_latentHeight,
                                m_latentWidth, m_resources.branches, m_stop};
    auto encoded = encodeScene(m_resources.model, m_request.scene, context);
    if (!encoded)
        return encoded.error();
    m_encoded = std::move(*encoded);
    if (m_stop.stop_requested())
        return cancelled();
    auto start = prepareStart(m_request.scene, m_resources.model.codec, m_resources.pictures);
    if (!start)
        return start.error();
    m_startPicture = std::move(*start);
    for (auto& negative : m_encoded.negatives)
        negative.weight = uploaded(negative.weight, m_resources.model.policy.device);
    m_result.timings.encode = secondsSince(begin);
    return {};
}

Result<void> Render::prepareLatents()
{
    prepareGuidance();
    const torch::Device device = m_resources.model.policy.device;
    const torch::Tensor noise =
        uploaded(seededNoise(m_settings.seed, {1, m_resources.model.codec.latentChannels(),
                                               m_latentHeight, m_latentWidth}),
                 device);
    if (m_startPicture && m_startPicture->mask.defined())
        m_kept = {m_startPicture->latents, noise, m_startPicture->mask};
    if (const auto& checkpoint = m_request.resumeFrom) {
        if (!checkpoint->fits(m_request.scene, modelIdentity()))
            return Error{ErrorCode::InvalidInput,
                         "The draft belongs to another scene or model, so it cannot be finished."};
        m_state = checkpoint->state();
    } else {
        m_state = m_startPicture ? m_denoiser->startFrom(m_startPicture->latents, noise,
                                                         m_startPicture->strength)
                                 : m_denoiser->start(noise);
    }
    m_budget.emplace(m_request.preview, total());
    return {};
}

void Render::prepareGuidance()
{
    if (m_settings.layoutGuidance.actsOn(placesBoxes(m_resources.model.kind)))
        m_layout = std::make_unique<LayoutGuider>(m_settings.layoutGuidance, m_encoded.regions,
                                                  *m_encoded.conditioner, *m_schedule);
    const bool repaints = m_startPicture && m_startPicture->mask.defined();
    m_denoiser = std::make_unique<Denoiser>(
        *m_schedule, *m_encoded.conditioner,
        DenoiseOptions{.guidance = {.scale = m_settings.guidanceScale,
                                    .rescale = m_settings.guidanceRescale,
                                    .until = m_settings.guidanceUntil},
                       .negatives = m_encoded.negatives,
                       .layout = m_layout.get(),
                       .kept = repaints ? &m_kept : nullptr,
                       .seed = m_settings.seed,
                       .stop = m_stop});
}

Result<void> Render::denoise()
{
    const auto begin = Clock::now();
    RegionAttention attention(m_encoded.regions);
    while (!m_denoiser->isDone(m_state) && !isDraftDone()) {
        if (m_stop.stop_requested())
            return cancelled();
        const auto stepBegin = Clock::now();
        const torch::Tensor cleanBefore = m_state.clean;
        attention.clear();
        m_denoiser->step(m_state, attention.regions().empty() ? nullptr : &attention);
        if (m_stop.stop_requested())
            return cancelled();
        if (!isFinite(m_state.latents))
            return overflow(m_resources.model.policy.dtype);
        report(secondsSince(stepBegin), attention, cleanBefore);
    }
    m_result.timings.denoise = secondsSince(begin) - m_result.timings.previews;
    return {};
}

void Render::report(double stepSeconds, const RegionAttention& attention,
                    const torch::Tensor& cleanBefore)
{
    StepReport report{.step = done(),
                      .total = total(),
                      .sigma = m_schedule->sigma(m_state.next),
                      .seconds = stepSeconds};
    if (cleanBefore.defined())
        report.change = (m_state.clean - cleanBefore).square().mean().sqrt().item<double>();
    for (const auto& [region, share] : attentionShares(attention))
        report.shares.push_back({region, share});
    report.preview = preview(report.step, stepSeconds, report.previewSeconds);
    if (report.preview && m_result.timings.firstPreview == 0)
        m_result.timings.firstPreview = secondsSince(m_start);
    m_observer.onStep(report);
}

std::optional<Image> Render::preview(int step, double stepSeconds, double& seconds)
{
    Previewer& previewer = m_resources.previewer;
    const PreviewMethod method =
        m_budget->choose(step, stepSeconds, previewer.available(m_request.preview.method));
    if (method == PreviewMethod::None)
        return std::nullopt;
    const auto begin = Clock::now();
    auto image = previewer.make(m_state.clean, method, m_keepGoing);
    seconds = secondsSince(begin);
    m_budget->spent(method, seconds);
    m_result.timings.previews += seconds;
    return image;
}

Result<void> Render::decode()
{
    const auto begin = Clock::now();
    if (!m_denoiser->isDone(m_state)) {
        m_result.checkpoint =
            std::make_shared<RenderCheckpoint>(m_request.scene, modelIdentity(), m_state);
        const auto shown = m_state.clean.defined() ? m_state.clean : m_state.latents;
        m_result.image =
            m_resources.previewer.make(shown, PreviewMethod::Small, m_keepGoing).value_or(Image());
        if (m_stop.stop_requested())
            return cancelled();
        m_result.timings.decode = secondsSince(begin);
        return {};
    }
    m_observer.onProgress({"Decoding the picture", 0, 0});
    const torch::Tensor picture = m_resources.model.codec.decode(m_state.latents, m_keepGoing);
    if (m_stop.stop_requested())
        return cancelled();
    if (!isFinite(picture))
        return overflow(torch::kFloat32);
    m_result.image = imageFromTensor(picture);
    if (m_startPicture && m_startPicture->repainted) {
        auto whole = keepOutside(m_result.image, *m_startPicture);
        if (!whole)
            return whole.error();
        m_result.image = std::move(*whole);
    }
    m_result.timings.decode = secondsSince(begin);
    return {};
}

std::string Render::modelIdentity() const
{
    const auto& model = m_resources.model;
    return model.name + " " + model.policy.device.str() + " " + dtypeName(model.policy.dtype);
}

} // namespace

Result<RenderResult> renderScene(const RenderResources& resources, const RenderRequest& request,
                                 RenderObserver& observer, std::stop_token stop)
{
    return guarded<RenderResult>("painting",
                                 [&] { return Render(resources, request, observer, stop).run(); });
}

} // namespace diorama
