// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

using testing_support::TemporaryFolder;

TEST(File, RoundTripKeepsEveryByte)
{
    const TemporaryFolder folder;
    const Bytes bytes{0, 1, 2, 255, '\n', 0};
    ASSERT_TRUE(writeFileAtomically(folder / "a.bin", bytes));
    const auto read = readFile(folder / "a.bin", 100);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bytes);
}

TEST(File, WritingLeavesNothingElseBehind)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a", std::string_view("one")));
    ASSERT_TRUE(writeFileAtomically(folder / "a", std::string_view("two")));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(File, TooLargeIsRefusedWithItsNameAndSize)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "big", std::string_view("0123456789")));
    const auto read = readFile(folder / "big", 9);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(read.error().message.find("big"), std::string::npos);
    EXPECT_NE(read.error().message.find("10 bytes"), std::string::npos);
}

TEST(File, MissingAndFolderAreToldApart)
{
    const TemporaryFolder folder;
    EXPECT_EQ(readFile(folder / "none", 9).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(folder.path(), 9).error().code, ErrorCode::InvalidInput);
}

TEST(File, WritingIntoAMissingFolderFailsWithTheReason)
{
    const TemporaryFolder folder;
    const auto written = writeFileAtomically(folder / "none" / "a", std::string_view("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
}

TEST(File, Sha256MatchesThePublishedVector)
{
    const std::string abc = "abc";
    const Bytes bytes(abc.begin(), abc.end());
    EXPECT_EQ(sha256Hex(bytes), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "abc", abc));
    EXPECT_EQ(*sha256HexOfFile(folder / "abc"), sha256Hex(bytes));
}

TEST(File, NoPathLeavesItsFolder)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "inner");
    std::filesystem::create_symlink("/", folder / "inner" / "root");
    EXPECT_TRUE(resolveInside(folder.path(), "inner/a.png"));
    EXPECT_TRUE(resolveInside(folder.path(), "inner/../a.png"));
    EXPECT_FALSE(resolveInside(folder.path(), "../a.png"));
    EXPECT_FALSE(resolveInside(folder.path(), "inner/../../a.png"));
    EXPECT_FALSE(resolveInside(folder.path(), "/etc/passwd"));
    EXPECT_FALSE(resolveInside(folder.path(), "inner/root/etc/passwd"));
    EXPECT_FALSE(resolveInside(folder.path(), ""));
}

} // namespace
} // namespace diorama
