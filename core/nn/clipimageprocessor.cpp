// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clipimageprocessor.h"

#include "core/image/onwhite.h"
#include "core/nn/configreader.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace diorama {

namespace {

constexpr int kPrecision = 22; // of Pillow's coefficients, in bits behind the point
constexpr int kLargestSide = 8192;

double filterValue(ResizeFilter filter, double x)
{
    x = std::abs(x);
    if (filter == ResizeFilter::Bilinear)
        return x < 1 ? 1 - x : 0;
    constexpr double a = -0.5;
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

/// The input pixels that one output pixel is made of.
struct Taps
{
    int first = 0;
    std::vector<int> weights;
};

std::vector<Taps> tapsFor(int from, int to, ResizeFilter filter)
{
    const double scale = static_cast<double>(from) / to;
    const double stretch = std::max(scale, 1.0);
    const double support = (filter == ResizeFilter::Bilinear ? 1.0 : 2.0) * stretch;
    std::vector<Taps> all(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(centre - support + 0.5));
        const int last = std::min(from, static_cast<int>(centre + support + 0.5));
        std::vector<double> weights;
        double sum = 0;
        for (int x = first; x < last; ++x) {
            weights.push_back(filterValue(filter, (x - centre + 0.5) / stretch));
            sum += weights.back();
        }
        all[i].first = first;
        for (const double weight : weights)
            all[i].weights.push_back(
                static_cast<int>(std::lround(weight / sum * (1 << kPrecision))));
    }
    return all;
}

std::uint8_t rounded(std::int64_t sum)
{
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(sum >> kPrecision, 0, 255));
}

/// Resizes along one axis.
Image pass(const Image& image, int to, bool horizontal, ResizeFilter filter)
{
    const std::vector<Taps> taps = tapsFor(horizontal ? image.width : image.height, to, filter);
    Image result(horizontal ? to : image.width, horizontal ? image.height : to, image.channels);
    const std::ptrdiff_t stride =
        horizontal ? image.channels : static_cast<std::ptrdiff_t>(image.width) * image.channels;
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x) {
            const Taps& tap = taps[horizontal ? x : y];
            const std::uint8_t* source =
                horizontal ? image.row(y) + static_cast<std::ptrdiff_t>(tap.first) * stride
                           : image.row(tap.first) + static_cast<std::ptrdiff_t>(x) * image.channels;
            for (int channel = 0; channel < image.channels; ++channel) {
                std::int64_t sum = std::int64_t{1} << (kPrecision - 1);
                for (std::size_t i = 0; i < tap.weights.size(); ++i)
                    sum += std::int64_t{tap.weights[i]} *
                           source[static_cast<std::ptrdiff_t>(i) * stride + channel];
                result.row(y)[static_cast<std::ptrdiff_t>(x) * image.channels + channel] =
                    rounded(sum);
            }
        }
    return result;
}

/// Two passes in fixed point with antialiasing.
Image resizedLikePillow(const Image& image, Size size, ResizeFilter filter)
{
    if (image.isNull() || size.isEmpty())
        throw std::invalid_argument("A picture without pixels cannot be resized.");
    Image result = image;
    if (size.width != result.width)
        result = pass(result, size.width, /*horizontal=*/true, filter);
    if (size.height != result.height)
        result = pass(result, size.height, /*horizontal=*/false, filter);
    return result;
}

/// {"height": h, "width": w} or one number for both.
Size sizeFromJson(const ConfigReader& reader, const nlohmann::json& json, const char* key)
{
    if (json.at(key).is_number_integer()) {
        const auto side = static_cast<int>(reader.integer(key, 0, 1, kLargestSide));
        return {side, side};
    }
    const ConfigReader inner(json.at(key), "the image processor's " + std::string(key));
    if (!inner.has("height") || !inner.has("width"))
        reader.fail(key, "gives neither height and width nor a number");
    return {static_cast<int>(inner.integer("width", 0, 1, kLargestSide)),
            static_cast<int>(inner.integer("height", 0, 1, kLargestSide))};
}

void readColours(const ConfigReader& reader, const nlohmann::json& json, const char* key,
                 std::array<double, 3>& values)
{
    if (!reader.has(key))
        return;
    const nlohmann::json& list = json.at(key);
    if (!list.is_array() || list.size() != 3 || !list[0].is_number() || !list[1].is_number() ||
        !list[2].is_number())
        reader.fail(key, "is not a list of three numbers");
    values = {list[0].get<double>(), list[1].get<double>(), list[2].get<double>()};
}

} // namespace

