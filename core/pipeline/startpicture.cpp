// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/startpicture.h"

#include "core/pipeline/regionmasks.h"
#include "core/tensor/imagetensor.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// Pixels over which a repainted region fades in from its edge.
constexpr int kFadePixels = 8;

/// 1 in the cells that the box touches.
torch::Tensor cellsOf(const Box& box, std::int64_t height, std::int64_t width)
{
    torch::Tensor mask = torch::zeros({1, 1, height, width});
    const auto start = [](double edge, std::int64_t cells) {
        return std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::floor(edge * static_cast<double>(cells))), 0, cells - 1);
    };
    const auto end = [](double edge, std::int64_t cells) {
        return std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::ceil(edge * static_cast<double>(cells))), 1, cells);
    };
    mask.slice(2, start(box.y0, height), end(box.y1, height))
        .slice(3, start(box.x0, width), end(box.x1, width))
        .fill_(1.0);
    return mask;
}

/// How much of a pixel is repainted along one axis; canvas edges do not fade.
double shareAlong(int pixel, double from, double to, int size)
{
    const double begin = from * size;
    const double end = to * size;
    if (pixel < begin || pixel + 1 > end)
        return 0.0;
    const double left = from <= 0 ? 1.0 : (pixel + 1 - begin) / kFadePixels;
    const double right = to >= 1 ? 1.0 : (end - pixel) / kFadePixels;
    return std::clamp(std::min(left, right), 0.0, 1.0);
}

} // namespace

Result<std::optional<StartLatents>> prepareStart(const Scene& scene, LatentCodec& codec,
                                                 SubjectPictures& pictures)
{
    const auto& settings = scene.settings;
    if (!settings.start || settings.start->picture == nullptr) {
        if (settings.repaintRegion)
            return Error{ErrorCode::InvalidInput,
                         "Repainting a region needs a picture to start from."};
        return std::optional<StartLatents>();
    }
    auto picture = pictures.decoded(*settings.start->picture, scene.canvas);
    if (!picture)
        return picture.error();
    StartLatents start{
        .picture = std::move(*picture), .latents = {}, .strength = settings.start->strength};
    start.latents = codec.encode(tensorFromImage(start.picture));
    if (settings.repaintRegion) {
        const Region* region = scene.region(*settings.repaintRegion);
        if (region == nullptr)
            return Error{ErrorCode::InvalidInput, "The region to repaint is not in the scene."};
        start.repainted = region->box;
        start.mask = cellsOf(region->box, start.latents.size(2), start.latents.size(3))
                         .to(start.latents.device());
    }
    return std::optional<StartLatents>(std::move(start));
}

Result<Image> keepOutside(const Image& painted, const StartLatents& start)
{
    if (painted.size() != start.picture.size() || painted.channels != start.picture.channels)
        return Error{ErrorCode::Unsupported,
                     "This model paints pictures of another size or kind than the canvas, so a "
                     "region cannot be repainted."};
    Image result = start.picture;
    const Box& box = *start.repainted;
    for (int y = 0; y < result.height; ++y) {
        const double vertical = shareAlong(y, box.y0, box.y1, result.height);
        if (vertical <= 0)
            continue;
        for (int x = 0; x < result.width; ++x) {
            const double share = vertical * shareAlong(x, box.x0, box.x1, result.width);
            for (int c = 0; share > 0 && c < 3; ++c) {
                const int at = 3 * x + c;
                result.row(y)[at] = static_cast<std::uint8_t>(std::lround(
                    result.row(y)[at] + share * (painted.row(y)[at] - result.row(y)[at])));
            }
        }
    }
    return result;
}

} // namespace diorama
