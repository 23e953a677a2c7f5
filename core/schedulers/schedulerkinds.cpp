// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/schedulerkinds.h"

#include <array>
#include <string>

namespace diorama {
namespace {

struct ClassName
{
    const char* name;
    SchedulerKind kind;
};

// The last three are trained alike and sampled with the nearest kind that is here.
constexpr std::array kClasses = {
    ClassName{"DDIMScheduler", SchedulerKind::Ddim},
    ClassName{"PNDMScheduler", SchedulerKind::Pndm},
    ClassName{"EulerDiscreteScheduler", SchedulerKind::Euler},
    ClassName{"EulerAncestralDiscreteScheduler", SchedulerKind::EulerAncestral},
    ClassName{"DPMSolverMultistepScheduler", SchedulerKind::DpmSolver2M},
    ClassName{"UniPCMultistepScheduler", SchedulerKind::UniPc},
    ClassName{"LCMScheduler", SchedulerKind::Lcm},
    ClassName{"FlowMatchEulerDiscreteScheduler", SchedulerKind::FlowMatchEuler},
    ClassName{"DDPMScheduler", SchedulerKind::Ddim},
    ClassName{"DPMSolverSinglestepScheduler", SchedulerKind::DpmSolver2M},
    ClassName{"LMSDiscreteScheduler", SchedulerKind::Euler},
};

/// Empty where it is no text.
std::string textAt(const Json& config, const char* key)
{
    if (!config.is_object())
        return {};
    const auto found = config.find(key);
    return found != config.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::optional<SchedulerKind> kindOfClass(const Json& config)
{
    const std::string name = textAt(config, "_class_name");
    for (const ClassName& each : kClasses)
        if (name == each.name)
            return each.kind;
    return std::nullopt;
}

bool suits(const Json& config, SchedulerKind kind)
{
    const std::string name = textAt(config, "_class_name");
    if (kind == SchedulerKind::ModelDefault || name.empty())
        return true;
    const bool isFlow =
        name.starts_with("FlowMatch") || textAt(config, "prediction_type") == "flow_prediction";
    return isFlow == (kind == SchedulerKind::FlowMatchEuler);
}

bool takesKarrasSigmas(SchedulerKind kind)
{
    return kind == SchedulerKind::Euler || kind == SchedulerKind::DpmSolver2M ||
           kind == SchedulerKind::UniPc;
}

bool takesSpacing(SchedulerKind kind, bool karrasSigmas)
{
    switch (kind) {
    case SchedulerKind::Lcm:
    case SchedulerKind::FlowMatchEuler:
        return false;
    case SchedulerKind::DpmSolver2M:
    case SchedulerKind::UniPc:
        return !karrasSigmas;
    default:
        return true;
    }
}

} // namespace diorama
