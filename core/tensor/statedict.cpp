// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/statedict.h"

#include "core/base/json.h"
#include "core/tensor/mappedfile.h"
#include "core/tensor/picklefile.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace diorama {
namespace {

constexpr std::string_view kIndexEnding = ".index.json";
constexpr std::size_t kMaxShards = 1000;

/// The shard files that an index names, each inside the index's folder.
Result<std::map<std::string, std::set<std::string>>> shardsOf(const std::filesystem::path& index)
{
    const auto json = readJson(index);
    if (!json)
        return json.error();
    const Error malformed{ErrorCode::InvalidInput, "The weight index \"" + index.string() +
                                                       "\" has no valid \"weight_map\"."};
    if (!json->is_object() || !json->contains("weight_map") || !json->at("weight_map").is_object())
        return malformed;
    std::map<std::string, std::set<std::string>> shards;
    for (const auto& [name, file] : json->at("weight_map").items()) {
        if (!file.is_string())
            return malformed;
        shards[file.get<std::string>()].insert(name);
    }
    if (shards.empty() || shards.size() > kMaxShards)
        return malformed;
    return shards;
}

Error incomplete(const std::filesystem::path& index, const std::string& shard,
                 const std::string& name)
{
    return {ErrorCode::InvalidInput, "The tensor \"" + name + "\" of the weight index \"" +
                                         index.string() + "\" is not in \"" + shard + "\"."};
}

/// As the name is written: links may lead out, and in a download cache every file is one.
bool staysInFolder(const std::filesystem::path& name)
{
    return name.is_relative() && name.has_filename() &&
           name.native().find('\0') == std::string::npos &&
           std::none_of(name.begin(), name.end(), [](const auto& part) { return part == ".."; });
}

} // namespace

StateDict::StateDict(TensorMap tensors, std::string source)
    : m_tensors(std::move(tensors))
    , m_source(std::move(source))
{}

Result<StateDict> StateDict::open(const std::filesystem::path& path)
{
    if (const auto refusal = refusalOfPickle(path))
        return Error{ErrorCode::Unsupported, *refusal};
    if (!path.filename().string().ends_with(kIndexEnding)) {
        const auto file = SafetensorsFile::open(path);
        if (!file)
            return file.error();
        StateDict dict(file->tensors(), path.string());
        dict.m_metadata = file->metadata();
        dict.m_mappings.push_back(file->mapping());
        return dict;
    }
    const auto shards = shardsOf(path);
    if (!shards)
        return shards.error();
    StateDict dict({}, path.string());
    for (const auto& [shard, names] : *shards) {
        if (!staysInFolder(shard))
            return Error{ErrorCode::InvalidInput, "The weight index \"" + path.string() +
                                                      "\" names \"" + shard +
                                                      "\", which leaves its folder."};
        const auto file = SafetensorsFile::open(path.parent_path() / shard);
        if (!file)
            return file.error();
        for (const std::string& name : names) {
            if (!file->infos().contains(name))
                return incomplete(path, shard, name);
            dict.m_tensors.emplace(name, file->tensor(name));
        }
        dict.m_metadata.insert(file->metadata().begin(), file->metadata().end());
        dict.m_mappings.push_back(file->mapping());
    }
    return dict;
}

Result<std::filesystem::path> StateDict::findWeights(const std::filesystem::path& folder,
                                                     std::string_view stem,
                                                     std::string_view variant)
{
    std::vector<std::string> stems{std::string(stem)};
    if (stem.empty())
        stems = {"diffusion_pytorch_model", "model"};
    std::vector<std::string> variants{std::string(variant)};
    if (variant.empty())
        variants.emplace_back("fp16");
    for (const std::string& each : variants) {
        const std::string middle = each.empty() ? "" : "." + each;
        for (const std::string& name : stems) {
            // Both spellings of a sharded variant's index are found in the wild.
            for (const std::string& ending :
                 {middle + ".safetensors", ".safetensors.index" + middle + ".json",
                  middle + ".safetensors.index.json"}) {
                const auto path = folder / (name + ending);
                std::error_code code;
                if (std::filesystem::is_regular_file(path, code))
                    return path;
            }
        }
    }
    for (const std::string& name : stems)
        for (const std::string_view ending : kPickleEndings) {
            const auto pickle = folder / (name + std::string(ending));
            if (std::error_code code; std::filesystem::exists(pickle, code))
                return Error{ErrorCode::Unsupported, *refusalOfPickle(pickle)};
        }
    return Error{ErrorCode::NotFound,
                 "The folder \"" + folder.string() + "\" holds no " +
                     (stem.empty() ? "weights" : std::string(stem)) + " in .safetensors form" +
                     (variant.empty() ? "" : " of the variant " + std::string(variant)) + "."};
}

Result<StateDict> StateDict::openFolder(const std::filesystem::path& folder, std::string_view stem,
                                        std::string_view variant)
{
    const auto path = findWeights(folder, stem, variant);
    if (!path)
        return path.error();
    return open(*path);
}

bool StateDict::containsPrefix(std::string_view prefix) const
{
    const auto found = m_tensors.lower_bound(std::string(prefix));
    return found != m_tensors.end() && found->first.starts_with(prefix);
}

torch::Tensor StateDict::find(const std::string& name) const
{
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? torch::Tensor() : found->second;
}

StateDict StateDict::select(std::string_view prefix) const
{
    StateDict part = *this;
    part.m_tensors.clear();
    for (auto it = m_tensors.lower_bound(std::string(prefix));
         it != m_tensors.end() && it->first.starts_with(prefix); ++it)
        part.m_tensors.emplace(it->first.substr(prefix.size()), it->second);
    return part;
}

StateDict StateDict::renamed(
    const std::function<std::optional<std::string>(const std::string&)>& rename) const
{
    StateDict other = *this;
    other.m_tensors.clear();
    for (const auto& [name, tensor] : m_tensors) {
        const auto newName = rename(name);
        if (newName && !other.m_tensors.emplace(*newName, tensor).second)
            throw std::invalid_argument("two tensors of \"" + m_source + "\" mean \"" + *newName +
                                        "\"");
    }
    return other;
}

void StateDict::insert(const std::string& name, torch::Tensor tensor)
{
    m_tensors.insert_or_assign(name, std::move(tensor));
}

void StateDict::erase(const std::string& name)
{
    m_tensors.erase(name);
}

void StateDict::release(const torch::Tensor& tensor) const
{
    if (!tensor.defined() || !tensor.device().is_cpu() || tensor.numel() == 0)
        return;
    for (const auto& mapping : m_mappings)
        if (mapping->contains(tensor.data_ptr(), tensor.nbytes()))
            mapping->release(tensor.data_ptr(), tensor.nbytes());
}

} // namespace diorama
