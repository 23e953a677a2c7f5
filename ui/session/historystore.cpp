// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/historystore.h"

#include "core/scene/scenepictures.h"
#include "core/scene/sceneyaml.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace diorama {

namespace {

constexpr char kIndex[] = "index.json";
constexpr int kMaxSide = 16384;

bool isHash(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

QImage readPng(const Bytes& bytes)
{
    const QImage image = QImage::fromData(bytes.data(), static_cast<int>(bytes.size()), "PNG");
    return image.width() > kMaxSide || image.height() > kMaxSide ? QImage() : image;
}

} // namespace

std::string pictureName(const std::string& sha256)
{
    return "pictures/" + sha256;
}

Bytes encodePng(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {bytes.begin(), bytes.end()};
}

std::map<std::string, Bytes> packHistory(const std::vector<HistoryEntry>& entries,
                                         const Scene& document)
{
    std::map<std::string, Bytes> files;
    std::map<std::string, PicturePtr> known = picturesOf(document);
    QJsonArray index;
    int number = 0;
    for (const HistoryEntry& entry : entries) {
        const QString name = QStringLiteral("r%1").arg(++number, 4, 10, QLatin1Char('0'));
        files[name.toStdString() + ".png"] = entry.png ? *entry.png : encodePng(entry.image);
        const std::string yaml = writeSceneYaml(entry.scene);
        files[name.toStdString() + ".yaml"] = Bytes(yaml.begin(), yaml.end());
        for (const auto& [hash, picture] : picturesOf(entry.scene))
            if (known.emplace(hash, picture).second)
                files[pictureName(hash)] = picture->bytes;
        index.append(QJsonObject{{QStringLiteral("name"), name},
                                 {QStringLiteral("when"), entry.when.toString(Qt::ISODateWithMs)},
                                 {QStringLiteral("model"), entry.model},
                                 {QStringLiteral("seconds"), entry.seconds},
                                 {QStringLiteral("starred"), entry.isStarred}});
    }
    if (!entries.empty()) {
        const QByteArray json = QJsonDocument(index).toJson(QJsonDocument::Compact);
        files[kIndex] = Bytes(json.begin(), json.end());
    }
    return files;
}

std::optional<std::vector<HistoryEntry>>
unpackHistory(const std::function<Result<Bytes>(const std::string&)>& read, const Scene& document)
{
    const auto index = read(kIndex);
    if (!index)
        return {};
    std::vector<HistoryEntry> entries;
    std::map<std::string, PicturePtr> pictures = picturesOf(document);
    const PictureResolver resolver = [&](const PictureRef& ref) -> PicturePtr {
        if (!isHash(ref.sha256))
            return nullptr;
        PicturePtr& known = pictures[ref.sha256];
        if (!known)
            if (auto bytes = read(pictureName(ref.sha256)))
                if (auto picture = Picture::fromBytes(ref.name, std::move(bytes).value());
                    picture->sha256 == ref.sha256)
                    known = picture;
        return known;
    };
    const QJsonArray rows = QJsonDocument::fromJson({reinterpret_cast<const char*>(index->data()),
                                                     static_cast<qsizetype>(index->size())})
                                .array();
    for (const QJsonValue& value : rows) {
        if (entries.size() >= static_cast<std::size_t>(History::kLimit))
            break;
        const QJsonObject row = value.toObject();
        const std::string name = row.value(QStringLiteral("name")).toString().toStdString();
        const auto png = read(name + ".png");
        const auto yaml = read(name + ".yaml");
        if (!png || !yaml)
            continue;
        auto scene = readSceneYaml({reinterpret_cast<const char*>(yaml->data()), yaml->size()},
                                   name + ".yaml", resolver);
        HistoryEntry entry;
        entry.image = readPng(*png);
        if (!scene || entry.image.isNull())
            continue;
        entry.scene = std::move(scene).value();
        entry.png = std::make_shared<const Bytes>(*png);
        entry.when =
            QDateTime::fromString(row.value(QStringLiteral("when")).toString(), Qt::ISODateWithMs);
        entry.model = row.value(QStringLiteral("model")).toString();
        const double seconds = row.value(QStringLiteral("seconds")).toDouble();
        entry.seconds = std::isfinite(seconds) ? std::max(0.0, seconds) : 0;
        entry.isStarred = row.value(QStringLiteral("starred")).toBool();
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace diorama
