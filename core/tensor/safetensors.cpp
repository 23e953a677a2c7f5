// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/safetensors.h"

#include "core/base/json.h"
#include "core/tensor/mappedfile.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>
#include <stdexcept>

namespace diorama {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little-endian");

constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t{100} << 20;
constexpr std::size_t kMaxDimensions = 16;

/// Thrown inside the checks; never leaves this file.
struct Refusal
{
    ErrorCode code = ErrorCode::InvalidInput;
    std::string reason;
};

[[noreturn]] void refuse(std::string reason)
{
    throw Refusal{ErrorCode::InvalidInput, std::move(reason)};
}

torch::Dtype dtypeFrom(const std::string& code, const std::string& name)
{
    static const std::map<std::string, torch::Dtype> kTypes = {
        {"F64", torch::kFloat64},   {"F32", torch::kFloat32}, {"F16", torch::kFloat16},
        {"BF16", torch::kBFloat16}, {"I64", torch::kInt64},   {"I32", torch::kInt32},
        {"I16", torch::kInt16},     {"I8", torch::kInt8},     {"U8", torch::kUInt8},
        {"BOOL", torch::kBool}};
    const auto found = kTypes.find(code);
    if (found == kTypes.end())
        throw Refusal{ErrorCode::Unsupported,
                      "tensor \"" + name + "\" has the number format \"" + code.substr(0, 20) +
                          "\", which is not supported; convert the file to float16 or float32"};
    return found->second;
}

std::uint64_t unsignedFrom(const Json& json, const std::string& name)
{
    if (!json.is_number_unsigned())
        refuse("tensor \"" + name + "\" has an offset or size that is not a whole number");
    return json.get<std::uint64_t>();
}

const Json& member(const Json& entry, const char* key, const std::string& name)
{
    const auto found = entry.find(key);
    if (found == entry.end())
        refuse("tensor \"" + name + "\" has no \"" + key + "\"");
    return *found;
}

std::uint64_t byteCount(const SafetensorInfo& info, const std::string& name)
{
    std::uint64_t bytes = c10::elementSize(info.dtype);
    for (const std::int64_t size : info.shape)
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            refuse("the shape of tensor \"" + name + "\" is too large");
    return bytes;
}

SafetensorInfo infoFrom(const Json& entry, const std::string& name)
{
    if (!entry.is_object())
        refuse("the entry of tensor \"" + name + "\" is not an object");
    const Json& dtype = member(entry, "dtype", name);
    const Json& shape = member(entry, "shape", name);
    const Json& offsets = member(entry, "data_offsets", name);
    if (!dtype.is_string() || !shape.is_array() || !offsets.is_array() || offsets.size() != 2)
        refuse("the entry of tensor \"" + name + "\" is malformed");
    if (shape.size() > kMaxDimensions)
        refuse("tensor \"" + name + "\" has more than " + std::to_string(kMaxDimensions) +
               " dimensions");
    SafetensorInfo info;
    info.dtype = dtypeFrom(dtype.get<std::string>(), name);
    for (const Json& size : shape) {
        const std::uint64_t value = unsignedFrom(size, name);
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            refuse("the shape of tensor \"" + name + "\" is too large");
        info.shape.push_back(static_cast<std::int64_t>(value));
    }
    info.begin = unsignedFrom(offsets[0], name);
    info.end = unsignedFrom(offsets[1], name);
    if (info.begin > info.end)
        refuse("tensor \"" + name + "\" ends before it begins");
    if (info.end - info.begin != byteCount(info, name))
        refuse("tensor \"" + name + "\" has " + std::to_string(info.end - info.begin) +
               " bytes where its shape asks for " + std::to_string(byteCount(info, name)));
    return info;
}

/// The tensors must cover the data exactly: no hole to hide in, no byte twice.
void checkLayout(const std::map<std::string, SafetensorInfo>& infos, std::uint64_t dataBytes)
{
    std::vector<std::pair<const SafetensorInfo*, const std::string*>> order;
    order.reserve(infos.size());
    for (const auto& [name, info] : infos)
        order.emplace_back(&info, &name);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first->begin, a.first->end) < std::tie(b.first->begin, b.first->end);
    });
    std::uint64_t position = 0;
    for (const auto& [info, name] : order) {
        if (info->end > dataBytes)
            refuse("the file is truncated: tensor \"" + *name + "\" ends at byte " +
                   std::to_string(info->end) + " of " + std::to_string(dataBytes));
        if (info->begin < position)
            refuse("tensor \"" + *name + "\" overlaps another one");
        if (info->begin > position)
            refuse("there is a gap of " + std::to_string(info->begin - position) +
                   " bytes before tensor \"" + *name + "\"");
        position = info->end;
    }
    if (position != dataBytes)
        refuse(std::to_string(dataBytes - position) + " bytes follow the last tensor");
}

Metadata metadataFrom(const Json& json)
{
    if (!json.is_object())
        refuse("its metadata is not an object");
    Metadata metadata;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            refuse("the metadata entry \"" + key.substr(0, 100) + "\" is not a text");
        metadata.emplace(key, value.get<std::string>());
    }
    return metadata;
}

std::string_view headerOf(const MappedFile& file)
{
    std::uint64_t length = 0;
    if (file.size() < sizeof length)
        refuse("the file is too short for a header");
    std::memcpy(&length, file.data(), sizeof length);
    if (length > kMaxHeaderBytes)
        refuse("its header claims " + std::to_string(length) +
               " bytes, which is too large; is it a safetensors file?");
    if (length > file.size() - sizeof length)
        refuse("the file is truncated inside its header");
    return {reinterpret_cast<const char*>(file.data()) + sizeof length,
            static_cast<std::size_t>(length)};
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path)
{
    auto mapping = MappedFile::open(path);
    if (!mapping)
        return mapping.error();
    try {
        SafetensorsFile file;
        file.m_mapping = *mapping;
        const std::string_view header = headerOf(**mapping);
        const auto json =
            parseJson(header, path.string(), {.maxBytes = kMaxHeaderBytes, .maxDepth = 8});
        if (!json)
            return json.error();
        if (!json->is_object())
            refuse("its header is not an object");
        for (const auto& [name, entry] : json->items()) {
            if (name == "__metadata__")
                file.m_metadata = metadataFrom(entry);
            else
                file.m_infos.emplace(name, infoFrom(entry, name));
        }
        file.m_dataBegin = sizeof(std::uint64_t) + header.size();
        checkLayout(file.m_infos, (*mapping)->size() - file.m_dataBegin);
        return file;
    } catch (const Refusal& refusal) {
        return Error{refusal.code, "Cannot read the weights in \"" + path.string() +
                                       "\": " + refusal.reason + "."};
    }
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
