// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/yamlfields.h"

#include "core/base/text.h"
#include "core/scene/validation.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace diorama {
namespace {

[[noreturn]] void fail(const YamlNode& node, const std::string& path, const std::string& message)
{
    throw YamlFailure(node.line, path, message);
}

bool isPlainScalar(const YamlNode& node)
{
    return node.kind == YamlNode::Kind::Scalar && !node.isQuoted;
}

/// Parses the whole scalar or returns false.
template <typename Number>
bool parseNumber(const std::string& text, Number& value)
{
    const char* end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value);
    return code == std::errc() && stop == end;
}

template <typename Number>
std::string rangeText(Number low, Number high, std::string (*print)(Number))
{
    return "between " + print(low) + " and " + print(high);
}

std::string printInteger(std::uint64_t value)
{
    return std::to_string(value);
}
std::string printInt(int value)
{
    return std::to_string(value);
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

std::string nearest(const std::vector<std::string>& known, const std::string& key)
{
    std::string best;
    std::size_t bestDistance = 4;
    for (const auto& candidate : known) {
        const auto distance = editDistance(candidate, key);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace

YamlFields::YamlFields(const YamlNode& node, std::string path)
    : m_node(node)
    , m_path(std::move(path))
{
    if (node.kind != YamlNode::Kind::Map)
        fail(node, m_path, "must be a map of keys and values");
}

const YamlNode* YamlFields::find(std::string_view key)
{
    m_known.emplace_back(key);
    return m_node.find(key);
}

const YamlNode& YamlFields::need(std::string_view key, const char* remedy)
{
    const YamlNode* node = find(key);
    if (node == nullptr)
        fail(m_node, pathOf(key), std::string("is missing; ") + remedy);
    return *node;
}

std::string YamlFields::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void YamlFields::read(std::string_view key, std::string& value, std::size_t maxBytes)
{
    if (const YamlNode* node = find(key))
        value = yamlText(*node, pathOf(key), maxBytes);
}

void YamlFields::read(std::string_view key, bool& value)
{
    const YamlNode* node = find(key);
    if (node == nullptr)
        return;
    if (!isPlainScalar(*node) || (node->scalar != "true" && node->scalar != "false"))
        fail(*node, pathOf(key), "must be true or false");
    value = node->scalar == "true";
}

void YamlFields::read(std::string_view key, int& value, int low, int high)
{
    if (const YamlNode* node = find(key))
        value = yamlInt(*node, pathOf(key), low, high);
}

void YamlFields::read(std::string_view key, double& value, double low, double high)
{
    if (const YamlNode* node = find(key))
        value = yamlNumber(*node, pathOf(key), low, high);
}

void YamlFields::read(std::string_view key, std::uint64_t& value, std::uint64_t high)
{
    const YamlNode* node = find(key);
    if (node == nullptr)
        return;
    if (!isPlainScalar(*node) || !parseNumber(node->scalar, value) || value > high) {
        fail(*node, pathOf(key),
             "must be a whole number " +
                 rangeText<std::uint64_t>(std::uint64_t{0}, high, printInteger));
    }
}

void YamlFields::finish() const
{
    for (std::size_t i = 0; i < m_node.keys.size(); ++i) {
        const auto& key = m_node.keys[i];
        if (std::find(m_known.begin(), m_known.end(), key) != m_known.end())
            continue;
        const std::string shown(shortened(key, 80));
        const auto near = nearest(m_known, shown);
        std::string all;
        for (const auto& known : m_known)
            all += (all.empty() ? "" : ", ") + known;
        fail(m_node.items[i], pathOf(shown),
             near.empty() ? "is not a known key; remove it (known here: " + all + ")"
                          : "is not a known key; \"" + near + "\" may be meant");
    }
}

std::string yamlText(const YamlNode& node, const std::string& path, std::size_t maxBytes)
{
    if (node.kind != YamlNode::Kind::Scalar)
        fail(node, path, "must be text; put it in quotes");
    if (node.scalar.size() > maxBytes) {
        fail(node, path,
             "is too long: " + std::to_string(node.scalar.size()) + " bytes, at most " +
                 std::to_string(maxBytes) + " are allowed");
    }
    // Escapes such as "\\0" can name characters that a scene cannot hold.
    if (!isUtf8(node.scalar))
        fail(node, path, "holds a character that is not allowed; remove it");
    return node.scalar;
}

int yamlInt(const YamlNode& node, const std::string& path, int low, int high)
{
    int value = 0;
    if (!isPlainScalar(node) || !parseNumber(node.scalar, value) || value < low || value > high)
        fail(node, path, "must be a whole number " + rangeText(low, high, printInt));
    return value;
}

double yamlNumber(const YamlNode& node, const std::string& path, double low, double high)
{
    double value = 0;
    // The negated form refuses NaN, which from_chars reads.
    if (!isPlainScalar(node) || !parseNumber(node.scalar, value) ||
        !(value >= low && value <= high)) {
        fail(node, path, "must be a number " + rangeText(low, high, shortestNumber));
    }
    return value;
}

const std::vector<YamlNode>& yamlList(const YamlNode& node, const std::string& path,
                                      std::size_t max)
{
    static const std::vector<YamlNode> kEmpty;
    if (node.kind == YamlNode::Kind::Null)
        return kEmpty;
    if (node.kind != YamlNode::Kind::Sequence)
        fail(node, path, "must be a list");
    if (node.items.size() > max) {
        fail(node, path,
             "has " + std::to_string(node.items.size()) + " entries, at most " +
                 std::to_string(max) + " are allowed");
    }
    return node.items;
}

} // namespace diorama
