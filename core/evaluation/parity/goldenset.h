// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tensor/statedict.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace diorama {

/// What a reference computed, and how far from it is near enough.
struct GoldenOutput
{
    torch::Tensor expected;
    double tolerance = 0; ///< Largest absolute difference; 0 for whole numbers.
};

/// One case of a golden set: parameters, inputs and expected outputs.
struct GoldenCase
{
    std::string name;
    std::string model; ///< A folder of the set, "" where the case names none.
    nlohmann::json params = nlohmann::json::object();
    TensorMap inputs;
    std::map<std::string, GoldenOutput> outputs;

    bool hasInput(const std::string& input) const { return inputs.contains(input); }
    /// Throws std::invalid_argument that names case and input where there is none.
    const torch::Tensor& input(const std::string& input) const;
    /// A parameter of the case. Throws std::invalid_argument where it is missing or of another
    /// type.
    double number(const char* key) const;
    double number(const char* key, double fallback) const;
    std::string text(const char* key) const;
    std::string text(const char* key, const std::string& fallback) const;
};

/// A folder of reference tensors: manifest.json, io.safetensors, configs and weights. Everything is
/// taken from its content; neither names nor sizes are known beforehand.
class GoldenSet final
{
public:
    /// Fails where the manifest cannot be read or a tensor that it names is missing. A folder
    /// without io.safetensors has cases without tensors.
    static Result<GoldenSet> open(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    const nlohmann::json& manifest() const { return m_manifest; }
    const std::vector<GoldenCase>& cases() const { return m_cases; }
    /// All of io.safetensors.
    const StateDict& tensors() const { return m_tensors; }
    /// The expected tensors ("<case>/out/<name>") that no case of the manifest names.
    std::vector<std::string> unlistedOutputs() const;

    /// A path that the manifest gives, relative to the folder; sets share weights through "../".
    std::filesystem::path path(const std::string& relative) const;
    bool exists(const std::string& relative) const;
    /// A JSON file of the set. Throws std::runtime_error where it cannot be read.
    nlohmann::json json(const std::string& relative) const;
    /// The class that <relative>/config.json names ("AutoencoderKL", ...), "" where there is none.
    std::string modelClass(const std::string& relative) const;
    /// Whether any case's model is of this class.
    bool hasModelOfClass(const std::string& name) const;
    /// The weights in a folder or file of the set. Throws std::runtime_error where they cannot be
    /// read.
    StateDict weights(const std::string& relative) const;

private:
    std::filesystem::path m_folder;
    nlohmann::json m_manifest;
    StateDict m_tensors;
    std::vector<GoldenCase> m_cases;
};

} // namespace diorama
