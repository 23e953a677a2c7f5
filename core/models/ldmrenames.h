// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// The networks that a single-file checkpoint holds together.
enum class Component { Unet, Vae, TextEncoder };

/// The folder that a component has in a diffusers model: "unet", "vae" or "text_encoder".
std::string_view componentFolder(Component component);

/// Where a tensor of a single-file checkpoint belongs.
struct ComponentKey
{
    Component component = Component::Unet;
    std::string key; ///< The name in diffusers' layout, without the component.

    friend bool operator==(const ComponentKey&, const ComponentKey&) = default;
};

/// The names of the original Stable Diffusion (LDM) files and of GLIGEN's, in diffusers' terms.
///
/// What cannot be told from one name alone is counted over all of them first: how many resnets a
/// block has and how many levels the autoencoder has. Autoencoders have files of their own, whose
/// names lack the prefix.
class LdmRenames final
{
public:
    explicit LdmRenames(const std::vector<std::string>& keys);

    /// Whether the keys look like such a file at all.
    bool isLdm() const { return m_isLdm; }

    /// Nothing for tensors that no network needs (schedule tables, averaged copies, position ids)
    /// and for unknown ones; isIgnored() tells them apart.
    std::optional<ComponentKey> rename(std::string_view key) const;

    /// Whether the tensor is one that such files carry and nobody needs.
    static bool isIgnored(std::string_view key);

private:
    std::optional<std::string_view> vaeRest(std::string_view key) const;
    std::optional<std::string> renameUnet(std::string_view rest) const;
    std::optional<std::string> renameVae(std::string_view rest) const;

    int m_resnetsPerBlock = 2;
    int m_vaeLevels = 4;
    bool m_isVaeAlone = false;
    bool m_isLdm = false;
};

/// The older diffusers names of the autoencoder's attention ("query", "key", "value", "proj_attn")
/// in today's; other names come back unchanged.
std::string modernVaeKey(std::string_view key);

} // namespace diorama
