// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/loadedmodel.h"
#include "core/models/modelfiles.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace diorama {

/// An adapter file that a scene attaches.
struct OpenedAdapter
{
    ModelFiles files;
    double weight = 1.0;

    /// Whether it changes which networks are built (GLIGEN, a replacement autoencoder or image
    /// encoder), so that the model must be loaded anew.
    bool isStructural() const;
};

/// Puts a structural adapter's parts into a model's files before loading: GLIGEN's grounding layers
/// beside the UNet's own weights, or a replacement network.
Result<void> attach(ModelFiles& model, const OpenedAdapter& adapter);

/// The image encoder that an IP-Adapter needs, looked for in "image_encoder" beside the file and in
/// the folders of the search path. Nothing where there is none.
std::filesystem::path imageEncoderFor(const std::filesystem::path& adapter,
                                      const std::vector<std::filesystem::path>& folders);

/// Replaces the model's IP-Adapters, LoRAs and textual inversions by these; structural ones are
/// passed over. Where it fails, throws or is stopped, the model has none of them.
Result<void> applyAdapters(LoadedModel& model, const std::vector<OpenedAdapter>& adapters,
                           const std::stop_token& stop = {});

} // namespace diorama
