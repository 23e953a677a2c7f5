// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelconvert.h"

#include "core/base/file.h"
#include "core/tensor/safetensors.h"

#include <string>

namespace diorama {
namespace {

using std::filesystem::path;

TensorMap inDtype(const StateDict& weights, std::optional<torch::Dtype> dtype)
{
    TensorMap tensors;
    for (const auto& [name, tensor] : weights.tensors())
        tensors[name] = dtype && tensor.is_floating_point() ? tensor.to(*dtype) : tensor;
    return tensors;
}

Result<void> writeText(const path& file, const std::string& text)
{
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    if (code)
        return Error{ErrorCode::Io, "Cannot make the folder \"" + file.parent_path().string() +
                                        "\": " + code.message() + "."};
    return writeFileAtomically(file, text);
}

bool isTransformers(const std::string& part)
{
    return part == "text_encoder" || part == "image_encoder" || part == "lcp";
}

Json modelIndex(const ModelFiles& files)
{
    const bool small = files.kind == ModelKind::DioramaSmall;
    const bool photos = files.part("image_project") != nullptr;
    Json index{{"_class_name", small ? "LcpDiffusionPipeline"
                               : files.kind != ModelKind::GligenCheckpoint
                                   ? "StableDiffusionPipeline"
                               : photos ? "StableDiffusionGLIGENTextImagePipeline"
                                        : "StableDiffusionGLIGENPipeline"}};
    for (const auto& [name, part] : files.parts) {
        const bool tiny = part.weights.containsPrefix("decoder.layers.");
        if (name == "unet")
            index[name] = {"diffusers", "UNet2DConditionModel"};
        else if (name == "vae")
            index[name] = {"diffusers", tiny ? "AutoencoderTiny" : "AutoencoderKL"};
        else if (name == "text_encoder")
            index[name] = {"transformers", "CLIPTextModel"};
        else if (name == "image_encoder")
            index[name] = {"transformers", "CLIPVisionModelWithProjection"};
        else if (name == "image_project")
            index[name] = {"stable_diffusion", "CLIPImageProjection"};
        else if (name == "lcp")
            index[name] = {"diorama", "LcpModules"};
    }
    if (!files.tokenizer.empty())
        index["tokenizer"] = {"transformers", "CLIPTokenizer"};
    index["scheduler"] = {"diffusers", files.scheduler.value("_class_name", "PNDMScheduler")};
    return index;
}

Result<void> writeParts(const ModelFiles& files, const path& folder,
                        std::optional<torch::Dtype> dtype, const ProgressSink& progress,
                        std::stop_token stop)
{
    int step = 0;
    for (const auto& [name, part] : files.parts) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "The conversion was cancelled."};
        if (progress)
            progress({"Writing " + name, step, static_cast<int>(files.parts.size())});
        if (auto written = writeText(folder / name / "config.json", part.config.dump(2) + "\n");
            !written)
            return written;
        const char* file =
            isTransformers(name) ? "model.safetensors" : "diffusion_pytorch_model.safetensors";
        if (auto written = writeSafetensors(folder / name / file, inDtype(part.weights, dtype),
                                            {{"format", "pt"}});
            !written)
            return written;
        ++step;
    }
    return {};
}

/// Small files that belong to the model and are taken over as they are.
void copyCompanions(const ModelFiles& files, const path& folder)
{
    std::error_code code;
    if (!files.tokenizer.empty()) {
        std::filesystem::create_directories(folder / "tokenizer", code);
        for (const char* name :
             {"vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json"})
            std::filesystem::copy_file(files.tokenizer / name, folder / "tokenizer" / name, code);
    }
    for (const char* name :
         {"README.md", "LICENSE", "LICENSE.md", "image_encoder/preprocessor_config.json",
          "processor/preprocessor_config.json"}) {
        if (!std::filesystem::exists(files.path / name, code))
            continue;
        std::filesystem::create_directories((folder / name).parent_path(), code);
        std::filesystem::copy_file(files.path / name, folder / name, code);
    }
}

Result<void> writeFolder(const ModelFiles& files, const path& folder,
                         std::optional<torch::Dtype> dtype, const ProgressSink& progress,
                         std::stop_token stop)
{
    if (auto written = writeParts(files, folder, dtype, progress, stop); !written)
        return written;
    if (!files.isModel())
        return {};
    if (auto written = writeText(folder / "scheduler" / "scheduler_config.json",
                                 files.scheduler.dump(2) + "\n");
        !written)
        return written;
    copyCompanions(files, folder);
    return writeText(folder / "model_index.json", modelIndex(files).dump(2) + "\n");
}

/// A folder beside the target that was not there before.
Result<path> newFolderBeside(const path& target)
{
    std::error_code code;
    if (target.has_parent_path())
        std::filesystem::create_directories(target.parent_path(), code);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        path folder = target;
        folder += attempt == 0 ? ".partial" : ".partial-" + std::to_string(attempt);
        if (std::filesystem::create_directory(folder, code))
            return folder;
    }
    return Error{ErrorCode::Io, "Cannot make a folder beside \"" + target.string() +
                                    "\": " + code.message() + "."};
}

/// The weights of what is one file; null for networks and models.
const ModelPart* adapterWeights(const ModelFiles& files)
{
    const bool gligen = files.kind == ModelKind::GligenCheckpoint && !files.isModel();
    return files.part(gligen ? "unet" : "weights");
}

} // namespace

Result<void> convertModel(const ModelFiles& files, const path& target,
                          std::optional<torch::Dtype> dtype, const ProgressSink& progress,
                          std::stop_token stop)
{
    if (!files.problems.empty())
        return Error{ErrorCode::Unsupported, files.problems.front()};
    std::error_code code;
    if (std::filesystem::exists(target, code))
        return Error{ErrorCode::InvalidInput,
                     "\"" + target.string() + "\" exists already. Choose another name."};
    if (const ModelPart* adapter = adapterWeights(files))
        return writeSafetensors(target, inDtype(adapter->weights, dtype),
                                adapter->weights.metadata());

    const path folder = (target / "").lexically_normal().parent_path();
    const auto partial = newFolderBeside(folder);
    if (!partial)
        return partial.error();
    auto written = writeFolder(files, *partial, dtype, progress, stop);
    if (written) {
        std::filesystem::rename(*partial, folder, code);
        if (code)
            written = Error{ErrorCode::Io,
                            "Cannot make \"" + target.string() + "\": " + code.message() + "."};
    }
    if (!written)
        std::filesystem::remove_all(*partial, code);
    return written;
}

} // namespace diorama
