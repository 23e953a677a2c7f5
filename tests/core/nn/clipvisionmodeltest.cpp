// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clipvisionmodel.h"

#include "core/nn/clipimageprocessor.h"
#include "tests/support/goldenset.h"

#include <cstring>
#include <nlohmann/json.hpp>

namespace diorama {
namespace {

using testing_support::expectParity;

ClipVisionConfig smallVisionConfig()
{
    ClipVisionConfig config;
    config.encoder = {.hidden_size = 8,
                      .intermediate_size = 16,
                      .num_hidden_layers = 2,
                      .num_attention_heads = 2};
    config.image_size = 8;
    config.patch_size = 4;
    config.projection_dim = 5;
    return config;
}

TEST(ClipVisionModel, EqualsTheReference)
{
    expectParity("clip_vision_tiny", 16);
}

TEST(ClipVisionModel, LearnsByGradient)
{
    ClipVisionModelWithProjection model(smallVisionConfig());
    const ClipVisionOutput output = model->forward(torch::rand({2, 3, 8, 8}));
    EXPECT_EQ(output.image_embeds.sizes(), (std::vector<std::int64_t>{2, 5}));
    EXPECT_EQ(output.penultimate.sizes(), (std::vector<std::int64_t>{2, 5, 8}));
    output.image_embeds.square().sum().backward();
    for (const auto& parameter : model->named_parameters())
        EXPECT_TRUE(parameter.value().grad().defined()) << parameter.key();
}

TEST(ClipVisionModel, RefusesPicturesOfAnotherSize)
{
    ClipVisionModelWithProjection model(smallVisionConfig());
    EXPECT_THROW(model->forward(torch::rand({1, 3, 8, 12})), c10::Error);
}

TEST(ClipVisionModel, ConfigSurvivesJson)
{
    EXPECT_EQ(ClipVisionConfig::fromJson(smallVisionConfig().toJson()).toJson(),
              smallVisionConfig().toJson());
}

/// The reference's own pixels, half way between Pillow and the tolerance: two of 255 are allowed
/// there, none is needed here.
TEST(ClipImageProcessor, ResizesLikePillowToTheBit)
{
    const GoldenSet set = testing_support::goldenSet("clip_vision_tiny");
    const auto config = ClipImageProcessorConfig::fromJson(set.json("preprocessor_config.json"));
    int compared = 0;
    for (const GoldenCase& entry : set.cases()) {
        if (!entry.hasInput("image"))
            continue;
        const torch::Tensor bytes = entry.input("image").contiguous();
        Image image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)), 3);
        std::memcpy(image.pixels.data(), bytes.data_ptr(), image.pixels.size());
        const torch::Tensor ours = ClipImageProcessor(config).process(image);
        EXPECT_LT((ours - entry.outputs.at("pixel_values").expected).abs().max().item<double>(),
                  1e-4)
            << entry.name;
        ++compared;
    }
    EXPECT_GE(compared, 4);
}

TEST(ClipImageProcessor, ComposesAlphaOntoWhite)
{
    Image clear(8, 8, 4); // black and transparent
    Image white(8, 8, 3);
    std::fill(white.pixels.begin(), white.pixels.end(), std::uint8_t{255});
    const ClipImageProcessor processor(ClipImageProcessorConfig::forImageSize(4));
    EXPECT_TRUE(torch::equal(processor.process(clear), processor.process(white)));
}

TEST(ClipImageProcessor, PadsWhatIsSmallerThanTheCrop)
{
    ClipImageProcessorConfig config;
    config.do_resize = false;
    config.do_normalize = false;
    config.cropSize = {5, 4};
    Image white(2, 2, 3);
    std::fill(white.pixels.begin(), white.pixels.end(), std::uint8_t{255});
    const torch::Tensor pixels = ClipImageProcessor(config).process(white);
    EXPECT_EQ(pixels.sizes(), (std::vector<std::int64_t>{1, 3, 4, 5}));
    EXPECT_NEAR(pixels.sum().item<double>(), 12, 1e-4);
    EXPECT_NEAR(pixels.slice(2, 1, 3).slice(3, 2, 4).sum().item<double>(), 12, 1e-4);
}

TEST(ClipImageProcessor, RefusesWhatCannotBeDone)
{
    EXPECT_THROW(ClipImageProcessorConfig::fromJson({{"resample", 1}}), std::invalid_argument);
    EXPECT_THROW(ClipImageProcessorConfig::fromJson({{"image_std", {1, 0, 1}}}),
                 std::invalid_argument);
    EXPECT_THROW(ClipImageProcessorConfig::fromJson({{"size", {{"height", 4}}}}),
                 std::invalid_argument);
    EXPECT_THROW(ClipImageProcessor().process(Image()), std::invalid_argument);
}

} // namespace
} // namespace diorama
