// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diorama {

/// A problem at one place of a YAML file. Thrown inside core/scene only.
class YamlFailure final : public std::runtime_error
{
public:
    /// `line` counts from 1; `path` is like "regions[2].box", empty for the whole file.
    YamlFailure(int line, std::string path, const std::string& message)
        : std::runtime_error(message)
        , m_line(line)
        , m_path(std::move(path))
    {}

    int line() const { return m_line; }
    const std::string& path() const { return m_path; }

private:
    int m_line;
    std::string m_path;
};

/// A YAML document as a plain tree that remembers its lines.
struct YamlNode
{
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    int line = 1;          ///< Counts from 1.
    bool isQuoted = false; ///< A quoted scalar is text, never a number or a truth value.
    std::string scalar = {};
    std::vector<std::string> keys = {}; ///< Of a map, in file order, unique.
    std::vector<YamlNode> items = {};   ///< Of a sequence, or the values of a map.

    const YamlNode* find(std::string_view key) const;
    YamlNode* find(std::string_view key);
    void add(std::string key, YamlNode value);
    /// Takes a map's entry out; null where there is none.
    YamlNode take(std::string_view key);
};

/// Parses one document from an untrusted source. Aliases, tags, several documents, repeated keys
/// and anything above the bounds of scenelimits.h are refused before they cost memory. Throws
/// YamlFailure.
YamlNode parseYaml(std::string_view text);

} // namespace diorama
