// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/subjectstore.h"

#include "core/base/file.h"

#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace diorama {
namespace {

constexpr const char* kIndexName = "subjects.json";
constexpr const char* kPixelsName = "pixels.bin";
constexpr std::uintmax_t kMaxIndexBytes = 256u << 20;
constexpr int kMaxSide = 4096;

Error broken(const std::filesystem::path& path, const std::string& detail)
{
    return {ErrorCode::InvalidInput,
            "The subject index " + path.string() + " is damaged. Prepare the data again.", detail};
}

nlohmann::json toJson(const SubjectInfo& info)
{
    return {{"name", info.name},
            {"phrase", info.phrase},
            {"tags", info.tags},
            {"topic", info.topic},
            {"style", info.style},
            {"licence", info.licence},
            {"kind", static_cast<int>(info.kind)},
            {"heldOut", info.heldOut},
            {"person", info.person}};
}

SubjectInfo infoFromJson(const nlohmann::json& json)
{
    SubjectInfo info;
    info.name = json.at("name").get<std::string>();
    info.phrase = json.at("phrase").get<std::string>();
    info.tags = json.at("tags").get<std::vector<std::string>>();
    info.topic = json.at("topic").get<std::string>();
    info.style = json.at("style").get<std::string>();
    info.licence = json.at("licence").get<std::string>();
    const int kind = json.at("kind").get<int>();
    if (kind < 0 || kind > static_cast<int>(SubjectKind::Texture))
        throw std::invalid_argument("unknown kind of subject");
    info.kind = static_cast<SubjectKind>(kind);
    info.heldOut = json.at("heldOut").get<bool>();
    info.person = json.at("person").get<bool>();
    return info;
}

} // namespace

Result<SubjectStore> SubjectStore::open(const std::filesystem::path& folder)
{
    SubjectStore store;
    const auto pixels = folder / kPixelsName;
    const int file = ::open(pixels.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status = {};
    if (file < 0 || ::fstat(file, &status) != 0) {
        if (file >= 0)
            ::close(file);
        return Error{ErrorCode::NotFound, "There are no prepared subjects in " + folder.string() +
                                              ". Run diorama-train prepare first."};
    }
    store.m_size = static_cast<std::size_t>(status.st_size);
    void* mapped = store.m_size > 0 ? ::mmap(nullptr, store.m_size, PROT_READ, MAP_SHARED, file, 0)
                                    : MAP_FAILED;
    ::close(file);
    if (mapped == MAP_FAILED)
        return Error{ErrorCode::Io,
                     "The prepared pictures " + pixels.string() + " could not be read."};
    store.m_pixels = static_cast<std::uint8_t*>(mapped);
    if (auto read = store.readIndex(folder / kIndexName); !read)
        return read.error();
    return store;
}

Result<void> SubjectStore::readIndex(const std::filesystem::path& path)
{
    auto bytes = readFile(path, kMaxIndexBytes);
    if (!bytes)
        return bytes.error();
    try {
        const auto json = nlohmann::json::parse(bytes->begin(), bytes->end());
        for (const auto& item : json.at("subjects")) {
            Entry entry{infoFromJson(item), {}};
            for (const auto& view : item.at("views")) {
                const View read{view.at(0).get<std::uint64_t>(), view.at(1).get<int>(),
                                view.at(2).get<int>()};
                if (read.width < 1 || read.height < 1 || read.width > kMaxSide ||
                    read.height > kMaxSide)
                    return broken(path, "a view has an impossible size");
                const auto needed = std::uint64_t{4} * static_cast<unsigned>(read.width) *
                                    static_cast<unsigned>(read.height);
                if (read.offset > m_size || needed > m_size - read.offset)
                    return broken(path, "a view lies outside the pixels");
                entry.views.push_back(read);
            }
            if (entry.views.empty())
                return broken(path, "a subject has no view");
            m_entries.push_back(std::move(entry));
        }
    } catch (const std::exception& error) {
        return broken(path, error.what());
    }
    return {};
}

SubjectStore::SubjectStore(SubjectStore&& other) noexcept
    : m_entries(std::move(other.m_entries))
    , m_pixels(std::exchange(other.m_pixels, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{}

SubjectStore& SubjectStore::operator=(SubjectStore&& other) noexcept
{
    std::swap(m_entries, other.m_entries);
    std::swap(m_pixels, other.m_pixels);
    std::swap(m_size, other.m_size);
    return *this;
}

SubjectStore::~SubjectStore()
{
    if (m_pixels)
        ::munmap(m_pixels, m_size);
}

cv::Mat SubjectStore::view(int subject, int view) const
{
    const View& found =
        m_entries.at(static_cast<std::size_t>(subject)).views.at(static_cast<std::size_t>(view));
    return {found.height, found.width, CV_8UC4, m_pixels + found.offset};
}

std::vector<int> SubjectStore::subjects(bool heldOut) const
{
    std::vector<int> found;
    for (int i = 0; i < size(); ++i) {
        if (info(i).heldOut == heldOut && info(i).kind != SubjectKind::Texture)
            found.push_back(i);
    }
    return found;
}

std::vector<int> SubjectStore::textures() const
{
    std::vector<int> found;
    for (int i = 0; i < size(); ++i) {
        if (info(i).kind == SubjectKind::Texture)
            found.push_back(i);
    }
    return found;
}

Result<void> writeSubjectStore(const std::filesystem::path& folder,
                               const std::vector<PreparedSubject>& subjects)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const auto pixels = folder / kPixelsName;
    const auto partial = folder / (std::string(kPixelsName) + ".partial");
    std::ofstream out(partial, std::ios::binary);
    nlohmann::json list = nlohmann::json::array();
    std::uint64_t offset = 0;
    for (const PreparedSubject& subject : subjects) {
        nlohmann::json item = toJson(subject.info);
        item["views"] = nlohmann::json::array();
        for (const cv::Mat& view : subject.views) {
            CV_Assert(view.type() == CV_8UC4);
            const cv::Mat whole = view.isContinuous() ? view : view.clone();
            const auto bytes = whole.total() * whole.elemSize();
            out.write(reinterpret_cast<const char*>(whole.data),
                      static_cast<std::streamsize>(bytes));
            item["views"].push_back({offset, whole.cols, whole.rows});
            offset += bytes;
        }
        list.push_back(std::move(item));
    }
    out.close();
    std::error_code failed;
    if (out)
        std::filesystem::rename(partial, pixels, failed);
    if (!out || failed)
        return Error{ErrorCode::Io,
                     "The prepared pictures could not be written to " + pixels.string() + "."};
    const nlohmann::json index{{"version", 1}, {"subjects", std::move(list)}};
    return writeFileAtomically(folder / kIndexName, index.dump(1));
}

} // namespace diorama
