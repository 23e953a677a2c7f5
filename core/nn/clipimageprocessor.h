// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <torch/torch.h>

namespace diorama {

enum class ResizeFilter { Bilinear, Bicubic };

/// preprocessor_config.json of Hugging Face's CLIPImageProcessor.
struct ClipImageProcessorConfig
{
    bool do_resize = true;
    int shortestEdge = 224; ///< 0 where `size` gives both sides.
    Size size;
    ResizeFilter resample = ResizeFilter::Bicubic;
    bool do_center_crop = true;
    Size cropSize{224, 224};
    bool do_rescale = true;
    double rescale_factor = 1.0 / 255.0;
    bool do_normalize = true;
    std::array<double, 3> image_mean{0.48145466, 0.4578275, 0.40821073};
    std::array<double, 3> image_std{0.26862954, 0.26130258, 0.27577711};

    /// Throws std::invalid_argument for what cannot be done.
    static ClipImageProcessorConfig fromJson(const nlohmann::json& json);
    /// CLIP's own numbers for an encoder of another picture size.
    static ClipImageProcessorConfig forImageSize(int side);
};

/// Makes the image encoder's input from a picture, resized as Pillow does it, to the bit.
class ClipImageProcessor final
{
public:
    explicit ClipImageProcessor(const ClipImageProcessorConfig& config = {})
        : m_config(config)
    {}

    /// [1, 3, height, width] in float32. Grey is repeated; alpha is composed onto white.
    torch::Tensor process(const Image& image) const;

private:
    Image resized(const Image& image) const;
    torch::Tensor cropped(const torch::Tensor& pixels) const;

    ClipImageProcessorConfig m_config;
};

} // namespace diorama
