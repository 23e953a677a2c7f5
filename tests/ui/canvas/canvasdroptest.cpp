// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"
#include "tests/ui/canvas/canvasfixture.h"
#include "ui/document/subjectlistmodel.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing_support::CanvasFixture;
using testing_support::IsRect;
using testing_support::sampleScene;

class CanvasDropTest : public CanvasFixture
{
protected:
    QUrl photo(const char* name)
    {
        const QString path = QString::fromStdString((folder / name).string());
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        EXPECT_TRUE(image.save(path));
        return QUrl::fromLocalFile(path);
    }

    bool drop(const QMimeData& data, QPointF canvas, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF point = at(canvas.x(), canvas.y());
        QDragEnterEvent enter(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &move);
        QDropEvent dropped(point, Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &dropped);
        return dropped.isAccepted();
    }

    testing_support::TemporaryFolder folder;
};

TEST_F(CanvasDropTest, APhotoOnABoxMakesASubjectAndAttachesItAsOneStep)
{
    QMimeData data;
    data.setUrls({photo("my_dog.png")});
    EXPECT_TRUE(drop(data, {200, 200}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.scene().subjects.size() == 2; }));
    const Subject& subject = document.scene().subjects[1];
    EXPECT_EQ(subject.name, "my dog");
    EXPECT_EQ(document.scene().region(4)->subject, subject.id);
    EXPECT_EQ(document.selection(), Ids{4}) << "the box that was hit is the one to go on with";
    EXPECT_EQ(steps(), 1);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasDropTest, PhotosOnTheEmptyCanvasMakeABoxAndOneSubject)
{
    QMimeData data;
    data.setUrls({photo("a.png"), photo("b.jpg")});
    EXPECT_TRUE(drop(data, {450, 450}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.scene().regions.size() == 4; }));
    EXPECT_EQ(document.scene().subjects.back().photos.size(), 2u);
    EXPECT_EQ(document.scene().regions.back().subject, document.scene().subjects.back().id);
    EXPECT_EQ(steps(), 1);
}

TEST_F(CanvasDropTest, WithShiftThePhotoJoinsTheBoxesSubject)
{
    QMimeData data;
    data.setUrls({photo("pose.png")});
    EXPECT_TRUE(drop(data, {300, 300}, Qt::ShiftModifier));
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.scene().subjects[0].photos.size() == 2; }));
    EXPECT_EQ(document.scene().subjects.size(), 1u);
}

TEST_F(CanvasDropTest, ABrokenPhotoIsNamedAndChangesNothing)
{
    QFile file(QString::fromStdString((folder / "broken.png").string()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture at all");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QSignalSpy failed(&view, &CanvasView::importFailed);
    EXPECT_TRUE(drop(data, {200, 200}));
    ASSERT_TRUE(failed.wait());
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("broken.png")));
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasDropTest, ASubjectFromTheListIsAttachedOrGetsABox)
{
    SubjectListModel subjects;
    subjects.setDocument(&document);
    const std::unique_ptr<QMimeData> data(subjects.mimeData({subjects.index(0)}));
    EXPECT_TRUE(drop(*data, {200, 200}));
    EXPECT_EQ(document.scene().region(4)->subject, 1);
    EXPECT_TRUE(drop(*data, {450, 450}));
    ASSERT_EQ(document.scene().regions.size(), 4u);
    EXPECT_EQ(document.scene().regions.back().subject, 1);
    EXPECT_EQ(steps(), 2);
}

TEST_F(CanvasDropTest, PixelsFromABrowserBecomeASubject)
{
    QMimeData data;
    data.setImageData(QImage(20, 20, QImage::Format_RGB32));
    EXPECT_TRUE(drop(data, {200, 200}));
    EXPECT_EQ(document.scene().subjects.size(), 2u);
}

TEST_F(CanvasDropTest, OtherFilesGoToTheHandlerOrAreRefused)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/scene.diorama"))});
    EXPECT_FALSE(drop(data, {200, 200}));
    QList<QUrl> taken;
    Id target = -1;
    view.setDropHandler([&](const QList<QUrl>& urls, Id region) {
        taken = urls;
        target = region;
        return true;
    });
    EXPECT_TRUE(drop(data, {200, 200}));
    EXPECT_EQ(taken, data.urls());
    EXPECT_EQ(target, 4);
    EXPECT_TRUE(drop(data, {450, 450}));
    EXPECT_EQ(target, 0) << "the empty canvas";
}

TEST_F(CanvasDropTest, PhotosThatArriveDuringAGestureAreAStepOfTheirOwn)
{
    QFile broken(QString::fromStdString((folder / "broken.png").string()));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no picture at all");
    broken.close();
    QMimeData data;
    data.setUrls({photo("a.png"), QUrl::fromLocalFile(broken.fileName())});
    // Told together with the photo that could be read.
    QSignalSpy arrived(&view, &CanvasView::importFailed);
    EXPECT_TRUE(drop(data, {450, 450}));
    press({300, 300});
    move({310, 300});
    ASSERT_TRUE(document.isInTransaction());
    ASSERT_TRUE(arrived.wait());
    EXPECT_EQ(document.scene().subjects.size(), 1u);
    release({310, 300});
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.scene().subjects.size() == 2; }));
    EXPECT_EQ(steps(), 2);
    document.undo();
    EXPECT_EQ(document.scene().subjects.size(), 1u);
    EXPECT_THAT(pixels(3), IsRect(266, 256, 394, 384)) << "the move stays";
}

TEST_F(CanvasDropTest, ADragOverABoxShowsIt)
{
    QMimeData data;
    data.setUrls({photo("a.png")});
    const QImage before = view.grab().toImage();
    const QPointF point = at(200, 200);
    QDragEnterEvent enter(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    EXPECT_NE(view.grab().toImage(), before);
    QDragLeaveEvent leave;
    QApplication::sendEvent(view.viewport(), &leave);
    EXPECT_EQ(view.grab().toImage(), before);
}

} // namespace
} // namespace diorama
