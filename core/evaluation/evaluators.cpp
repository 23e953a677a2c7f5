// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluators.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/tensor/loadstatedict.h"

namespace diorama {

namespace {

constexpr const char* kReader = "scene_reader.safetensors";
constexpr const char* kIdentity = "identity.safetensors";
constexpr const char* kErrors = "errors.json";

Result<void> load(torch::nn::Module& module, const std::filesystem::path& file)
{
    const Result<StateDict> weights = StateDict::open(file);
    if (!weights)
        return weights.error();
    const Result<LoadReport> report = loadStateDict(module, *weights);
    if (!report)
        return report.error();
    module.eval();
    return {};
}

Result<void> write(const torch::nn::Module& module, const std::filesystem::path& file)
{
    TensorMap halves;
    for (const auto& [name, tensor] : stateOf(module))
        halves[name] = tensor.detach().to(torch::kHalf).contiguous();
    return writeSafetensors(file, halves);
}

} // namespace

Result<Evaluators> Evaluators::open(const std::filesystem::path& folder)
{
    Evaluators evaluators;
    if (Result<void> loaded = load(*evaluators.reader, folder / kReader); !loaded)
        return loaded.error();
    if (Result<void> loaded = load(*evaluators.identity, folder / kIdentity); !loaded)
        return loaded.error();
    Result<Json> errors = readJson(folder / kErrors);
    if (!errors)
        return errors.error();
    evaluators.ownErrors = std::move(*errors);
    return evaluators;
}

Result<void> Evaluators::save(const std::filesystem::path& folder) const
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (Result<void> written = write(*reader, folder / kReader); !written)
        return written;
    if (Result<void> written = write(*identity, folder / kIdentity); !written)
        return written;
    return writeFileAtomically(folder / kErrors, ownErrors.dump(2) + "\n");
}

} // namespace diorama
