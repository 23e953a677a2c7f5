// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/promptencoding.h"
#include "tests/core/text/smalltokenizer.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <random>

namespace diorama {
namespace {

using testing::HasSubstr;
using namespace testing_support;
using Ids = std::vector<std::int32_t>;

Json goldenRows()
{
    return readJson(std::filesystem::path(DIORAMA_GOLDENS_DIR) / "tokenizer/tokens.json")
        .value()
        .at("rows");
}

TEST(Tokenizer, GivesTheReferencesTokens)
{
    const auto path = clipVocabulary();
    if (!path)
        GTEST_SKIP() << kNoClipVocabulary;
    const Tokenizer tokenizer = Tokenizer::open(*path).value();
    EXPECT_EQ(tokenizer.size(), 49408);
    int different = 0;
    for (const Json& row : goldenRows()) {
        const Ids wanted = row.at("ids");
        const Ids found = tokenizer.encode(row.at("text").get<std::string>());
        // Where the reference's own ways of cleaning differ, this one is a recommendation only.
        if (row.at("all_agree")) {
            EXPECT_EQ(found, wanted) << row.at("text");
        }
        different += found == wanted ? 0 : 1;
        if (row.contains("input_ids_77")) {
            EXPECT_EQ(encodePhrase(tokenizer, row.at("text").get<std::string>()).ids,
                      row.at("input_ids_77").get<Ids>());
        }
    }
    EXPECT_EQ(different, 0);
}

TEST(Tokenizer, BothFileLayoutsOfClipAgree)
{
    const auto path = clipVocabulary();
    if (!path)
        GTEST_SKIP() << kNoClipVocabulary;
    const Tokenizer tokenizer = Tokenizer::open(*path).value();
    const auto folder = std::filesystem::exists(*path / "tokenizer") ? *path / "tokenizer" : *path;
    const Bytes merges = readFile(folder / "merges.txt", 1 << 26).value();
    const TemporaryFolder temporary;
    ASSERT_TRUE(writeFileAtomically(temporary / "bpe_simple_vocab_16e6.txt", merges));
    const gzFile zipped = gzopen((temporary / "bpe_simple_vocab_16e6.txt.gz").c_str(), "wb");
    gzwrite(zipped, merges.data(), static_cast<unsigned>(merges.size()));
    gzclose(zipped);
    for (const char* name : {"bpe_simple_vocab_16e6.txt", "bpe_simple_vocab_16e6.txt.gz"}) {
        const Tokenizer other = Tokenizer::open(temporary / name).value();
        EXPECT_EQ(other.size(), tokenizer.size());
        for (const Json& row : goldenRows())
            EXPECT_EQ(other.encode(row.at("text").get<std::string>()), row.at("ids").get<Ids>());
    }
}

TEST(Tokenizer, NormalisesBlanksCaseAndComposition)
{
    EXPECT_EQ(Tokenizer::normalised("  A\tRed \n\r\xc2\xa0 ROBOT "), "a red robot");
    EXPECT_EQ(Tokenizer::normalised("Cafe\xcc\x81"), "caf\xc3\xa9");
    EXPECT_EQ(Tokenizer::normalised("\xc3\x84"), "\xc3\xa4");
    EXPECT_EQ(Tokenizer::normalised(""), "");
    EXPECT_EQ(Tokenizer::normalised(" \n "), "");
}

TEST(Tokenizer, DecodingGivesTheTextBack)
{
    const Tokenizer tokenizer = smallTokenizer();
    for (const char* text :
         {"a red robot", "quite unknown w\xc3\xb6rds \xe6\xbc\xa2\xe5\xad\x97", "1 2 3"})
        EXPECT_EQ(tokenizer.decode(tokenizer.encode(text)), text);
}

TEST(Tokenizer, MalformedUtf8BecomesTheReplacementCharacter)
{
    const Tokenizer tokenizer = smallTokenizer();
    for (const std::string text : {"\xff", "\xc3", "\xe2\x82", "\xf5\x80\x80\x80", "\xed\xa0\x80"})
        EXPECT_THAT(tokenizer.decode(tokenizer.encode(text)), HasSubstr("\xef\xbf\xbd"));
}

TEST(Tokenizer, AnyBytesGiveValidTokensInBoundedTime)
{
    Tokenizer tokenizer = smallTokenizer();
    ASSERT_TRUE(tokenizer.addPlaceholder("<cat>", 3));
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += static_cast<char>(random() % 256);
        for (const std::int32_t id : tokenizer.encode(text)) {
            EXPECT_GE(id, 0);
            EXPECT_LT(id, tokenizer.size());
        }
    }
    const Ids many = tokenizer.encode(std::string(10'000'000, 'a'));
    EXPECT_LE(many.size(), Tokenizer::kMaxTextBytes);
    EXPECT_FALSE(many.empty());
}

TEST(Tokenizer, PlaceholdersBecomeTheirOwnTokens)
{
    Tokenizer tokenizer = smallTokenizer();
    const std::int32_t before = tokenizer.size();
    const Ids plain = tokenizer.encode("a red robot");
    const std::int32_t one = tokenizer.addPlaceholder("<cat>", 1).value();
    const std::int32_t two = tokenizer.addPlaceholder("<cat>-toy", 2).value();
    EXPECT_EQ(one, before);
    EXPECT_EQ(two, before + 1);
    EXPECT_EQ(tokenizer.size(), before + 3);
    EXPECT_EQ(tokenizer.encode("<cat>"), (Ids{one}));
    EXPECT_EQ(tokenizer.encode("<cat>-toy"), (Ids{two, two + 1}));
    EXPECT_EQ(tokenizer.encode("a red robot"), plain);
    Ids mixed = tokenizer.encode("a red");
    mixed.push_back(one);
    EXPECT_EQ(tokenizer.encode("A red  <cat>"), mixed);
    EXPECT_EQ(tokenizer.decode(mixed), "a red <cat>");
    for (const char* name : {"", "<cat>", "two words"})
        EXPECT_FALSE(tokenizer.addPlaceholder(name, 1)) << name;
    EXPECT_FALSE(tokenizer.addPlaceholder("x", 0));
}

TEST(Tokenizer, PlaceholdersWithoutBracketsAreWholeWords)
{
    Tokenizer tokenizer = smallTokenizer();
    const Ids party = tokenizer.encode("a party");
    const Ids carts = tokenizer.encode("art_1 2art \xc3\xa9"
                                       "art arts");
    const std::int32_t art = tokenizer.addPlaceholder("art", 1).value();
    EXPECT_EQ(tokenizer.encode("a party"), party);
    EXPECT_EQ(tokenizer.encode("art_1 2art \xc3\xa9"
                               "art arts"),
              carts);
    EXPECT_EQ(tokenizer.encode("art"), (Ids{art}));
    for (const char* text : {"red art", "(art)", "art, red", "red-art"})
        EXPECT_THAT(tokenizer.encode(text), testing::Contains(art)) << text;
    const std::int32_t cat = tokenizer.addPlaceholder("<cat>", 1).value();
    EXPECT_THAT(tokenizer.encode("a<cat>s"), testing::Contains(cat)) << "brackets end a word";
}

TEST(Tokenizer, BrokenVocabulariesGiveOneClearError)
{
    const BpeVocabulary good = smallVocabulary();
    const auto refusal = [](const std::string& json, const std::string& merges) {
        const auto result = Tokenizer::fromTexts(json, merges, "my vocabulary");
        return result ? "accepted" : result.error().message;
    };
    const std::string json = good.vocabularyJson();
    EXPECT_EQ(refusal(json, good.mergesText()), "accepted");
    for (const std::string& broken :
         {std::string(), std::string("[]"), std::string("{\"a\": -1}"),
          std::string("{\"a\": 99999999999}"), std::string("{\"a\": \"b\"}"),
          std::string("{\"a\": 0, \"b\": 0}"), std::string("{\"a\": {}}"),
          std::string("{\"a\": 0}"), json.substr(0, json.size() / 2)})
        EXPECT_THAT(refusal(broken, ""), HasSubstr("my vocabulary")) << broken.substr(0, 40);
    EXPECT_THAT(refusal(json, "one"), HasSubstr("not a merge of two tokens"));
    EXPECT_THAT(refusal(json, "a b c"), HasSubstr("not a merge of two tokens"));
    EXPECT_THAT(refusal(json, "unheard tokens"), HasSubstr("unknown tokens"));
}

TEST(Tokenizer, AMissingVocabularySaysWhatIsNeeded)
{
    const TemporaryFolder folder;
    const auto result = Tokenizer::open(folder.path());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    EXPECT_THAT(result.error().message, HasSubstr("vocab.json"));
}

TEST(Tokenizer, ATornGzipFileIsRefused)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "list.gz", std::string_view("\x1f\x8b\x08 torn")));
    EXPECT_FALSE(Tokenizer::open(folder / "list.gz"));
}

} // namespace
} // namespace diorama
