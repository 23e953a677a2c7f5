// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>

namespace diorama {

/// Where the raw packages lie and where the cache goes.
struct PrepareOptions
{
    std::filesystem::path raw;   ///< As training/fetch-data leaves it: raw/npm, raw/deb,
                                 ///< raw/furniture, raw/people.
    std::filesystem::path store; ///< The folder of the SubjectStore to write.
    std::filesystem::path
        split; ///< The list of held-out topics; grows by the rule where a source has new topics.
    std::filesystem::path clipArt; ///< The list of clip art to use; without it there is none.
    int threads = 2;
};

/// What came out.
struct PrepareSummary
{
    int subjects = 0;
    int views = 0;
    int heldOut = 0;
    int unusable = 0; ///< Recipes of which nothing was left.
};

/// Draws every subject once and writes the store. Minutes, not hours.
Result<PrepareSummary> prepareSubjects(const PrepareOptions& options,
                                       const ProgressSink& progress = {});

/// The rule behind the list: one topic in ten, by its hash.
bool isHeldOutByRule(const std::string& topic);

} // namespace diorama
