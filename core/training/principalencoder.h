// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/autoencodertiny.h"
#include "core/training/scenesynthesizer.h"

namespace diorama {

/// The autoencoder that ships: f8, 16 channels. Its encoder has no blocks: the strided convolutions
/// take 8x8 patches apart and the last one projects them.
AutoencoderTinyConfig smallAutoencoderConfig();

/// Sets the encoder in closed form: the patches' 16 principal components over `scenes` scenes,
/// those on subjects counting more, each scaled to tame the large ones. No training, and the
/// latents stay the same however long the decoder learns. Sets the config's scaling factor to give
/// the latents a mean square of 1, and returns the share of the patches' variance that they keep.
double fitPrincipalEncoder(AutoencoderTiny& model, const SceneSynthesizer& synthesizer, int scenes);

} // namespace diorama
