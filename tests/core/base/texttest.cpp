// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <clocale>
#include <gtest/gtest.h>

namespace diorama {
namespace {

TEST(Text, ShorteningNeverCutsACharacter)
{
    EXPECT_EQ(shortened("fox", 3), "fox");
    EXPECT_EQ(shortened("fox", 2), "fo");
    EXPECT_EQ(shortened("a狐b", 3), "a");
    EXPECT_EQ(shortened("a狐b", 4), "a狐");
    EXPECT_EQ(shortened("\xF0\x9F\xA6\x8A", 3), "");
    EXPECT_EQ(shortened("狐", 0), "");
}

TEST(Text, ShorteningKeepsWhatIsNoUtf8Bounded)
{
    EXPECT_LE(shortened(std::string(100, '\x80'), 50).size(), 50U);
    EXPECT_GE(shortened(std::string(100, '\x80'), 50).size(), 46U);
}

TEST(Text, NumbersAreShortAndExact)
{
    EXPECT_EQ(shortestNumber(2), "2");
    EXPECT_EQ(shortestNumber(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shortestNumber(-1.5), "-1.5");
}

TEST(Text, NumbersDoNotFollowTheLocale)
{
    const char* known = nullptr;
    for (const char* name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8", "es_ES.UTF-8"}) {
        if (known == nullptr)
            known = std::setlocale(LC_NUMERIC, name);
    }
    if (known == nullptr)
        GTEST_SKIP() << "no locale with a decimal comma is installed";
    const std::string text = shortestNumber(0.5);
    std::setlocale(LC_NUMERIC, "C");
    EXPECT_EQ(text, "0.5");
}

TEST(Text, AsciiLowerLeavesAllElseAlone)
{
    EXPECT_EQ(asciiLower(".SafeTensors"), ".safetensors");
    EXPECT_EQ(asciiLower("\u00c4 @[`{ 9"), "\u00c4 @[`{ 9");
}

} // namespace
} // namespace diorama
