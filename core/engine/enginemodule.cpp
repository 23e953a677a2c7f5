// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loadable module's two exported symbols; see engine.h and tool.h.
#include "core/engine/engineimpl.h"
#include "core/engine/tool.h"
#include "core/engine/tools.h"

#include <exception>

#define DIORAMA_EXPORT extern "C" __attribute__((visibility("default")))

DIORAMA_EXPORT diorama::Engine* dioramaCreateEngine()
{
    try {
        return new diorama::EngineImpl;
    } catch (const std::exception&) {
        return nullptr;
    }
}

DIORAMA_EXPORT int dioramaRunTool(const diorama::ToolCall& call)
{
    return static_cast<int>(diorama::runTool(call));
}
