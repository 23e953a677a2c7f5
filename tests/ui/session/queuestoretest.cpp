// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/queuestore.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "tests/support/picturefile.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

using namespace testing_support;

const QString kProject = QStringLiteral("/projects/a picture.diorama");

std::vector<RenderParams> twoRenders()
{
    std::vector<RenderParams> renders(2);
    for (RenderParams& params : renders) {
        Scene& scene = params.request.scene;
        scene.canvas = {128, 64};
        scene.prompt = "ein \"Bär\"";
        scene.subjects.push_back(
            {.id = 1, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}});
    }
    renders[1].request.scene.settings.seed = 42;
    renders[1].origin = RenderOrigin::Batch;
    renders[1].batch = 3;
    return renders;
}

TEST(QueueStore, RendersComeBackInOrderWithTheirPhotos)
{
    const auto renders = twoRenders();
    ASSERT_TRUE(storeQueue(kProject, renders));
    const auto back = storedQueue(kProject);
    ASSERT_EQ(back.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(back[i].request.scene.prompt, renders[i].request.scene.prompt);
        EXPECT_EQ(back[i].request.scene.settings.seed, renders[i].request.scene.settings.seed);
        EXPECT_EQ(back[i].origin, renders[i].origin);
        EXPECT_EQ(back[i].batch, renders[i].batch);
        ASSERT_NE(back[i].request.scene.subjects[0].photos[0].picture, nullptr);
        EXPECT_EQ(back[i].request.scene.subjects[0].photos[0].picture->sha256,
                  renders[i].request.scene.subjects[0].photos[0].picture->sha256);
    }
}

TEST(QueueStore, AnEmptyQueueLeavesNothing)
{
    ASSERT_TRUE(storeQueue(kProject, twoRenders()));
    ASSERT_TRUE(storeQueue(kProject, {}));
    EXPECT_TRUE(storedQueue(kProject).empty());
    EXPECT_TRUE(std::filesystem::is_empty(userDataDirectory() / "queue"));
}

TEST(QueueStore, DamageIsLeftOut)
{
    ASSERT_TRUE(storeQueue(kProject, twoRenders()));
    for (const auto& entry : std::filesystem::directory_iterator(userDataDirectory() / "queue"))
        ASSERT_TRUE(writeFileAtomically(entry.path(), std::string_view("PK rubbish")));
    EXPECT_TRUE(storedQueue(kProject).empty());
    EXPECT_TRUE(storedQueue(QStringLiteral("/never/stored")).empty());
}

} // namespace
} // namespace diorama
