// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/promptweights.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

/// "a{1.1}b" and so on, weights with three digits.
std::string shown(std::string_view prompt)
{
    std::string result;
    for (const WeightedText& piece : parsePromptWeights(prompt)) {
        char weight[32];
        std::snprintf(weight, sizeof weight, "{%.3g}", piece.weight);
        result += piece.text + weight;
    }
    return result;
}

TEST(PromptWeights, BracketsEmphasise)
{
    EXPECT_EQ(shown("a cat"), "a cat{1}");
    EXPECT_EQ(shown("a (red) cat"), "a {1}red{1.1} cat{1}");
    EXPECT_EQ(shown("a ((red)) cat"), "a {1}red{1.21} cat{1}");
    EXPECT_EQ(shown("a [red] cat"), "a {1}red{0.909} cat{1}");
    EXPECT_EQ(shown("(a (b) c)"), "a {1.1}b{1.21} c{1.1}");
    EXPECT_EQ(shown("([a])"), "a{1}");
}

TEST(PromptWeights, NumbersReplaceTheFactor)
{
    EXPECT_EQ(shown("a (red:1.3) cat"), "a {1}red{1.3} cat{1}");
    EXPECT_EQ(shown("(red : 0.5 )"), "red {0.5}");
    EXPECT_EQ(shown("((red:2):2)"), "red{4}");
    EXPECT_EQ(shown("(a:b)"), "a:b{1.1}");
    EXPECT_EQ(shown("at 10:30"), "at 10:30{1}");
    EXPECT_EQ(shown("(x:1e999)"), "x:1e999{1.1}");
    EXPECT_EQ(shown("(x:99)"), "x{10}");
    EXPECT_EQ(shown("(x:-3)"), "x{0}");
}

TEST(PromptWeights, EscapesAndStrayBracketsAreText)
{
    EXPECT_EQ(shown(R"(a \(red\) cat)"), "a (red) cat{1}");
    EXPECT_EQ(shown(R"(\[x\] \\ \y)"), R"([x] \ \y{1})");
    EXPECT_EQ(shown("a) b]"), "a) b]{1}");
    EXPECT_EQ(shown("(a b"), "a b{1.1}");
    EXPECT_EQ(shown("[a b"), "a b{0.909}");
    EXPECT_EQ(shown(""), "");
    EXPECT_EQ(shown("()"), "");
}

TEST(PromptWeights, ThousandsOfBracketsStayFinite)
{
    EXPECT_EQ(shown(std::string(5000, '(') + "x" + std::string(5000, '[')), "x{10}");
}

TEST(PromptWeights, PlainPromptDropsTheMarks)
{
    EXPECT_EQ(plainPrompt(R"(a (red:1.2) [cat] \(x\))"), "a red cat (x)");
}

} // namespace
} // namespace diorama
