// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/imagetensor.h"

namespace diorama {
namespace {

/// [1, channels, H, W] in 0 to 1.
torch::Tensor planesOf(const Image& image)
{
    TORCH_CHECK(!image.isNull() && image.pixels.size() ==
                                       image.bytesPerRow() * static_cast<std::size_t>(image.height),
                "the picture's size and its pixels do not agree");
    auto* data = const_cast<std::uint8_t*>(image.pixels.data());
    return torch::from_blob(data, {1, image.height, image.width, image.channels}, torch::kUInt8)
        .permute({0, 3, 1, 2})
        .to(torch::kFloat32)
        .div_(255.0)
        .contiguous();
}

} // namespace

torch::Tensor tensorFromImage(const Image& image)
{
    torch::Tensor planes = planesOf(image);
    if (image.channels == 4) {
        const torch::Tensor alpha = planes.slice(1, 3, 4);
        planes = planes.slice(1, 0, 3) * alpha + (1.0 - alpha);
    } else if (image.channels == 1) {
        planes = planes.repeat({1, 3, 1, 1});
    }
    return planes.mul_(2.0).sub_(1.0);
}

torch::Tensor maskFromImage(const Image& image)
{
    if (image.channels == 3)
        return torch::ones({1, 1, image.height, image.width});
    return planesOf(image).slice(1, image.channels - 1, image.channels).contiguous();
}

Image imageFromTensor(const torch::Tensor& tensor)
{
    torch::Tensor picture = tensor.detach();
    if (picture.dim() == 4)
        picture = picture[0];
    TORCH_CHECK(picture.dim() == 3 && (picture.size(0) == 3 || picture.size(0) == 1),
                "a picture tensor has one or three channels");
    const torch::Tensor bytes = torch::nan_to_num(picture.to(torch::kCPU, torch::kFloat32), -1.0)
                                    .add(1.0)
                                    .mul(127.5)
                                    .round_()
                                    .clamp_(0, 255)
                                    .to(torch::kUInt8)
                                    .permute({1, 2, 0})
                                    .contiguous();
    Image image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)),
                static_cast<int>(bytes.size(2)));
    const auto* data = bytes.data_ptr<std::uint8_t>();
    image.pixels.assign(data, data + bytes.numel());
    return image;
}

} // namespace diorama
