// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

namespace diorama {

/// Sends the log to standard error, in colour on a terminal. Call once, early in main.
/// `level` is one of spdlog's names ("debug", "info", "warn", "error", "off"); an unknown one means
/// "warn".
void startLogging(const char* level);

} // namespace diorama
