// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/render.h"
#include "core/models/modelfiles.h"
#include "core/scene/scene.h"
#include "core/tensor/dtype.h"

#include <map>
#include <string>

namespace diorama {

/// Foretells what a render costs: by counting operations at first, then by what earlier renders of
/// the same model have taken on this machine.
class CostModel final
{
public:
    /// Learns from a finished render.
    void learn(const ModelFiles& model, const DevicePolicy& policy, const Scene& scene,
               const RenderResult& result);
    /// From headers and configs only.
    Forecast forecast(const ModelFiles& model, const DevicePolicy& policy,
                      const Scene& scene) const;

private:
    std::map<std::string, double> m_secondsPerGiga; ///< By model and precision.
};

/// Versions of the conditions that a step evaluates, at most; see Conditioner.
int branchesOf(const Scene& scene);

/// UNet evaluations of a whole render, layout guidance included (a pass with its gradient counts as
/// two and a half).
double evaluationsOf(const Scene& scene, bool modelPlacesBoxes);

} // namespace diorama
