// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/modelsession.h"

#include "core/base/heap.h"
#include "core/base/paths.h"
#include "core/engine/computethreads.h"
#include "core/models/modelloader.h"
#include "core/models/modelsearch.h"
#include "core/pipeline/failure.h"

#include <algorithm>
#include <set>
#include <sys/stat.h>

namespace diorama {
namespace {

const char* nameOf(Precision precision)
{
    switch (precision) {
    case Precision::Auto:
        return "auto";
    case Precision::Float32:
        return "float32";
    case Precision::Float16:
        return "float16";
    case Precision::BFloat16:
        return "bfloat16";
    }
    return "auto";
}

/// What a model is made of, beside pictures and texts that may lie in its folder.
bool isModelFile(const std::filesystem::path& path)
{
    static const std::set<std::string> kExtensions{".safetensors", ".json", ".txt", ".gz"};
    return kExtensions.contains(path.extension().string());
}

std::string fingerprintOfFile(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return path.string() + "@";
    std::string text = path.string() + "@";
    for (const auto value :
         {static_cast<std::uint64_t>(status.st_mtim.tv_sec),
          static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
          static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino)})
        text += std::to_string(value) + ",";
    return text;
}

/// Changes when a file, or one inside a folder, is replaced or written anew, so that the new
/// version is loaded.
std::string fingerprint(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::is_directory(path, code))
        return fingerprintOfFile(path);
    std::set<std::string> files;
    for (std::filesystem::recursive_directory_iterator entry(path, code), end;
         !code && entry != end; entry.increment(code)) {
        if (isModelFile(entry->path()))
            files.insert(fingerprintOfFile(entry->path()));
    }
    std::string all = path.string() + ":";
    for (const auto& file : files)
        all += file + ";";
    return all;
}

} // namespace

Result<void> ModelSession::configure(const EngineOptions& options)
{
    auto policy = detectDevicePolicy(options.device, nameOf(options.precision));
    if (!policy)
        return policy.error();
    m_policy = *policy;
    m_options = options;
    useComputeThreads(options.threads);
    return {};
}

void ModelSession::addFolders(const std::vector<std::filesystem::path>& folders)
{
    for (const auto& folder : folders) {
        if (std::ranges::find(m_folders, folder) == m_folders.end())
            m_folders.push_back(folder);
    }
}

std::vector<std::filesystem::path> ModelSession::folders() const
{
    auto all = modelSearchPath();
    all.insert(all.end(), m_folders.begin(), m_folders.end());
    return all;
}

Result<ModelFiles> ModelSession::open(const std::string& nameOrPath) const
{
    const auto path = resolveModel(nameOrPath, folders());
    if (!path)
        return path.error();
    return openModel(*path);
}

Result<std::vector<OpenedAdapter>> ModelSession::openAdapters(const RenderSettings& settings) const
{
    std::vector<OpenedAdapter> adapters;
    for (const auto& reference : settings.adapters) {
        auto files = open(reference.path);
        if (!files)
            return files.error();
        adapters.push_back({std::move(*files), reference.weight});
    }
    const auto isKind = [&](std::initializer_list<ModelKind> kinds) {
        return std::ranges::find_if(adapters, [&](const OpenedAdapter& adapter) {
            return std::ranges::find(kinds, adapter.files.kind) != kinds.end();
        });
    };
    const auto needs = isKind({ModelKind::IpAdapter, ModelKind::IpAdapterPlus});
    if (needs == adapters.end() || isKind({ModelKind::ImageEncoder}) != adapters.end())
        return adapters;
    if (const auto encoder = imageEncoderFor(needs->files.path, folders()); !encoder.empty()) {
        auto files = openModel(encoder);
        if (!files)
            return files.error();
        adapters.push_back({std::move(*files), 1.0});
    }
    return adapters;
}

Result<ModelFiles> ModelSession::openWithAdapters(const RenderSettings& settings,
                                                  const std::vector<OpenedAdapter>& adapters) const
{
    auto files = open(settings.model);
    // The shipped family takes none; capabilities() says so to the user.
    if (!files || files->kind == ModelKind::DioramaSmall)
        return files;
    for (const auto& adapter : adapters) {
        if (!adapter.isStructural())
            continue;
        if (const auto attached = attach(*files, adapter); !attached)
            return attached.error();
    }
    return files;
}

const Tokenizer* ModelSession::tokenizerOf(const ModelFiles& model)
{
    const auto& path = model.tokenizer.empty() ? m_options.clipVocabulary : model.tokenizer;
    if (path.empty())
        return nullptr;
    if (const std::string key = fingerprint(path); key != m_tokenizerKey) {
        auto opened = Tokenizer::open(path);
        m_tokenizer = opened ? std::optional(std::move(*opened)) : std::nullopt;
        m_tokenizerKey = key;
    }
    return m_tokenizer ? &*m_tokenizer : nullptr;
}

Result<void> ModelSession::prepare(const RenderSettings& settings, const ProgressSink& progress,
                                   std::stop_token stop)
{
    auto adapters = openAdapters(settings);
    if (!adapters)
        return adapters.error();
    const auto files = openWithAdapters(settings, *adapters);
    if (!files)
        return files.error();
    if (files->kind == ModelKind::DioramaSmall)
        adapters->clear();
    const std::string key = networkKey(*files, *adapters);
    if (m_model == nullptr || key != m_networkKey) {
        unload();
        auto loaded = guarded<std::shared_ptr<LoadedModel>>("loading the model", [&] {
            return loadModel(*files, m_policy, m_options.clipVocabulary, progress, stop);
        });
        if (!loaded)
            return loaded.error();
        m_model = std::move(*loaded);
        m_previewer.emplace(*m_model);
        m_networkKey = key;
    }
    std::string adapterKey;
    for (const auto& adapter : *adapters)
        adapterKey += fingerprint(adapter.files.path) + "*" + std::to_string(adapter.weight) + ";";
    if (adapterKey == m_adapterKey)
        return {};
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, "Loading was cancelled."};
    const torch::NoGradGuard noGradient;
    auto applied = guarded<bool>("attaching adapters", [&]() -> Result<bool> {
        auto done = applyAdapters(*m_model, *adapters, stop);
        return done ? Result<bool>(true) : done.error();
    });
    m_adapterKey = applied ? adapterKey : std::string();
    return applied ? Result<void>() : applied.error();
}

void ModelSession::unload()
{
    m_previewer.reset();
    m_model.reset();
    m_networkKey.clear();
    m_adapterKey.clear();
    returnFreedMemory();
}

std::string ModelSession::networkKey(const ModelFiles& files,
                                     const std::vector<OpenedAdapter>& adapters) const
{
    std::string key = fingerprint(files.path) + "|" + m_policy.device.str() + "|" +
                      dtypeName(m_policy.dtype) + "|" + m_options.clipVocabulary.string();
    for (const auto& [name, part] : files.parts)
        key += "|" + fingerprint(part.source);
    for (const auto& adapter : adapters) {
        if (adapter.isStructural())
            key += "|" + fingerprint(adapter.files.path);
    }
    return key;
}

} // namespace diorama
