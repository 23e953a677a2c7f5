// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/sceneyaml.h"
#include "core/scene/validation.h"

#include <cstdlib>

/// Any text is a scene or an error; a scene must survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace diorama;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto scene = readSceneYaml(text, "fuzz");
    if (!scene) {
        if (scene.error().message.find("fuzz") == std::string::npos)
            std::abort();
        return 0;
    }
    (void)validate(*scene);
    const auto written = writeSceneYaml(*scene);
    const auto again = readSceneYaml(written, "again");
    if (!again || *again != *scene)
        std::abort();
    return 0;
}
