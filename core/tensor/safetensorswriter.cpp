// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/replacingfile.h"
#include "core/tensor/dtype.h"
#include "core/tensor/safetensors.h"

#include <span>
#include <stdexcept>

namespace diorama {
namespace {

const char* codeOf(torch::Dtype dtype)
{
    switch (dtype) {
    case torch::kFloat64:
        return "F64";
    case torch::kFloat32:
        return "F32";
    case torch::kFloat16:
        return "F16";
    case torch::kBFloat16:
        return "BF16";
    case torch::kInt64:
        return "I64";
    case torch::kInt32:
        return "I32";
    case torch::kInt16:
        return "I16";
    case torch::kInt8:
        return "I8";
    case torch::kUInt8:
        return "U8";
    case torch::kBool:
        return "BOOL";
    default:
        throw std::invalid_argument("a tensor's number format has no place in a safetensors file");
    }
}

std::string headerOf(const TensorMap& tensors, const Metadata& metadata)
{
    Json header = Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t position = 0;
    for (const auto& [name, tensor] : tensors) {
        if (!tensor.defined() || name == "__metadata__")
            throw std::invalid_argument("the tensor \"" + name + "\" cannot be written");
        const std::uint64_t end = position + static_cast<std::uint64_t>(tensor.nbytes());
        header[name] = {{"dtype", codeOf(tensor.scalar_type())},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {position, end}}};
        position = end;
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    return text;
}

std::span<const std::uint8_t> bytesAt(const void* data, std::size_t size)
{
    return {static_cast<const std::uint8_t*>(data), size};
}

Result<void> writeAll(ReplacingFile& file, const std::string& header, const TensorMap& tensors)
{
    const std::uint64_t length = header.size();
    if (const auto written = file.write(bytesAt(&length, sizeof length)); !written)
        return written;
    if (const auto written = file.write(bytesAt(header.data(), header.size())); !written)
        return written;
    for (const auto& [name, tensor] : tensors) {
        const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
        if (const auto written = file.write(bytesAt(plain.data_ptr(), plain.nbytes())); !written)
            return written;
    }
    return file.commit();
}

} // namespace

Result<void> writeSafetensors(const std::filesystem::path& path, const TensorMap& tensors,
                              const Metadata& metadata)
{
    try {
        const std::string header = headerOf(tensors, metadata);
        auto file = ReplacingFile::create(path);
        if (!file)
            return file.error();
        return writeAll(*file, header, tensors);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::InvalidInput,
                     "Cannot write \"" + path.string() + "\": the weights cannot be stored.",
                     exception.what()};
    }
}

} // namespace diorama
