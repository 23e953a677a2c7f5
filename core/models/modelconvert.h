// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/models/modelfiles.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <torch/torch.h>

namespace diorama {

/// Writes a model as a diffusers folder of safetensors, or an adapter as one file, with its
/// floating-point tensors in `dtype` (nothing: as they are). A folder appears under its name only
/// when it is whole; an existing target is refused.
Result<void> convertModel(const ModelFiles& files, const std::filesystem::path& target,
                          std::optional<torch::Dtype> dtype, const ProgressSink& progress,
                          std::stop_token stop);

} // namespace diorama
