// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenecontainer.h"

#include "core/scene/scenelimits.h"
#include "core/scene/scenepictures.h"
#include "core/scene/zipreader.h"
#include "core/scene/zipwriter.h"

#include <algorithm>

namespace diorama {
namespace {

constexpr std::string_view kMimeEntry = "mimetype";
constexpr std::string_view kSceneEntry = "scene.yaml";
constexpr std::string_view kThumbnailEntry = "thumbnail.png";
constexpr std::string_view kPictures = "pictures/";
constexpr std::string_view kHistory = "history/";
constexpr std::uint64_t kThumbnailBytes = std::uint64_t{4} << 20;
constexpr std::uint64_t kHistoryBytes = std::uint64_t{512} << 20;
constexpr std::size_t kHistoryNameBytes = 200;

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

bool isHistoryName(std::string_view name)
{
    const bool isPlain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_' || c == '/';
    });
    return isPlain && !name.empty() && name.size() <= kHistoryNameBytes && name.front() != '/' &&
           name.back() != '/' && name.find("..") == std::string_view::npos &&
           name.find("//") == std::string_view::npos;
}

/// Finds a container's pictures by hash and records what is wrong with them.
class Pictures final
{
public:
    Pictures(const ZipReader& zip, const std::string& file, std::vector<std::string>& warnings)
        : m_zip(zip)
        , m_file(file)
        , m_warnings(warnings)
    {
        for (const auto& name : zip.names()) {
            if (name.starts_with(kPictures))
                m_entries.emplace(name.substr(kPictures.size(), 64), name);
        }
    }

    PicturePtr find(const PictureRef& ref)
    {
        if (const auto known = m_pictures.find(ref.sha256); known != m_pictures.end())
            return known->second;
        PicturePtr picture = read(ref);
        if (!ref.sha256.empty())
            m_pictures.emplace(ref.sha256, picture);
        return picture;
    }

private:
    PicturePtr read(const PictureRef& ref)
    {
        const std::string& shown = !ref.name.empty() ? ref.name : ref.path;
        const auto entry = m_entries.find(ref.sha256);
        if (entry == m_entries.end()) {
            m_warnings.push_back("The picture \"" + shown + "\" is missing in \"" + m_file +
                                 "\"; add it again.");
            return nullptr;
        }
        auto bytes = m_zip.read(entry->second, limits::kPictureBytes);
        auto picture = bytes ? Picture::fromBytes(shown, std::move(*bytes)) : nullptr;
        if (picture == nullptr || picture->sha256 != ref.sha256) {
            m_warnings.push_back("The picture \"" + shown + "\" in \"" + m_file +
                                 "\" is damaged and was left out; add it again.");
            return nullptr;
        }
        return picture;
    }

    const ZipReader& m_zip;
    const std::string& m_file;
    std::vector<std::string>& m_warnings;
    std::map<std::string, std::string, std::less<>> m_entries;
    std::map<std::string, PicturePtr> m_pictures;
};

Result<LoadedScene> load(const ZipReader& zip, const std::string& file)
{
    if (!zip.has(kSceneEntry)) {
        return Error{ErrorCode::InvalidInput, "\"" + file +
                                                  "\" is not a Diorama project: it holds no "
                                                  "scene.yaml. Choose another file."};
    }
    const auto yaml = zip.read(kSceneEntry, limits::kSceneYamlBytes);
    if (!yaml)
        return yaml.error();

    LoadedScene loaded;
    loaded.kind = SceneFileKind::Container;
    Pictures pictures(zip, file, loaded.warnings);
    const std::string_view text(reinterpret_cast<const char*>(yaml->data()), yaml->size());
    auto scene =
        readSceneYaml(text, file, [&](const PictureRef& ref) { return pictures.find(ref); });
    if (!scene)
        return scene.error();
    loaded.scene = std::move(*scene);
    if (zip.has(kThumbnailEntry)) {
        if (auto thumbnail = zip.read(kThumbnailEntry, kThumbnailBytes))
            loaded.thumbnail = std::move(*thumbnail);
    }
    for (const auto& name : zip.names()) {
        if (name.starts_with(kHistory))
            loaded.history.push_back(name.substr(kHistory.size()));
    }
    std::sort(loaded.history.begin(), loaded.history.end());
    return loaded;
}

