// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/safetensors.h"

#include "tests/core/tensor/rawsafetensors.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using namespace testing_support;
using testing::AllOf;
using testing::HasSubstr;

TensorMap everyFormat()
{
    TensorMap map;
    for (const torch::Dtype dtype :
         {torch::kFloat64, torch::kFloat32, torch::kFloat16, torch::kBFloat16})
        map["floating " + std::to_string(static_cast<int>(dtype))] = torch::randn({3, 5}).to(dtype);
    for (const torch::Dtype dtype :
         {torch::kInt64, torch::kInt32, torch::kInt16, torch::kInt8, torch::kUInt8})
        map["whole " + std::to_string(static_cast<int>(dtype))] =
            torch::randint(0, 100, {7}).to(dtype);
    map["flags"] = torch::tensor({true, false, true});
    map["scalar"] = torch::tensor(2.5);
    map["nothing"] = torch::empty({0, 4});
    map["transposed"] = torch::randn({4, 6}).t();
    return map;
}

TEST(Safetensors, RoundTripKeepsEveryValue)
{
    const TemporaryFolder folder;
    const TensorMap written = everyFormat();
    ASSERT_TRUE(writeSafetensors(folder / "a.safetensors", written,
                                 {{"licence", "CC0"}, {"author", "\xc3\x84"}}));
    const auto file = SafetensorsFile::open(folder / "a.safetensors");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->metadata(), (Metadata{{"licence", "CC0"}, {"author", "\xc3\x84"}}));
    const TensorMap read = file->tensors();
    ASSERT_EQ(read.size(), written.size());
    for (const auto& [name, tensor] : written) {
        EXPECT_EQ(read.at(name).scalar_type(), tensor.scalar_type()) << name;
        EXPECT_TRUE(torch::equal(read.at(name), tensor)) << name;
    }
}

TEST(Safetensors, TheSameTensorsGiveTheSameBytes)
{
    const TemporaryFolder folder;
    const TensorMap tensors = everyFormat();
    ASSERT_TRUE(writeSafetensors(folder / "a", tensors, {{"x", "1"}, {"y", "2"}}));
    ASSERT_TRUE(writeSafetensors(folder / "b", tensors, {{"y", "2"}, {"x", "1"}}));
    EXPECT_EQ(readFile(folder / "a", 1 << 20).value(), readFile(folder / "b", 1 << 20).value());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
}

TEST(Safetensors, TensorsOutliveTheFileObjectAndNeverChangeTheFile)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "a", {{"x", torch::ones({1000})}}));
    torch::Tensor tensor;
    {
        const auto file = SafetensorsFile::open(folder / "a");
        ASSERT_TRUE(file);
        tensor = file->tensor("x");
    }
    std::filesystem::remove(folder / "b");
    EXPECT_EQ(tensor.sum().item<float>(), 1000);
    tensor.fill_(7);
    EXPECT_TRUE(
        torch::equal(SafetensorsFile::open(folder / "a")->tensor("x"), torch::ones({1000})));
}

TEST(Safetensors, ReadingCopiesNothing)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(
        writeSafetensors(folder / "a", {{"x", torch::ones({1000})}, {"y", torch::ones({1000})}}));
    const auto file = SafetensorsFile::open(folder / "a");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->tensor("x").data_ptr(), file->tensor("x").data_ptr());
    EXPECT_EQ(static_cast<char*>(file->tensor("y").data_ptr()) -
                  static_cast<char*>(file->tensor("x").data_ptr()),
              4000);
}

struct Hostile
{
    const char* name;
    std::string header;
    std::size_t dataBytes;
    const char* reason;
};

class HostileSafetensors : public testing::TestWithParam<Hostile>
{};

TEST_P(HostileSafetensors, GiveOneClearError)
{
    const TemporaryFolder folder;
    const auto path = folder / "evil.safetensors";
    writeRaw(path, GetParam().header, GetParam().dataBytes);
    const auto file = SafetensorsFile::open(path);
    ASSERT_FALSE(file);
    EXPECT_THAT(file.error().message,
                AllOf(HasSubstr("evil.safetensors"), HasSubstr(GetParam().reason)));
}

std::string entry(const char* name, const char* dtype, const char* shape, const char* offsets)
{
    return std::string("\"") + name + R"(":{"dtype":")" + dtype + R"(","shape":)" + shape +
           R"(,"data_offsets":)" + offsets + "}";
}

