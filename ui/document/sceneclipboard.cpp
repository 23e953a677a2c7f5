// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/sceneclipboard.h"

#include "core/scene/scenelimits.h"
#include "core/scene/sceneyaml.h"
#include "core/scene/validation.h"

#include <QMimeData>
#include <QStringList>

namespace diorama {
namespace {

QString sceneType()
{
    return QStringLiteral("application/x-diorama-regions+yaml");
}

QString pictureType(const std::string& sha256)
{
    return QStringLiteral("application/x-diorama-picture-") + QString::fromStdString(sha256);
}

void addPicture(QMimeData& data, const PicturePtr& picture)
{
    if (picture == nullptr)
        return;
    data.setData(pictureType(picture->sha256),
                 QByteArray(reinterpret_cast<const char*>(picture->bytes.data()),
                            static_cast<qsizetype>(picture->bytes.size())));
}

PicturePtr takePicture(const QMimeData& data, const PictureRef& ref)
{
    if (ref.sha256.empty() || !data.hasFormat(pictureType(ref.sha256)))
        return nullptr;
    const QByteArray bytes = data.data(pictureType(ref.sha256));
    if (static_cast<std::uint64_t>(bytes.size()) > limits::kPictureBytes)
        return nullptr;
    auto picture = Picture::fromBytes(ref.name, Bytes(bytes.cbegin(), bytes.cend()));
    return picture->sha256 == ref.sha256 ? picture : nullptr;
}

} // namespace

std::unique_ptr<QMimeData> SceneClipboard::encode(const Scene& scene)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(sceneType(), QByteArray::fromStdString(writeSceneYaml(scene)));
    for (const Subject& subject : scene.subjects) {
        for (const Photo& photo : subject.photos) {
            addPicture(*data, photo.picture);
            addPicture(*data, photo.mask);
        }
    }
    QStringList phrases;
    for (const Region& region : scene.regions) {
        if (!region.phrase.empty())
            phrases << QString::fromStdString(region.phrase);
    }
    if (!phrases.isEmpty())
        data->setText(phrases.join(u'\n'));
    return data;
}

bool SceneClipboard::canDecode(const QMimeData& data)
{
    return data.hasFormat(sceneType());
}

Result<Scene> SceneClipboard::decode(const QMimeData& data)
{
    const QByteArray yaml = data.data(sceneType());
    if (static_cast<std::size_t>(yaml.size()) > limits::kSceneYamlBytes)
        return Error{ErrorCode::InvalidInput, "The clipboard's content is too large."};
    auto scene =
        readSceneYaml(std::string_view(yaml.constData(), static_cast<std::size_t>(yaml.size())),
                      "clipboard", [&](const PictureRef& ref) { return takePicture(data, ref); });
    if (!scene)
        return scene;
    if (auto valid = requireValid(*scene); !valid)
        return valid.error();
    return scene;
}

} // namespace diorama
