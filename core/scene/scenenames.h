// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <optional>
#include <string>
#include <string_view>

namespace diorama {

/// The names that scene files and the command line use, for example "dpm++2m" or "behind".
std::string_view nameOf(SchedulerKind kind);
std::string_view nameOf(TimestepSpacing spacing);
std::string_view nameOf(Overlap overlap);
std::string_view nameOf(LayoutGuidanceUse use);

/// The value with that name; nothing where there is none. Names are lower case.
template <typename Enum>
std::optional<Enum> valueNamed(std::string_view name);
template <>
std::optional<SchedulerKind> valueNamed<SchedulerKind>(std::string_view name);
template <>
std::optional<TimestepSpacing> valueNamed<TimestepSpacing>(std::string_view name);
template <>
std::optional<Overlap> valueNamed<Overlap>(std::string_view name);
template <>
std::optional<LayoutGuidanceUse> valueNamed<LayoutGuidanceUse>(std::string_view name);

/// Every name, separated by ", ", for messages.
template <typename Enum>
std::string allNames();
template <>
std::string allNames<SchedulerKind>();
template <>
std::string allNames<TimestepSpacing>();
template <>
std::string allNames<Overlap>();
template <>
std::string allNames<LayoutGuidanceUse>();

} // namespace diorama
