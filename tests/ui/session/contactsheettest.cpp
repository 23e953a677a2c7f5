// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/contactsheet.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

QImage plain(int width, int height, QColor color)
{
    QImage image(width, height, QImage::Format_RGB888);
    image.fill(color);
    return image;
}

/// Whether anything is written between the pictures' own colours.
int darkPixels(const QImage& sheet)
{
    int count = 0;
    for (int y = 0; y < sheet.height(); ++y)
        for (int x = 0; x < sheet.width(); ++x)
            count += sheet.pixelColor(x, y).lightness() < 100 ? 1 : 0;
    return count;
}

TEST(ContactSheet, NothingGivesNothing)
{
    EXPECT_TRUE(contactSheet({}).isNull());
}

TEST(ContactSheet, EveryPictureIsThereInItsPlace)
{
    const std::vector<QColor> colors{Qt::red, Qt::green, Qt::blue, Qt::yellow, Qt::cyan};
    std::vector<ContactPicture> pictures;
    for (const QColor& color : colors)
        pictures.push_back({plain(64, 48, color), {}});
    const QImage sheet = contactSheet(pictures);
    for (int i = 0; i < 5; ++i) {
        const QPoint centre((2 * (i % 3) + 1) * sheet.width() / 6,
                            (2 * (i / 3) + 1) * sheet.height() / 4);
        EXPECT_EQ(sheet.pixelColor(centre), colors[static_cast<std::size_t>(i)]) << i;
    }
}

TEST(ContactSheet, CaptionsOfAnyScriptAreWritten)
{
    const QImage picture = plain(128, 128, Qt::white);
    const int bare = darkPixels(contactSheet({{picture, {}}}));
    for (const QString& caption :
         {QStringLiteral("Seed 7"), QStringLiteral("Größe"), QStringLiteral("Зерно")})
        EXPECT_GT(darkPixels(contactSheet({{picture, caption}})), bare + 20)
            << caption.toStdString();
}

TEST(ContactSheet, ManyLargePicturesStayWithinBounds)
{
    const QImage large = plain(2048, 1024, Qt::red);
    const std::vector<ContactPicture> pictures(30, {large, QStringLiteral("x")});
    const QImage sheet = contactSheet(pictures);
    EXPECT_LE(sheet.width(), 8192);
    EXPECT_LE(sheet.height(), 8192);
}

} // namespace
} // namespace diorama
