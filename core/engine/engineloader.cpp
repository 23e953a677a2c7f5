// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engineloader.h"

#include <dlfcn.h>

namespace diorama {

Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& module)
{
    void* handle = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (handle == nullptr) {
        const char* reason = ::dlerror();
        return Error{ErrorCode::NotFound,
                     "Cannot load the engine \"" + module.string()
                         + "\". Install Diorama again, or set DIORAMA_ENGINE to the module's path.",
                     reason != nullptr ? reason : ""};
    }
    auto create = reinterpret_cast<CreateEngineFunction>(::dlsym(handle, "dioramaCreateEngine"));
    if (create == nullptr)
        return Error{ErrorCode::InvalidInput, "\"" + module.string() + "\" is not a Diorama engine."};
    std::unique_ptr<Engine> engine(create());
    if (engine == nullptr)
        return Error{ErrorCode::Internal, "The engine \"" + module.string() + "\" could not start."};
    return engine;
}

} // namespace diorama
