// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

namespace diorama {

/// Where the log goes besides standard error. Call once, early in main.
/// `level` is one of spdlog's names ("debug", "info", "warn", "error", "off"); an unknown one means
/// "warn".
void startLogging(const char* level);

} // namespace diorama