std::uint64_t bytesIn(const std::map<std::string, Bytes>& files)
{
    std::uint64_t total = 0;
    for (const auto& [name, bytes] : files)
        total += bytes.size();
    return total;
}

Error tooLarge()
{
    return {ErrorCode::InvalidInput,
            "The project is too large to be opened again; remove some of its pictures or of its "
            "history and save again."};
}

/// The history files of a new container: the given ones and those kept from the old one.
Result<std::map<std::string, Bytes>> collectHistory(const ContainerExtras& extras)
{
    auto files = extras.history;
    if (!extras.keep.empty()) {
        const auto old = ZipReader::open(extras.keepFrom);
        if (!old)
            return old.error();
        for (const auto& name : extras.keep) {
            if (files.contains(name))
                continue;
            auto bytes = old->read(std::string(kHistory) + name, kHistoryBytes);
            if (!bytes)
                return bytes.error();
            files.emplace(name, std::move(*bytes));
        }
    }
    for (const auto& [name, bytes] : files) {
        if (!isHistoryName(name))
            return Error{ErrorCode::InvalidInput, "\"" + name + "\" cannot name a history file."};
    }
    if (bytesIn(files) > kHistoryBytes) {
        return Error{ErrorCode::InvalidInput, "The history is larger than 512 MiB; remove some of "
                                              "its pictures and save again."};
    }
    return files;
}

} // namespace

Result<Bytes> packContainer(const Scene& scene, const ContainerExtras& extras)
{
    const std::string yaml = writeSceneYaml(scene, refByHash);
    const auto pictures = picturesOf(scene);
    const auto history = collectHistory(extras);
    if (!history)
        return history.error();
    const auto others = yaml.size() + extras.thumbnail.size() + bytesIn(*history);
    if (const auto fitting = requireFitting(pictures, others); !fitting)
        return fitting.error();
    constexpr std::size_t kOwnEntries = 3;
    if (kOwnEntries + pictures.size() + history->size() > limits::kContainerEntries)
        return tooLarge();
    if (const auto readable = requireReadable(yaml, scene, pictures); !readable)
        return readable.error();

    using Packing = ZipWriter::Packing;
    ZipWriter zip;
    zip.add(std::string(kMimeEntry), bytesOf(kContainerMimeType), Packing::Store);
    zip.add(std::string(kSceneEntry), bytesOf(yaml), Packing::Deflate);
    if (!extras.thumbnail.empty())
        zip.add(std::string(kThumbnailEntry), extras.thumbnail, Packing::Store);
    for (const auto& [hash, picture] : pictures) {
        zip.add(std::string(kPictures) + hash + "." + pictureExtension(picture->bytes),
                picture->bytes, Packing::Store);
    }
    for (const auto& [name, bytes] : *history) {
        const bool isText = name.ends_with(".yaml") || name.ends_with(".json");
        zip.add(std::string(kHistory) + name, bytes, isText ? Packing::Deflate : Packing::Store);
    }
    auto bytes = zip.finish();
    if (bytes && bytes->size() > limits::kContainerBytes)
        return tooLarge();
    return bytes;
}

Result<void> saveContainer(const std::filesystem::path& path, const Scene& scene,
                           const ContainerExtras& extras)
{
    const auto bytes = packContainer(scene, extras);
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(path, std::span<const std::uint8_t>(*bytes));
}

Result<LoadedScene> loadContainer(const std::filesystem::path& path)
{
    const auto zip = ZipReader::open(path);
    if (!zip)
        return zip.error();
    return load(*zip, path.string());
}

Result<LoadedScene> loadContainer(std::span<const std::uint8_t> bytes, const std::string& name)
{
    const auto zip = ZipReader::open(bytes, name);
    if (!zip)
        return zip.error();
    return load(*zip, name);
}

Result<Bytes> readContainerHistory(const std::filesystem::path& path, const std::string& name)
{
    if (!isHistoryName(name))
        return Error{ErrorCode::InvalidInput, "\"" + name + "\" cannot name a history file."};
    const auto zip = ZipReader::open(path);
    if (!zip)
        return zip.error();
    return zip->read(std::string(kHistory) + name, kHistoryBytes);
}

} // namespace diorama
