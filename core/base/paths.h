// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace diorama {

/// The running program's own folder, symbolic links resolved.
std::filesystem::path programDirectory();

/// Folders searched for models, first match wins: DIORAMA_MODELS (colon-separated), the user's data
/// folder, the installed share folder, the source tree's models/ beside a build.
std::vector<std::filesystem::path> modelSearchPath();

/// Where the loadable engine module lies: DIORAMA_ENGINE, beside the program, or the installed lib
/// folder.
std::filesystem::path enginePath();

/// The shipped read-only resources (sample scenes and photos): DIORAMA_RESOURCES, the installed
/// share folder or the source tree's resources/.
std::filesystem::path resourceDirectory();

/// XDG_DATA_HOME/diorama and XDG_CONFIG_HOME/diorama with their defaults. Not created.
std::filesystem::path userDataDirectory();
std::filesystem::path userConfigDirectory();

} // namespace diorama
