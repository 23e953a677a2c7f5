// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosave.h"

#include "core/scene/scenefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/document/scenesamples.h"
#include "ui/document/document.h"
#include "ui/document/photoimporter.h"
#include "ui/document/photos.h"
#include "ui/document/thumbnailcache.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gmock/gmock.h>

#include <atomic>
#include <sys/wait.h>
#include <unistd.h>

namespace diorama {
namespace {

using testing_support::sampleScene;

class AutosaveTest : public testing::Test
{
protected:
    AutosaveTest() { document.reset(sampleScene()); }

    QString root() const { return QString::fromStdString((folder / "recovery").string()); }
    QStringList files() const
    {
        QStringList found;
        for (const QString& session : QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found << QDir(root() + u'/' + session)
                         .entryList({QStringLiteral("*.diorama")}, QDir::Files);
        return found;
    }

    testing_support::TemporaryFolder folder;
    Document document;
};

TEST_F(AutosaveTest, OnlyEditedDocumentsAreCopied)
{
    RecoveryStore store(root());
    Autosave autosave(document, store);
    QSignalSpy saved(&autosave, &Autosave::saved);
    autosave.saveNow();
    EXPECT_TRUE(files().isEmpty());
    document.setPrompt(QStringLiteral("a beach"));
    autosave.saveNow();
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(files().size(), 1);
    autosave.saveNow(); // Nothing new.
    document.setPrompt(QStringLiteral("a dune"));
    autosave.saveNow();
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(saved.count(), 2);
    EXPECT_EQ(files().size(), 1);
}

TEST_F(AutosaveTest, TheTimerSavesByItself)
{
    RecoveryStore store(root());
    Autosave autosave(document, store);
    autosave.setInterval(20);
    QSignalSpy saved(&autosave, &Autosave::saved);
    document.setPrompt(QStringLiteral("a beach"));
    EXPECT_TRUE(saved.wait());
}

TEST_F(AutosaveTest, TheCopyGoesWhenTheDocumentIsSavedOrClosed)
{
    {
        RecoveryStore store(root());
        Autosave autosave(document, store);
        QSignalSpy saved(&autosave, &Autosave::saved);
        document.setPrompt(QStringLiteral("a beach"));
        autosave.saveNow();
        ASSERT_TRUE(saved.wait());
        ASSERT_TRUE(document.saveAs(QString::fromStdString((folder / "a.diorama").string())));
        EXPECT_TRUE(files().isEmpty());
        document.setPrompt(QStringLiteral("a dune"));
        autosave.saveNow();
    }
    EXPECT_TRUE(files().isEmpty()) << "even while a copy is being written";
    EXPECT_TRUE(QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_F(AutosaveTest, SavingNeverWaitsForTheDisk)
{
    Scene heavy = sampleScene();
    heavy.subjects[0].photos[0].picture = Picture::fromBytes("big.png", Bytes(20'000'000, 0x5a));
    document.reset(heavy);
    document.setPrompt(QStringLiteral("a beach"));
    RecoveryStore store(root());
    Autosave autosave(document, store);
    QSignalSpy saved(&autosave, &Autosave::saved);
    autosave.saveNow();
    EXPECT_TRUE(saved.isEmpty()) << "only begun when the call returns";
    ASSERT_TRUE(saved.wait(30'000));
    EXPECT_FALSE(files().isEmpty());
}

Bytes bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

RecoveryExtras extrasNamed(const std::vector<std::string>& names, int* made = nullptr)
{
    RecoveryExtras extras;
    std::string index;
    for (const std::string& name : names) {
        extras.files.push_back({name, [name, made] {
                                    if (made != nullptr)
                                        ++*made;
                                    return bytesOf("content of " + name);
                                }});
        index += name + "\n";
    }
    extras.index = bytesOf(index);
    return extras;
}

TEST_F(AutosaveTest, PicturesKeepACopyOfADocumentWithoutEdits)
{
    RecoveryStore store(root());
    std::vector<std::string> pictures;
    QObject::connect(&document, &Document::saved, &document, [&pictures] { pictures.clear(); });
    Autosave autosave(document, store);
    autosave.setExtras([&pictures] { return extrasNamed(pictures); });
    QSignalSpy saved(&autosave, &Autosave::saved);
    autosave.saveNow();
    EXPECT_TRUE(files().isEmpty()) << "neither edits nor pictures";
    pictures = {"r1.png"};
    autosave.noteChange();
    autosave.saveNow();
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(files().size(), 1);
    // An edit that is taken back must not take the pictures along.
    document.setPrompt(QStringLiteral("a beach"));
    document.undo();
    EXPECT_FALSE(document.isDirty());
    EXPECT_EQ(files().size(), 1);
    ASSERT_TRUE(document.saveAs(QString::fromStdString((folder / "a.diorama").string())));
    EXPECT_TRUE(files().isEmpty()) << "saved with the document";
}

TEST_F(AutosaveTest, APlainSceneLeavesThePicturesInTheCopy)
{
    RecoveryStore store(root());
    Autosave autosave(document, store);
    std::vector<std::string> pictures{"r1.png"};
    autosave.setExtras([&pictures] { return extrasNamed(pictures); });
    QSignalSpy saved(&autosave, &Autosave::saved);
    document.setPrompt(QStringLiteral("a beach"));
    autosave.saveNow();
    ASSERT_TRUE(saved.wait());
    ASSERT_TRUE(document.saveAs(QString::fromStdString((folder / "a.yaml").string())));
    EXPECT_EQ(files().size(), 1);
    ASSERT_TRUE(saved.wait()) << "the copy follows";
    pictures.clear();
    ASSERT_TRUE(document.save());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(AutosaveTest, WhatChangesWhileACopyIsWrittenIsInTheNext)
{
    RecoveryStore store(root());
    Autosave autosave(document, store);
    QSemaphore gate;
    autosave.setExtras([&gate] {
        RecoveryExtras extras = extrasNamed({"r1.png"});
        extras.files.front().content = [&gate] {
            gate.acquire();
            return bytesOf("picture");
        };
        return extras;
    });
    QSignalSpy saved(&autosave, &Autosave::saved);
    document.setPrompt(QStringLiteral("a beach"));
    autosave.saveNow();
    document.setPrompt(QStringLiteral("a dune"));
    autosave.saveNow();
    gate.release();
    ASSERT_TRUE(saved.wait());
    const QDir session(root() + u'/' +
                       QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)[0]);
    const auto copy = loadScene(session.filePath(files().front()).toStdString());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->scene.prompt, "a dune") << "only then is it said to be saved";
}

TEST_F(AutosaveTest, TheCopyGoesWithItsLastPicture)
{
    RecoveryStore store(root());
    Autosave autosave(document, store);
    std::vector<std::string> pictures{"r1.png"};
    autosave.setExtras([&pictures] { return extrasNamed(pictures); });
    QSignalSpy saved(&autosave, &Autosave::saved);
    autosave.saveNow();
    ASSERT_TRUE(saved.wait());
    pictures.clear();
    autosave.noteChange();
    autosave.saveNow();
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(AutosaveTest, ExtrasAreWrittenOnceAndOldOnesRemoved)
{
    const RecoveryStore store(root());
    const QString slot = QStringLiteral("dead/1");
    QDir().mkpath(root() + QStringLiteral("/dead"));
    ASSERT_TRUE(store.write(slot, sampleScene(), {}));
    int made = 0;
    ASSERT_TRUE(store.writeExtras(slot, extrasNamed({"r1.png", "pictures/ab"}, &made)));
    ASSERT_TRUE(store.writeExtras(slot, extrasNamed({"r2.png", "pictures/ab"}, &made)));
    EXPECT_EQ(made, 3) << "what is there already is not made again";
    const auto found = store.leftBehind();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].pictures, 1);
    const auto read = store.extrasReader(found[0]);
    EXPECT_FALSE(read("r1.png"));
    EXPECT_FALSE(read("../1.diorama")) << "nothing outside of the copy";
    for (const char* name : {"r2.png", "pictures/ab"}) {
        const auto content = read(name);
        ASSERT_TRUE(content) << name;
        EXPECT_EQ(*content, bytesOf("content of " + std::string(name)));
    }
    const auto index = read(RecoveryExtras::kIndex);
    ASSERT_TRUE(index);
    EXPECT_EQ(*index, bytesOf("r2.png\npictures/ab\n"));
    store.discard(found[0]);
    EXPECT_TRUE(QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_F(AutosaveTest, ACrashWhileExtrasAreWrittenNeverBreaksTheIndex)
{
    const QString slot = QStringLiteral("dead/1");
    QDir().mkpath(root() + QStringLiteral("/dead"));
    const RecoveryStore store(root());
    ASSERT_TRUE(store.write(slot, sampleScene(), {}));
    // Each round writes more and dies at another file; what the index promises is always there.
    std::vector<std::string> names;
    for (int round = 0; round < 12; ++round) {
        names.push_back("r" + std::to_string(round) + ".png");
        names.push_back("r" + std::to_string(round) + ".yaml");
        const pid_t child = fork();
        if (child == 0) {
            RecoveryExtras extras = extrasNamed(names);
            if (round % 3 != 0)
                extras.files[names.size() - static_cast<std::size_t>(round % 3)].content =
                    []() -> Bytes { _exit(9); };
            const RecoveryStore own(root());
            _exit(own.writeExtras(slot, extras) ? 0 : 1);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        const auto found = store.leftBehind();
        ASSERT_EQ(found.size(), 1u);
        const auto read = store.extrasReader(found[0]);
        const auto index = read(RecoveryExtras::kIndex);
        ASSERT_TRUE(index);
        const QByteArray text(reinterpret_cast<const char*>(index->data()),
                              static_cast<qsizetype>(index->size()));
        for (const QByteArray& name : text.split('\n'))
            if (!name.isEmpty()) {
                EXPECT_TRUE(read(name.toStdString())) << name.toStdString();
            }
    }
}

TEST_F(AutosaveTest, ARunningProgramsCopiesAreNotOffered)
{
    RecoveryStore mine(root());
    ASSERT_TRUE(mine.write(mine.newSlot(), sampleScene(), QStringLiteral("/home/a.diorama")));
    const RecoveryStore other(root());
    EXPECT_TRUE(other.leftBehind().empty());
    EXPECT_TRUE(mine.leftBehind().empty());
}

TEST_F(AutosaveTest, ADeadProgramsCopiesAreOfferedWithTheirPath)
{
    const pid_t child = fork();
    if (child == 0) {
        RecoveryStore store(root());
        Scene scene = sampleScene();
        scene.prompt = "lost";
        const bool done =
            bool(store.write(store.newSlot(), scene, QStringLiteral("/home/ä.diorama")));
        _exit(done ? 0 : 1); // Without the destructors that would tidy up.
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    const RecoveryStore store(root());
    const auto found = store.leftBehind();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].originalPath, QStringLiteral("/home/ä.diorama"));
    const auto scene = store.read(found[0]);
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->prompt, "lost");
    store.discard(found[0]);
    EXPECT_TRUE(store.leftBehind().empty());
    EXPECT_TRUE(QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

class PhotosTest : public testing::Test
{
protected:
    QString write(const char* name, const QByteArray& content)
    {
        const QString path = QString::fromStdString((folder / name).string());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    QString image(const char* name, QSize size)
    {
        const QString path = QString::fromStdString((folder / name).string());
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::green);
        EXPECT_TRUE(picture.save(path));
        return path;
    }

    testing_support::TemporaryFolder folder;
};

TEST_F(PhotosTest, GoodPhotosAreReadAsTheyAre)
{
    const auto photo = readPhoto(image("green.png", {300, 200}));
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->picture->name, "green.png");
    EXPECT_EQ(decodePicture(*photo->picture).size(), QSize(300, 200));
    EXPECT_EQ(decodePicture(*photo->picture, 150).size(), QSize(150, 100));
}

TEST_F(PhotosTest, BadFilesAreNamed)
{
    for (const QString& path : {write("text.png", "hello"), write("empty.jpg", ""),
                                QStringLiteral("/nowhere/missing.png")}) {
        const auto photo = readPhoto(path);
        ASSERT_FALSE(photo) << path.toStdString();
        const std::string name = path.section(u'/', -1).toStdString();
        EXPECT_NE(photo.error().message.find(name), std::string::npos) << photo.error().message;
    }
}

TEST_F(PhotosTest, FilesWithoutTheirEndAreRefused)
{
    for (const char* name : {"whole.jpg", "whole.png"}) {
        QFile whole(image(name, {600, 400}));
        ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        EXPECT_TRUE(readPhoto(whole.fileName())) << name;
        const QString cut =
            write(("cut-" + std::string(name)).c_str(), bytes.left(bytes.size() * 2 / 3));
        const auto photo = readPhoto(cut);
        ASSERT_FALSE(photo) << name;
        EXPECT_NE(photo.error().message.find("cut-"), std::string::npos);
    }
}

TEST_F(PhotosTest, ThePreviewInAHeaderIsNotTheEndOfThePhoto)
{
    QFile whole(image("whole.jpg", {600, 400}));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    // An APP1 segment of 8 bytes that ends like a picture does, right after the start.
    const QByteArray segment("\xff\xe1\x00\x08prev\xff\xd9", 10);
    const QByteArray withPreview = bytes.left(2) + segment + bytes.mid(2);
    EXPECT_TRUE(readPhoto(write("preview.jpg", withPreview)));
    EXPECT_FALSE(readPhoto(write("cut.jpg", withPreview.left(withPreview.size() / 2))));
}

TEST_F(PhotosTest, TheImporterKeepsTheOrderAndReportsEachFailure)
{
    PhotoImporter importer;
    QSignalSpy failed(&importer, &PhotoImporter::failed);
    QSignalSpy finished(&importer, &PhotoImporter::finished);
    std::vector<std::string> names;
    importer.read({image("b.png", {8, 8}), write("x.png", "no"), image("a.png", {8, 8})},
                  [&](const std::vector<Photo>& photos) {
                      for (const Photo& photo : photos)
                          names.push_back(photo.picture->name);
                  });
    ASSERT_TRUE(finished.wait());
    EXPECT_THAT(names, testing::ElementsAre("b.png", "a.png"));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(importer.isBusy());
}

TEST_F(PhotosTest, AnImporterDestroyedAtWorkCallsNobody)
{
    bool called = false;
    {
        PhotoImporter importer;
        importer.read({image("a.png", {8, 8})}, [&](const std::vector<Photo>&) { called = true; });
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(called);
}

TEST_F(PhotosTest, DroppedHelpersAreWaitedFor)
{
    ThumbnailCache cache;
    QSemaphore begun;
    std::atomic<bool> isOver = false;
    cache.setFallbackDecoder([&](const Picture&) {
        begun.release();
        QThread::msleep(50); // Long enough to be overtaken by one who does not wait.
        isOver = true;
        return QImage();
    });
    cache.thumbnail(testing_support::fakePicture("not decodable"));
    begun.acquire();
    cache.dropHelpers();
    EXPECT_TRUE(isOver);
}

TEST_F(PhotosTest, ThumbnailsArriveOnceAndBrokenOnesAreAskedOfTheFallback)
{
    ThumbnailCache cache;
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    const auto good = readPhoto(image("a.png", {640, 320}));
    ASSERT_TRUE(good);
    EXPECT_TRUE(cache.thumbnail(good->picture).isNull());
    ASSERT_TRUE(ready.wait());
    EXPECT_EQ(cache.thumbnail(good->picture).size(), QSize(160, 80));
    const auto broken = testing_support::fakePicture("not decodable");
    cache.setFallbackDecoder([](const Picture&) { return QImage(10, 10, QImage::Format_RGB32); });
    EXPECT_TRUE(cache.thumbnail(broken).isNull());
    ASSERT_TRUE(ready.wait());
    EXPECT_EQ(cache.thumbnail(broken).size(), QSize(10, 10));
    EXPECT_TRUE(cache.thumbnail(nullptr).isNull());
}

TEST_F(PhotosTest, CutOutsAreTrimmedToTheirMask)
{
    ThumbnailCache cache;
    auto photo = readPhoto(image("a.png", {200, 100}));
    ASSERT_TRUE(photo);
    QImage mask(200, 100, QImage::Format_Grayscale8);
    mask.fill(0);
    for (int y = 20; y < 60; ++y)
        std::memset(mask.scanLine(y) + 50, 255, 30);
    photo->mask = photoFromImage(mask, QStringLiteral("mask.png"))->picture;
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    const auto isCut = [&] { return cache.cutout(*photo).size() == QSize(30, 40); };
    while (!isCut() && ready.wait()) {
    }
    ASSERT_TRUE(isCut());
    EXPECT_EQ(cache.cutout(*photo).pixelColor(15, 20), QColor(Qt::green));
    const QImage shaded = cache.shaded(*photo);
    EXPECT_EQ(shaded.size(), QSize(160, 80));
    EXPECT_EQ(shaded.pixelColor(52, 32), QColor(Qt::green));
    EXPECT_GT(shaded.pixelColor(4, 4).red(), 80) << "what is left out is shaded";
}

TEST_F(PhotosTest, WithoutAMaskTheProposalIsShownOnceThereIsOne)
{
    ThumbnailCache cache;
    const auto photo = readPhoto(image("a.png", {200, 100}));
    ASSERT_TRUE(photo);
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    while (cache.cutout(*photo).isNull() && ready.wait()) {
    }
    EXPECT_EQ(cache.cutout(*photo).size(), QSize(160, 80)) << "the whole photo, until then";
    cache.setCutoutFinder([](const QImage& picture) {
        QImage half(picture.size(), QImage::Format_Grayscale8);
        half.fill(0);
        for (int y = 0; y < half.height(); ++y)
            std::memset(half.scanLine(y), 255, static_cast<std::size_t>(half.width() / 2));
        return half;
    });
    const auto isHalf = [&] { return cache.cutout(*photo).size() == QSize(100, 100); };
    while (!isHalf() && ready.wait()) {
    }
    EXPECT_TRUE(isHalf());
    cache.dropHelpers();
}

} // namespace
} // namespace diorama
