// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/configreader.h"

#include <cmath>
#include <stdexcept>

namespace diorama {

namespace {
constexpr std::size_t kLongestList = 16;
}

ConfigReader::ConfigReader(const nlohmann::json& object, std::string what)
    : m_object(object)
    , m_what(std::move(what))
{
    if (!object.is_object())
        throw std::invalid_argument(m_what + " is not a JSON object.");
}

const nlohmann::json* ConfigReader::find(const char* key) const
{
    const auto entry = m_object.find(key);
    return entry == m_object.end() || entry->is_null() ? nullptr : &*entry;
}

bool ConfigReader::has(const char* key) const
{
    return find(key) != nullptr;
}

void ConfigReader::fail(const char* key, const std::string& reason) const
{
    throw std::invalid_argument("In " + m_what + ", \"" + key + "\" " + reason + ".");
}

std::int64_t ConfigReader::checkedInteger(const char* key, const nlohmann::json& value,
                                          std::int64_t minimum, std::int64_t maximum) const
{
    if (!value.is_number_integer())
        fail(key, "is not a whole number");
    const auto number = value.get<std::int64_t>();
    if (number < minimum || number > maximum)
        fail(key, "is " + value.dump() + ", outside " + std::to_string(minimum) + " to " +
                      std::to_string(maximum));
    return number;
}

std::int64_t ConfigReader::integer(const char* key, std::int64_t fallback, std::int64_t minimum,
                                   std::int64_t maximum) const
{
    const nlohmann::json* value = find(key);
    return value == nullptr ? fallback : checkedInteger(key, *value, minimum, maximum);
}

double ConfigReader::number(const char* key, double fallback, double minimum, double maximum) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_number())
        fail(key, "is not a number");
    const auto number = value->get<double>();
    if (!std::isfinite(number) || number < minimum || number > maximum)
        fail(key, "is " + value->dump() + ", outside the range that Diorama accepts");
    return number;
}

bool ConfigReader::boolean(const char* key, bool fallback) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_boolean())
        fail(key, "is neither true nor false");
    return value->get<bool>();
}

std::string ConfigReader::text(const char* key, const std::string& fallback) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_string())
        fail(key, "is not a text");
    return value->get<std::string>();
}

std::vector<std::int64_t> ConfigReader::integers(const char* key,
                                                 std::vector<std::int64_t> fallback,
                                                 std::int64_t minimum, std::int64_t maximum) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_array())
        return {checkedInteger(key, *value, minimum, maximum)};
    if (value->empty() || value->size() > kLongestList)
        fail(key, "must have 1 to 16 entries");
    std::vector<std::int64_t> numbers;
    for (const nlohmann::json& entry : *value)
        numbers.push_back(checkedInteger(key, entry, minimum, maximum));
    return numbers;
}

std::vector<std::string> ConfigReader::texts(const char* key,
                                             std::vector<std::string> fallback) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_array() || value->empty() || value->size() > kLongestList)
        fail(key, "must be a list of 1 to 16 texts");
    std::vector<std::string> texts;
    for (const nlohmann::json& entry : *value) {
        if (!entry.is_string())
            fail(key, "must be a list of texts");
        texts.push_back(entry.get<std::string>());
    }
    return texts;
}

} // namespace diorama
