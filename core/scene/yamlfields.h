// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/yamltree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// Typed, bounded access to the entries of one YAML map. Every key that was asked for counts as
/// known; finish() refuses the others. Absent keys leave the target as it is. Throws YamlFailure.
class YamlFields final
{
public:
    /// `path` is the map's own place, for example "regions[2]". The node must outlive this.
    YamlFields(const YamlNode& node, std::string path);

    /// Null where the key is absent.
    const YamlNode* find(std::string_view key);
    const YamlNode& need(std::string_view key, const char* remedy);
    std::string pathOf(std::string_view key) const;

    void read(std::string_view key, std::string& value, std::size_t maxBytes);
    void read(std::string_view key, bool& value);
    void read(std::string_view key, int& value, int low, int high);
    void read(std::string_view key, double& value, double low, double high);
    void read(std::string_view key, std::uint64_t& value, std::uint64_t high);

    /// Refuses keys that nobody asked for, with the nearest known one.
    void finish() const;

private:
    const YamlNode& m_node;
    std::string m_path;
    std::vector<std::string> m_known;
};

/// The same for single values; `path` appears in the failure.
std::string yamlText(const YamlNode& node, const std::string& path, std::size_t maxBytes);
int yamlInt(const YamlNode& node, const std::string& path, int low, int high);
double yamlNumber(const YamlNode& node, const std::string& path, double low, double high);
/// The node must be a list of at most `max` entries.
const std::vector<YamlNode>& yamlList(const YamlNode& node, const std::string& path,
                                      std::size_t max);

} // namespace diorama
