// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/yamltree.h"

namespace diorama {

/// Lifts a scene tree of an older schema to kSceneSchema, one step a version. Refuses files without
/// a schema and those of a newer program. Throws YamlFailure.
void upgradeSceneTree(YamlNode& root);

} // namespace diorama
