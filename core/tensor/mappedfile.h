// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace diorama {

/// A whole file in memory, loaded by the system as it is touched. Writing changes private pages
/// only.
class MappedFile final
{
public:
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::uint8_t* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool contains(const void* begin, std::size_t bytes) const;
    /// Whether any file that is mapped now contains the range.
    static bool anyContains(const void* begin, std::size_t bytes);

    /// Gives the pages that lie wholly inside the range back to the system; touched again, they are
    /// read from the file again.
    void release(const void* begin, std::size_t bytes) const;

private:
    MappedFile(std::uint8_t* data, std::size_t size);

    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace diorama
