// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/image/export.h"

namespace diorama {

/// An OpenRaster file: the layers, back to front, with `merged` as the flattened picture. Layers
/// must have its size.
Result<Bytes> encodeOpenRaster(const Image& merged, const std::vector<ExportLayer>& layers);

} // namespace diorama
