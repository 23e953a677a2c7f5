// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace diorama {

/// What a file or folder turned out to be.
enum class ModelKind {
    Unknown,
    Checkpoint,
    GligenCheckpoint,
    DioramaSmall,
    IpAdapter,
    IpAdapterPlus,
    Lora,
    TextualInversion,
    Vae,
    TinyVae,
    ImageEncoder
};

/// Whether models of this kind were trained to fill boxes.
constexpr bool placesBoxes(ModelKind kind)
{
    return kind == ModelKind::DioramaSmall || kind == ModelKind::GligenCheckpoint;
}

/// The precision that the networks run in.
enum class Precision { Auto, Float32, Float16, BFloat16 };

struct EngineOptions
{
    std::string device = "auto"; ///< "auto", "cpu" or "cuda".
    Precision precision = Precision::Auto;
    int threads = 0; ///< 0: all cores.
    std::filesystem::path clipVocabulary =
        {}; ///< For single-file checkpoints: a tokenizer folder or bpe_simple_vocab file.
};

struct EngineReport
{
    std::string torchVersion;
    std::vector<std::string> devices; ///< "cpu" and, with a CUDA libtorch and a GPU, "cuda".
    std::string autoPrecision;        ///< What Precision::Auto means here.
    bool cudaCompiled = false;
};

/// What is known of a model without loading it.
struct ModelInfo
{
    std::string name; ///< Folder or file name without its extension.
    std::filesystem::path path;
    ModelKind kind = ModelKind::Unknown;
    std::string family; ///< For people, for example "Stable Diffusion 1.5 with GLIGEN".
    std::string dtype;  ///< "float16", or "mixed".
    std::uint64_t parameters = 0;
    std::uint64_t bytes = 0;
    std::string license;                 ///< Empty where the files do not say.
    std::vector<std::string> components; ///< For example "unet", "vae", "text_encoder".
    std::vector<std::string>
        problems; ///< Missing parts by exact name, mis-shaped tensors. Empty: usable.
    std::vector<std::string> notes; ///< What is odd about it and does not matter.
    bool needsVae = false;  ///< Usable with an autoencoder among the adapters: all that it lacks.
    int defaultWidth = 512; ///< The size that the model was trained for.
    int defaultHeight = 512;

    bool isUsable() const { return problems.empty() && kind != ModelKind::Unknown; }
};

} // namespace diorama
