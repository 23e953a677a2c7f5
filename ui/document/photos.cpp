// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/photos.h"

#include "core/base/file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

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
        return bytes.error();
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

} // namespace diorama
