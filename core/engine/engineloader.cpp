// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engineloader.h"

#include "core/base/heap.h"

#include <dlfcn.h>
#include <mutex>

namespace diorama {

namespace {

/// The module's symbol, or why there is none.
Result<void*> symbolOf(const std::filesystem::path& module, const char* name)
{
    static std::once_flag once;
    std::call_once(once, keepFreedMemory);
    void* handle = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (handle == nullptr) {
        const char* reason = ::dlerror();
        return Error{ErrorCode::NotFound,
                     "Cannot load the engine \"" + module.string() +
                         "\". Install Diorama again, or set DIORAMA_ENGINE to the module's path.",
                     reason != nullptr ? reason : ""};
    }
    void* symbol = ::dlsym(handle, name);
    if (symbol == nullptr)
        return Error{ErrorCode::InvalidInput,
                     "\"" + module.string() + "\" is not a Diorama engine."};
    return symbol;
}

} // namespace

Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& module)
{
    const auto symbol = symbolOf(module, "dioramaCreateEngine");
    if (!symbol)
        return symbol.error();
    std::unique_ptr<Engine> engine(reinterpret_cast<CreateEngineFunction>(symbol.value())());
    if (engine == nullptr)
        return Error{ErrorCode::Internal,
                     "The engine \"" + module.string() + "\" could not start."};
    return engine;
}

Result<RunToolFunction> loadToolRunner(const std::filesystem::path& module)
{
    const auto symbol = symbolOf(module, "dioramaRunTool");
    if (!symbol)
        return symbol.error();
    return reinterpret_cast<RunToolFunction>(symbol.value());
}

} // namespace diorama
