// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelfiles.h"

#include "core/models/modelfolder.h"
#include "core/models/photogrounding.h"
#include "core/models/singlefile.h"
#include "core/tensor/dtype.h"
#include "core/tensor/picklefile.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace diorama {
namespace {

/// "float32", or "mixed" where the floating-point tensors differ.
std::string commonDtype(const ModelFiles& files)
{
    std::set<std::string> names;
    for (const auto& [name, part] : files.parts) {
        for (const auto& [key, tensor] : part.weights.tensors()) {
            if (tensor.is_floating_point())
                names.insert(dtypeName(tensor.scalar_type()));
        }
    }
    if (names.empty())
        return {};
    return names.size() == 1 ? *names.begin() : "mixed";
}

std::uint64_t bytesOnDisk(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::is_directory(path, code))
        return std::filesystem::file_size(path, code);
    std::uint64_t bytes = 0;
    for (std::filesystem::recursive_directory_iterator entry(path, code), end;
         !code && entry != end; entry.increment(code)) {
        if (entry->path().extension() == ".safetensors")
            bytes += entry->file_size(code);
    }
    return bytes;
}

std::int64_t downscaleOf(const ModelPart& vae)
{
    const char* widths = vae.weights.containsPrefix("decoder.layers.")
                             ? "encoder_block_out_channels"
                             : "block_out_channels";
    const auto found = vae.config.find(widths);
    const bool list =
        found != vae.config.end() && found->is_array() && found->size() >= 1 && found->size() <= 8;
    return list ? std::int64_t{1} << (found->size() - 1) : 8;
}

/// A whole number, or for a pair of them the first.
std::int64_t numberIn(const Json& config, const char* key, std::int64_t fallback)
{
    auto found = config.find(key);
    if (found == config.end())
        return fallback;
    const Json& value = found->is_array() && !found->empty() ? found->front() : *found;
    return value.is_number_integer() ? value.get<std::int64_t>() : fallback;
}

} // namespace

const ModelPart* ModelFiles::part(std::string_view name) const
{
    const auto found = parts.find(name);
    return found != parts.end() ? &found->second : nullptr;
}

std::string ModelFiles::name() const
{
    std::error_code code;
    const auto clean = (path / "").lexically_normal().parent_path();
    return std::filesystem::is_directory(path, code) ? clean.filename().string()
                                                     : path.stem().string();
}

bool ModelFiles::isModel() const
{
    if (kind == ModelKind::GligenCheckpoint) {
        const ModelPart* unet = part("unet");
        return unet == nullptr || !isGroundingAlone(unet->weights);
    }
    return kind == ModelKind::Checkpoint || kind == ModelKind::DioramaSmall;
}

ModelInfo ModelFiles::info() const
{
    ModelInfo info{
        .name = name(), .path = path, .kind = kind, .family = family, .dtype = commonDtype(*this)};
    info.bytes = bytesOnDisk(path);
    info.license = license;
    info.problems = problems;
    info.notes = notes;
    info.needsVae = kind != ModelKind::DioramaSmall &&
                    problems == std::vector<std::string>{missingPartProblem(*this, "vae")};
    for (const auto& [partName, part] : parts) {
        for (const auto& [key, tensor] : part.weights.tensors()) {
            if (tensor.is_floating_point())
                info.parameters += static_cast<std::uint64_t>(tensor.numel());
        }
        info.components.push_back(partName);
    }
    if (const ModelPart* unet = part("unet")) {
        const ModelPart* vae = part("vae");
        const auto side =
            std::clamp<std::int64_t>(numberIn(unet->config, "sample_size", 64), 1, 512) *
            (vae != nullptr ? downscaleOf(*vae) : 8);
        info.defaultWidth = static_cast<int>(side);
        info.defaultHeight = static_cast<int>(side);
    }
    return info;
}

std::string missingPartProblem(const ModelFiles& files, std::string_view part)
{
    std::error_code code;
    const std::string name(part);
    const std::string problem =
        std::filesystem::is_directory(files.path, code)
            ? "The folder \"" + name + "\" is missing in \"" + files.path.string() + "\"."
            : "\"" + files.path.string() + "\" holds no " + name + ".";
    const bool takesAdapters = files.part("lcp") == nullptr;
    return problem + (part == "vae" && takesAdapters
                          ? " Add an autoencoder to the project's adapters: in the Models and "
                            "Adapters window, or as render.adapters in the scene."
                          : " Get the whole model.");
}

Result<ModelFiles> openModel(const std::filesystem::path& path)
try {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::NotFound, "There is no model at \"" + path.string() + "\"."};
    if (std::filesystem::is_directory(status))
        return openModelFolder(path);
    if (!std::filesystem::is_regular_file(status)) // Reading a pipe would wait for its writer.
        return Error{ErrorCode::InvalidInput,
                     "\"" + path.string() + "\" is neither a file nor a folder."};
    if (const auto refusal = refusalOfPickle(path))
        return Error{ErrorCode::Unsupported, *refusal};
    return openSingleFile(path);
} catch (const std::invalid_argument& error) { // Two tensors of the same meaning.
    return Error{ErrorCode::InvalidInput,
                 "\"" + path.string() + "\" cannot be used: " + error.what()};
}

} // namespace diorama
