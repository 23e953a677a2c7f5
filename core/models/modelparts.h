// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/models/latentcodec.h"
#include "core/models/modelfiles.h"
#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/tensor/dtype.h"
#include "core/tensor/loadstatedict.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace diorama {

/// The networks of a model, built from their configs and filled from their weights, strictly: an
/// Error names the file and its detail lists every key that is missing, unexpected or mis-shaped.
/// The result is in evaluation mode, without gradients. Stopping takes effect at the next tensor.
Result<UNet2DConditionModel> loadUnet(const ModelPart& part, const DevicePolicy& policy,
                                      const std::stop_token& stop = {});
Result<ClipTextModel> loadTextEncoder(const ModelPart& part, const DevicePolicy& policy,
                                      const std::stop_token& stop = {});
Result<ClipVisionModelWithProjection> loadImageEncoder(const ModelPart& part,
                                                       const DevicePolicy& policy,
                                                       const std::stop_token& stop = {});
/// An AutoencoderKL or an AutoencoderTiny, as the config says.
Result<LatentCodec> loadCodec(const ModelPart& part, const DevicePolicy& policy,
                              const std::stop_token& stop = {});

/// The same way of loading for modules that are built elsewhere.
LoadPolicy loadPolicy(const DevicePolicy& policy, const std::stop_token& stop,
                      std::vector<std::string> inFloat32 = {});

/// Compares every part with what its config asks for, without reading values, and adds a sentence
/// per difference to the problems, at most `limit` a part.
void checkParts(ModelFiles& files, std::size_t limit = 8);

/// Reads every value once and adds a sentence for each tensor with NaN or infinity. Fails only
/// where it is stopped.
Result<void> checkValues(ModelFiles& files, const ProgressSink& progress, std::stop_token stop);

} // namespace diorama
