// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/document/scenesamples.h"
#include "ui/document/issuelistmodel.h"
#include "ui/document/regionlistmodel.h"
#include "ui/document/subjectlistmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing_support::sampleScene;

class ModelsTest : public testing::Test
{
protected:
    ModelsTest() { document.reset(sampleScene()); }

    Document document;
};

TEST_F(ModelsTest, RegionsAreListedFrontFirst)
{
    RegionListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setDocument(&document);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.data(model.index(0)).toString(), QStringLiteral("a bench"));
    EXPECT_EQ(model.data(model.index(0), RegionListModel::NumberRole).toInt(), 3);
    EXPECT_EQ(model.data(model.index(1), RegionListModel::SubjectNameRole).toString(),
              QStringLiteral("Minka"));
    EXPECT_EQ(model.indexOf(2).row(), 2);
}

TEST_F(ModelsTest, RegionRowsAreEditedThroughTheDocument)
{
    RegionListModel model;
    model.setDocument(&document);
    QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);
    EXPECT_TRUE(model.setData(model.index(0), QStringLiteral("a boat")));
    EXPECT_TRUE(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_TRUE(model.setData(model.index(0), true, RegionListModel::LockedRole));
    EXPECT_EQ(dataChanged.count(), 3);
    EXPECT_EQ(document.scene().region(4)->phrase, "a boat");
    EXPECT_FALSE(document.scene().region(4)->visible);
    EXPECT_TRUE(document.scene().region(4)->locked);
    EXPECT_EQ(document.undoStack().count(), 3);
    EXPECT_TRUE(model.data(model.index(0), Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("locked")));
}

TEST_F(ModelsTest, ADroppedRowChangesTheOrderAndKeepsPersistentIndexes)
{
    RegionListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocument(&document);
    const QPersistentModelIndex back(model.indexOf(2));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(2)}));
    EXPECT_TRUE(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    EXPECT_EQ(document.scene().regions.back().id, 2);
    EXPECT_EQ(back.row(), 0);
    EXPECT_FALSE(model.dropMimeData(data.get(), Qt::CopyAction, 0, 0, {}));
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
    EXPECT_EQ(back.row(), 2);
}

TEST_F(ModelsTest, ModelsSurviveTheirDocument)
{
    RegionListModel regions;
    SubjectListModel subjects;
    IssueListModel issues;
    {
        Document gone;
        gone.reset(sampleScene());
        regions.setDocument(&gone);
        subjects.setDocument(&gone);
        issues.setDocument(&gone);
        EXPECT_EQ(subjects.rowCount(), 1);
    }
    EXPECT_EQ(regions.rowCount(), 0);
    EXPECT_EQ(subjects.rowCount(), 0);
    EXPECT_EQ(issues.rowCount(), 0);
}

TEST_F(ModelsTest, SubjectsCountTheirUses)
{
    SubjectListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocument(&document);
    EXPECT_EQ(model.data(model.index(0), SubjectListModel::UseCountRole).toInt(), 1);
    document.attachSubject({2, 4}, 1);
    EXPECT_EQ(model.data(model.index(0), SubjectListModel::UseCountRole).toInt(), 3);
    EXPECT_TRUE(model.setData(model.index(0), QStringLiteral("Mimi")));
    EXPECT_EQ(document.scene().subject(1)->name, "Mimi");
}

TEST_F(ModelsTest, IssuesNameTheirRegionAndGoAwayWhenMended)
{
    IssueListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocument(&document);
    EXPECT_EQ(model.rowCount(), 0);
    document.setPhrase(2, {});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.data(model.index(0), IssueListModel::RegionIdRole).toInt(), 2);
    EXPECT_EQ(model.data(model.index(0), IssueListModel::SeverityRole).toInt(),
              static_cast<int>(DocumentIssue::Severity::Warning));
    document.setCanvasSize({500, 3});
    EXPECT_EQ(model.data(model.index(0), IssueListModel::SeverityRole).toInt(),
              static_cast<int>(DocumentIssue::Severity::Error));
    document.undo();
    document.undo();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ModelsTest, ErrorsNameTheirRegionInTheUsersWords)
{
    Scene scene = sampleScene();
    scene.regions[0].phrase = "a bird";
    scene.regions[0].box = {0.5, 0.5, 1.5, 0.6};
    scene.settings.steps = 0;
    document.reset(scene);
    IssueListModel model;
    model.setDocument(&document);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.data(model.index(0), Qt::DisplayRole).toString(),
              QStringLiteral("“a bird” leaves the canvas or is empty."));
    EXPECT_TRUE(model.data(model.index(1), Qt::DisplayRole)
                    .toString()
                    .startsWith(QStringLiteral("A setting has a value that is not allowed.")));
}

TEST_F(ModelsTest, MissingPhotosAreReportedByName)
{
    Scene scene = sampleScene();
    scene.subjects[0].photos.push_back(
        {.picture = nullptr, .mask = nullptr, .path = "photos/gone.jpg"});
    document.reset(scene);
    IssueListModel model;
    model.setDocument(&document);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(model.data(model.index(0), Qt::DisplayRole)
                    .toString()
                    .contains(QStringLiteral("gone.jpg")));
    EXPECT_EQ(model.data(model.index(0), IssueListModel::SubjectIdRole).toInt(), 1);
}

TEST_F(ModelsTest, IssuesFromElsewhereAreReplacedBySource)
{
    IssueListModel model;
    model.setDocument(&document);
    model.setIssuesFrom(QStringLiteral("model"), {{DocumentIssue::Severity::Error,
                                                   QStringLiteral("The model is missing."), 0, 0}});
    EXPECT_EQ(model.rowCount(), 1);
    model.setIssuesFrom(QStringLiteral("model"), {});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace diorama
