// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeengine.h"
#include "tests/support/waitfor.h"
#include "ui/render/enginehost.h"
#include "ui/render/renderqueue.h"

#include <gtest/gtest.h>

namespace diorama::testing_support {

/// A host with a fake engine and a queue on it.
class EngineFixture : public ::testing::Test
{
protected:
    explicit EngineFixture(bool open = true)
    {
        host =
            std::make_unique<EngineHost>([control = control]() -> Result<std::unique_ptr<Engine>> {
                return std::unique_ptr<Engine>(std::make_unique<FakeEngine>(control));
            });
        queue = std::make_unique<RenderQueue>(*host);
        if (open)
            host->open();
    }
    ~EngineFixture() override
    {
        control->release();
        queue.reset();
        host.reset();
    }

    static Scene scene(std::uint64_t seed = 1, int steps = 5)
    {
        Scene scene;
        scene.canvas = {64, 64};
        scene.prompt = "a meadow";
        scene.settings.seed = seed;
        scene.settings.steps = steps;
        Region region;
        region.id = 1;
        region.box = {0.1, 0.1, 0.6, 0.7};
        region.phrase = "a cat";
        scene.regions.push_back(region);
        return scene;
    }
    static RenderParams params(std::uint64_t seed = 1,
                               RenderOrigin origin = RenderOrigin::Interactive)
    {
        RenderParams params;
        params.request.scene = scene(seed);
        params.origin = origin;
        return params;
    }
    static bool waitForEnd(const RenderTask* task)
    {
        return waitFor([task] { return task->isOver(); });
    }

    std::shared_ptr<FakeControl> control = std::make_shared<FakeControl>();
    std::unique_ptr<EngineHost> host;
    std::unique_ptr<RenderQueue> queue;
};

} // namespace diorama::testing_support
