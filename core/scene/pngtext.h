// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// The PNG text keyword under which a picture carries the scene that it was painted from.
inline constexpr std::string_view kPngSceneKeyword = "diorama-scene";

/// One chunk of a PNG file; `data` points into the file's bytes.
struct PngChunk
{
    std::string type; ///< Four letters, for example "IDAT".
    std::span<const std::uint8_t> data;
};

/// Whether the bytes start like a PNG file.
bool isPng(std::span<const std::uint8_t> bytes);

/// Lists the chunks of an untrusted PNG file with their sums checked; pixels are not decoded.
/// `name` appears in errors. The chunks live as long as `png` does.
Result<std::vector<PngChunk>> readPngChunks(std::span<const std::uint8_t> png,
                                            const std::string& name);

/// Assembles a PNG file from chunks.
Bytes writePngChunks(const std::vector<PngChunk>& chunks);

/// The international text (iTXt, plain or compressed) with that keyword, if there is one. Texts
/// that unpack to more than `maxBytes` are refused.
Result<std::optional<std::string>> readPngText(std::span<const std::uint8_t> png,
                                               std::string_view keyword, const std::string& name,
                                               std::size_t maxBytes);

/// A copy of the PNG file with the text in an iTXt chunk before the pixels, in place of any older
/// one with that keyword. The pixels' bytes are not touched.
Result<Bytes> withPngText(std::span<const std::uint8_t> png, std::string_view keyword,
                          std::string_view text, const std::string& name);

/// A copy of the PNG file with this chunk added before the pixels.
Result<Bytes> withPngChunk(std::span<const std::uint8_t> png, const PngChunk& chunk,
                           const std::string& name);

/// Unpacks zlib data of an unknown size; nothing where it is broken or unpacks to more than
/// `maxBytes`.
std::optional<std::string> inflated(std::span<const std::uint8_t> packed, std::size_t maxBytes);

/// The data of an iTXt chunk, uncompressed.
Bytes pngTextData(std::string_view keyword, std::string_view text);

} // namespace diorama
