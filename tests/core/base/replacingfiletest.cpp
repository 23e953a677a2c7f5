// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/replacingfile.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

namespace diorama {
namespace {

using testing_support::TemporaryFolder;

const Bytes kOne{'o', 'n', 'e'};
const Bytes kTwo{'t', 'w', 'o'};

std::size_t filesIn(const TemporaryFolder& folder)
{
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

mode_t modeOf(const std::filesystem::path& path)
{
    struct stat status = {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 07777;
}

/// Sets the umask for one test.
class Umask final
{
public:
    explicit Umask(mode_t mask)
        : m_old(::umask(mask))
    {}
    ~Umask() { ::umask(m_old); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

private:
    mode_t m_old;
};

TEST(ReplacingFile, PiecesBecomeOneFile)
{
    const TemporaryFolder folder;
    auto file = ReplacingFile::create(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(kOne));
    ASSERT_TRUE(file->write(kTwo));
    EXPECT_FALSE(std::filesystem::exists(folder / "a"));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(*readFile(folder / "a", 100), (Bytes{'o', 'n', 'e', 't', 'w', 'o'}));
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(ReplacingFile, WithoutCommitTheOldFileStaysAlone)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a", kOne));
    {
        auto file = ReplacingFile::create(folder / "a");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write(kTwo));
        EXPECT_EQ(filesIn(folder), 2U);
    }
    EXPECT_EQ(*readFile(folder / "a", 100), kOne);
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(ReplacingFile, TwoWritersOfOneTargetDoNotMeet)
{
    const TemporaryFolder folder;
    auto first = ReplacingFile::create(folder / "a");
    auto second = ReplacingFile::create(folder / "a");
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    ASSERT_TRUE(second->write(kTwo));
    ASSERT_TRUE(first->write(kOne));
    ASSERT_TRUE(first->commit());
    EXPECT_EQ(*readFile(folder / "a", 100), kOne);
    ASSERT_TRUE(second->commit());
    EXPECT_EQ(*readFile(folder / "a", 100), kTwo);
}

TEST(ReplacingFile, ANewFileFollowsTheUmask)
{
    const TemporaryFolder folder;
    const Umask umask(027);
    ASSERT_TRUE(writeFileAtomically(folder / "a", kOne));
    EXPECT_EQ(modeOf(folder / "a"), 0640U);
}

TEST(ReplacingFile, AnOldFileKeepsItsMode)
{
    const TemporaryFolder folder;
    const Umask umask(022);
    ASSERT_TRUE(writeFileAtomically(folder / "a", kOne));
    for (const mode_t mode : {0600U, 0664U}) {
        ASSERT_EQ(::chmod((folder / "a").c_str(), mode), 0);
        ASSERT_TRUE(writeFileAtomically(folder / "a", kTwo));
        EXPECT_EQ(modeOf(folder / "a"), mode);
    }
}

TEST(ReplacingFile, ALinkIsWrittenThrough)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "elsewhere");
    ASSERT_TRUE(writeFileAtomically(folder / "elsewhere" / "real", kOne));
    std::filesystem::create_symlink("elsewhere/real", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", kTwo));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(*readFile(folder / "elsewhere" / "real", 100), kTwo);
}

TEST(ReplacingFile, PlacesThatCannotBeWrittenAreNamedAtOnce)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "inner");
    for (const auto& place : {folder / "inner", folder / "none" / "a"}) {
        const auto file = ReplacingFile::create(place);
        ASSERT_FALSE(file) << place;
        EXPECT_EQ(file.error().code, ErrorCode::Io);
        EXPECT_THAT(file.error().message, testing::HasSubstr(place.string()));
    }
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(ReplacingFile, APipeIsNotReplaced)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    std::filesystem::create_symlink("pipe", folder / "link");
    for (const auto& place : {folder / "pipe", folder / "link"}) {
        const auto written = writeFileAtomically(place, kOne);
        ASSERT_FALSE(written) << place;
        EXPECT_EQ(written.error().code, ErrorCode::Io);
    }
    EXPECT_TRUE(std::filesystem::is_fifo(folder / "pipe"));
    EXPECT_EQ(filesIn(folder), 2U);
}

TEST(ReplacingFile, AMissingFolderIsNamed)
{
    const TemporaryFolder folder;
    const auto file = ReplacingFile::create(folder / "none" / "a");
    ASSERT_FALSE(file);
    EXPECT_THAT(file.error().message,
                testing::EndsWith("there is no folder \"" + (folder / "none").string() +
                                  "\"; make it, or choose another place."));
}

} // namespace
} // namespace diorama
