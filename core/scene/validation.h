// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <string>
#include <vector>

namespace diorama {

enum class Severity {
    Warning, ///< The scene can be rendered, perhaps not as meant.
    Error,   ///< A render would be refused.
};

/// Something wrong with a scene, with the place to mend it.
struct Problem
{
    Severity severity = Severity::Error;
    std::string message; ///< A whole sentence in English.
    Id region = 0;       ///< The region it concerns; 0: none.
    Id subject = 0;      ///< The subject it concerns; 0: none.
    std::string field;   ///< As scene files spell it, for example "box" or "render.steps".

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Everything that breaks a rule of scene.h, rendersettings.h or scenelimits.h, errors and warnings
/// in the order of the scene's fields. Empty: nothing to complain about.
std::vector<Problem> validate(const Scene& scene);

/// The first error of validate(), or success.
Result<void> requireValid(const Scene& scene);

/// Whether the text is well-formed UTF-8 without NUL and without Unicode's noncharacters (such as
/// U+FFFE), which a YAML writer replaces.
bool isUtf8(std::string_view text);

} // namespace diorama
