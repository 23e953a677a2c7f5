// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace diorama {

/// Reads the fields of a config.json with their defaults. A field that is absent or null gives the
/// default; one of the wrong type or outside its bounds throws std::invalid_argument with a
/// sentence that names the config, the key and the value.
class ConfigReader final
{
public:
    /// `object` must outlive the reader. `what` names the config in messages, for example "the
    /// VAE's config".
    ConfigReader(const nlohmann::json& object, std::string what);

    std::int64_t integer(const char* key, std::int64_t fallback, std::int64_t minimum,
                         std::int64_t maximum) const;
    double number(const char* key, double fallback, double minimum, double maximum) const;
    bool boolean(const char* key, bool fallback) const;
    std::string text(const char* key, const std::string& fallback) const;
    /// At most 16 integers; a single one counts as a list of one.
    std::vector<std::int64_t> integers(const char* key, std::vector<std::int64_t> fallback,
                                       std::int64_t minimum, std::int64_t maximum) const;
    /// At most 16 strings.
    std::vector<std::string> texts(const char* key, std::vector<std::string> fallback) const;
    bool has(const char* key) const;

    [[noreturn]] void fail(const char* key, const std::string& reason) const;

private:
    const nlohmann::json* find(const char* key) const;
    std::int64_t checkedInteger(const char* key, const nlohmann::json& value, std::int64_t minimum,
                                std::int64_t maximum) const;

    const nlohmann::json& m_object;
    std::string m_what;
};

} // namespace diorama
