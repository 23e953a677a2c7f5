// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "tests/ui/document/scenesamples.h"

#include <QMimeData>
#include <QSignalSpy>
#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing_support::fakePicture;
using testing_support::sampleScene;

class DocumentTest : public testing::Test
{
protected:
    DocumentTest()
    {
        document.reset(sampleScene());
        QObject::connect(&document, &Document::changed, &document,
                         [this](const SceneChange& change) { changes.push_back(change); });
    }

    Ids order() const
    {
        Ids ids;
        for (const Region& region : document.scene().regions)
            ids.push_back(region.id);
        return ids;
    }
    int steps() { return document.undoStack().count(); }

    Document document;
    std::vector<SceneChange> changes;
};

TEST_F(DocumentTest, AddedRegionIsSelectedAndUndoRemovesIt)
{
    const Id id = document.addRegion({0.1, 0.1, 0.4, 0.4}, QStringLiteral("a dog"));

    EXPECT_THAT(document.selection(), ElementsAre(id));
    EXPECT_EQ(document.scene().region(id)->phrase, "a dog");
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].aspects, SceneChange::RegionList);
    EXPECT_THAT(changes[0].regions, ElementsAre(id));

    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
    EXPECT_TRUE(document.selection().empty());
    document.redo();
    EXPECT_THAT(document.selection(), ElementsAre(id));
}

TEST_F(DocumentTest, UndoOfARemovalSelectsWhatCameBack)
{
    document.select({3, 4});
    document.removeRegions({3, 4});
    EXPECT_TRUE(document.selection().empty());
    document.undo();
    EXPECT_THAT(document.selection(), ElementsAre(3, 4));
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, RemovingTheRepaintedRegionEndsTheRepaint)
{
    document.editSettings(QStringLiteral("Repaint"),
                          [](RenderSettings& s) { s.repaintRegion = 3; });
    document.removeRegions({3});
    EXPECT_FALSE(document.scene().settings.repaintRegion);
    document.undo();
    EXPECT_EQ(document.scene().settings.repaintRegion, 3);
}

TEST_F(DocumentTest, EditsThatChangeNothingLeaveNoStep)
{
    document.setPhrase(3, QStringLiteral("a cat"));
    document.setVisible({2, 3, 4}, true);
    document.moveRegions({2}, -0.5, 0); // Is at the edge already.
    document.removeRegions({99});
    document.setOrder({2, 3, 4});
    EXPECT_EQ(steps(), 0);
    EXPECT_TRUE(changes.empty());
    EXPECT_FALSE(document.isDirty());
}

TEST_F(DocumentTest, TypingIsOneStepUntilSealed)
{
    document.setPhrase(3, QStringLiteral("a c"));
    document.setPhrase(3, QStringLiteral("a cow"));
    EXPECT_EQ(steps(), 1);
    document.setPhrase(2, QStringLiteral("a bush"));
    EXPECT_EQ(steps(), 2);
    document.sealUndo();
    document.setPhrase(2, QStringLiteral("a hedge"));
    EXPECT_EQ(steps(), 3);
    document.undo();
    document.undo();
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, TypingBackToTheStartLeavesNoStep)
{
    document.setPrompt(QStringLiteral("a parc"));
    document.setPrompt(QStringLiteral("a park"));
    EXPECT_EQ(steps(), 0);
}

TEST_F(DocumentTest, ATransactionIsOneStepAndReportsLiveChanges)
{
    {
        Document::Transaction drag(document, QStringLiteral("Drag"));
        document.moveRegions({3}, 0.01, 0);
        document.moveRegions({3}, 0.02, 0);
        drag.commit();
    }
    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Drag"));
    ASSERT_EQ(changes.size(), 3u);
    EXPECT_TRUE(changes[0].live);
    EXPECT_TRUE(changes[1].live);
    EXPECT_FALSE(changes[2].live);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, AnUncommittedTransactionLeavesNothing)
{
    document.select({2});
    {
        Document::Transaction drag(document, QStringLiteral("Drag"));
        document.addRegion({0.2, 0.2, 0.3, 0.3});
        document.removeRegions({2, 3});
        document.setPrompt(QStringLiteral("gone"));
    }
    EXPECT_EQ(document.scene(), sampleScene());
    EXPECT_EQ(steps(), 0);
    EXPECT_FALSE(document.isDirty());
    EXPECT_THAT(document.selection(), ElementsAre(2));
    EXPECT_FALSE(changes.back().live);
}

