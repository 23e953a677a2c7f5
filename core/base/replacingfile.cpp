// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/replacingfile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace diorama {
namespace {

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    const auto folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

Error cannotWrite(const std::filesystem::path& path, const std::string& why)
{
    return {ErrorCode::Io, "Cannot write \"" + path.string() + "\": " + why + "."};
}

Error cannotWrite(const std::filesystem::path& path, int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return cannotWrite(path, "there is no folder \"" + folderOf(path).string() +
                                     "\"; make it, or choose another place");
    case ENOSPC:
        return cannotWrite(path, "the disk is full; free some space");
    default:
        return cannotWrite(path, std::string(std::strerror(code)) + "; choose another place");
    }
}

std::filesystem::path inventedName(const std::filesystem::path& folder)
{
    std::random_device random;
    return folder / (".diorama-" + std::to_string(random()) + std::to_string(random()));
}

void flushFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<ReplacingFile> ReplacingFile::create(const std::filesystem::path& target)
{
    std::error_code code;
    auto place = std::filesystem::weakly_canonical(target, code);
    if (code)
        place = target;
    struct stat old = {};
    const bool isThere = ::stat(place.c_str(), &old) == 0;
    if (isThere && S_ISDIR(old.st_mode))
        return cannotWrite(target, "it is a folder; choose another name");
    // A rename would put a file in the place of a device or a pipe.
    if (isThere && !S_ISREG(old.st_mode))
        return cannotWrite(target, "it is not a regular file; choose another name");
    constexpr int kAttempts = 100;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto temporary = inventedName(folderOf(place));
        const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                      isThere ? old.st_mode & 0777 : 0666);
        if (descriptor < 0 && errno != EEXIST)
            return cannotWrite(target, errno);
        if (descriptor < 0)
            continue;
        // FAT and CIFS keep no modes: whether it took is no reason to lose the file.
        if (isThere)
            ::fchmod(descriptor, old.st_mode & 07777);
        return ReplacingFile(target, std::move(place), std::move(temporary), descriptor);
    }
    return cannotWrite(target, EEXIST);
}

ReplacingFile::ReplacingFile(std::filesystem::path target, std::filesystem::path place,
                             std::filesystem::path temporary, int descriptor)
    : m_target(std::move(target))
    , m_place(std::move(place))
    , m_temporary(std::move(temporary))
    , m_descriptor(descriptor)
{}

ReplacingFile::ReplacingFile(ReplacingFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_place(std::move(other.m_place))
    , m_temporary(std::move(other.m_temporary))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isCommitted(other.m_isCommitted)
{}

ReplacingFile::~ReplacingFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    if (!m_isCommitted)
        ::unlink(m_temporary.c_str());
}

Result<void> ReplacingFile::write(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return cannotWrite(m_target, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> ReplacingFile::commit()
{
    if (::fsync(m_descriptor) != 0 || ::rename(m_temporary.c_str(), m_place.c_str()) != 0)
        return cannotWrite(m_target, errno);
    m_isCommitted = true;
    flushFolder(folderOf(m_place));
    return {};
}

} // namespace diorama
