// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/queuestore.h"

#include "core/base/paths.h"
#include "core/scene/scenecontainer.h"
#include "core/scene/scenepictures.h"
#include "ui/session/historystore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace diorama {

namespace {

constexpr char kQueueIndex[] = "queue.json";
constexpr qsizetype kMostRenders = 1000;

QString folder()
{
    return QString::fromStdString((userDataDirectory() / "queue").string());
}

QString fileOf(const QString& projectPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(projectPath.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2.diorama").arg(folder(), QLatin1String(hash.left(32)));
}

QString sceneName(int number)
{
    return QStringLiteral("q%1.yaml").arg(number, 4, 10, QLatin1Char('0'));
}

std::string textOf(const Bytes& bytes)
{
    return {bytes.begin(), bytes.end()};
}

QJsonObject toJson(const RenderParams& params)
{
    return {{QStringLiteral("origin"), static_cast<int>(params.origin)},
            {QStringLiteral("batch"), params.batch},
            {QStringLiteral("title"), params.title}};
}

void readJson(const QJsonObject& row, RenderParams& params)
{
    const bool isBatch =
        row.value(QStringLiteral("origin")).toInt() == static_cast<int>(RenderOrigin::Batch);
    params.origin = isBatch ? RenderOrigin::Batch : RenderOrigin::Interactive;
    params.batch = row.value(QStringLiteral("batch")).toInt();
    params.title = row.value(QStringLiteral("title")).toString();
}

} // namespace

Result<void> storeQueue(const QString& projectPath, const std::vector<RenderParams>& renders)
{
    const QString file = fileOf(projectPath);
    if (renders.empty()) {
        QFile::remove(file);
        return {};
    }
    ContainerExtras extras;
    QJsonArray index;
    for (const RenderParams& params : renders) {
        const QString name = sceneName(static_cast<int>(index.size()));
        const std::string yaml = writeSceneYaml(params.request.scene, refByHash);
        extras.history[name.toStdString()] = Bytes(yaml.begin(), yaml.end());
        for (const auto& [hash, picture] : picturesOf(params.request.scene))
            extras.history.try_emplace(pictureName(hash), picture->bytes);
        index.append(toJson(params));
    }
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("project"), projectPath},
                                                      {QStringLiteral("renders"), index}})
                                .toJson(QJsonDocument::Compact);
    extras.history[kQueueIndex] = Bytes(json.begin(), json.end());
    QDir().mkpath(folder());
    Scene cover;
    cover.canvas = renders.front().request.scene.canvas;
    return saveContainer(file.toStdString(), cover, extras);
}

std::vector<RenderParams> storedQueue(const QString& projectPath)
{
    const std::string file = fileOf(projectPath).toStdString();
    std::vector<RenderParams> renders;
    const auto index = readContainerHistory(file, kQueueIndex);
    if (!index)
        return renders;
    std::map<std::string, PicturePtr> pictures;
    const PictureResolver resolver = [&](const PictureRef& ref) -> PicturePtr {
        PicturePtr& known = pictures[ref.sha256];
        if (!known)
            if (auto bytes = readContainerHistory(file, pictureName(ref.sha256)))
                if (auto picture = Picture::fromBytes(ref.name, std::move(bytes).value());
                    picture->sha256 == ref.sha256)
                    known = picture;
        return known;
    };
    const QJsonArray rows = QJsonDocument::fromJson(QByteArray::fromStdString(textOf(*index)))
                                .object()
                                .value(QStringLiteral("renders"))
                                .toArray();
    for (qsizetype i = 0; i < std::min(rows.size(), kMostRenders); ++i) {
        const std::string name = sceneName(static_cast<int>(i)).toStdString();
        const auto yaml = readContainerHistory(file, name);
        auto scene = yaml ? readSceneYaml(textOf(*yaml), name, resolver) : Error{};
        if (!scene)
            continue;
        RenderParams& params = renders.emplace_back();
        readJson(rows[i].toObject(), params);
        params.request.scene = std::move(scene).value();
    }
    return renders;
}

} // namespace diorama
