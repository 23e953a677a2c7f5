// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/engine/imagetools.h"
#include "core/engine/modelinfo.h"
#include "core/models/loadedmodel.h"
#include "core/models/modeladapters.h"
#include "core/pipeline/previewer.h"
#include "core/pipeline/subjectpictures.h"
#include "core/scene/rendersettings.h"
#include "core/tensor/dtype.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace diorama {

/// Keeps the model of the latest render in memory and changes as little as a scene asks for: a
/// network is read again only where other files, another device or precision are wanted.
class ModelSession final
{
public:
    /// Takes effect with the next prepare().
    Result<void> configure(const EngineOptions& options);
    /// Folders beside the model search path in which names are looked up.
    void addFolders(const std::vector<std::filesystem::path>& folders);
    std::vector<std::filesystem::path> folders() const;

    /// The files of a model or adapter by name or path, headers only.
    Result<ModelFiles> open(const std::string& nameOrPath) const;
    /// A scene's adapters in order; the image encoder that an IP-Adapter needs is added where
    /// found.
    Result<std::vector<OpenedAdapter>> openAdapters(const RenderSettings& settings) const;
    /// A model with its structural adapters in place.
    Result<ModelFiles> openWithAdapters(const RenderSettings& settings,
                                        const std::vector<OpenedAdapter>& adapters) const;

    /// The words of a model, without its textual inversions; null where they are not known. Valid
    /// until the next call.
    const Tokenizer* tokenizerOf(const ModelFiles& model);

    /// Loads what the settings ask for unless it is loaded already.
    Result<void> prepare(const RenderSettings& settings, const ProgressSink& progress,
                         std::stop_token stop);
    void unload();

    /// Null before a successful prepare().
    LoadedModel* model() { return m_model.get(); }
    Previewer* previewer() { return m_previewer ? &*m_previewer : nullptr; }
    const DevicePolicy& policy() const { return m_policy; }

private:
    std::string networkKey(const ModelFiles& files,
                           const std::vector<OpenedAdapter>& adapters) const;

    EngineOptions m_options;
    DevicePolicy m_policy;
    std::vector<std::filesystem::path> m_folders;
    std::shared_ptr<LoadedModel> m_model;
    std::optional<Previewer> m_previewer;
    std::string m_networkKey;
    std::string m_adapterKey;
    std::optional<Tokenizer> m_tokenizer; ///< Of tokenizerOf()'s latest model.
    std::string m_tokenizerKey;
};

} // namespace diorama
