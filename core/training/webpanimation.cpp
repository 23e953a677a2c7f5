// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/webpanimation.h"

#include "core/base/file.h"

#include <memory>
#include <webp/demux.h>

namespace diorama {
namespace {

constexpr std::uintmax_t kMaxBytes = 64u << 20;
constexpr std::uint32_t kMaxSide = 2048;
constexpr std::uint32_t kMaxFrames = 1000;

} // namespace

Result<std::vector<cv::Mat>> readWebpFrames(const std::filesystem::path& path)
{
    auto bytes = readFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    const Error damaged{ErrorCode::InvalidInput,
                        "The picture " + path.string() + " could not be decoded."};

    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_rgbA;
    const WebPData data{bytes->data(), bytes->size()};
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, &options), &WebPAnimDecoderDelete);
    WebPAnimInfo info;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder.get(), &info) || info.canvas_width > kMaxSide ||
        info.canvas_height > kMaxSide || info.frame_count > kMaxFrames)
        return damaged;

    std::vector<cv::Mat> frames;
    while (WebPAnimDecoderHasMoreFrames(decoder.get())) {
        std::uint8_t* pixels = nullptr;
        int timestamp = 0;
        if (!WebPAnimDecoderGetNext(decoder.get(), &pixels, &timestamp))
            return damaged;
        frames.push_back(cv::Mat(static_cast<int>(info.canvas_height),
                                 static_cast<int>(info.canvas_width), CV_8UC4, pixels)
                             .clone());
    }
    if (frames.empty())
        return damaged;
    return frames;
}

} // namespace diorama
