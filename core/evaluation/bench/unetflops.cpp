// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bench/unetflops.h"

namespace diorama {

namespace {

class Counter final
{
public:
    Counter(const UNetConfig& config, std::int64_t batch, std::int64_t textLength)
        : m_config(config)
        , m_batch(static_cast<double>(batch))
        , m_text(static_cast<double>(textLength))
    {}

    void convolution(std::int64_t in, std::int64_t out, std::int64_t kernel)
    {
        m_flops.convolution +=
            2.0 * m_batch * cells() * static_cast<double>(in * out * kernel * kernel);
    }
    void linear(double rows, std::int64_t in, std::int64_t out)
    {
        m_flops.linear += 2.0 * m_batch * rows * static_cast<double>(in * out);
    }
    void resnet(std::int64_t in, std::int64_t out)
    {
        convolution(in, out, 3);
        convolution(out, out, 3);
        if (in != out)
            convolution(in, out, 1);
        linear(1, m_config.timeEmbeddingDim(), out);
    }
    void transformer(std::int64_t channels, std::int64_t layers)
    {
        project(channels);
        for (std::int64_t layer = 0; layer < layers; ++layer) {
            linear(cells(), channels, 4 * channels); // self-attention
            linear(cells(), channels, 2 * channels); // cross-attention's queries and output
            linear(m_text, m_config.crossAttentionDim, 2 * channels); // its keys and values
            linear(cells(), channels, 3 * m_config.feedForwardMultiplier * channels);
            m_flops.attention +=
                4.0 * m_batch * cells() * (cells() + m_text) * static_cast<double>(channels);
        }
        project(channels);
    }
    void resize(std::int64_t height, std::int64_t width)
    {
        m_height = height;
        m_width = width;
    }
    std::int64_t height() const { return m_height; }
    std::int64_t width() const { return m_width; }
    const UNetFlops& flops() const { return m_flops; }

private:
    /// Into and out of the transformer blocks.
    void project(std::int64_t channels)
    {
        if (m_config.useLinearProjection)
            linear(cells(), channels, channels);
        else
            convolution(channels, channels, 1);
    }
    double cells() const { return static_cast<double>(m_height * m_width); }

    const UNetConfig& m_config;
    double m_batch;
    double m_text;
    std::int64_t m_height = 0;
    std::int64_t m_width = 0;
    UNetFlops m_flops;
};

void countDown(Counter& counter, const UNetConfig& config, std::size_t level)
{
    const auto channels = config.blockOutChannels[level];
    for (std::int64_t layer = 0; layer < config.layersPerBlock[level]; ++layer) {
        counter.resnet(layer == 0 && level > 0 ? config.blockOutChannels[level - 1] : channels,
                       channels);
        if (config.downAttention[level])
            counter.transformer(channels, config.transformerLayers[level]);
    }
    if (level + 1 < config.levels()) {
        counter.resize((counter.height() + 1) / 2, (counter.width() + 1) / 2);
        counter.convolution(channels, channels, 3);
    }
}

void countUp(Counter& counter, const UNetConfig& config, std::size_t level)
{
    const auto& widths = config.blockOutChannels;
    const auto channels = widths[level], layers = config.layersPerBlock[level] + 1;
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        const auto in = layer == 0 && level + 1 < config.levels() ? widths[level + 1] : channels;
        const auto skip = layer == layers - 1 && level > 0 ? widths[level - 1] : channels;
        counter.resnet(in + skip, channels);
        if (config.upAttention[config.levels() - 1 - level])
            counter.transformer(channels, config.transformerLayers[level]);
    }
    if (level > 0) {
        counter.resize(2 * counter.height(), 2 * counter.width());
        counter.convolution(channels, channels, 3);
    }
}

} // namespace

UNetFlops countUNetFlops(const UNetConfig& config, std::int64_t batch, std::int64_t height,
                         std::int64_t width, std::int64_t textLength)
{
    Counter counter(config, batch, textLength);
    counter.resize(height, width);
    counter.convolution(config.inChannels, config.blockOutChannels.front(), 3);
    for (std::size_t level = 0; level < config.levels(); ++level)
        countDown(counter, config, level);
    const auto deepest = config.blockOutChannels.back();
    counter.resnet(deepest, deepest);
    if (config.midAttention)
        counter.transformer(deepest, config.transformerLayers.back());
    counter.resnet(deepest, deepest);
    for (std::size_t level = config.levels(); level-- > 0;)
        countUp(counter, config, level);
    counter.convolution(config.blockOutChannels.front(), config.outChannels, 3);
    return counter.flops();
}

} // namespace diorama
