// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/scene/rendersettings.h"

#include <optional>

namespace diorama {

/// The kind that a scheduler_config.json names, or the nearest one that is here; nothing where its
/// class is not known.
std::optional<SchedulerKind> kindOfClass(const Json& config);

/// Whether a model with this scheduler_config.json can be sampled with a kind: flow matching and
/// noise prediction mean different things by the same numbers. True where the config does not tell.
bool suits(const Json& config, SchedulerKind kind);

/// Whether a kind can spread its steps by Karras's noise levels.
bool takesKarrasSigmas(SchedulerKind kind);
/// Whether a kind chooses its timesteps by the spacing; some do not where they follow Karras.
bool takesSpacing(SchedulerKind kind, bool karrasSigmas);

} // namespace diorama
