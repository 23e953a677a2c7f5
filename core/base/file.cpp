// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/replacingfile.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>

namespace diorama {
namespace {

Error systemError(const std::filesystem::path& path, const char* what, int code)
{
    return {ErrorCode::Io,
            std::string(what) + " \"" + path.string() + "\": " + std::strerror(code) + "."};
}

class Sha256 final
{
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void update(const void* data, std::size_t size)
    {
        EVP_DigestUpdate(m_context.get(), data, size);
    }
    std::string hex()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        static constexpr char kDigits[] = "0123456789abcdef";
        std::string text;
        for (unsigned int i = 0; i < length; ++i) {
            text += kDigits[digest[i] >> 4];
            text += kDigits[digest[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

Result<Bytes> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes)
{
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"."};
    if (code)
        return systemError(path, "Cannot open", code.value());
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::InvalidInput, "\"" + path.string() + "\" is not a regular file."};
    const auto size = std::filesystem::file_size(path, code);
    if (code)
        return systemError(path, "Cannot read", code.value());
    if (size > maxBytes) {
        return Error{ErrorCode::InvalidInput,
                     "\"" + path.string() + "\" is too large: " + std::to_string(size) +
                         " bytes, at most " + std::to_string(maxBytes) + " are read."};
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return systemError(path, "Cannot open", errno);
    Bytes bytes(static_cast<std::size_t>(size));
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (static_cast<std::uintmax_t>(stream.gcount()) != size)
        return Error{ErrorCode::Io, "\"" + path.string() + "\" ended early while it was read."};
    return bytes;
}

Result<void> writeFileAtomically(const std::filesystem::path& path,
                                 std::span<const std::uint8_t> bytes)
{
    auto file = ReplacingFile::create(path);
    if (!file)
        return file.error();
    if (const auto written = file->write(bytes); !written)
        return written.error();
    return file->commit();
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view text)
{
    return writeFileAtomically(
        path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

std::string sha256Hex(std::span<const std::uint8_t> bytes)
{
    Sha256 hash;
    hash.update(bytes.data(), bytes.size());
    return hash.hex();
}

Result<std::string> sha256HexOfFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, "Cannot open \"" + path.string() + "\"."};
    Sha256 hash;
    std::vector<char> buffer(std::size_t{1} << 20);
    while (stream) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.update(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad())
        return Error{ErrorCode::Io, "Cannot read \"" + path.string() + "\" to its end."};
    return hash.hex();
}

Result<std::filesystem::path> resolveInside(const std::filesystem::path& folder,
                                            std::string_view relative)
{
    const std::filesystem::path inner(relative);
    const auto refused = [&] {
        return Error{ErrorCode::InvalidInput, "The path \"" + std::string(relative) +
                                                  "\" leaves its folder \"" + folder.string() +
                                                  "\"."};
    };
    if (inner.empty() || inner.is_absolute() || relative.find('\0') != std::string_view::npos)
        return refused();
    std::error_code code;
    const auto root = std::filesystem::weakly_canonical(folder, code);
    if (code)
        return systemError(folder, "Cannot resolve", code.value());
    const auto full = std::filesystem::weakly_canonical(root / inner, code);
    if (code)
        return systemError(root / inner, "Cannot resolve", code.value());
    const auto back = full.lexically_relative(root);
    if (back.empty() || *back.begin() == "..")
        return refused();
    return full;
}

} // namespace diorama
