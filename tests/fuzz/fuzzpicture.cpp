// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/image/decode.h"
#include "core/scene/pngtext.h"

#include <cstdlib>
#include <opencv2/core/utils/logger.hpp>
#include <zlib.h>

using namespace diorama;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

constexpr std::int64_t kMostPixels = 40'000;

void write(std::uint8_t* at, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        at[i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

/// Makes the sums of a PNG's chunks right again: with wrong ones no mutation gets past them.
void mendSums(std::uint8_t* data, std::size_t size)
{
    std::size_t at = 8;
    while (size - at >= 12) {
        const std::size_t length = (std::size_t{data[at]} << 24) +
                                   (std::size_t{data[at + 1]} << 16) +
                                   (std::size_t{data[at + 2]} << 8) + data[at + 3];
        if (length > size - at - 12)
            return;
        const auto sum = crc32(0, data + at + 4, static_cast<uInt>(length + 4));
        write(data + at + 8 + length, static_cast<std::uint32_t>(sum));
        at += 12 + length;
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t maxSize, unsigned int)
{
    size = LLVMFuzzerMutate(data, size, maxSize);
    if (size > 8 && isPng({data, size}))
        mendSums(data, size);
    return size;
}

/// Any bytes are a picture within the limit or an error that names the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const bool quiet = [] {
        spdlog::set_level(spdlog::level::off);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        return true;
    }();
    (void)quiet;
    const auto image = decodePicture({data, size}, "fuzz", kMostPixels);
    if (!image) {
        if (image.error().message.find("fuzz") == std::string::npos)
            std::abort();
        return 0;
    }
    const auto pixels = std::int64_t{image->width} * image->height;
    if (pixels < 1 || pixels > kMostPixels || (image->channels != 3 && image->channels != 4) ||
        image->pixels.size() != static_cast<std::size_t>(pixels * image->channels))
        std::abort();
    return 0;
}
