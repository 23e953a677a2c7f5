// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/autoencodertiny.h"
#include "core/nn/lcpmodel.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <torch/torch.h>

namespace diorama {

/// Writes `folder`/config.json and diffusion_pytorch_model.safetensors, as diffusers does.
Result<void> writeAutoencoder(const std::filesystem::path& folder, const AutoencoderTiny& model,
                              torch::Dtype dtype);
Result<AutoencoderTiny> readAutoencoder(const std::filesystem::path& folder);

/// scheduler_config.json of an exported LCP model.
nlohmann::json lcpSchedulerConfig();

/// Writes the parts of an LCP model into a folder of diffusers' layout: model_index.json, unet,
/// text_encoder, image_encoder, lcp, scheduler. The autoencoder and the tokenizer are written by
/// their own stages.
Result<void> writeLcpModel(const std::filesystem::path& folder, const LcpModel& model,
                           torch::Dtype dtype);

} // namespace diorama
