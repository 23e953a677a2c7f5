// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engine/modelinfo.h"
#include "core/models/latentcodec.h"
#include "core/nn/clipimageprocessor.h"
#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/nn/ipadapter.h"
#include "core/nn/lcpmodel.h"
#include "core/nn/loramerger.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/tensor/dtype.h"
#include "core/text/tokenizer.h"

#include <memory>
#include <optional>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// An IP-Adapter whose keys and values the UNet has, in the same order.
struct LoadedImageAdapter
{
    IpAdapter adapter;
    double weight = 1.0;
};

/// A model in memory, ready to paint. Which parts are there depends on the kind.
struct LoadedModel
{
    std::string name;
    ModelKind kind = ModelKind::Unknown;
    DevicePolicy policy;
    Json scheduler;
    int defaultWidth = 512;
    int defaultHeight = 512;

    std::optional<Tokenizer> tokenizer;
    UNet2DConditionModel unet = nullptr;
    ClipTextModel textEncoder = nullptr;
    LatentCodec codec;
    LatentCodec
        previewCodec; ///< A small decoder beside a large one; not loaded where there is none.

    LcpModel lcp = nullptr; ///< Only the shipped family; `unet` and `textEncoder` are its parts.

    ClipVisionModelWithProjection imageEncoder = nullptr;
    ClipImageProcessorConfig imageProcessor; ///< Of the image encoder.

    /// GLIGEN's map of image features, [dim, dim]; undefined where its boxes take no photos.
    torch::Tensor imageProject;
    /// What `imageProject` maps the features of; the image encoder itself where one serves both.
    ClipVisionModelWithProjection groundingEncoder = nullptr;
    ClipImageProcessorConfig groundingProcessor;

    std::optional<Tokenizer> plainTokenizer; ///< Without textual inversions.
    std::vector<LoadedImageAdapter> imageAdapters;
    std::unique_ptr<LoraMerger> loras;
};

} // namespace diorama
