// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/encodedscene.h"

namespace diorama {

/// encodeScene() for the shipped family. Regions beyond the model's number are left out, the
/// hindmost first.
Result<EncodedScene> encodeForLcp(LoadedModel& model, const Scene& scene,
                                  const EncodeContext& context);

} // namespace diorama
