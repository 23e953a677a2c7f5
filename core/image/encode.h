// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/image/export.h"

namespace diorama {

/// PNG without metadata.
Result<Bytes> encodePng(const Image& image);

/// The picture in the wanted format and size with its metadata. Transparent pictures lie on white
/// in a JPEG. Equal input gives equal bytes.
Result<Bytes> encodeExport(const Image& image, const ExportOptions& options);

} // namespace diorama