ClipImageProcessorConfig ClipImageProcessorConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, "the image processor's config");
    ClipImageProcessorConfig config;
    config.do_resize = reader.boolean("do_resize", true);
    config.do_center_crop = reader.boolean("do_center_crop", true);
    config.do_rescale = reader.boolean("do_rescale", true);
    config.do_normalize = reader.boolean("do_normalize", true);
    config.rescale_factor = reader.number("rescale_factor", config.rescale_factor, 0, 1e6);
    const auto resample = reader.integer("resample", 3, 0, 5);
    if (resample != 2 && resample != 3)
        reader.fail("resample", "must be 2 (bilinear) or 3 (bicubic)");
    config.resample = resample == 2 ? ResizeFilter::Bilinear : ResizeFilter::Bicubic;
    if (reader.has("size")) {
        const nlohmann::json& size = json.at("size");
        if (size.is_number_integer())
            config.shortestEdge = static_cast<int>(reader.integer("size", 224, 1, kLargestSide));
        else if (size.is_object() && size.contains("shortest_edge"))
            config.shortestEdge =
                static_cast<int>(ConfigReader(size, "the image processor's size")
                                     .integer("shortest_edge", 224, 1, kLargestSide));
        else {
            config.size = sizeFromJson(reader, json, "size");
            config.shortestEdge = 0;
        }
    }
    if (reader.has("crop_size"))
        config.cropSize = sizeFromJson(reader, json, "crop_size");
    readColours(reader, json, "image_mean", config.image_mean);
    readColours(reader, json, "image_std", config.image_std);
    for (const double deviation : config.image_std)
        if (!(deviation > 0))
            reader.fail("image_std", "must be above 0");
    return config;
}

ClipImageProcessorConfig ClipImageProcessorConfig::forImageSize(int side)
{
    ClipImageProcessorConfig config;
    config.shortestEdge = side;
    config.cropSize = {side, side};
    return config;
}

Image ClipImageProcessor::resized(const Image& image) const
{
    if (!m_config.do_resize)
        return image;
    if (m_config.shortestEdge == 0)
        return resizedLikePillow(image, m_config.size, m_config.resample);
    const int shorter = std::min(image.width, image.height);
    const auto scaled = [&](int side) {
        return side == shorter ? m_config.shortestEdge
                               : static_cast<int>(static_cast<std::int64_t>(m_config.shortestEdge) *
                                                  side / shorter);
    };
    return resizedLikePillow(image, {scaled(image.width), scaled(image.height)}, m_config.resample);
}

torch::Tensor ClipImageProcessor::cropped(const torch::Tensor& pixels) const
{
    if (!m_config.do_center_crop)
        return pixels;
    const auto margin = [](std::int64_t have,
                           std::int64_t want) { // rounded down, negative where too little is there
        return (have - want) >= 0 ? (have - want) / 2 : -((want - have + 1) / 2);
    };
    const std::int64_t height = m_config.cropSize.height, width = m_config.cropSize.width;
    const std::int64_t top = margin(pixels.size(2), height), left = margin(pixels.size(3), width);
    // Negative padding crops.
    return torch::constant_pad_nd(
        pixels, {-left, width - (pixels.size(3) - left), -top, height - (pixels.size(2) - top)});
}

torch::Tensor ClipImageProcessor::process(const Image& image) const
{
    if (image.isNull())
        throw std::invalid_argument("The image encoder was given a picture without pixels.");
    Image small = resized(onWhite(image));
    torch::Tensor pixels =
        torch::from_blob(small.pixels.data(), {1, small.height, small.width, 3}, torch::kByte)
            .permute({0, 3, 1, 2});
    pixels = cropped(pixels.to(torch::kDouble));
    if (m_config.do_rescale)
        pixels = (pixels * m_config.rescale_factor).to(torch::kFloat).to(torch::kDouble);
    if (m_config.do_normalize) {
        const torch::Tensor mean =
            torch::tensor({m_config.image_mean[0], m_config.image_mean[1], m_config.image_mean[2]},
                          torch::kDouble);
        const torch::Tensor deviation = torch::tensor(
            {m_config.image_std[0], m_config.image_std[1], m_config.image_std[2]}, torch::kDouble);
        pixels = (pixels - mean.view({1, 3, 1, 1})) / deviation.view({1, 3, 1, 1});
    }
    return pixels.to(torch::kFloat).contiguous();
}

} // namespace diorama
