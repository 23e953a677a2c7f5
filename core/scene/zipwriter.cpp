// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/zipwriter.h"

#include <zip.h>

namespace diorama {
namespace {

Error failed(const char* why)
{
    return {ErrorCode::Internal, "The archive could not be written.", why};
}

/// Keeps the written archive's bytes reachable after the archive itself is closed.
class Target final
{
public:
    Target()
        : m_source(zip_source_buffer_create(nullptr, 0, 0, nullptr))
    {
        if (m_source != nullptr)
            zip_source_keep(m_source);
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target()
    {
        if (m_source != nullptr)
            zip_source_free(m_source);
    }
    zip_source_t* get() const { return m_source; }

    Result<Bytes> bytes() const
    {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_source_stat(m_source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
            zip_source_open(m_source) != 0) {
            return failed("the written archive cannot be read back");
        }
        Bytes bytes(stat.size);
        const auto got = zip_source_read(m_source, bytes.data(), bytes.size());
        zip_source_close(m_source);
        if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size)
            return failed("the written archive ended early");
        return bytes;
    }

private:
    zip_source_t* m_source;
};

} // namespace

void ZipWriter::add(std::string name, std::span<const std::uint8_t> bytes, Packing packing)
{
    m_entries.push_back({std::move(name), bytes, packing});
}

Result<Bytes> ZipWriter::finish() const
{
    const Target target;
    zip_t* archive = target.get() != nullptr
                         ? zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr)
                         : nullptr;
    if (archive == nullptr)
        return failed("out of memory");
    for (const auto& entry : m_entries) {
        zip_source_t* source =
            zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        const auto index = source != nullptr
                               ? zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8)
                               : -1;
        if (index < 0) {
            zip_source_free(source);
            const std::string why = zip_strerror(archive);
            zip_discard(archive);
            return failed(why.c_str());
        }
        const auto place = static_cast<zip_uint64_t>(index);
        const bool isStored = entry.packing == Packing::Store;
        zip_set_file_compression(archive, place, isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9);
        // The first of January 1980, the beginning of time for zip files.
        constexpr zip_uint16_t kDosDate = 1 << 5 | 1;
        zip_file_set_dostime(archive, place, 0, kDosDate, 0);
        zip_file_set_external_attributes(archive, place, 0, ZIP_OPSYS_UNIX, 0644U << 16);
    }
    if (zip_close(archive) != 0) {
        const std::string why = zip_strerror(archive);
        zip_discard(archive);
        return failed(why.c_str());
    }
    return target.bytes();
}

} // namespace diorama
