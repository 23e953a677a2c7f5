// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <memory>

class QMimeData;

namespace diorama {

/// Scenes as clipboard and drag content: a YAML text, and each picture as a format of its own,
/// named by its hash. What comes from there is checked as a file from outside is.
class SceneClipboard final
{
public:
    static std::unique_ptr<QMimeData> encode(const Scene& scene);
    static bool canDecode(const QMimeData& data);
    static Result<Scene> decode(const QMimeData& data);
};

} // namespace diorama
