// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <set>
#include <string>
#include <vector>

namespace diorama {
namespace {

/// Thrown through the parser; never leaves this file.
struct Refusal
{
    std::string reason;
};

/// Counts and compares while the parser runs, so that a bomb is refused before it is in memory.
class Watch final
{
public:
    explicit Watch(const JsonLimits& limits)
        : m_limits(limits)
    {}

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed)
    {
        if (depth > m_limits.maxDepth)
            throw Refusal{"it is nested deeper than " + std::to_string(m_limits.maxDepth) +
                          " levels"};
        if (++m_values > m_limits.maxValues)
            throw Refusal{"it holds more than " + std::to_string(m_limits.maxValues) + " values"};
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key)
            addKey(parsed.get_ref<const std::string&>());
        return true;
    }

private:
    void addKey(const std::string& key)
    {
        if (!m_keys.back().insert(key).second)
            throw Refusal{"the key \"" + std::string(shortened(key, 200)) +
                          "\" stands in it twice"};
    }

    const JsonLimits& m_limits;
    std::size_t m_values = 0;
    std::vector<std::set<std::string>> m_keys;
};

/// NaN, Infinity or -Infinity where the text begins with it, else nothing.
std::string_view pythonNumberAt(std::string_view text)
{
    static constexpr std::string_view kWords[] = {"-Infinity", "Infinity", "NaN"};
    for (const std::string_view word : kWords) {
        if (text.starts_with(word))
            return word;
    }
    return {};
}

/// A copy with null for Python's NaN and infinities, which JSON does not know. Positions in the
/// parser's complaints are those of the copy.
std::string withoutPythonNumbers(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool isInString = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view number =
            isInString ? std::string_view() : pythonNumberAt(text.substr(at));
        if (!number.empty()) {
            out += "null";
            at += number.size();
            continue;
        }
        const std::size_t length = isInString && text[at] == '\\' ? 2 : 1;
        if (text[at] == '"')
            isInString = !isInString;
        out += text.substr(at, length);
        at += length;
    }
    return out;
}

bool hasPythonNumbers(std::string_view text)
{
    return text.find("Infinity") != std::string_view::npos ||
           text.find("NaN") != std::string_view::npos;
}

Error refused(std::string_view name, const std::string& reason, std::string detail = {})
{
    return {ErrorCode::InvalidInput,
            "Cannot read the JSON of \"" + std::string(name) + "\": " + reason + ".",
            std::move(detail)};
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view name, const JsonLimits& limits)
{
    if (text.size() > limits.maxBytes)
        return refused(name, "it is larger than " + std::to_string(limits.maxBytes) + " bytes");
    try {
        Watch watch(limits);
        const auto callback = [&watch](int depth, Json::parse_event_t event, Json& parsed) {
            return watch(depth, event, parsed);
        };
        if (hasPythonNumbers(text))
            return Json::parse(withoutPythonNumbers(text), callback);
        return Json::parse(text, callback);
    } catch (const Refusal& refusal) {
        return refused(name, refusal.reason);
    } catch (const Json::exception& exception) {
        return refused(name, "it is not valid JSON", exception.what());
    }
}

Result<Json> readJson(const std::filesystem::path& path, const JsonLimits& limits)
{
    auto bytes = readFile(path, limits.maxBytes);
    if (!bytes)
        return bytes.error();
    return parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, path.string(),
                     limits);
}

} // namespace diorama
