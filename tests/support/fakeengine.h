// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/render/imageconvert.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

namespace diorama {

/// What a draft of the fake engine hands over to be finished.
class RenderCheckpoint
{
public:
    int step = 0;
};

namespace testing_support {

/// How a FakeEngine behaves; shared with the test, which may change it while the engine runs.
struct FakeControl
{
    std::atomic<int> stepMilliseconds = 0;
    std::atomic<int> failAtStep = 0; ///< 0: never.
    std::atomic<bool> throwInstead = false;
    std::atomic<int> renders = 0; ///< Begun so far.
    std::atomic<int> stepsPainted = 0;
    std::atomic<int> configured = 0;
    std::mutex mutex;
    std::condition_variable_any changed;
    Error error{ErrorCode::OutOfMemory, "The render needs more memory than there is."};
    std::vector<std::uint64_t> seeds; ///< In the order of rendering. Guarded by mutex.
    int heldStep = 0;                 ///< A render waits before this step while it is not 0.
    bool isHeld = false;              ///< A render waits there right now.

    void holdAt(int step)
    {
        const std::scoped_lock lock(mutex);
        heldStep = step;
        changed.notify_all();
    }
    void release() { holdAt(0); }
    std::vector<std::uint64_t> renderedSeeds()
    {
        const std::scoped_lock lock(mutex);
        return seeds;
    }
    /// Blocks the engine thread at the barrier until it is released or asked to stop.
    void pass(int step, const std::stop_token& stop)
    {
        std::unique_lock lock(mutex);
        if (heldStep != step)
            return;
        isHeld = true;
        changed.notify_all();
        changed.wait(lock, stop, [this, step] { return heldStep != step; });
        isHeld = false;
    }
    /// For the test: false where no render came to the barrier in time.
    bool waitUntilHeld()
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(20), [this] { return isHeld; });
    }
};

class FakeImageTools final : public ImageTools
{
public:
    Result<Image> decode(std::span<const std::uint8_t> bytes, const std::string& name,
                         std::int64_t maxPixels) const override
    {
        const QImage image = QImage::fromData(bytes.data(), static_cast<int>(bytes.size()));
        if (image.isNull())
            return Error{ErrorCode::InvalidInput, "\"" + name + "\" is not a picture."};
        if (std::int64_t(image.width()) * image.height() > maxPixels)
            return Error{ErrorCode::InvalidInput, "\"" + name + "\" is too large."};
        return toImage(image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_RGBA8888
                                                                     : QImage::Format_RGB888));
    }

    /// The alpha of the picture where it has any, else its middle half, then the strokes as discs.
    Result<Image> proposeCutout(const Image& picture, const std::vector<CutoutStroke>& strokes,
                                std::stop_token) const override
    {
        QImage mask(picture.width, picture.height, QImage::Format_RGB888);
        mask.fill(Qt::black);
        QPainter painter(&mask);
        painter.fillRect(picture.width / 4, picture.height / 4, picture.width / 2,
                         picture.height / 2, Qt::white);
        QImage alpha = toQImage(picture).convertToFormat(QImage::Format_Alpha8);
        alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
        if (hasTransparency(picture))
            painter.drawImage(0, 0, alpha);
        painter.setPen(Qt::NoPen);
        for (const CutoutStroke& stroke : strokes) {
            painter.setBrush(stroke.keep ? Qt::white : Qt::black);
            for (const CutoutStroke::Point& point : stroke.points)
                painter.drawEllipse(QPointF(point.x, point.y), stroke.radius, stroke.radius);
        }
        painter.end();
        return toImage(mask.convertToFormat(QImage::Format_Grayscale8));
    }

    Result<Bytes> encodePng(const Image& picture) const override
    {
        return encode(picture, "PNG", -1);
    }

    Result<Bytes> encodeExport(const Image& picture, const ExportOptions& options) const override
    {
        const Image sized = options.size.isEmpty() ? picture : resize(picture, options.size);
        switch (options.format) {
        case ExportFormat::Jpeg:
            return encode(sized, "JPG", options.quality);
        case ExportFormat::WebP:
            return encode(sized, "WEBP", options.quality);
        case ExportFormat::Tiff:
            return encode(sized, "TIFF", -1);
        default:
            return encode(sized, "PNG", -1);
        }
    }

    Image resize(const Image& picture, Size size) const override
    {
        return toImage(toQImage(picture).scaled(size.width, size.height, Qt::IgnoreAspectRatio,
                                                Qt::SmoothTransformation));
    }

