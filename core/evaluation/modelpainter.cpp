// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/modelpainter.h"

#include "core/models/modelfiles.h"
#include "core/models/modelloader.h"
#include "core/pipeline/failure.h"
#include "core/pipeline/renderpipeline.h"
#include "core/training/tensorbridge.h"

#include <cstring>

namespace diorama {

namespace {

/// Nobody watches.
class NoObserver final : public RenderObserver
{
public:
    void onProgress(const Progress&) override {}
    void onStep(const StepReport&) override {}
};

cv::Mat matOf(const Image& image)
{
    cv::Mat picture(image.height, image.width, CV_8UC3);
    std::memcpy(picture.data, image.pixels.data(), image.pixels.size());
    return picture;
}

} // namespace

ModelPainter::ModelPainter(std::shared_ptr<LoadedModel> model, const ImageTools& tools)
    : m_model(std::move(model))
    , m_pictures(tools)
    , m_previewer(*m_model)
{}

Result<std::unique_ptr<ModelPainter>> ModelPainter::open(const std::filesystem::path& path,
                                                         const DevicePolicy& policy,
                                                         const ImageTools& tools)
{
    const Result<ModelFiles> files = openModel(path);
    if (!files)
        return files.error();
    if (!files->problems.empty())
        return Error{ErrorCode::InvalidInput, files->problems.front()};
    Result<std::shared_ptr<LoadedModel>> model = loadModel(*files, policy, {}, {}, {});
    if (!model)
        return model.error();
    return std::make_unique<ModelPainter>(std::move(*model), tools);
}

EvaluatedModel ModelPainter::evaluated()
{
    return {.paint = [this](const Scene& scene,
                            const LcpScales& scales) { return paint(scene, scales); },
            .autoencode = [this](const cv::Mat& rgb) { return autoencode(rgb); }};
}

Result<cv::Mat> ModelPainter::paint(const Scene& scene, const LcpScales& scales)
{
    NoObserver observer;
    RenderRequest request{.scene = scene, .preview = {.method = PreviewMethod::None}};
    const Result<RenderResult> result =
        renderScene({*m_model, m_pictures, m_previewer, scales}, request, observer, {});
    if (!result)
        return result.error();
    return matOf(result->image);
}

Result<cv::Mat> ModelPainter::autoencode(const cv::Mat& rgb)
{
    return guarded<cv::Mat>("encoding a picture", [&]() -> Result<cv::Mat> {
        const torch::NoGradGuard noGradient;
        const torch::Tensor picture = torch::empty({1, 3, rgb.rows, rgb.cols});
        writePicture(rgb, picture[0]);
        return pictureOf(m_model->codec.decode(m_model->codec.encode(picture))[0]);
    });
}

} // namespace diorama
