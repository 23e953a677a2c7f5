// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasfixture.h"
#include "ui/document/photos.h"
#include "ui/document/thumbnailcache.h"

#include <QDir>
#include <QLinearGradient>
#include <QPainter>
#include <QSignalSpy>

namespace diorama {
namespace {

using testing_support::CanvasFixture;

/// Draws the canvas in its states. With DIORAMA_SCREENSHOTS set to a folder the pictures are kept
/// there.
class CanvasScreenshotsTest : public CanvasFixture
{
protected:
    static QImage portrait()
    {
        QImage image(300, 400, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 0, 400);
        sky.setColorAt(0, QColor(0x9f, 0xc9, 0xf3));
        sky.setColorAt(1, QColor(0xf2, 0xd6, 0xb0));
        painter.fillRect(image.rect(), sky);
        painter.setBrush(QColor(0x6b, 0x4a, 0x2b));
        painter.drawEllipse(60, 120, 180, 220);
        return image;
    }

    static QImage landscape()
    {
        QImage image(512, 512, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 512, 512);
        sky.setColorAt(0, Qt::white);
        sky.setColorAt(0.5, QColor(0x40, 0x90, 0x40));
        sky.setColorAt(1, Qt::black);
        painter.fillRect(image.rect(), sky);
        return image;
    }

    void makeScene()
    {
        Scene scene;
        const auto photo = photoFromImage(portrait(), QStringLiteral("bruno.png"));
        scene.subjects.push_back(
            {.id = 100, .name = "Bruno", .classWord = "dog", .photos = {*photo}});
        scene.regions = {
            {.id = 1, .box = {0, 0, 1, 0.55}, .phrase = "a wide summer meadow under a blue sky"},
            {.id = 2, .box = {0.08, 0.35, 0.42, 0.95}, .phrase = "a dog", .subject = 100},
            {.id = 3,
             .box = {0.5, 0.3, 0.9, 0.6},
             .phrase = "قطة نائمة على الأريكة",
             .locked = true},
            {.id = 4,
             .box = {0.55, 0.65, 0.7, 0.9},
             .phrase = "a very long phrase that does not fit its box"},
            {.id = 5, .box = {0.8, 0.7, 0.83, 0.73}, .phrase = "tiny"},
            {.id = 6, .box = {0.72, 0.78, 0.95, 0.95}, .phrase = "", .subject = 100},
        };
        document.reset(scene);
        QSignalSpy ready(&ThumbnailCache::shared(), &ThumbnailCache::ready);
        if (ThumbnailCache::shared().thumbnail(photo->picture).isNull())
            ready.wait();
        view.setRegionNotes({{4, QStringLiteral("The model ignores this region's strength.")}});
        view.zoomToFit();
    }

    /// Saves the picture where wanted; fails if nothing at all was drawn.
    void shoot(const char* name)
    {
        const QImage image = view.grab().toImage();
        bool plain = true;
        for (int x = 0; x < image.width() && plain; x += 3)
            plain = image.pixel(x, image.height() / 2) == image.pixel(0, image.height() / 2);
        EXPECT_FALSE(plain) << name;
        const QString folder = qEnvironmentVariable("DIORAMA_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            EXPECT_TRUE(
                image.save(QStringLiteral("%1/canvas-%2.png").arg(folder, QLatin1String(name))));
        }
    }
};

TEST_F(CanvasScreenshotsTest, TheCanvasIsDrawnInAllItsStates)
{
    document.reset();
    view.zoomToFit();
    shoot("empty");
    makeScene();
    document.select({2});
    shoot("composing");
    view.setPicture(landscape());
    document.select({2, 6});
    shoot("picture");
    view.setHighContrast(true);
    shoot("high-contrast");
    view.setHighContrast(false);
    QImage mask(64, 64, QImage::Format_Grayscale8);
    mask.fill(0);
    QImage left = mask;
    for (int y = 20; y < 60; ++y)
        for (int x = 5; x < 27; ++x)
            left.setPixel(x, y, 0xffffffff);
    view.setMasks({mask, left, mask, mask, mask, mask});
    view.setMasksVisible(true);
    view.setGridVisible(true);
    shoot("masks");
    view.setMasksVisible(false);
    view.setGridVisible(false);
    view.setZoom(0.3);
    shoot("small");
    view.setZoom(1);
    view.setSnapOptions({});
    press({130, 300});
    move({160, 300});
    move({173, 309});
    shoot("guides");
    key(Qt::Key_Escape);
}

TEST_F(CanvasScreenshotsTest, TheCanvasIsDrawnInADarkTheme)
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x2b, 0x2d, 0x30));
    dark.setColor(QPalette::WindowText, QColor(0xe8, 0xe8, 0xe8));
    dark.setColor(QPalette::Base, QColor(0x1f, 0x20, 0x23));
    dark.setColor(QPalette::Text, QColor(0xe8, 0xe8, 0xe8));
    view.setPalette(dark);
    document.reset();
    view.zoomToFit();
    shoot("empty-dark");
    makeScene();
    document.select({4});
    shoot("composing-dark");
}

} // namespace
} // namespace diorama
