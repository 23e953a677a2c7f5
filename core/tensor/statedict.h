// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tensor/safetensors.h"

#include <torch/torch.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// Names and tensors of a checkpoint, or of a part of one. Copies share the tensors.
class StateDict final
{
public:
    StateDict() = default;
    explicit StateDict(TensorMap tensors, std::string source = {});

    /// One .safetensors file, or a sharded one by its *.safetensors.index.json.
    static Result<StateDict> open(const std::filesystem::path& path);

    /// The weights in a diffusers folder: <stem>[.<variant>].safetensors or its sharded index.
    /// Without a variant the plain file is preferred, then "fp16". An empty stem tries
    /// diffusion_pytorch_model and model.
    static Result<StateDict> openFolder(const std::filesystem::path& folder,
                                        std::string_view stem = {}, std::string_view variant = {});

    /// The file that openFolder() would open.
    static Result<std::filesystem::path> findWeights(const std::filesystem::path& folder,
                                                     std::string_view stem = {},
                                                     std::string_view variant = {});

    const TensorMap& tensors() const { return m_tensors; }
    const Metadata& metadata() const { return m_metadata; }
    /// The file or folder that the tensors are from, for messages.
    const std::string& source() const { return m_source; }

    bool isEmpty() const { return m_tensors.empty(); }
    std::size_t size() const { return m_tensors.size(); }
    bool contains(const std::string& name) const { return m_tensors.contains(name); }
    bool containsPrefix(std::string_view prefix) const;
    /// Throws std::out_of_range where there is none.
    const torch::Tensor& at(const std::string& name) const { return m_tensors.at(name); }
    /// An undefined tensor where there is none.
    torch::Tensor find(const std::string& name) const;

    /// The entries whose names begin with the prefix, without it.
    StateDict select(std::string_view prefix) const;
    /// Every entry under the name that `rename` gives it; nullopt drops it. Throws
    /// std::invalid_argument where two entries get the same name.
    StateDict
    renamed(const std::function<std::optional<std::string>(const std::string&)>& rename) const;

    void insert(const std::string& name, torch::Tensor tensor);
    void erase(const std::string& name);

    /// Tells the system that the mapped pages behind this tensor are not needed any more, which
    /// keeps the peak memory at one copy of the weights. Does nothing for memory that is not mapped
    /// from a file.
    void release(const torch::Tensor& tensor) const;

private:
    TensorMap m_tensors;
    Metadata m_metadata;
    std::string m_source;
    std::vector<std::shared_ptr<const MappedFile>> m_mappings;
};

} // namespace diorama
