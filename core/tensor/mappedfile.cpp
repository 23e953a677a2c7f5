// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/mappedfile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace diorama {
namespace {

Error failure(const std::filesystem::path& path, int code)
{
    return {code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
            "Cannot read \"" + path.string() + "\": " + std::strerror(code) + "."};
}

std::uintptr_t pageSize()
{
    static const auto size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    return size;
}

/// The files that are mapped now, by where they begin.
struct LiveMaps
{
    std::mutex mutex;
    std::map<const std::uint8_t*, const MappedFile*> byBegin;
};

LiveMaps& liveMaps()
{
    static auto* maps = new LiveMaps; // outlives static tensors
    return *maps;
}

} // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(path, errno);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error{ErrorCode::InvalidInput, "\"" + path.string() + "\" is not a regular file."};
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        ::close(descriptor);
        return Error{ErrorCode::InvalidInput, "\"" + path.string() + "\" is empty."};
    }
    void* data =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
    const int code = errno;
    ::close(descriptor);
    if (data == MAP_FAILED)
        return failure(path, code);
    return std::shared_ptr<const MappedFile>(
        new MappedFile(static_cast<std::uint8_t*>(data), size));
}

MappedFile::MappedFile(std::uint8_t* data, std::size_t size)
    : m_data(data)
    , m_size(size)
{
    const std::lock_guard lock(liveMaps().mutex);
    liveMaps().byBegin.emplace(m_data, this);
}

bool MappedFile::anyContains(const void* begin, std::size_t bytes)
{
    const std::lock_guard lock(liveMaps().mutex);
    const auto& maps = liveMaps().byBegin;
    auto after = maps.upper_bound(static_cast<const std::uint8_t*>(begin));
    return after != maps.begin() && std::prev(after)->second->contains(begin, bytes);
}

MappedFile::~MappedFile()
{
    {
        const std::lock_guard lock(liveMaps().mutex);
        liveMaps().byBegin.erase(m_data);
    }
    ::munmap(m_data, m_size);
}

bool MappedFile::contains(const void* begin, std::size_t bytes) const
{
    const auto* first = static_cast<const std::uint8_t*>(begin);
    return first >= m_data && bytes <= m_size && first <= m_data + (m_size - bytes);
}

void MappedFile::release(const void* begin, std::size_t bytes) const
{
    const auto first =
        (reinterpret_cast<std::uintptr_t>(begin) + pageSize() - 1) / pageSize() * pageSize();
    const auto last = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / pageSize() * pageSize();
    if (last > first)
        ::madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED);
}

} // namespace diorama
