// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/safetensorsheader.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <tuple>
#include <utility>

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

/// Bytes of one value.
std::uint64_t sizeOf(const std::string& format, const std::string& name)
{
    static const std::map<std::string, std::uint64_t> kSizes = {
        {"F64", 8}, {"F32", 4}, {"F16", 2}, {"BF16", 2}, {"I64", 8},
        {"I32", 4}, {"I16", 2}, {"I8", 1},  {"U8", 1},   {"BOOL", 1}};
    const auto found = kSizes.find(format);
    if (found == kSizes.end())
        throw Refusal{ErrorCode::Unsupported,
                      "tensor \"" + name + "\" has the number format \"" +
                          std::string(shortened(format, 20)) +
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

std::uint64_t byteCount(const SafetensorsEntry& info, const std::string& name)
{
    std::uint64_t bytes = sizeOf(info.format, name);
    for (const std::int64_t size : info.shape)
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            refuse("the shape of tensor \"" + name + "\" is too large");
    return bytes;
}

SafetensorsEntry entryFrom(const Json& entry, const std::string& name)
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
    SafetensorsEntry info;
    info.format = dtype.get<std::string>();
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
void checkLayout(const std::map<std::string, SafetensorsEntry>& infos, std::uint64_t dataBytes)
{
    std::vector<std::pair<const SafetensorsEntry*, const std::string*>> order;
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

std::map<std::string, std::string> metadataFrom(const Json& json)
{
    if (!json.is_object())
        refuse("its metadata is not an object");
    std::map<std::string, std::string> metadata;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            refuse("the metadata entry \"" + std::string(shortened(key, 100)) + "\" is not a text");
        metadata.emplace(key, value.get<std::string>());
    }
    return metadata;
}

std::string_view headerOf(std::span<const std::uint8_t> file)
{
    std::uint64_t length = 0;
    if (file.size() < sizeof length)
        refuse("the file is too short for a header");
    std::memcpy(&length, file.data(), sizeof length);
    if (length > kMaxHeaderBytes)
        refuse("its header claims " + std::to_string(length) +
               " bytes, which is too large; it may be no safetensors file");
    if (length > file.size() - sizeof length)
        refuse("the file is truncated inside its header");
    return {reinterpret_cast<const char*>(file.data()) + sizeof length,
            static_cast<std::size_t>(length)};
}

} // namespace

Result<SafetensorsHeader> readSafetensorsHeader(std::span<const std::uint8_t> file,
                                                std::string_view name)
{
    try {
        SafetensorsHeader header;
        const std::string_view text = headerOf(file);
        const auto json = parseJson(text, name, {.maxBytes = kMaxHeaderBytes, .maxDepth = 8});
        if (!json)
            return json.error();
        if (!json->is_object())
            refuse("its header is not an object");
        for (const auto& [key, entry] : json->items()) {
            if (key == "__metadata__")
                header.metadata = metadataFrom(entry);
            else
                header.entries.emplace(key, entryFrom(entry, key));
        }
        header.dataBegin = sizeof(std::uint64_t) + text.size();
        checkLayout(header.entries, file.size() - header.dataBegin);
        return header;
    } catch (const Refusal& refusal) {
        return Error{refusal.code, "Cannot read the weights in \"" + std::string(name) +
                                       "\": " + refusal.reason + "."};
    }
}

} // namespace diorama
