// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;

std::string refusal(const std::string& text, const JsonLimits& limits = {})
{
    const auto result = parseJson(text, "some.json", limits);
    return result ? "accepted" : result.error().message;
}

TEST(Json, ReadsWhatPythonWrites)
{
    const auto json =
        parseJson(R"({"a": -Infinity, "b": [NaN, Infinity, 1], "c": "NaN \" Infinity"})", "x");
    ASSERT_TRUE(json);
    EXPECT_TRUE(json->at("a").is_null());
    EXPECT_TRUE(json->at("b")[0].is_null());
    EXPECT_EQ(json->at("b")[2], 1);
    EXPECT_EQ(json->at("c"), "NaN \" Infinity");
}

TEST(Json, PythonNumbersAreReadOnlyWhereAValueStands)
{
    EXPECT_EQ(refusal("[-NaN]"), refusal("[-]"));
    EXPECT_THAT(refusal("[NaNNaN]"), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal("[NaN, 1x]"), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal(R"(["NaN\)"), HasSubstr("not valid JSON"));
    EXPECT_EQ(parseJson(R"(["\\", NaN, "\"NaN"])", "x")->dump(), R"(["\\",null,"\"NaN"])");
}

TEST(Json, ManyPythonNumbersDoNotCostTheirSquare)
{
    std::string text = "[";
    for (int i = 0; i < 4'000'000; ++i)
        text += "NaN,";
    EXPECT_THAT(refusal(text, {.maxValues = 1000}), HasSubstr("more than 1000 values"));
}

TEST(Json, NamesTheFileAndTheReason)
{
    EXPECT_THAT(refusal("{"), HasSubstr("some.json"));
    EXPECT_THAT(refusal("{}x"), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal(""), HasSubstr("not valid JSON"));
}

TEST(Json, RefusesBombs)
{
    EXPECT_THAT(refusal(std::string(100000, '[')), HasSubstr("nested deeper"));
    std::string objects;
    for (int i = 0; i < 100000; ++i)
        objects += "{\"a\":";
    EXPECT_THAT(refusal(objects), HasSubstr("nested deeper"));
    EXPECT_THAT(refusal("[1,2,3,4,5,6]", {.maxValues = 5}), HasSubstr("more than 5 values"));
    EXPECT_THAT(refusal("[1,2,3,4,5,6]", {.maxBytes = 5}), HasSubstr("larger than 5 bytes"));
}

TEST(Json, RefusesAKeyTwiceInOneObjectOnly)
{
    EXPECT_THAT(refusal(R"({"a": 1, "a": 2})"), HasSubstr("\"a\" stands in it twice"));
    EXPECT_EQ(refusal(R"({"a": {"a": 1}, "b": {"a": 2}})"), "accepted");
}

} // namespace
} // namespace diorama
