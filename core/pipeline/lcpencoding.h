// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/encodedscene.h"

#include <cstddef>

namespace diorama {

/// More photos than training ever showed of one subject at once; the first ones are used.
inline constexpr std::size_t kLcpMostPhotos = 4;

/// encodeScene() for the shipped family. The text branch gets the scene's prompt alone, as in
/// training: regions have their phrases as grounding tokens, and in a short text encoder every
/// repeated phrase would push the place and the light out. Regions beyond the model's number are
/// left out, the hindmost first.
Result<EncodedScene> encodeForLcp(LoadedModel& model, const Scene& scene,
                                  const EncodeContext& context);

} // namespace diorama
