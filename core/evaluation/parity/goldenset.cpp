// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/goldenset.h"

#include "core/base/json.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace diorama {

namespace {

nlohmann::json jsonOrThrow(const std::filesystem::path& path)
{
    Result<Json> json = readJson(path);
    if (!json)
        throw std::runtime_error(json.error().message);
    return std::move(*json);
}

/// Where the manifest names no tolerance: nothing for whole numbers, else what float32 sums of
/// another order differ by.
double tolerance(const nlohmann::json& entry, const torch::Tensor& expected)
{
    if (!expected.is_floating_point())
        return 0;
    const auto suggested = entry.find("suggested_atol");
    if (suggested != entry.end() && !suggested->is_null())
        return suggested->get<double>();
    const double largest = expected.numel() > 0 ? expected.abs().max().item<double>() : 0.0;
    return std::max(1e-5, 5e-5 * largest);
}

/// The tensor's name in io.safetensors.
std::string tensorName(const std::string& caseName, const char* side, const std::string& name,
                       const nlohmann::json& entry)
{
    const auto given = entry.find("tensor");
    if (given != entry.end() && given->is_string())
        return given->get<std::string>();
    return caseName + "/" + side + "/" + name;
}

const torch::Tensor& find(const StateDict& tensors, const std::string& name,
                          const nlohmann::json& entry)
{
    if (!tensors.contains(name))
        throw std::runtime_error("The manifest names the tensor \"" + name +
                                 "\", which io.safetensors lacks.");
    const torch::Tensor& tensor = tensors.at(name);
    const auto shape = entry.find("shape");
    if (shape != entry.end() && shape->get<std::vector<std::int64_t>>() != tensor.sizes().vec())
        throw std::runtime_error("The tensor \"" + name +
                                 "\" has another shape in the manifest than in io.safetensors.");
    return tensor;
}

GoldenCase readCase(const nlohmann::json& json, const StateDict& tensors)
{
    GoldenCase result;
    result.name = json.at("name").get<std::string>();
    result.model = json.value("model", "");
    if (json.contains("params"))
        result.params = json.at("params");
    if (json.contains("inputs"))
        for (const auto& [name, entry] : json.at("inputs").items())
            result.inputs[name] = find(tensors, tensorName(result.name, "in", name, entry), entry);
    if (json.contains("outputs"))
        for (const auto& [name, entry] : json.at("outputs").items()) {
            const torch::Tensor& expected =
                find(tensors, tensorName(result.name, "out", name, entry), entry);
            result.outputs[name] = {expected, tolerance(entry, expected)};
        }
    return result;
}

} // namespace

const torch::Tensor& GoldenCase::input(const std::string& input) const
{
    const auto entry = inputs.find(input);
    if (entry == inputs.end())
        throw std::invalid_argument("The case \"" + name + "\" has no input \"" + input + "\".");
    return entry->second;
}

double GoldenCase::number(const char* key) const
{
    const auto entry = params.find(key);
    if (entry == params.end() || !entry->is_number())
        throw std::invalid_argument("The case \"" + name + "\" has no number \"" + key + "\".");
    return entry->get<double>();
}

double GoldenCase::number(const char* key, double fallback) const
{
    return params.contains(key) ? number(key) : fallback;
}

std::string GoldenCase::text(const char* key) const
{
    const auto entry = params.find(key);
    if (entry == params.end() || !entry->is_string())
        throw std::invalid_argument("The case \"" + name + "\" has no text \"" + key + "\".");
    return entry->get<std::string>();
}

std::string GoldenCase::text(const char* key, const std::string& fallback) const
{
    return params.contains(key) ? text(key) : fallback;
}

Result<GoldenSet> GoldenSet::open(const std::filesystem::path& folder)
{
    GoldenSet set;
    set.m_folder = folder;
    try {
        set.m_manifest = jsonOrThrow(folder / "manifest.json");
        if (set.exists("io.safetensors"))
            set.m_tensors = set.weights("io.safetensors");
        if (set.m_manifest.contains("cases"))
            for (const nlohmann::json& entry : set.m_manifest.at("cases"))
                set.m_cases.push_back(readCase(entry, set.m_tensors));
    } catch (const std::exception& exception) {
        return Error{ErrorCode::InvalidInput, "The golden set \"" + folder.string() +
                                                  "\" cannot be read: " + exception.what()};
    }
    return set;
}

std::vector<std::string> GoldenSet::unlistedOutputs() const
{
    std::set<std::string> listed;
    if (m_manifest.contains("cases"))
        for (const nlohmann::json& entry : m_manifest.at("cases"))
            if (entry.contains("outputs"))
                for (const auto& [name, output] : entry.at("outputs").items())
                    listed.insert(tensorName(entry.at("name"), "out", name, output));
    std::vector<std::string> unlisted;
    for (const auto& [name, tensor] : m_tensors.tensors())
        if (name.find("/out/") != std::string::npos && !listed.contains(name))
            unlisted.push_back(name);
    return unlisted;
}

std::filesystem::path GoldenSet::path(const std::string& relative) const
{
    return (m_folder / relative).lexically_normal();
}

bool GoldenSet::exists(const std::string& relative) const
{
    std::error_code code;
    return std::filesystem::exists(path(relative), code);
}

nlohmann::json GoldenSet::json(const std::string& relative) const
{
    return jsonOrThrow(path(relative));
}

std::string GoldenSet::modelClass(const std::string& relative) const
{
    const std::string file = relative + "/config.json";
    if (relative.empty() || !exists(file))
        return {};
    const nlohmann::json config = json(file);
    if (config.contains("_class_name"))
        return config.value("_class_name", "");
    const nlohmann::json architectures = config.value("architectures", nlohmann::json::array());
    return architectures.is_array() && !architectures.empty() && architectures.front().is_string()
               ? architectures.front().get<std::string>()
               : std::string{};
}

bool GoldenSet::hasModelOfClass(const std::string& name) const
{
    std::set<std::string> models;
    for (const GoldenCase& entry : m_cases)
        models.insert(entry.model);
    return std::any_of(models.begin(), models.end(),
                       [&](const std::string& model) { return modelClass(model) == name; });
}

StateDict GoldenSet::weights(const std::string& relative) const
{
    const std::filesystem::path place = path(relative);
    std::error_code code;
    Result<StateDict> dict = std::filesystem::is_directory(place, code)
                                 ? StateDict::openFolder(place)
                                 : StateDict::open(place);
    if (!dict)
        throw std::runtime_error(dict.error().message);
    return std::move(*dict);
}

} // namespace diorama
