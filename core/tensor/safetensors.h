// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace diorama {

class MappedFile;

/// One entry of a safetensors header. Offsets are from the start of the data.
struct SafetensorInfo
{
    torch::Dtype dtype = torch::kFloat32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

using TensorMap = std::map<std::string, torch::Tensor>;
using Metadata = std::map<std::string, std::string>;

/// A .safetensors file by memory map. Opening reads the header only, and checks all of it:
/// afterwards every tensor lies inside the file, with the size that its shape asks for. Cheap to
/// copy.
class SafetensorsFile final
{
public:
    static Result<SafetensorsFile> open(const std::filesystem::path& path);

    const std::map<std::string, SafetensorInfo>& infos() const { return m_infos; }
    const Metadata& metadata() const { return m_metadata; }

    /// The tensor in the mapped memory, without a copy. It keeps the map alive; writing to it
    /// changes a private page, never the file. Throws std::out_of_range for a name that is not in
    /// the file.
    torch::Tensor tensor(const std::string& name) const;
    TensorMap tensors() const;

    const std::shared_ptr<const MappedFile>& mapping() const { return m_mapping; }

private:
    std::shared_ptr<const MappedFile> m_mapping;
    std::map<std::string, SafetensorInfo> m_infos;
    Metadata m_metadata;
    std::uint64_t m_dataBegin = 0;
};

/// Writes tensors of any device, sorted by name, one after the other, beside the target and renames
/// over it. The same tensors and metadata give the same bytes.
Result<void> writeSafetensors(const std::filesystem::path& path, const TensorMap& tensors,
                              const Metadata& metadata = {});

} // namespace diorama
