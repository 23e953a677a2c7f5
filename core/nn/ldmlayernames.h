// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace diorama {

/// The original (LDM) names of a UNet's layers, which many LoRA files use.
class LdmLayerNames final
{
public:
    /// From all layers in diffusers' names: they tell how many resnets a block has, and which
    /// blocks have attention.
    explicit LdmLayerNames(const std::vector<std::string>& layers);

    /// "down_blocks.1.attentions.0.proj_in" gives "input_blocks.4.1.proj_in". Nothing for a name
    /// that LDM has no layer for.
    std::optional<std::string> nameOf(const std::string& layer) const;

private:
    int m_resnetsPerBlock = 0; ///< Of a down block.
    std::set<int> m_upBlocksWithAttention;
};

} // namespace diorama
