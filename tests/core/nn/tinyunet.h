// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unet2dconditionmodel.h"
#include "core/nn/unetconfig.h"

namespace diorama::testing_support {

/// Two levels, attention on both.
inline UNetConfig tinyUNetConfig(AttentionType type = AttentionType::Default)
{
    return UNetConfig{.sampleSize = 8,
                      .blockOutChannels = {8, 16},
                      .downAttention = {true, true},
                      .upAttention = {true, true},
                      .layersPerBlock = {1, 1},
                      .heads = {2, 2},
                      .transformerLayers = {1, 1},
                      .crossAttentionDim = 12,
                      .normGroups = 4,
                      .attentionType = type};
}

} // namespace diorama::testing_support