TEST_F(DocumentTest, UndoDuringAGestureTakesTheGestureBackFirst)
{
    document.setPrompt(QStringLiteral("a beach"));
    Document::Transaction drag(document, QStringLiteral("Drag"));
    document.moveRegions({3}, 0.1, 0);
    document.undo();
    EXPECT_FALSE(drag.isOpen());
    EXPECT_EQ(document.scene(), sampleScene());
    drag.commit();
    EXPECT_EQ(steps(), 1);
    document.redo();
    EXPECT_EQ(document.scene().prompt, "a beach");
}

TEST_F(DocumentTest, AnInnerTransactionBelongsToTheOuterOne)
{
    {
        Document::Transaction outer(document, QStringLiteral("Outer"));
        document.attachPhotos(2, {{.picture = fakePicture("dog", "my_dog.jpg"), .mask = nullptr}});
        document.attachPhotos(4, {{.picture = fakePicture("cow", "cow.jpg"), .mask = nullptr}});
        outer.commit();
    }
    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(document.scene().subjects.size(), 3u);
}

TEST_F(DocumentTest, GroupsStopAtTheCanvasEdgeAsOne)
{
    document.moveRegions({3, 4}, 0.9, 0);
    EXPECT_DOUBLE_EQ(document.scene().region(3)->box.x1, 1.0);
    EXPECT_DOUBLE_EQ(document.scene().region(4)->box.x1, 0.75);
}

TEST_F(DocumentTest, LockedRegionsStayWhereTheyAre)
{
    document.setLocked({3}, true);
    document.moveRegions({3, 4}, 0.1, 0.1);
    EXPECT_EQ(document.scene().region(3)->box, sampleScene().region(3)->box);
    EXPECT_NE(document.scene().region(4)->box, sampleScene().region(4)->box);
}

TEST_F(DocumentTest, BoxesAreAlwaysMadeValid)
{
    document.setBoxes({{3, {0.9, 0.9, 0.2, 1.7}}});
    EXPECT_TRUE(document.scene().region(3)->box.isValid());
    document.setBoxes({{3, {0.5, 0.5, 0.5, 0.5}}});
    EXPECT_TRUE(document.scene().region(3)->box.isValid());
    document.setBoxes({{3, {std::nan(""), 0, 1, 1}}});
    EXPECT_TRUE(document.scene().region(3)->box.isValid());
}

TEST_F(DocumentTest, OrderVerbsMoveGroups)
{
    document.moveInOrder({2, 3}, ZMove::ToFront);
    EXPECT_THAT(order(), ElementsAre(4, 2, 3));
    document.moveInOrder({3}, ZMove::Backward);
    EXPECT_THAT(order(), ElementsAre(4, 3, 2));
    document.moveInOrder({4}, ZMove::Forward);
    EXPECT_THAT(order(), ElementsAre(3, 4, 2));
    document.moveInOrder({2}, ZMove::ToBack);
    EXPECT_THAT(order(), ElementsAre(2, 3, 4));
    document.setOrder({3, 4, 2});
    EXPECT_THAT(order(), ElementsAre(3, 4, 2));
    EXPECT_EQ(changes.back().aspects, SceneChange::RegionOrder);
    while (document.undoStack().canUndo())
        document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, DuplicatesAreSelectedAndKeepTheSubject)
{
    document.select({3});
    const Ids copies = document.duplicateRegions({3}, 0.05, 0.05);
    ASSERT_EQ(copies.size(), 1u);
    EXPECT_EQ(document.selection(), copies);
    EXPECT_EQ(document.scene().region(copies[0])->subject, 1);
    EXPECT_DOUBLE_EQ(document.scene().region(copies[0])->box.x0, 0.55);
}

