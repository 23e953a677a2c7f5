// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/photogrounding.h"

#include "core/models/componentconfigs.h"

namespace diorama {

PhotoGrounding photoGrounding(const ModelFiles& files)
{
    const ModelPart* unet = files.part("unet");
    if (unet == nullptr || unet->config.value("attention_type", Json()) != "gated-text-image")
        return PhotoGrounding::None;
    const ModelPart* project = files.part("image_project");
    if (project == nullptr)
        return PhotoGrounding::NoProject;
    const ModelPart* encoder = groundingEncoder(files);
    if (encoder == nullptr)
        return PhotoGrounding::NoEncoder;
    const auto offered = dimensionOf(encoder->weights, "visual_projection.weight", 0, 0);
    const auto wanted = dimensionOf(project->weights, "project.weight", 1, 0);
    return offered == wanted ? PhotoGrounding::Ready : PhotoGrounding::NoEncoder;
}

const ModelPart* groundingEncoder(const ModelFiles& files)
{
    const ModelPart* own = files.part("grounding_encoder");
    return own != nullptr ? own : files.part("image_encoder");
}

bool isGroundingAlone(const StateDict& unet)
{
    return unet.containsPrefix("position_net.") && !unet.contains("conv_in.weight");
}

} // namespace diorama
