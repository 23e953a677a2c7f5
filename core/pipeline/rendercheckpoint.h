// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/render.h"
#include "core/pipeline/denoiser.h"

#include <string>

namespace diorama {

/// A draft's state. It can be finished with the very scene and model that it was begun with.
class RenderCheckpoint final
{
public:
    RenderCheckpoint(Scene scene, std::string model, DenoiseState state)
        : m_scene(std::move(scene))
        , m_model(std::move(model))
        , m_state(std::move(state))
    {}

    const DenoiseState& state() const { return m_state; }
    bool fits(const Scene& scene, const std::string& model) const
    {
        return m_model == model && m_scene == scene;
    }

private:
    Scene m_scene;
    std::string m_model; ///< Name, device and precision.
    DenoiseState m_state;
};

} // namespace diorama
