// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pngtext.h"
#include "core/scene/scenecontainer.h"
#include "core/scene/scenepng.h"

/// Containers and PNGs with scenes: any bytes are a scene or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace diorama;
    const std::span<const std::uint8_t> bytes(data, size);
    if (isPng(bytes))
        (void)loadSceneFromPng(bytes, "fuzz");
    else
        (void)loadContainer(bytes, "fuzz");
    return 0;
}
