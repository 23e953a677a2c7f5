// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diorama {

/// A learned vocabulary in CLIP's format.
struct BpeVocabulary
{
    std::vector<std::string> tokens; ///< By id: bytes, bytes with </w>, merges, start, end.
    std::vector<std::pair<std::string, std::string>> merges;

    std::string vocabularyJson() const;
    std::string mergesText() const;
    /// Writes vocab.json and merges.txt.
    Result<void> save(const std::filesystem::path& folder) const;
};

/// Learns byte-pair merges from captions. The result depends on the multiset of words only: not on
/// their order, nor on the machine. Of equally frequent pairs the one that sorts first is merged.
class BpeTrainer final
{
public:
    void add(std::string_view caption, std::uint64_t count = 1);

    /// `vocabularySize` counts everything: 512 byte tokens and 2 special ones at least. Merging
    /// stops earlier where no pair occurs `minimumCount` times.
    BpeVocabulary train(std::size_t vocabularySize, std::uint64_t minimumCount = 2) const;

private:
    std::map<std::string, std::uint64_t, std::less<>> m_words;
};

} // namespace diorama
