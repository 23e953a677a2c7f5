// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/imagetensor.h"

#include "core/tensor/dtype.h"

#include <gmock/gmock.h>

#include <limits>

namespace diorama {
namespace {

Image gradient(int width, int height, int channels)
{
    Image image(width, height, channels);
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = static_cast<std::uint8_t>(i * 7 % 256);
    return image;
}

TEST(ImageTensor, RoundTripIsExact)
{
    for (const int channels : {1, 3}) {
        const Image image = gradient(17, 9, channels);
        const torch::Tensor tensor = tensorFromImage(image);
        EXPECT_EQ(tensor.sizes(), (std::vector<std::int64_t>{1, 3, 9, 17}));
        EXPECT_EQ(imageFromTensor(tensor.slice(1, 0, channels)), image);
        EXPECT_EQ(imageFromTensor(tensor.slice(1, 0, channels)[0]), image);
    }
}

TEST(ImageTensor, PlacesPixelsByRowColumnAndChannel)
{
    Image image(3, 2, 3);
    image.row(1)[2 * 3 + 1] = 255;
    const torch::Tensor tensor = tensorFromImage(image);
    EXPECT_EQ(tensor[0][1][1][2].item<float>(), 1.0F);
    EXPECT_EQ(tensor.sum().item<float>(), -16.0F);
}

TEST(ImageTensor, AlphaLiesOnWhiteAndBecomesTheMask)
{
    Image image(2, 1, 4);
    image.pixels = {0, 0, 0, 0, 0, 0, 0, 255};
    const torch::Tensor tensor = tensorFromImage(image);
    EXPECT_EQ(tensor[0][0][0][0].item<float>(), 1.0F);
    EXPECT_EQ(tensor[0][0][0][1].item<float>(), -1.0F);
    EXPECT_EQ(maskFromImage(image).sum().item<float>(), 1.0F);
    EXPECT_EQ(maskFromImage(Image(4, 4, 3)).sum().item<float>(), 16.0F);
}

TEST(ImageTensor, OutOfRangeAndNanAreKeptInsideThePicture)
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const torch::Tensor tensor =
        torch::tensor({-5.0F, 5.0F, nan, infinity, -infinity, 0.0F}).view({1, 1, 1, 6});
    EXPECT_THAT(imageFromTensor(tensor).pixels, testing::ElementsAre(0, 255, 0, 255, 0, 128));
    EXPECT_EQ(imageFromTensor(torch::zeros({1, 3, 2, 2}, torch::kBFloat16)).pixels[0], 128);
}

TEST(DevicePolicy, NamesAreChecked)
{
    EXPECT_TRUE(detectDevicePolicy());
    EXPECT_EQ(detectDevicePolicy("cpu", "float32")->dtype, torch::kFloat32);
    EXPECT_EQ(detectDevicePolicy("cpu", "bfloat16")->dtype, torch::kBFloat16);
    EXPECT_EQ(detectDevicePolicy("cpu", "auto")->dtype,
              hasFastBfloat16() ? torch::kBFloat16 : torch::kFloat32);
    EXPECT_EQ(detectDevicePolicy("cpu", "float16").error().code, ErrorCode::Unsupported);
    EXPECT_EQ(detectDevicePolicy("abacus").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(detectDevicePolicy("cpu", "float3").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(detectDevicePolicy("cuda:99").error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace diorama
