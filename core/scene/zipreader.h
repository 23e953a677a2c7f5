// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// Reads an untrusted zip file. Opening checks the directory as a whole: too many entries, sizes
/// above the bounds of scenelimits.h, paths that leave the archive and repeated names are refused
/// before anything is unpacked. Not thread-safe; one reader a thread.
class ZipReader final
{
public:
    static Result<ZipReader> open(const std::filesystem::path& path);
    /// The bytes must outlive the reader. `name` appears in errors.
    static Result<ZipReader> open(std::span<const std::uint8_t> bytes, std::string name);

    ZipReader(ZipReader&& other) noexcept;
    ZipReader& operator=(ZipReader&& other) noexcept;
    ~ZipReader();

    /// Files in the archive's order; folders are left out.
    const std::vector<std::string>& names() const;
    bool has(std::string_view entry) const;
    /// Unpacks one entry of at most `maxBytes`; its sum is checked.
    Result<Bytes> read(std::string_view entry, std::uint64_t maxBytes) const;

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);
    static Result<ZipReader> checked(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// Whether the bytes start like a zip file.
bool isZip(std::span<const std::uint8_t> bytes);

} // namespace diorama
