// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace diorama {

/// A file that is written piece by piece beside its target and takes its place in commit(), or
/// vanishes: after a crash at any moment the target is either the old file or the new one, whole. A
/// symbolic link is written through, not replaced. The mode of an old file is kept where the file
/// system can; a new one has what the umask leaves.
class ReplacingFile final
{
public:
    /// Fails where the folder is missing or refuses new files, and where the target is a folder.
    static Result<ReplacingFile> create(const std::filesystem::path& target);

    ReplacingFile(ReplacingFile&& other) noexcept;
    ReplacingFile& operator=(ReplacingFile&& other) = delete;
    ~ReplacingFile();

    Result<void> write(std::span<const std::uint8_t> bytes);
    /// Flushes file and folder to the disk. At most once, as the last call.
    Result<void> commit();

private:
    ReplacingFile(std::filesystem::path target, std::filesystem::path place,
                  std::filesystem::path temporary, int descriptor);

    std::filesystem::path m_target; ///< As the caller names it.
    std::filesystem::path m_place;  ///< Where it really lies.
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
    bool m_isCommitted = false;
};

} // namespace diorama
