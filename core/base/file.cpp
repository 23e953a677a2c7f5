// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace diorama {
namespace {

Error systemError(const std::filesystem::path& path, const char* what, int code)
{
    return {ErrorCode::Io,
            std::string(what) + " \"" + path.string() + "\": " + std::strerror(code) + "."};
}

/// A file descriptor that closes itself.
class Descriptor final
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
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
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"."};
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
    std::error_code code;
    // A symbolic link is written through, not replaced.
    const auto canonical = std::filesystem::weakly_canonical(path, code);
    const auto target = code ? path : canonical;
    std::string pattern = (target.parent_path() / (".diorama-XXXXXX")).string();
    if (target.parent_path().empty())
        pattern = ".diorama-XXXXXX";

    const Descriptor file(::mkstemp(pattern.data()));
    if (file.get() < 0)
        return systemError(path, "Cannot write", errno);
    struct stat old = {};
    const mode_t mode = ::stat(target.c_str(), &old) == 0 ? old.st_mode & 07777 : 0644;
    if (!writeAll(file.get(), bytes) || ::fchmod(file.get(), mode) != 0 ||
        ::fsync(file.get()) != 0 || ::rename(pattern.c_str(), target.c_str()) != 0) {
        const int reason = errno;
        ::unlink(pattern.c_str());
        return systemError(path, "Cannot write", reason);
    }
    const auto folder =
        target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path();
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (directory.get() >= 0)
        ::fsync(directory.get());
    return {};
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
