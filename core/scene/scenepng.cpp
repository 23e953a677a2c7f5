// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenepng.h"

#include "core/scene/pngtext.h"
#include "core/scene/scenelimits.h"
#include "core/scene/scenepictures.h"

#include <algorithm>

namespace diorama {
namespace {

/// Ancillary, private, safe to copy by programs that do not know it.
constexpr std::string_view kPictureChunk = "dpIc";
constexpr std::size_t kHashLength = 64;

PicturePtr findPicture(const std::vector<PngChunk>& chunks, const PictureRef& ref)
{
    if (ref.sha256.empty())
        return nullptr;
    for (const auto& chunk : chunks) {
        if (chunk.type != kPictureChunk || chunk.data.size() <= kHashLength ||
            !std::equal(ref.sha256.begin(), ref.sha256.end(), chunk.data.begin())) {
            continue;
        }
        const auto file = chunk.data.subspan(kHashLength);
        auto picture = Picture::fromBytes(ref.name, Bytes(file.begin(), file.end()));
        if (picture->sha256 == ref.sha256)
            return picture;
    }
    return nullptr;
}

} // namespace

std::string sceneYamlForPng(const Scene& scene)
{
    return writeSceneYaml(scene, refByHash);
}

Result<Bytes> withEmbeddedScene(std::span<const std::uint8_t> png, const Scene& scene,
                                bool withPictures, const std::string& name)
{
    const std::string yaml = sceneYamlForPng(scene);
    const auto pictures = picturesOf(scene);
    const auto embedded = withPictures ? pictures : std::map<std::string, PicturePtr>();
    const auto fitting = requireFitting(embedded, std::uint64_t{png.size()} + yaml.size());
    if (!fitting)
        return fitting.error();
    if (const auto readable = requireReadable(yaml, scene, pictures); !readable)
        return readable.error();
    const auto withText = withPngText(png, kPngSceneKeyword, yaml, name);
    if (!withText)
        return withText.error();
    auto chunks = readPngChunks(*withText, name);
    if (!chunks)
        return chunks.error();
    std::erase_if(*chunks, [](const PngChunk& chunk) { return chunk.type == kPictureChunk; });
    std::vector<Bytes> data;
    data.reserve(embedded.size());
    for (const auto& [hash, picture] : embedded) {
        data.emplace_back(hash.begin(), hash.end());
        data.back().insert(data.back().end(), picture->bytes.begin(), picture->bytes.end());
        chunks->insert(chunks->end() - 1, PngChunk{std::string(kPictureChunk), data.back()});
    }
    return writePngChunks(*chunks);
}

Result<LoadedScene> loadSceneFromPng(std::span<const std::uint8_t> png, const std::string& name)
{
    const auto text = readPngText(png, kPngSceneKeyword, name, limits::kSceneYamlBytes);
    if (!text)
        return text.error();
    if (!*text) {
        return Error{ErrorCode::NotFound, "The picture \"" + name +
                                              "\" carries no scene. Only pictures that Diorama "
                                              "exported with their scene can be opened again."};
    }
    const auto chunks = readPngChunks(png, name);
    if (!chunks)
        return chunks.error();
    LoadedScene loaded;
    loaded.kind = SceneFileKind::Png;
    std::map<std::string, PicturePtr> known;
    auto scene = readSceneYaml(**text, name, [&](const PictureRef& ref) {
        const auto [entry, isNew] = known.try_emplace(ref.sha256);
        if (isNew)
            entry->second = findPicture(*chunks, ref);
        if (entry->second == nullptr) {
            loaded.warnings.push_back("The picture \"" + (ref.name.empty() ? ref.path : ref.name) +
                                      "\" is not part of \"" + name + "\"; add it again.");
        }
        return entry->second;
    });
    if (!scene)
        return scene.error();
    loaded.scene = std::move(*scene);
    return loaded;
}

} // namespace diorama
