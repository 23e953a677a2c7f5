// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/enginetexts.h"
#include "core/base/result.h"
#include "ui/render/preferences.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>

#include <gtest/gtest.h>

namespace diorama {
namespace {

class Shouting final : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "EngineTexts") == 0 ? QString::fromUtf8(source).toUpper()
                                                    : QString();
    }
    bool isEmpty() const override { return false; }
};

class EngineTextsTest : public testing::Test
{
protected:
    EngineTextsTest() { QCoreApplication::installTranslator(&translator); }
    ~EngineTextsTest() override { QCoreApplication::removeTranslator(&translator); }
    Shouting translator;
};

TEST_F(EngineTextsTest, WholeSentencesAreTranslated)
{
    EXPECT_EQ(engineText("Decoding the picture"), QStringLiteral("DECODING THE PICTURE"));
}

TEST_F(EngineTextsTest, NamesAreKeptAsTheyAre)
{
    EXPECT_EQ(engineText("The photos of \"Minka \"the cat\" %1\" are used."),
              QStringLiteral("THE PHOTOS OF \"Minka \"the cat\" %1\" ARE USED."));
    EXPECT_EQ(engineText("\"a.safetensors\" is used as IP-Adapter."),
              QStringLiteral("\"a.safetensors\" IS USED AS IP-Adapter."));
}

TEST_F(EngineTextsTest, FilesAreSpokenOfInTheUsersLanguage)
{
    EXPECT_EQ(engineText("Cannot write \"/a.png\": No space left on device."),
              QStringLiteral("CANNOT WRITE \"/a.png\": NO SPACE LEFT ON DEVICE."));
    EXPECT_EQ(engineText("Cannot open \"/a.png\": A reason of its own."),
              QStringLiteral("CANNOT OPEN \"/a.png\": A reason of its own."));
    EXPECT_EQ(engineText("The picture \"cat.jpg\" is missing in \"x.diorama\"; add it again."),
              QStringLiteral("THE PICTURE \"cat.jpg\" IS MISSING IN \"x.diorama\"; ADD IT AGAIN."));
}

TEST_F(EngineTextsTest, AdviceIsGivenOnce)
{
    const std::string told = "The memory did not suffice while painting. Choose a smaller canvas "
                             "or half precision, detach adapters, or close other programs.";
    const QString text = renderFailureText({ErrorCode::OutOfMemory, told}).toLower();
    EXPECT_EQ(text.count(QStringLiteral("smaller canvas")), 1) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("your document is safe")));
}

TEST_F(EngineTextsTest, WhatIsNotKnownStays)
{
    EXPECT_EQ(engineText("A new sentence."), QStringLiteral("A new sentence."));
    EXPECT_EQ(engineText(""), QString());
}

/// The string literals of a C++ expression with %1, %2 for what is put between them.
QString patternOf(const QString& expression)
{
    static const QRegularExpression part(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\"]+"));
    QString text;
    int place = 0;
    for (const auto& match : part.globalMatch(expression)) {
        if (match.captured(0).startsWith(QLatin1Char('"')))
            text += match.captured(1).replace(QLatin1String("\\\""), QLatin1String("\""));
        else if (match.captured(0).contains(QLatin1Char('+')) &&
                 match.captured(0).trimmed() != QLatin1String("+"))
            text += QStringLiteral("%%1").arg(++place);
    }
    return text;
}

TEST_F(EngineTextsTest, EverySentenceOfTheContractIsKnown)
{
    QFile file(QStringLiteral(DIORAMA_SOURCE_DIR "/core/engine/capabilities.cpp"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    const QStringList known = engineTextPatterns();
    // Sentences end in a full stop before the closing quote; a conditional separates two.
    static const QRegularExpression call(QStringLiteral("\\badd\\((.*?)\\);"),
                                         QRegularExpression::DotMatchesEverythingOption);
    int found = 0;
    for (const auto& match : call.globalMatch(source)) {
        const QString arguments = match.captured(1);
        for (const QString& half : arguments.split(QRegularExpression(QStringLiteral("\\s:\\s")))) {
            const QString expression =
                half.mid(std::max<qsizetype>(0, half.indexOf(QLatin1Char('"'))));
            const QString text = patternOf(expression);
            if (!text.endsWith(QLatin1Char('.')))
                continue;
            ++found;
            EXPECT_TRUE(known.contains(text)) << text.toStdString();
        }
    }
    EXPECT_GT(found, 15);
}

} // namespace
} // namespace diorama
