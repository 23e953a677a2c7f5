// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QMimeData;

namespace diorama {

/// Larger files and pictures are refused.
inline constexpr std::uintmax_t kMaxPhotoBytes = 256u << 20;
inline constexpr qint64 kMaxPhotoPixels = 400'000'000;

/// Reads a photo from outside and checks that it is a picture of bearable size. It is decoded no
/// further than its header. Any thread.
Result<Photo> readPhoto(const QString& path);

/// A photo from pixels, for example from the clipboard: stored as PNG. Any thread.
Result<Photo> photoFromImage(const QImage& image, const QString& name);

/// The upright picture, reduced while decoding so that its longer side is at most `edge` (0: full
/// size). Null where Qt cannot read it. Any thread.
QImage decodePicture(const Picture& picture, int edge = 0);

/// What file dialogs offer: the name patterns of all pictures that Diorama reads.
QStringList photoNameFilters();

/// Whether a dropped file may be a photo, by its name.
bool looksLikePhoto(const QString& path);

/// The local files among what is dropped or pasted that may be photos.
QStringList photoPaths(const QMimeData& data);

/// A readable name for a subject made from photos: a file's name without extension; may be empty.
std::string nameFromPhotos(const std::vector<Photo>& photos);

/// Whether the file is a PNG that Diorama exported with its scene. Only its beginning is read.
bool carriesScene(const QString& path);

} // namespace diorama
