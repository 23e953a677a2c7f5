// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/modelinfo.h"
#include "core/engine/render.h"

#include <QString>
#include <QStringList>

namespace diorama {

enum class Theme { System, Light, Dark };

/// What the user has set for the whole program, beside the documents.
struct Preferences
{
    EngineOptions engine;
    PreviewOptions preview;
    QString language; ///< For example "de". Empty: the system's.
    Theme theme = Theme::System;
    QStringList modelFolders; ///< Searched beside the model search path.
    bool showStalls = false;  ///< The debug overlay of the event-loop probe.

    /// From QSettings. What is missing or out of range has its default.
    static Preferences load();
    void save() const;
};

/// Plain words for a failed render, with advice where memory ran out.
QString renderFailureText(const Error& error);

} // namespace diorama
