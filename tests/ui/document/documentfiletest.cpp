// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenecontainer.h"
#include "core/scene/scenefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/document/scenesamples.h"
#include "ui/document/document.h"
#include "ui/document/recentfiles.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <gmock/gmock.h>

#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace diorama {
namespace {

using testing_support::sampleScene;

class DocumentFileTest : public testing::Test
{
protected:
    QString path(const char* name) const
    {
        return QString::fromStdString((folder / name).string());
    }

    testing_support::TemporaryFolder folder;
    Document document;
};

TEST_F(DocumentFileTest, SavedScenesOpenAsTheyWere)
{
    document.reset(sampleScene());
    document.setPrompt(QStringLiteral("ein Garten — 庭"));
    QSignalSpy saved(&document, &Document::saved);
    for (const char* name : {"scene.diorama", "scene.yaml"}) {
        ASSERT_TRUE(document.saveAs(path(name))) << name;
        EXPECT_FALSE(document.isDirty());
        EXPECT_EQ(document.path(), path(name));
        EXPECT_EQ(document.title(), QStringLiteral("scene"));
        const auto loaded = loadScene(path(name).toStdString());
        ASSERT_TRUE(loaded);
        EXPECT_EQ(loaded->scene.prompt, document.scene().prompt);
        EXPECT_EQ(loaded->scene.regions, document.scene().regions);
        EXPECT_TRUE(samePicture(loaded->scene.subjects[0].photos[0].picture,
                                document.scene().subjects[0].photos[0].picture));
    }
    EXPECT_EQ(saved.count(), 2);
}

TEST_F(DocumentFileTest, OpeningForgetsHistoryAndSelection)
{
    document.reset(sampleScene());
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    Document other;
    other.reset(sampleScene());
    other.select({2});
    other.setPrompt(QStringLiteral("changed"));
    document.reset(); // Gives the lock back.
    ASSERT_TRUE(other.open(path("a.diorama")));
    EXPECT_EQ(other.scene(), sampleScene());
    EXPECT_EQ(other.undoStack().count(), 0);
    EXPECT_TRUE(other.selection().empty());
    EXPECT_FALSE(other.isDirty());
}

TEST_F(DocumentFileTest, ABrokenFileLeavesTheDocumentAsItWas)
{
    document.reset(sampleScene());
    document.setPrompt(QStringLiteral("kept"));
    QFile file(path("broken.diorama"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("PK\3\4 this is no container");
    file.close();
    EXPECT_FALSE(document.open(path("broken.diorama")));
    EXPECT_FALSE(document.open(path("nowhere.diorama")));
    EXPECT_EQ(document.scene().prompt, "kept");
    EXPECT_EQ(document.undoStack().count(), 1);
}

TEST_F(DocumentFileTest, AFailedSaveStaysDirtyAndKeepsThePath)
{
    document.reset(sampleScene());
    document.setPrompt(QStringLiteral("a beach"));
    EXPECT_FALSE(document.save());
    const auto saved = document.saveAs(path("no/such/folder/x.diorama"));
    ASSERT_FALSE(saved);
    EXPECT_FALSE(saved.error().message.empty());
    EXPECT_TRUE(document.isDirty());
    EXPECT_TRUE(document.path().isEmpty());
}

TEST_F(DocumentFileTest, ASecondWriterIsKeptAwayUntilTheFirstCloses)
{
    document.reset(sampleScene());
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    {
        Document second;
        ASSERT_TRUE(second.open(path("a.diorama")));
        EXPECT_TRUE(second.isReadOnly());
        EXPECT_FALSE(second.lockOwner().isEmpty());
        second.setPrompt(QStringLiteral("overwritten"));
        EXPECT_FALSE(second.save());
        EXPECT_TRUE(second.saveAs(path("b.diorama")));
        EXPECT_FALSE(second.isReadOnly());
    }
    document.reset();
    Document third;
    ASSERT_TRUE(third.open(path("a.diorama")));
    EXPECT_FALSE(third.isReadOnly());
    EXPECT_EQ(third.scene().prompt, "a park");
}

TEST_F(DocumentFileTest, AProjectIsWritableOnceTheOtherProgramHasClosedIt)
{
    document.reset(sampleScene());
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    Document second;
    ASSERT_TRUE(second.open(path("a.diorama")));
    EXPECT_FALSE(second.mayWrite());
    EXPECT_FALSE(second.hasFileChanged());
    document.setPrompt(QStringLiteral("written by the first"));
    ASSERT_TRUE(document.save());
    EXPECT_FALSE(document.hasFileChanged()) << "by itself only";
    document.reset(); // Gives the lock back.
    EXPECT_TRUE(second.mayWrite());
    EXPECT_FALSE(second.isReadOnly());
    EXPECT_TRUE(second.hasFileChanged());
    ASSERT_TRUE(second.save());
    EXPECT_FALSE(second.hasFileChanged());
}

TEST_F(DocumentFileTest, WhatIsEditedDuringASaveStaysUnsaved)
{
    document.reset(sampleScene());
    document.setPrompt(QStringLiteral("written"));
    document.setSaveRunner([this](const std::function<void()>& job) {
        document.setPrompt(QStringLiteral("edited meanwhile"));
        job();
    });
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_TRUE(document.isDirty());
    document.sealUndo();
    document.undo();
    EXPECT_TRUE(document.isDirty()) << "no step is what was written";
    const auto loaded = loadScene(path("a.diorama").toStdString());
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->scene.prompt, "written");
}

TEST_F(DocumentFileTest, ASecondSaveDuringASaveIsRefused)
{
    document.reset(sampleScene());
    bool isRefused = false;
    document.setSaveRunner([&](const std::function<void()>& job) {
        isRefused = !document.saveAs(path("b.diorama"));
        job();
    });
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_TRUE(isRefused);
    EXPECT_FALSE(QFile::exists(path("b.diorama")));
}

TEST_F(DocumentFileTest, ARecoveredDocumentKnowsTheSceneOfItsFile)
{
    document.reset(sampleScene());
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    document.recover(Scene{}, path("a.diorama"));
    EXPECT_EQ(document.storedScene(), sampleScene());
    document.reset();
    EXPECT_TRUE(document.storedScene().subjects.empty());
}

TEST_F(DocumentFileTest, TheExtrasAreAskedForAtEachSaveOfAContainer)
{
    document.reset(sampleScene());
    document.setSaveExtras([] {
        return [] { return ContainerExtras{.history = {{"r0001.png", Bytes{1, 2, 3}}}}; };
    });
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    ASSERT_TRUE(document.open(path("a.diorama")));
    EXPECT_EQ(document.storedHistory(), QStringList{QStringLiteral("r0001.png")});
}

TEST_F(DocumentFileTest, MissingPhotosAreReportedAndTheRestOpens)
{
    document.reset(sampleScene());
    ASSERT_TRUE(document.saveAs(path("a.yaml")));
    std::filesystem::remove_all(folder / "pictures");
    ASSERT_TRUE(document.open(path("a.yaml")));
    EXPECT_FALSE(document.openWarnings().isEmpty());
    EXPECT_EQ(document.scene().regions.size(), 3u);
    EXPECT_EQ(document.scene().subjects[0].photos[0].picture, nullptr);
}

/// A scene whose file takes a while to write.
Scene heavyScene()
{
    Scene scene = sampleScene();
    Bytes noise(200'000);
    std::minstd_rand random(7);
    for (auto& byte : noise)
        byte = static_cast<std::uint8_t>(random());
    scene.subjects[0].photos[0].picture = Picture::fromBytes("noise.png", std::move(noise));
    return scene;
}

/// Saves over and over in a child process until it is killed; `ready` is written to before the
/// first save.
[[noreturn]] void saveForever(const Scene& scene, const QString& path, std::uint64_t seed,
                              int ready)
{
    Document document;
    document.reset(scene, path);
    const char byte = 'r';
    if (write(ready, &byte, 1) != 1)
        _exit(1);
    for (;;) {
        document.setSeed(++seed);
        if (!document.save())
            _exit(2);
    }
}

TEST_F(DocumentFileTest, KilledDuringSaveThePreviousVersionIsAlwaysWhole)
{
    const Scene scene = heavyScene();
    const QString file = path("a.diorama");
    document.reset(scene);
    ASSERT_TRUE(document.saveAs(file));
    document.reset(); // Gives the lock back.
    std::uint64_t last = 0;
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        int pipes[2];
        ASSERT_EQ(pipe(pipes), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            saveForever(scene, file, last, pipes[1]);
        char byte = 0;
        ASSERT_EQ(read(pipes[0], &byte, 1), 1);
        usleep(std::uniform_int_distribution<useconds_t>(0, 9000)(random));
        kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        close(pipes[0]);
        close(pipes[1]);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);

        auto loaded = loadScene(file.toStdString());
        ASSERT_TRUE(loaded) << "round " << round << ": " << loaded.error().message;
        ASSERT_TRUE(loaded->warnings.empty()) << loaded->warnings[0];
        ASSERT_GE(loaded->scene.settings.seed, last);
        last = loaded->scene.settings.seed;
        loaded->scene.settings.seed = scene.settings.seed;
        ASSERT_EQ(loaded->scene, scene) << "round " << round;
    }
    EXPECT_GT(last, 0u) << "no save ever came through";
    ASSERT_TRUE(document.open(file));
    EXPECT_FALSE(document.isReadOnly()) << "a dead process holds no lock";
}

TEST_F(DocumentFileTest, RecentFilesAreNewestFirstWithoutRepetition)
{
    QSettings().clear();
    RecentFiles recent;
    for (const char* name : {"a", "b", "a", "gone"}) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        recent.add(path(name));
    }
    QFile::remove(path("gone"));
    EXPECT_EQ(recent.paths(), QStringList({path("a"), path("b")}));
    recent.clear();
    EXPECT_TRUE(recent.paths().isEmpty());
}

} // namespace
} // namespace diorama
