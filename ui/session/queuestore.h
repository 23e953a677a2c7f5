// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/render/rendertask.h"

#include <QString>

#include <vector>

namespace diorama {

/// The renders of a project that wait, kept in the user's data folder until the project is opened
/// again. Replaces what was kept for that project; an empty list removes it. Any thread.
Result<void> storeQueue(const QString& projectPath, const std::vector<RenderParams>& renders);

/// What storeQueue() kept, in order. A draft that was to be finished comes back as a whole render,
/// which gives the same picture. Damaged entries are left out.
std::vector<RenderParams> storedQueue(const QString& projectPath);

} // namespace diorama