private:
    static bool hasTransparency(const Image& picture)
    {
        for (std::size_t i = 3; picture.channels == 4 && i < picture.pixels.size(); i += 4)
            if (picture.pixels[i] != 255)
                return true;
        return false;
    }
    static Result<Bytes> encode(const Image& picture, const char* format, int quality)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!toQImage(picture).save(&buffer, format, quality))
            return Error{ErrorCode::Io, "The picture could not be encoded."};
        return Bytes(bytes.begin(), bytes.end());
    }
};

/// Paints the regions as coloured boxes over a seed-coloured ground that clears up step by step.
/// Deterministic; a resumed draft gives the uninterrupted picture.
class FakeEngine final : public Engine
{
public:
    /// A model of this name is nowhere to be found.
    static constexpr const char* kMissingModel = "missing";

    explicit FakeEngine(std::shared_ptr<FakeControl> control = std::make_shared<FakeControl>())
        : m_control(std::move(control))
    {}

    Result<void> configure(const EngineOptions&) override
    {
        ++m_control->configured;
        return {};
    }
    EngineReport report() const override
    {
        return {.torchVersion = "none", .devices = {"cpu"}, .autoPrecision = "float32"};
    }
    std::vector<ModelInfo> listModels(const std::vector<std::filesystem::path>&) override
    {
        ModelInfo good;
        good.name = "diorama-small";
        good.path = "/models/diorama-small";
        good.kind = ModelKind::DioramaSmall;
        good.family = "Diorama small";
        good.dtype = "float16";
        good.parameters = 40'000'000;
        good.bytes = 80'000'000;
        good.license = "CC-BY-4.0";
        good.components = {"unet", "vae", "text_encoder"};
        good.defaultWidth = good.defaultHeight = 256;
        ModelInfo broken;
        broken.name = "broken";
        broken.path = "/models/broken.safetensors";
        broken.kind = ModelKind::Checkpoint;
        broken.family = "Stable Diffusion 1.5";
        broken.problems = {"unet.conv_in.weight is missing"};
        return {good, broken};
    }
    Result<ModelInfo> inspect(const std::filesystem::path& path) override
    {
        if (path.extension() == ".ckpt")
            return Error{ErrorCode::Unsupported, "\"" + path.string() + "\" is a pickle file."};
        ModelInfo info;
        info.name = path.stem().string();
        info.path = path;
        info.kind = path.stem() == "lora" ? ModelKind::Lora : ModelKind::Checkpoint;
        return info;
    }
    Result<ModelInfo> verify(const std::filesystem::path& path, const ProgressSink& progress,
                             std::stop_token stop) override
    {
        for (int i = 0; i < 3 && !stop.stop_requested(); ++i)
            if (progress)
                progress({.stage = "Reading tensors", .step = i, .total = 3});
        return inspect(path);
    }
    Result<std::vector<CapabilityNote>> capabilities(const Scene& scene) override
    {
        if (scene.settings.model == kMissingModel)
            return missingModel();
        std::vector<CapabilityNote> notes;
        if (scene.settings.scheduler == SchedulerKind::FlowMatchEuler)
            notes.push_back({0, Feature::Sampling, Support::Ignored,
                             "The chosen scheduler does not fit how this model was trained."});
        for (const Region& region : scene.regions) {
            notes.push_back({region.id, Feature::Box, Support::Used, "The box is used."});
            notes.push_back({region.id, Feature::Negative, Support::Ignored,
                             "The negative phrase is ignored."});
        }
        return notes;
    }
    Result<Forecast> forecast(const Scene& scene) override
    {
        return Forecast{.seconds = 0.1 * scene.settings.steps,
                        .peakMemoryBytes = 900ull << 20,
                        .availableMemoryBytes = 4096ull << 20,
                        .measured = true};
    }
    Result<void> prepare(const Scene&, const ProgressSink&, std::stop_token) override { return {}; }

