// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenefile.h"

#include "core/scene/pngtext.h"
#include "core/scene/scenecontainer.h"
#include "core/scene/scenelimits.h"
#include "core/scene/scenepictures.h"
#include "core/scene/scenepng.h"
#include "core/scene/zipreader.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace diorama {
namespace {

constexpr const char* kPictureFolder = "pictures";

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    const auto folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

/// The first bytes of a file, fewer where it is shorter.
Result<Bytes> readStart(const std::filesystem::path& path)
{
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        return Error{ErrorCode::InvalidInput,
                     "\"" + path.string() + "\" is a folder; choose a scene file."};
    }
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"."};
    // A pipe would block, a device might never end.
    if (!code && !std::filesystem::is_regular_file(status))
        return Error{ErrorCode::InvalidInput, "\"" + path.string() + "\" is not a regular file."};
    std::ifstream stream;
    if (!code)
        stream.open(path, std::ios::binary);
    if (!stream.is_open()) {
        const int reason = code ? code.value() : errno;
        return Error{ErrorCode::Io,
                     "Cannot open \"" + path.string() + "\": " + std::strerror(reason) + "."};
    }
    Bytes start(16);
    stream.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    return start;
}

/// Reads the pictures that lie beside a YAML file, each file once whatever its path is spelled
/// like, and records what is wrong with them.
class PicturesBeside final
{
public:
    PicturesBeside(const std::filesystem::path& file, std::vector<std::string>& warnings)
        : m_file(file)
        , m_warnings(warnings)
    {}

    PicturePtr find(const PictureRef& ref)
    {
        if (ref.path.empty()) {
            const auto& name = ref.name.empty() ? ref.sha256 : ref.name;
            warn((name.empty() ? "A picture" : "The picture \"" + name + "\"") + " of \"" +
                 m_file.string() + "\" has no path to find it by; it was left out.");
            return nullptr;
        }
        const auto [entry, isNew] = m_bySpelling.try_emplace(ref.path);
        if (isNew)
            entry->second = resolve(ref);
        return entry->second;
    }

private:
    void warn(std::string message) { m_warnings.push_back(std::move(message)); }

    PicturePtr resolve(const PictureRef& ref)
    {
        const auto path = resolveInside(folderOf(m_file), ref.path);
        if (!path) {
            warn(path.error().message + " Pictures must lie beside \"" + m_file.string() +
                 "\" or below; it was left out.");
            return nullptr;
        }
        const auto [entry, isNew] = m_byPlace.try_emplace(*path);
        if (isNew)
            entry->second = read(*path, ref);
        return entry->second;
    }

    PicturePtr read(const std::filesystem::path& path, const PictureRef& ref)
    {
        std::error_code code;
        const auto size = std::filesystem::file_size(path, code);
        if (!code) {
            if (const auto taken = m_budget.take(path.string(), size); !taken) {
                warn(taken.error().message + " It was left out.");
                return nullptr;
            }
        }
        auto bytes = readFile(path, limits::kPictureBytes);
        if (!bytes) {
            warn("A picture of \"" + m_file.string() + "\" is missing: " + bytes.error().message);
            return nullptr;
        }
        const auto name = ref.name.empty() ? path.filename().string() : ref.name;
        auto picture = Picture::fromBytes(name, std::move(*bytes));
        if (!ref.sha256.empty() && picture->sha256 != ref.sha256) {
            warn("The picture \"" + path.string() +
                 "\" has changed since the scene was saved; it is used as it is.");
        }
        return picture;
    }

    const std::filesystem::path& m_file;
    std::vector<std::string>& m_warnings;
    std::map<std::string, PicturePtr> m_bySpelling;
    std::map<std::filesystem::path, PicturePtr> m_byPlace;
    PictureBudget m_budget;
};

Result<LoadedScene> loadYaml(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, limits::kSceneYamlBytes);
    if (!bytes)
        return bytes.error();
    LoadedScene loaded;
    PicturesBeside pictures(path, loaded.warnings);
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    auto scene = readSceneYaml(text, path.string(),
                               [&](const PictureRef& ref) { return pictures.find(ref); });
    if (!scene)
        return scene.error();
    loaded.scene = std::move(*scene);
    return loaded;
}

