// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace diorama {

/// Draws a run's log.csv (see Trainer) as one HTML page with the curves of the loss and of the
/// pictures a second, which reloads itself while it is open. Rows that a resumed run has written
/// anew replace the old ones. The page is replaced atomically.
Result<void> writeTrainingPlot(const std::filesystem::path& log, const std::filesystem::path& page);

} // namespace diorama
