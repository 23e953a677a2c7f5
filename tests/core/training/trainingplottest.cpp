// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainingplot.h"

#include "core/base/file.h"

#include <gmock/gmock.h>

#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

constexpr const char* kHeader = "step,pictures,loss,pictures_per_second,learning_rate\n";

class TrainingPlotTest : public testing::Test
{
protected:
    std::string pageOf(const std::string& rows)
    {
        const auto log = m_folder.path() / "log.csv", page = m_folder.path() / "progress.html";
        EXPECT_TRUE(writeFileAtomically(log, kHeader + rows));
        EXPECT_TRUE(writeTrainingPlot(log, page));
        const auto bytes = readFile(page, 1u << 20);
        return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
    }

    testing_support::TemporaryFolder m_folder;
};

TEST_F(TrainingPlotTest, ShowsTheLastRowAndAPointForEach)
{
    const auto page = pageOf("20,640,1.5,10,1e-3\n40,1280,1.25,12,1e-3\n60,1920,1,11,1e-3\n");
    EXPECT_THAT(page, testing::HasSubstr("Step 60, loss 1, 11 pictures a second"));
    // The lowest loss lies on the lower edge, the first on the upper one.
    EXPECT_THAT(page, testing::HasSubstr("points=\"60.0,30.0 440.0,140.0 820.0,250.0 \""));
}

TEST_F(TrainingPlotTest, ARunThatWentOnFromACheckpointReplacesItsRows)
{
    EXPECT_EQ(pageOf("20,640,1.5,10,1e-3\n40,1280,9,12,1e-3\n40,1280,1.25,12,1e-3\n"),
              pageOf("20,640,1.5,10,1e-3\n40,1280,1.25,12,1e-3\n"));
}

TEST_F(TrainingPlotTest, AnEmptyLogGivesNoPage)
{
    EXPECT_EQ(pageOf(""), "");
}

TEST_F(TrainingPlotTest, NamesAMissingLog)
{
    EXPECT_FALSE(writeTrainingPlot("/nowhere/log.csv", m_folder.path() / "progress.html"));
}

} // namespace
} // namespace diorama