    Result<RenderResult> render(const RenderRequest& request, RenderObserver& observer,
                                std::stop_token stop) override
    {
        ++m_control->renders;
        if (request.scene.settings.model == kMissingModel)
            return missingModel();
        {
            const std::scoped_lock lock(m_control->mutex);
            m_control->seeds.push_back(request.scene.settings.seed);
        }
        observer.onProgress({.stage = "Loading the model", .step = 1, .total = 2});
        const int total = request.scene.settings.steps;
        const int last = std::min(total, request.stopAfterStep.value_or(total));
        const int first = request.resumeFrom ? request.resumeFrom->step : 0;
        for (int step = first + 1; step <= last; ++step) {
            m_control->pass(step, stop);
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "The render was cancelled."};
            if (m_control->failAtStep == step) {
                if (m_control->throwInstead)
                    throw std::runtime_error("thrown by the fake engine");
                const std::scoped_lock lock(m_control->mutex);
                return m_control->error;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(m_control->stepMilliseconds));
            ++m_control->stepsPainted;
            observer.onStep(reportOf(request.scene, step, total));
        }
        RenderResult result;
        result.image = paint(request.scene, last, total);
        result.seed = request.scene.settings.seed;
        result.stepsDone = last;
        result.stepsTotal = total;
        result.timings.total = 0.5;
        result.model = "fake";
        if (request.stopAfterStep) {
            auto checkpoint = std::make_shared<RenderCheckpoint>();
            checkpoint->step = last;
            result.checkpoint = checkpoint;
        }
        return result;
    }

    Result<std::vector<Image>> effectiveMasks(const Scene& scene) override
    {
        std::vector<Image> masks;
        for (const Region& region : scene.regions) {
            if (!region.visible)
                continue;
            Image mask(scene.canvas.width / 8, scene.canvas.height / 8, 1);
            for (int y = 0; y < mask.height; ++y)
                for (int x = 0; x < mask.width; ++x) {
                    const double u = (x + 0.5) / mask.width;
                    const double v = (y + 0.5) / mask.height;
                    if (u > region.box.x0 && u < region.box.x1 && v > region.box.y0 &&
                        v < region.box.y1)
                        mask.row(y)[x] = 255;
                }
            masks.push_back(std::move(mask));
        }
        return masks;
    }
    void unload() override {}
    const ImageTools& images() const override { return m_images; }

    /// The picture after a step, as every caller gets it.
    static Image paint(const Scene& scene, int step, int total)
    {
        QImage picture(std::max(8, scene.canvas.width), std::max(8, scene.canvas.height),
                       QImage::Format_RGB888);
        const int hue = static_cast<int>(scene.settings.seed * 47 % 360);
        const int share = total > 0 ? 255 * step / total : 255;
        QPainter painter(&picture);
        QLinearGradient ground(0, 0, 0, picture.height());
        ground.setColorAt(0, QColor::fromHsv(hue, share / 3, 230));
        ground.setColorAt(1, QColor::fromHsv((hue + 60) % 360, share / 2, 140));
        painter.fillRect(picture.rect(), ground);
        for (const Region& region : scene.regions) {
            const QRectF box(region.box.x0 * picture.width(), region.box.y0 * picture.height(),
                             region.box.width() * picture.width(),
                             region.box.height() * picture.height());
            painter.setBrush(QColor::fromHsv((hue + 97 * region.id) % 360, share, 200, share));
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(box);
        }
        painter.end();
        return toImage(picture);
    }

private:
    static Error missingModel()
    {
        return {ErrorCode::NotFound, "The model \"missing\" is not on this computer."};
    }
    StepReport reportOf(const Scene& scene, int step, int total) const
    {
        StepReport report;
        report.step = step;
        report.total = total;
        report.sigma = 14.0 * (total - step) / total;
        report.change = 1.0 / step;
        report.seconds = 0.02 + 0.001 * m_control->stepMilliseconds;
        report.previewSeconds = 0.001;
        report.preview = paint(scene, step, total);
        for (const Region& region : scene.regions)
            report.shares.push_back({region.id, 0.4 + 0.5 * step / total});
        return report;
    }

    std::shared_ptr<FakeControl> m_control;
    FakeImageTools m_images;
};

} // namespace testing_support
} // namespace diorama
