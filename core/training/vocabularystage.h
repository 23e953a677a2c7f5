// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/subjectstore.h"

#include <filesystem>

namespace diorama {

/// Learns the byte-pair vocabulary from the captions of `scenes` training scenes, the names and the
/// tags of every subject, and writes vocab.json and merges.txt. Names of held-out subjects count as
/// well: only their pictures are withheld.
Result<void> trainVocabulary(const SubjectStore& store, std::size_t size, int scenes,
                             const std::filesystem::path& folder);

} // namespace diorama
