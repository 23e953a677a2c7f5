// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/historyarchive.h"
#include "tests/support/picturefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "ui/session/historystore.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

using namespace testing_support;

HistoryEntry painted(std::uint64_t seed, bool starred = false)
{
    HistoryEntry entry;
    entry.id = static_cast<int>(seed);
    entry.scene.canvas = {64, 64};
    entry.scene.settings.seed = seed;
    entry.image = QImage(8, 8, QImage::Format_RGB888);
    entry.image.fill(Qt::red);
    entry.isStarred = starred;
    return entry;
}

std::size_t bytesOf(const PackedHistory& packed)
{
    std::size_t sum = 0;
    for (const auto& [name, bytes] : packed.files)
        if (name != RecoveryExtras::kIndex)
            sum += bytes.size();
    return sum;
}

class HistoryArchiveTest : public testing::Test
{
protected:
    HistoryArchiveTest()
    {
        document.setSaveExtras([this] { return archive.extras(); });
        Scene scene;
        scene.canvas = {64, 64};
        document.reset(scene);
    }
    ~HistoryArchiveTest() override { document.setSaveExtras({}); }
    QString path(const char* name) const
    {
        return QString::fromStdString((folder / name).string());
    }

    TemporaryFolder folder;
    Document document;
    History history;
    HistoryArchive archive{document, history};
};

TEST_F(HistoryArchiveTest, TheOldestWithoutAStarAreLeftOutOfATooLargeHistory)
{
    // Newest first; all of the same size.
    const std::vector<HistoryEntry> entries{painted(5), painted(4), painted(3), painted(2, true),
                                            painted(1)};
    const PackedHistory whole = packHistory(entries, {});
    EXPECT_TRUE(whole.leftOut.empty());
    const std::size_t one = bytesOf(whole) / 5;
    const PackedHistory packed = packHistory(entries, {}, 3 * one + one / 2);
    EXPECT_EQ(packed.leftOut, (std::vector<int>{3, 1}));
    EXPECT_LE(bytesOf(packed), 3 * one + one / 2);
    const auto back = unpackHistory(
        [&packed](const std::string& name) -> Result<Bytes> {
            const auto file = packed.files.find(name);
            return file != packed.files.end() ? Result<Bytes>(file->second) : Error{};
        },
        {});
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 3u);
    EXPECT_EQ((*back)[0].scene.settings.seed, 5u);
    EXPECT_EQ((*back)[1].scene.settings.seed, 4u);
    EXPECT_EQ((*back)[2].scene.settings.seed, 2u);
    EXPECT_TRUE((*back)[2].isStarred);
}

TEST_F(HistoryArchiveTest, ATooLargeHistoryDoesNotFailTheSave)
{
    const std::size_t one = bytesOf(packHistory({painted(1)}, {}));
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        history.add(painted(seed));
    archive.setMostBytes(2 * one + one / 2);
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_EQ(archive.leftOutCount(), 2);
    EXPECT_EQ(archive.unsavedCount(), 2) << "those that were left out";
    EXPECT_FALSE(archive.hasChanges());
    history.remove(history.entries().back().id);
    EXPECT_EQ(archive.leftOutCount(), 1);
}

TEST_F(HistoryArchiveTest, StarsAndDeletionsAreChangesUntilTheyAreSaved)
{
    const int first = history.add(painted(1));
    const int second = history.add(painted(2));
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_FALSE(archive.hasChanges());
    history.setStarred(first, true);
    EXPECT_TRUE(archive.hasChanges());
    history.setStarred(first, false);
    EXPECT_FALSE(archive.hasChanges());
    history.setStarred(first, true);
    ASSERT_TRUE(document.save());
    EXPECT_FALSE(archive.hasChanges());
    const HistoryEntry gone = *history.entry(second);
    history.remove(second);
    EXPECT_TRUE(archive.hasChanges());
    history.putBack(0, gone);
    EXPECT_FALSE(archive.hasChanges());
    EXPECT_EQ(archive.unsavedCount(), 0);
    history.remove(second);
    archive.clear();
    EXPECT_FALSE(archive.hasChanges());
}

TEST_F(HistoryArchiveTest, StarsOfAnOpenedProjectCount)
{
    history.add(painted(1));
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    ASSERT_TRUE(document.open(path("a.diorama")));
    archive.load();
    ASSERT_TRUE(waitFor([this] { return history.rowCount() == 1; }));
    EXPECT_EQ(archive.unsavedCount(), 0);
    EXPECT_FALSE(archive.hasChanges());
    history.setStarred(history.entries().front().id, true);
    EXPECT_TRUE(archive.hasChanges());
}

TEST_F(HistoryArchiveTest, APlainSceneSavesNoPictures)
{
    history.add(painted(1));
    ASSERT_TRUE(document.saveAs(path("a.yaml")));
    EXPECT_EQ(archive.unsavedCount(), 1);
    EXPECT_FALSE(archive.recoveryExtras().files.empty());
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_EQ(archive.unsavedCount(), 0);
    history.setStarred(history.entries().front().id, true);
    ASSERT_TRUE(document.saveAs(path("b.yaml")));
    EXPECT_TRUE(archive.hasChanges());
}

TEST_F(HistoryArchiveTest, WhatIsPaintedDuringASaveStaysUnsaved)
{
    history.add(painted(1));
    document.setSaveRunner([this](const std::function<void()>& job) {
        history.add(painted(2));
        job();
    });
    ASSERT_TRUE(document.saveAs(path("a.diorama")));
    EXPECT_EQ(archive.unsavedCount(), 1);
}

TEST_F(HistoryArchiveTest, AFailedSaveSavesNoPictures)
{
    history.add(painted(1));
    EXPECT_FALSE(document.saveAs(path("no/such/folder/a.diorama")));
    EXPECT_EQ(archive.unsavedCount(), 1);
}

TEST_F(HistoryArchiveTest, ARecoveredProjectKeepsThePhotosOfItsHistory)
{
    document.addSubject(
        {.id = 0, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}});
    HistoryEntry entry = painted(1);
    entry.scene = document.snapshot();
    history.add(entry);
    Scene copy = document.snapshot();
    copy.subjects.clear();
    for (const bool isRead : {false, true}) {
        ASSERT_TRUE(document.saveAs(path("a.diorama")));
        document.recover(copy, path("a.diorama"));
        archive.load();
        if (isRead) {
            ASSERT_TRUE(waitFor([this] { return history.rowCount() == 1; }));
        }
        ASSERT_TRUE(document.save());
        ASSERT_TRUE(document.open(path("a.diorama")));
        archive.load();
        ASSERT_TRUE(waitFor([this] { return history.rowCount() == 1; }));
        const Scene& scene = history.entries().front().scene;
        ASSERT_EQ(scene.subjects.size(), 1u);
        EXPECT_NE(scene.subjects[0].photos[0].picture, nullptr) << isRead;
        document.restoreScene(scene, {}); // For the second round.
    }
}

TEST_F(HistoryArchiveTest, AnEntryThatHasGoneIsNotEncoded)
{
    archive.encode(42);
    EXPECT_EQ(archive.unsavedCount(), 0);
}

} // namespace
} // namespace diorama