INSTANTIATE_TEST_SUITE_P(
    All, HostileSafetensors,
    testing::Values(
        Hostile{"NotJson", "nonsense", 0, "not valid JSON"},
        Hostile{"NotAnObject", "[1]", 0, "not an object"},
        Hostile{"Bomb", std::string(5000, '['), 0, "nested deeper"},
        Hostile{"Truncated", "{" + entry("x", "F32", "[4]", "[0,16]") + "}", 8, "truncated"},
        Hostile{"Overlap",
                "{" + entry("x", "F32", "[2]", "[0,8]") + "," + entry("y", "F32", "[2]", "[4,12]") +
                    "}",
                12, "overlaps"},
        Hostile{"Gap",
                "{" + entry("x", "F32", "[2]", "[0,8]") + "," +
                    entry("y", "F32", "[2]", "[12,20]") + "}",
                20, "gap of 4 bytes"},
        Hostile{"Tail", "{" + entry("x", "F32", "[2]", "[0,8]") + "}", 20, "12 bytes follow"},
        Hostile{"Backwards", "{" + entry("x", "F32", "[2]", "[8,0]") + "}", 8,
                "ends before it begins"},
        Hostile{"WrongSize", "{" + entry("x", "F32", "[3]", "[0,8]") + "}", 8,
                "has 8 bytes where its shape asks for 12"},
        Hostile{"Twice",
                "{" + entry("x", "F32", "[2]", "[0,8]") + "," + entry("x", "F32", "[2]", "[0,8]") +
                    "}",
                8, "twice"},
        Hostile{"Overflow", "{" + entry("x", "F32", "[4611686018427387904,4]", "[0,0]") + "}", 0,
                "too large"},
        Hostile{"HugeSize", "{" + entry("x", "F32", "[18446744073709551615]", "[0,0]") + "}", 0,
                "too large"},
        Hostile{"Negative", "{" + entry("x", "F32", "[-1]", "[0,0]") + "}", 0,
                "not a whole number"},
        Hostile{"Fraction", "{" + entry("x", "F32", "[1.5]", "[0,6]") + "}", 6,
                "not a whole number"},
        Hostile{"ManyDimensions",
                "{" + entry("x", "U8", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,1]") + "}", 1,
                "more than 16 dimensions"},
        Hostile{"UnknownFormat", "{" + entry("x", "F8_E4M3", "[1]", "[0,1]") + "}", 1,
                "not supported"},
        Hostile{"Malformed", R"({"x":{"dtype":5,"shape":[],"data_offsets":[0,4]}})", 4,
                "malformed"},
        Hostile{"NoOffsets", R"({"x":{"dtype":"F32","shape":[]}})", 4, "no \"data_offsets\""},
        Hostile{"EntryIsText", R"({"x":"y"})", 0, "not an object"},
        Hostile{"MetadataNumber", R"({"__metadata__":{"a":1}})", 0, "not a text"}),
    [](const auto& info) { return info.param.name; });

TEST(Safetensors, LyingHeaderLengthsAreRefusedBeforeAnythingIsAllocated)
{
    const TemporaryFolder folder;
    writeRaw(folder / "huge", "{}", 0, ~std::uint64_t{0});
    writeRaw(folder / "long", "{}", 0, 1000);
    ASSERT_TRUE(writeFileAtomically(folder / "short", std::string_view("1234")));
    ASSERT_TRUE(writeFileAtomically(folder / "empty", std::string_view()));
    EXPECT_THAT(SafetensorsFile::open(folder / "huge").error().message, HasSubstr("too large"));
    EXPECT_THAT(SafetensorsFile::open(folder / "long").error().message, HasSubstr("truncated"));
    EXPECT_THAT(SafetensorsFile::open(folder / "short").error().message, HasSubstr("too short"));
    EXPECT_THAT(SafetensorsFile::open(folder / "empty").error().message, HasSubstr("empty"));
    EXPECT_EQ(SafetensorsFile::open(folder / "none").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(SafetensorsFile::open(folder.path()));
}

TEST(Safetensors, UnalignedTensorsAreReadAllTheSame)
{
    const TemporaryFolder folder;
    // A header of odd length, as some writers leave it.
    writeRaw(folder / "odd", "{" + entry("x", "F32", "[2]", "[0,8]") + "} ", 8);
    writeRaw(folder / "even", "{" + entry("x", "F32", "[2]", "[0,8]") + "}", 8);
    for (const char* name : {"odd", "even"}) {
        const auto file = SafetensorsFile::open(folder / name);
        ASSERT_TRUE(file);
        EXPECT_TRUE(torch::equal(file->tensor("x"), torch::zeros({2})));
    }
}

TEST(Safetensors, WritingKeepsTheOldFilesModeAndLink)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "a", {{"x", torch::ones({3})}}));
    const auto mode = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    std::filesystem::permissions(folder / "a", mode);
    std::filesystem::create_symlink("a", folder / "link");
    ASSERT_TRUE(writeSafetensors(folder / "link", {{"x", torch::zeros({3})}}));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), mode);
    EXPECT_TRUE(torch::equal(SafetensorsFile::open(folder / "a")->tensor("x"), torch::zeros({3})));
}

TEST(Safetensors, AFailedWriteLeavesTheOldFileAndNothingElse)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "a", {{"x", torch::ones({3})}}));
    const auto result =
        writeSafetensors(folder / "a", {{"x", torch::ones({3}, torch::kComplexFloat)}});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("Cannot write"));
    EXPECT_TRUE(torch::equal(SafetensorsFile::open(folder / "a")->tensor("x"), torch::ones({3})));
    EXPECT_FALSE(writeSafetensors(folder / "no such folder/a", {{"x", torch::ones({3})}}));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

} // namespace
} // namespace diorama
