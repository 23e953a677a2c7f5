// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/safetensors.h"

#include "core/tensor/mappedfile.h"
#include "core/tensor/safetensorsheader.h"

#include <cstring>

namespace diorama {
namespace {

torch::Dtype dtypeFrom(const std::string& format)
{
    static const std::map<std::string, torch::Dtype> kTypes = {
        {"F64", torch::kFloat64},   {"F32", torch::kFloat32}, {"F16", torch::kFloat16},
        {"BF16", torch::kBFloat16}, {"I64", torch::kInt64},   {"I32", torch::kInt32},
        {"I16", torch::kInt16},     {"I8", torch::kInt8},     {"U8", torch::kUInt8},
        {"BOOL", torch::kBool}};
    return kTypes.at(format);
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path)
{
    auto mapping = MappedFile::open(path);
    if (!mapping)
        return mapping.error();
    auto header = readSafetensorsHeader({(*mapping)->data(), (*mapping)->size()}, path.string());
    if (!header)
        return header.error();
    SafetensorsFile file;
    file.m_mapping = *mapping;
    file.m_metadata = std::move(header->metadata);
    file.m_dataBegin = header->dataBegin;
    for (auto& [name, entry] : header->entries)
        file.m_infos.emplace(name, SafetensorInfo{dtypeFrom(entry.format), std::move(entry.shape),
                                                  entry.begin, entry.end});
    return file;
}

torch::Tensor SafetensorsFile::tensor(const std::string& name) const
{
    const SafetensorInfo& info = m_infos.at(name);
    const auto options = torch::TensorOptions().dtype(info.dtype);
    if (info.begin == info.end)
        return torch::empty(info.shape, options);
    std::uint8_t* data = m_mapping->data() + m_dataBegin + info.begin;
    if (reinterpret_cast<std::uintptr_t>(data) % c10::elementSize(info.dtype) != 0) {
        // Old writers did not pad the header; such a tensor cannot be used where it lies.
        torch::Tensor copy = torch::empty(info.shape, options);
        std::memcpy(copy.data_ptr(), data, info.end - info.begin);
        return copy;
    }
    return torch::from_blob(
        data, info.shape, [mapping = m_mapping](void*) {}, options);
}

TensorMap SafetensorsFile::tensors() const
{
    TensorMap map;
    for (const auto& [name, info] : m_infos)
        map.emplace(name, tensor(name));
    return map;
}

} // namespace diorama
