// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/models/loadedmodel.h"
#include "core/models/modelfiles.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace diorama {

/// Loads a model that openModel() found usable. `clipVocabulary` serves models that bring no
/// tokenizer: a folder with vocab.json and merges.txt, or a bpe_simple_vocab file. Stopping takes
/// effect at the next tensor.
Result<std::shared_ptr<LoadedModel>> loadModel(const ModelFiles& files, const DevicePolicy& policy,
                                               const std::filesystem::path& clipVocabulary,
                                               const ProgressSink& progress, std::stop_token stop);

} // namespace diorama
