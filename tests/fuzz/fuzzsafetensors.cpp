// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/safetensorsheader.h"

#include <cstdlib>

using namespace diorama;

/// A file, as far as its header can be judged: either one error, or tensors that lie inside the
/// file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto header = readSafetensorsHeader({data, size}, "fuzz.safetensors");
    if (!header) {
        if (header.error().message.find("fuzz.safetensors") == std::string::npos)
            std::abort();
        return 0;
    }
    std::uint64_t covered = 0;
    for (const auto& [name, entry] : header->entries) {
        if (entry.begin > entry.end || entry.end > size - header->dataBegin)
            std::abort();
        covered += entry.end - entry.begin;
    }
    if (covered != size - header->dataBegin)
        std::abort();
    return 0;
}
