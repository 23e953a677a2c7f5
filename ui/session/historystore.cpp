// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/historystore.h"

#include "core/scene/scenelimits.h"
#include "core/scene/scenepictures.h"
#include "core/scene/sceneyaml.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <string_view>
#include <utility>

namespace diorama {

namespace {

constexpr char kIndex[] = "index.json"; // A recovery copy has it under the same name.
constexpr std::size_t kMostRecovered = 100;
constexpr std::size_t kMostRecoveredBytes = 256 << 20;
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

QJsonObject indexRow(const HistoryEntry& entry, const QString& name)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("when"), entry.when.toString(Qt::ISODateWithMs)},
            {QStringLiteral("model"), entry.model},
            {QStringLiteral("seconds"), entry.seconds},
            {QStringLiteral("starred"), entry.isStarred}};
}

Bytes toBytes(const QJsonArray& index)
{
    const QByteArray json = QJsonDocument(index).toJson(QJsonDocument::Compact);
    return {json.begin(), json.end()};
}

Bytes sceneBytes(const Scene& scene)
{
    const std::string yaml = writeSceneYaml(scene);
    return {yaml.begin(), yaml.end()};
}

/// What an entry adds to a packed history. Without a PNG: nothing, it does not fit.
struct Part
{
    std::shared_ptr<const Bytes> png = {};
    Bytes yaml = {};
    std::vector<PicturePtr> photos = {}; ///< That neither the document nor an earlier part has.

    std::size_t bytes() const
    {
        std::size_t sum = png->size() + yaml.size();
        for (const PicturePtr& photo : photos)
            sum += photo->bytes.size();
        return sum;
    }
};

/// What the document's own pictures leave of a container.
std::size_t roomBeside(const std::map<std::string, PicturePtr>& pictures)
{
    std::size_t taken = std::size_t{16} << 20; // Texts, the thumbnail, the directory.
    for (const auto& [hash, picture] : pictures)
        taken += picture->bytes.size();
    return limits::kContainerBytes - std::min<std::size_t>(taken, limits::kContainerBytes);
}

std::vector<Part> partsThatFit(const std::vector<HistoryEntry>& entries, const Scene& document,
                               std::size_t mostBytes)
{
    std::vector<std::size_t> byWorth(entries.size());
    std::iota(byWorth.begin(), byWorth.end(), std::size_t{0});
    std::stable_partition(byWorth.begin(), byWorth.end(),
                          [&entries](std::size_t i) { return entries[i].isStarred; });
    std::vector<Part> parts(entries.size());
    std::map<std::string, PicturePtr> known = picturesOf(document);
    mostBytes = std::min(mostBytes, roomBeside(known));
    std::size_t bytes = 0;
    for (const std::size_t i : byWorth) {
        const HistoryEntry& entry = entries[i];
        Part part{.png =
                      entry.png ? entry.png : std::make_shared<const Bytes>(encodePng(entry.image)),
                  .yaml = sceneBytes(entry.scene)};
        for (const auto& [hash, picture] : picturesOf(entry.scene))
            if (known.emplace(hash, picture).second)
                part.photos.push_back(picture);
        bytes += part.bytes();
        if (bytes > mostBytes)
            break;
        parts[i] = std::move(part);
    }
    return parts;
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

PackedHistory packHistory(const std::vector<HistoryEntry>& entries, const Scene& document,
                          std::size_t mostBytes)
{
    PackedHistory packed;
    std::vector<Part> parts = partsThatFit(entries, document, mostBytes);
    QJsonArray index;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!parts[i].png) {
            packed.leftOut.push_back(entries[i].id);
            continue;
        }
        const QString name = QStringLiteral("r%1").arg(index.size() + 1, 4, 10, QLatin1Char('0'));
        packed.files[name.toStdString() + ".png"] = *parts[i].png;
        packed.files[name.toStdString() + ".yaml"] = std::move(parts[i].yaml);
        for (const PicturePtr& photo : parts[i].photos)
            packed.files[pictureName(photo->sha256)] = photo->bytes;
        index.append(indexRow(entries[i], name));
    }
    if (!index.isEmpty())
        packed.files[kIndex] = toBytes(index);
    return packed;
}

RecoveryExtras packForRecovery(const std::vector<HistoryEntry>& entries)
{
    static_assert(std::string_view(kIndex) == RecoveryExtras::kIndex);
    RecoveryExtras extras;
    QJsonArray index;
    std::map<std::string, PicturePtr> known;
    std::size_t bytes = 0;
    for (const HistoryEntry& entry : entries) {
        std::map<std::string, PicturePtr> photos = picturesOf(entry.scene);
        std::erase_if(photos, [&known](const auto& photo) { return known.contains(photo.first); });
        bytes +=
            entry.png ? entry.png->size() : static_cast<std::size_t>(entry.image.sizeInBytes());
        for (const auto& [hash, picture] : photos)
            bytes += picture->bytes.size();
        if (static_cast<std::size_t>(index.size()) == kMostRecovered || bytes > kMostRecoveredBytes)
            break;
        const QString name = QStringLiteral("r%1").arg(entry.id);
        extras.files.push_back(
            {name.toStdString() + ".png",
             [png = entry.png, image = entry.image] { return png ? *png : encodePng(image); }});
        extras.files.push_back(
            {name.toStdString() + ".yaml", [scene = entry.scene] { return sceneBytes(scene); }});
        for (const auto& [hash, picture] : photos)
            extras.files.push_back({pictureName(hash), [photo = picture] { return photo->bytes; }});
        known.merge(photos);
        index.append(indexRow(entry, name));
    }
    extras.index = toBytes(index);
    return extras;
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
