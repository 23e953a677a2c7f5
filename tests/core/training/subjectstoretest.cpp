// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/subjectstore.h"

#include "core/base/file.h"

#include <gmock/gmock.h>

#include "shapestore.h"
#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

TEST(SubjectStoreTest, GivesBackWhatWasWritten)
{
    const testing_support::TemporaryFolder folder;
    const SubjectStore store = testing_support::shapeStore(folder.path(), 8);
    ASSERT_EQ(store.size(), 8);
    EXPECT_EQ(store.info(3).phrase, "a shape 3");
    EXPECT_TRUE(store.info(3).heldOut);
    EXPECT_EQ(store.viewCount(0), 3);
    EXPECT_EQ(store.viewCount(2), 1);
    EXPECT_EQ(store.view(0, 0).size(), cv::Size(32, 40));
    EXPECT_EQ(store.view(0, 0).at<cv::Vec4b>(0, 0), cv::Vec4b(40, 220, 60, 255));
    EXPECT_THAT(store.subjects(true), testing::ElementsAre(3, 7));
}

TEST(SubjectStoreTest, TexturesAreNoSubjects)
{
    const testing_support::TemporaryFolder folder;
    PreparedSubject subject, texture;
    subject.info.name = "shape";
    texture.info.kind = SubjectKind::Texture;
    subject.views = texture.views = {cv::Mat(8, 8, CV_8UC4, cv::Scalar::all(255))};
    ASSERT_TRUE(writeSubjectStore(folder.path(), {texture, subject}));
    const SubjectStore store = std::move(SubjectStore::open(folder.path()).value());
    EXPECT_THAT(store.subjects(false), testing::ElementsAre(1));
    EXPECT_THAT(store.textures(), testing::ElementsAre(0));
}

TEST(SubjectStoreTest, RefusesViewsOutsideThePixels)
{
    const testing_support::TemporaryFolder folder;
    {
        const SubjectStore store = testing_support::shapeStore(folder.path(), 4);
    }
    std::filesystem::resize_file(folder.path() / "pixels.bin", 1000);
    const auto opened = SubjectStore::open(folder.path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::InvalidInput);
}

TEST(SubjectStoreTest, RefusesADamagedIndex)
{
    const testing_support::TemporaryFolder folder;
    {
        const SubjectStore store = testing_support::shapeStore(folder.path(), 4);
    }
    ASSERT_TRUE(
        writeFileAtomically(folder.path() / "subjects.json", "{\"subjects\": [{\"name\": 4}]}"));
    EXPECT_FALSE(SubjectStore::open(folder.path()));
}

TEST(SubjectStoreTest, NamesTheMissingFolder)
{
    const auto opened = SubjectStore::open("/nowhere");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_THAT(opened.error().message, testing::HasSubstr("/nowhere"));
}

} // namespace
} // namespace diorama
