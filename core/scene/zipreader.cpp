// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/zipreader.h"

#include "core/scene/scenelimits.h"

#include <algorithm>
#include <map>
#include <zip.h>

namespace diorama {
namespace {

struct ArchiveCloser
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchivePtr = std::unique_ptr<zip_t, ArchiveCloser>;

struct FileCloser
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error broken(const std::string& name, const std::string& why)
{
    return {ErrorCode::InvalidInput,
            "\"" + name + "\" cannot be opened: " + why + ". Get an intact copy of it."};
}

std::string messageOf(zip_error_t& error)
{
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

bool isSafeName(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find(':') != std::string_view::npos) {
        return false;
    }
    const std::filesystem::path path(name);
    return std::none_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

} // namespace

struct ZipReader::State
{
    struct Entry
    {
        zip_uint64_t index = 0;
        zip_uint64_t size = 0;
    };
    ArchivePtr archive;
    std::string name;
    std::vector<std::string> names;
    std::map<std::string, Entry, std::less<>> entries;
};

ZipReader::ZipReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

ZipReader::ZipReader(ZipReader&& other) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&& other) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const std::filesystem::path& path)
{
    std::error_code code;
    const auto size = std::filesystem::file_size(path, code);
    if (code)
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"."};
    if (size > limits::kContainerBytes)
        return broken(path.string(), "it is too large");
    int reason = 0;
    auto state = std::make_unique<State>();
    state->name = path.string();
    state->archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &reason));
    if (state->archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, reason);
        return broken(path.string(), messageOf(error));
    }
    return checked(std::move(state));
}

Result<ZipReader> ZipReader::open(std::span<const std::uint8_t> bytes, std::string name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr)
        return broken(name, messageOf(error));
    auto state = std::make_unique<State>();
    state->name = std::move(name);
    state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (state->archive == nullptr) {
        zip_source_free(source);
        return broken(state->name, messageOf(error));
    }
    return checked(std::move(state));
}

Result<ZipReader> ZipReader::checked(std::unique_ptr<State> state)
{
    zip_t* archive = state->archive.get();
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits::kContainerEntries)
        return broken(state->name, "it holds too many files");
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE;
        if (zip_stat_index(archive, i, 0, &stat) != 0 || (stat.valid & kNeeded) != kNeeded)
            return broken(state->name, "its list of files is damaged");
        const std::string name = stat.name;
        if (!isSafeName(name))
            return broken(state->name, "it holds a file whose path leaves the archive");
        if (stat.size > limits::kContainerBytes - total)
            return broken(state->name, "it would unpack to more than 2 GiB");
        total += stat.size;
        if (name.back() == '/')
            continue;
        if (!state->entries.emplace(name, State::Entry{i, stat.size}).second)
            return broken(state->name, "it holds two files of the same name");
        state->names.push_back(name);
    }
    return ZipReader(std::move(state));
}

const std::vector<std::string>& ZipReader::names() const
{
    return m_state->names;
}

bool ZipReader::has(std::string_view entry) const
{
    return m_state->entries.contains(entry);
}

Result<Bytes> ZipReader::read(std::string_view entry, std::uint64_t maxBytes) const
{
    const std::string what = "its file \"" + std::string(entry) + "\" ";
    const auto found = m_state->entries.find(entry);
    if (found == m_state->entries.end())
        return broken(m_state->name, what + "is missing");
    const auto [index, size] = found->second;
    if (size > maxBytes)
        return broken(m_state->name, what + "is too large");
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_state->archive.get(), index, 0));
    if (file == nullptr)
        return broken(m_state->name, what + "cannot be unpacked");
    // Grown piece by piece: a lying size must not allocate ahead of the data.
    Bytes bytes;
    while (true) {
        constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;
        const std::size_t have = bytes.size();
        // One byte more than announced shows that the announcement was wrong.
        bytes.resize(have + std::min(kPiece, size - have + 1));
        const auto got = zip_fread(file.get(), bytes.data() + have, bytes.size() - have);
        bytes.resize(have + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (got < 0 || bytes.size() > size)
            return broken(m_state->name, what + "is damaged");
        if (got == 0)
            break;
    }
    if (bytes.size() != size)
        return broken(m_state->name, what + "ends early");
    return bytes;
}

bool isZip(std::span<const std::uint8_t> bytes)
{
    return bytes.size() >= 4 && bytes[0] == 'P' && bytes[1] == 'K' &&
           ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
}

} // namespace diorama
