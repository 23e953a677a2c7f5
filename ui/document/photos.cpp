// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/photos.h"

#include "core/base/file.h"
#include "core/scene/pngtext.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>
#include <QtEndian>

namespace diorama {
namespace {

Error error(ErrorCode code, const QString& message)
{
    return {code, message.toStdString()};
}

QByteArray viewOf(const Bytes& bytes)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                   static_cast<qsizetype>(bytes.size()));
}

/// Kinds that the engine's decoder reads even where Qt has no plug-in for them.
bool isKnownToTheEngine(const QByteArray& bytes)
{
    const bool webp = bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP";
    const bool tiff = bytes.startsWith(QByteArrayView("II*\0", 4)) ||
                      bytes.startsWith(QByteArrayView("MM\0*", 4));
    const bool jpeg2000 = bytes.mid(4, 4) == "jP  ";
    return webp || tiff || jpeg2000;
}

/// Whether the picture of a JPEG file has its end. The previews in its header have ends of their
/// own, so that only what follows the header counts.
bool jpegHasItsEnd(const QByteArray& bytes)
{
    constexpr uchar kMarker = 0xff;
    constexpr uchar kScan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        const auto byte = [&bytes](qsizetype i) { return static_cast<uchar>(bytes[i]); };
        if (byte(at) != kMarker)
            return true; // The decoder knows what to make of that.
        if (byte(at + 1) == kScan)
            return bytes.lastIndexOf("\xff\xd9") > at;
        const bool isFill = byte(at + 1) == kMarker;
        at += isFill ? 1 : 2 + (byte(at + 2) << 8 | byte(at + 3));
    }
    return false;
}

/// Decoders make grey of what a broken download lacks; better to say so.
bool isWhole(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8"))
        return jpegHasItsEnd(bytes);
    if (bytes.startsWith("\x89PNG"))
        return bytes.lastIndexOf("IEND") > 0;
    if (bytes.startsWith("RIFF") && bytes.size() >= 8)
        return qFromLittleEndian<quint32>(bytes.constData() + 4) + qint64(8) <= bytes.size() + 1;
    return true;
}

const QStringList& suffixes()
{
    static const QStringList list =
        QStringLiteral("png jpg jpeg jpe webp tif tiff bmp gif jp2 ppm pgm pnm").split(u' ');
    return list;
}

} // namespace

Result<Photo> readPhoto(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    auto bytes = readFile(path.toStdString(), kMaxPhotoBytes);
    if (!bytes)
        return Error{bytes.error().code,
                     QCoreApplication::translate("Photos",
                                                 "“%1” could not be read. It is not there any "
                                                 "more, too large, or may not be opened.")
                         .arg(name)
                         .toStdString(),
                     bytes.error().message};
    QByteArray view = viewOf(*bytes);
    QBuffer buffer(&view);
    QImageReader reader(&buffer);
    if (!reader.canRead() && !isKnownToTheEngine(view)) {
        return error(ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "Photos",
                         "“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, "
                         "JPEG, WebP or TIFF.")
                         .arg(name));
    }
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > kMaxPhotoPixels) {
        return error(ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "Photos", "“%1” is too large: at most 400 megapixels are allowed.")
                         .arg(name));
    }
    if (!isWhole(view))
        return error(ErrorCode::InvalidInput,
                     QCoreApplication::translate("Photos",
                                                 "“%1” is damaged: the end of the file is missing.")
                         .arg(name));
    return Photo{.picture = Picture::fromBytes(name.toStdString(), std::move(*bytes)),
                 .mask = nullptr};
}

Result<Photo> photoFromImage(const QImage& image, const QString& name)
{
    QByteArray encoded;
    QBuffer buffer(&encoded);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return error(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Photos", "The picture on the clipboard cannot be used."));
    return Photo{
        .picture = Picture::fromBytes(name.toStdString(), Bytes(encoded.cbegin(), encoded.cend())),
        .mask = nullptr};
}

QImage decodePicture(const Picture& picture, int edge)
{
    QByteArray view = viewOf(picture.bytes);
    QBuffer buffer(&view);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > kMaxPhotoPixels)
        return {};
    const bool reduces = edge > 0 && std::max(size.width(), size.height()) > edge;
    if (reduces)
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    if (edge > 0 && std::max(image.width(), image.height()) > edge)
        image = image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

QStringList photoNameFilters()
{
    QStringList filters;
    for (const QString& suffix : suffixes())
        filters << QStringLiteral("*.") + suffix;
    return filters;
}

bool looksLikePhoto(const QString& path)
{
    return suffixes().contains(QFileInfo(path).suffix().toLower());
}

QStringList photoPaths(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && looksLikePhoto(url.toLocalFile()))
            paths << url.toLocalFile();
    }
    return paths;
}

std::string nameFromPhotos(const std::vector<Photo>& photos)
{
    for (const Photo& photo : photos) {
        const std::string& file = photo.picture != nullptr ? photo.picture->name : photo.path;
        QString name = QFileInfo(QString::fromStdString(file)).completeBaseName();
        name.replace(u'_', u' ').replace(u'-', u' ');
        if (name = name.simplified(); !name.isEmpty())
            return name.left(60).toStdString();
    }
    return {};
}

bool carriesScene(const QString& path)
{
    constexpr qint64 kBeginning = 65536; // The scene stands right behind the header.
    QFile file(path);
    if (!path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ||
        !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray chunk = "iTXt" + QByteArray(kPngSceneKeyword.data(),
                                                 static_cast<qsizetype>(kPngSceneKeyword.size()));
    return file.read(kBeginning).contains(chunk);
}

} // namespace diorama
