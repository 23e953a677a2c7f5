// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/tensor/dtype.h"
#include "core/tensor/safetensors.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

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

/// A file beside the target that takes its place in commit(), or vanishes.
class ReplacingFile final
{
public:
    explicit ReplacingFile(const std::filesystem::path& target)
        : m_target(target)
        , m_temporary(target.string() + ".part-" + std::to_string(::getpid()))
    {
        m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (m_descriptor < 0)
            fail();
    }
    ReplacingFile(const ReplacingFile&) = delete;
    ReplacingFile& operator=(const ReplacingFile&) = delete;
    ~ReplacingFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (!m_isCommitted)
            ::unlink(m_temporary.c_str());
    }

    void write(const void* data, std::size_t bytes)
    {
        const auto* from = static_cast<const char*>(data);
        while (bytes > 0) {
            const ssize_t written = ::write(m_descriptor, from, bytes);
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                fail();
            from += written;
            bytes -= static_cast<std::size_t>(written);
        }
    }

    void commit()
    {
        if (::fsync(m_descriptor) != 0 || ::rename(m_temporary.c_str(), m_target.c_str()) != 0)
            fail();
        m_isCommitted = true;
    }

private:
    [[noreturn]] void fail() const
    {
        throw std::filesystem::filesystem_error("", m_target, {errno, std::generic_category()});
    }

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
    bool m_isCommitted = false;
};

} // namespace

Result<void> writeSafetensors(const std::filesystem::path& path, const TensorMap& tensors,
                              const Metadata& metadata)
{
    const std::string start = "Cannot write \"" + path.string() + "\": ";
    try {
        const std::string header = headerOf(tensors, metadata);
        const std::uint64_t length = header.size();
        ReplacingFile file(path);
        file.write(&length, sizeof length);
        file.write(header.data(), header.size());
        for (const auto& [name, tensor] : tensors) {
            const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
            file.write(plain.data_ptr(), plain.nbytes());
        }
        file.commit();
        return {};
    } catch (const std::filesystem::filesystem_error& exception) {
        return Error{ErrorCode::Io, start + exception.code().message() + "."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::InvalidInput, start + "the weights cannot be stored.",
                     exception.what()};
    }
}

} // namespace diorama