/// A file name for people that no other picture has.
std::string fileNameFor(const Picture& picture)
{
    std::string stem = std::filesystem::path(picture.name).stem().string().substr(0, 40);
    std::replace_if(
        stem.begin(), stem.end(),
        [](unsigned char c) {
            return c >= 0x80 || !(std::isalnum(c) != 0 || c == '-' || c == '_');
        },
        '-');
    return (stem.empty() ? "picture" : stem) + "-" + picture.sha256.substr(0, 12) + "." +
           pictureExtension(picture.bytes);
}

bool hasContent(const std::filesystem::path& file, const Picture& picture)
{
    std::error_code code;
    if (std::filesystem::file_size(file, code) != picture.bytes.size() || code)
        return false;
    const auto hash = sha256HexOfFile(file);
    return hash && *hash == picture.sha256;
}

/// Where each picture lies relative to the scene file, by hash.
using Paths = std::map<std::string, std::string>;

/// Pictures that already lie where their photo says.
Paths pathsInPlace(const Scene& scene, const std::filesystem::path& folder)
{
    Paths paths;
    for (const auto& subject : scene.subjects) {
        for (const auto& photo : subject.photos) {
            if (photo.picture == nullptr || photo.path.empty())
                continue;
            const auto file = resolveInside(folder, photo.path);
            if (file && hasContent(*file, *photo.picture))
                paths.emplace(photo.picture->sha256, photo.path);
        }
    }
    return paths;
}

Result<void> writePictures(const std::map<std::string, PicturePtr>& pictures,
                           const std::filesystem::path& folder, Paths& paths)
{
    for (const auto& [hash, picture] : pictures) {
        if (paths.contains(hash))
            continue;
        const auto name = std::string(kPictureFolder) + "/" + fileNameFor(*picture);
        const auto file = resolveInside(folder, name);
        if (!file)
            return file.error();
        std::error_code code;
        std::filesystem::create_directories(file->parent_path(), code);
        if (!hasContent(*file, *picture)) {
            const auto written =
                writeFileAtomically(*file, std::span<const std::uint8_t>(picture->bytes));
            if (!written)
                return written.error();
        }
        paths.emplace(hash, name);
    }
    return {};
}

} // namespace

Result<LoadedScene> loadScene(const std::filesystem::path& path)
{
    const auto start = readStart(path);
    if (!start)
        return start.error();
    if (isZip(*start))
        return loadContainer(path);
    if (!isPng(*start))
        return loadYaml(path);
    const auto png = readFile(path, limits::kContainerBytes);
    if (!png)
        return png.error();
    return loadSceneFromPng(*png, path.string());
}

Result<void> saveScene(const std::filesystem::path& path, const Scene& scene)
{
    const auto extension = path.extension();
    if (extension == ".yaml" || extension == ".yml")
        return saveSceneYaml(path, scene);
    return saveContainer(path, scene);
}

Result<void> saveSceneYaml(const std::filesystem::path& path, const Scene& scene)
{
    const auto folder = folderOf(path);
    const auto pictures = picturesOf(scene);
    if (const auto fitting = requireFitting(pictures); !fitting)
        return fitting.error();
    Paths paths = pathsInPlace(scene, folder);
    // Names are settled before anything is written, so that a scene that cannot be saved leaves
    // nothing.
    Paths planned = paths;
    std::map<std::string, PicturePtr> byPath;
    for (const auto& [hash, picture] : pictures) {
        planned.try_emplace(hash, std::string(kPictureFolder) + "/" + fileNameFor(*picture));
        byPath.emplace(planned[hash], picture);
    }
    const auto yaml = writeSceneYaml(scene, [&](const Picture& picture, const std::string&) {
        const auto& file = planned.at(picture.sha256);
        const bool saysName = std::filesystem::path(file).filename() == picture.name;
        return PictureRef{.path = file, .name = saysName ? std::string() : picture.name};
    });
    if (const auto readable = requireReadable(yaml, scene, byPath); !readable)
        return readable.error();
    if (const auto written = writePictures(pictures, folder, paths); !written)
        return written.error();
    return writeFileAtomically(path, yaml);
}

} // namespace diorama