TEST_F(DocumentTest, RemovingASubjectDetachesItInTheSameStep)
{
    document.removeSubjects({1});
    EXPECT_FALSE(document.scene().region(3)->subject);
    EXPECT_EQ(document.currentSubject(), 0);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, ReplacingASubjectChangesAllItsBoxesInOneStep)
{
    const Id dog = document.addSubject({.name = "Rex", .classWord = "dog"});
    document.attachSubject({2}, 1);
    const int before = steps();
    document.replaceSubject(1, dog);
    EXPECT_EQ(steps(), before + 1);
    EXPECT_EQ(document.scene().region(2)->subject, dog);
    EXPECT_EQ(document.scene().region(3)->subject, dog);
}

TEST_F(DocumentTest, AttachedPhotosNameTheSubject)
{
    const Id subject = document.attachPhotos(
        2, {{.picture = fakePicture("x", "my_old-dog.jpg"), .mask = nullptr}});
    EXPECT_EQ(document.scene().subject(subject)->name, "my old dog");
    EXPECT_EQ(document.scene().region(2)->subject, subject);
    EXPECT_EQ(steps(), 1);
}

TEST_F(DocumentTest, PhotosOnTheEmptyCanvasMakeABoxThere)
{
    const Id subject =
        document.attachPhotos(0, {{.picture = fakePicture("x"), .mask = nullptr}}, {0.95, 0.5});
    const Region& region = document.scene().regions.back();
    EXPECT_EQ(region.subject, subject);
    EXPECT_DOUBLE_EQ(region.box.x1, 1.0);
    EXPECT_THAT(document.selection(), ElementsAre(region.id));
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, PasteIntoAnotherDocumentBringsTheSubjects)
{
    const auto data = document.copyRegions({3, 4});
    Document other;
    other.reset();
    const Ids pasted = other.paste(*data);

    ASSERT_EQ(pasted.size(), 2u);
    EXPECT_EQ(other.selection(), pasted);
    ASSERT_EQ(other.scene().subjects.size(), 1u);
    EXPECT_EQ(other.scene().region(pasted[0])->phrase, "a cat");
    EXPECT_EQ(other.scene().region(pasted[0])->box, document.scene().region(3)->box);
    EXPECT_EQ(other.scene().region(pasted[0])->subject, other.scene().subjects[0].id);
    EXPECT_TRUE(samePicture(other.scene().subjects[0].photos[0].picture,
                            document.scene().subjects[0].photos[0].picture));
}

TEST_F(DocumentTest, PasteInTheSameDocumentUsesTheSubjectAgainAndStepsAside)
{
    const auto data = document.copyRegions({3});
    const Ids first = document.paste(*data);
    const Ids second = document.paste(*data);
    EXPECT_EQ(document.scene().subjects.size(), 1u);
    EXPECT_GT(document.scene().region(first[0])->box.x0, document.scene().region(3)->box.x0);
    EXPECT_GT(document.scene().region(second[0])->box.x0,
              document.scene().region(first[0])->box.x0);
}

TEST_F(DocumentTest, HostileClipboardsAreRefused)
{
    QMimeData data;
    EXPECT_FALSE(Document::canPaste(&data));
    for (const char* content : {"", "]", "a: [1, 2", "schema: 999999", "canvas: [-1, 1e99]"}) {
        data.setData(QStringLiteral("application/x-diorama-regions+yaml"), content);
        EXPECT_TRUE(document.paste(data).empty()) << content;
    }
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, AnotherSceneIsTakenOverAsOneStep)
{
    Scene other;
    other.prompt = "elsewhere";
    other.regions.push_back({.id = 3, .box = {0, 0, 1, 1}});
    other.regions.push_back({.id = 9, .box = {0, 0, 0.5, 1}});
    document.restoreScene(other, QStringLiteral("Restore"));
    EXPECT_EQ(document.scene(), other);
    EXPECT_EQ(steps(), 1);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(DocumentTest, DirtyFollowsTheHistory)
{
    QSignalSpy dirty(&document, &Document::dirtyChanged);
    document.setPrompt(QStringLiteral("a beach"));
    EXPECT_TRUE(document.isDirty());
    document.undo();
    EXPECT_FALSE(document.isDirty());
    EXPECT_EQ(dirty.count(), 2);
    document.reset(sampleScene(), {}, /*dirty=*/true);
    EXPECT_TRUE(document.isDirty());
}

} // namespace
} // namespace diorama
