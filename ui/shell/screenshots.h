// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diorama {

class Workspace;

/// Renders the first sample and writes pictures of the window and its dialogs into a folder, light,
/// dark and from right to left, for the documentation. Works without a screen. Returns false where
/// nothing could be written.
bool takeScreenshots(Workspace& workspace, const QString& folder);

} // namespace diorama
