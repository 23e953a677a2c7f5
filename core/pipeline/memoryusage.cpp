// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/memoryusage.h"

#include <fstream>
#include <string>

namespace diorama {
namespace {

/// A line "Name:   123 kB" of a file under /proc.
std::uint64_t kilobyteField(const char* file, const std::string& name)
{
    std::ifstream lines(file);
    std::string word;
    while (lines >> word) {
        std::uint64_t value = 0;
        if (word == name && lines >> value)
            return value * 1024;
    }
    return 0;
}

} // namespace

std::uint64_t peakMemoryBytes()
{
    return kilobyteField("/proc/self/status", "VmHWM:");
}

std::uint64_t availableMemoryBytes()
{
    return kilobyteField("/proc/meminfo", "MemAvailable:");
}

} // namespace diorama
