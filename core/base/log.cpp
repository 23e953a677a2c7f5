// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>

namespace diorama {

void startLogging(const char* level)
{
    auto logger = spdlog::stderr_color_mt("diorama");
    logger->set_pattern("%H:%M:%S.%e %^%l%$ %v");
    spdlog::set_default_logger(logger);
    const auto wanted = spdlog::level::from_str(level);
    const bool known = wanted != spdlog::level::off || std::string_view(level) == "off";
    spdlog::set_level(known ? wanted : spdlog::level::warn);
}

} // namespace diorama
