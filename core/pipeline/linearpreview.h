// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/latentcodec.h"

#include <torch/torch.h>

namespace diorama {

/// The fast preview: a linear map from latents to colours, one pixel a latent cell. Fitted once per
/// autoencoder to what it makes of flat colours, gradients and edges, so it needs no table of known
/// models.
class LinearPreview final
{
public:
    explicit LinearPreview(LatentCodec& codec);

    /// [1, channels, height, width] to [1, 3, height, width] in -1..1.
    torch::Tensor map(const torch::Tensor& latents) const;

private:
    torch::Tensor m_weights; ///< [channels + 1, 3], the last row is the offset.
};

} // namespace diorama
