// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/ddimscheduler.h"
#include "core/schedulers/dpmsolverscheduler.h"
#include "core/schedulers/eulerscheduler.h"
#include "core/schedulers/flowscheduler.h"
#include "core/schedulers/lcmscheduler.h"
#include "core/schedulers/pndmscheduler.h"
#include "core/schedulers/scheduler.h"
#include "core/schedulers/schedulerconfig.h"
#include "core/schedulers/unipcscheduler.h"

namespace diorama {
namespace {

/// The largest number of steps that the kind can make of the training schedule.
int mostSteps(const SchedulerConfig& config)
{
    switch (config.kind) {
    case SchedulerKind::Lcm:
        return config.originalSteps;
    case SchedulerKind::FlowMatchEuler:
        return 100000;
    case SchedulerKind::DpmSolver2M:
    case SchedulerKind::UniPc:
        return config.trainSteps - 1;
    default:
        return config.trainSteps;
    }
}

/// The reference would run past the end of its table: a steps_offset that is too large.
bool leavesTable(const Scheduler& scheduler, const SchedulerConfig& config)
{
    return config.kind != SchedulerKind::FlowMatchEuler &&
           (scheduler.timestep(0) > config.trainSteps - 1 || scheduler.timesteps().back() < 0);
}

std::unique_ptr<Scheduler> made(const SchedulerConfig& config, int steps)
{
    switch (config.kind) {
    case SchedulerKind::Pndm:
        return std::make_unique<PndmScheduler>(config, steps);
    case SchedulerKind::Euler:
    case SchedulerKind::EulerAncestral:
        return std::make_unique<EulerScheduler>(config, steps);
    case SchedulerKind::DpmSolver2M:
        return std::make_unique<DpmSolverScheduler>(config, steps);
    case SchedulerKind::UniPc:
        return std::make_unique<UniPcScheduler>(config, steps);
    case SchedulerKind::Lcm:
        return std::make_unique<LcmScheduler>(config, steps);
    case SchedulerKind::FlowMatchEuler:
        return std::make_unique<FlowScheduler>(config, steps);
    case SchedulerKind::Ddim:
    case SchedulerKind::ModelDefault:
        break;
    }
    return std::make_unique<DdimScheduler>(config, steps);
}

} // namespace

Result<std::unique_ptr<Scheduler>> makeScheduler(const Json& json, int steps,
                                                 const SchedulerOverrides& overrides)
{
    const auto config = SchedulerConfig::read(json, overrides);
    if (!config)
        return config.error();
    const Error tooMany{ErrorCode::InvalidInput,
                        "The scheduler cannot make " + std::to_string(steps) +
                            " steps; ask for 1 to " + std::to_string(mostSteps(*config)) + "."};
    if (steps < 1 || steps > mostSteps(*config))
        return tooMany;
    Error leaves{ErrorCode::InvalidInput,
                 "With " + std::to_string(steps) +
                     " steps the scheduler leaves the model's schedule, because of its "
                     "steps_offset. Choose another number of steps or another spacing."};
    try {
        std::unique_ptr<Scheduler> scheduler = made(*config, steps);
        if (leavesTable(*scheduler, *config))
            return leaves;
        return scheduler;
    } catch (const std::out_of_range& exception) {
        // Some kinds look the noise levels up at once.
        leaves.detail = exception.what();
        return leaves;
    }
}

} // namespace diorama
