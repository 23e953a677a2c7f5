// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenepictures.h"

#include "core/scene/scenelimits.h"

#include <algorithm>
#include <cstring>

namespace diorama {
namespace {

bool startsWith(std::span<const std::uint8_t> bytes, std::string_view magic, std::size_t at = 0)
{
    return bytes.size() >= at + magic.size() &&
           std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

/// Paths are the storage's business: a container keeps none, a plain file may rename a picture.
Scene withoutPaths(Scene scene)
{
    for (auto& subject : scene.subjects) {
        for (auto& photo : subject.photos) {
            if (photo.picture != nullptr)
                photo.path.clear();
        }
    }
    return scene;
}

} // namespace

std::map<std::string, PicturePtr> picturesOf(const Scene& scene)
{
    std::map<std::string, PicturePtr> pictures;
    const auto add = [&](const PicturePtr& picture) {
        if (picture != nullptr)
            pictures.emplace(picture->sha256, picture);
    };
    for (const auto& subject : scene.subjects) {
        for (const auto& photo : subject.photos) {
            add(photo.picture);
            add(photo.mask);
        }
    }
    if (scene.settings.start)
        add(scene.settings.start->picture);
    return pictures;
}

std::string pictureExtension(std::span<const std::uint8_t> bytes)
{
    using namespace std::string_view_literals;
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n"sv))
        return "png";
    if (startsWith(bytes, "\xff\xd8\xff"sv))
        return "jpg";
    if (startsWith(bytes, "RIFF"sv) && startsWith(bytes, "WEBP"sv, 8))
        return "webp";
    if (startsWith(bytes, "II*\0"sv) || startsWith(bytes, "MM\0*"sv))
        return "tif";
    if (startsWith(bytes, "GIF8"sv))
        return "gif";
    if (startsWith(bytes, "BM"sv))
        return "bmp";
    return "bin";
}

PictureRef refByHash(const Picture& picture, const std::string& /*path*/)
{
    return {.name = picture.name, .sha256 = picture.sha256};
}

Result<void> PictureBudget::take(const std::string& name, std::uint64_t bytes)
{
    if (bytes > limits::kPictureBytes) {
        return Error{ErrorCode::InvalidInput, "The picture \"" + name + "\" is larger than " +
                                                  std::to_string(limits::kPictureBytes >> 20) +
                                                  " MiB; make it smaller before you use it."};
    }
    if (bytes > limits::kContainerBytes - std::min(m_bytes, limits::kContainerBytes)) {
        return Error{ErrorCode::InvalidInput, "There is no room for the picture \"" + name +
                                                  "\": a scene and its pictures may have " +
                                                  std::to_string(limits::kContainerBytes >> 30) +
                                                  " GiB in all; leave some out."};
    }
    m_bytes += bytes;
    return {};
}

Result<void> requireFitting(const std::map<std::string, PicturePtr>& pictures, std::uint64_t others)
{
    PictureBudget budget(others);
    for (const auto& [hash, picture] : pictures) {
        const auto& name = picture->name.empty() ? hash : picture->name;
        if (const auto taken = budget.take(name, picture->bytes.size()); !taken)
            return taken.error();
    }
    return {};
}

Result<void> requireReadable(std::string_view yaml, const Scene& scene,
                             const std::map<std::string, PicturePtr>& byKey)
{
    const auto read = readSceneYaml(yaml, "scene", [&](const PictureRef& ref) -> PicturePtr {
        const auto found = byKey.find(ref.path.empty() ? ref.sha256 : ref.path);
        return found != byKey.end() ? found->second : nullptr;
    });
    if (!read) {
        return Error{ErrorCode::InvalidInput,
                     "The scene was not saved because it could not be opened again: " +
                         read.error().message,
                     read.error().detail};
    }
    if (withoutPaths(*read) != withoutPaths(scene)) {
        return Error{ErrorCode::InvalidInput,
                     "The scene was not saved because a text in it is not valid UTF-8."};
    }
    return {};
}

} // namespace diorama
