// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/document/randomedits.h"
#include "tests/ui/document/scenesamples.h"
#include "ui/document/regionlistmodel.h"
#include "ui/document/subjectlistmodel.h"

#include <QAbstractItemModelTester>
#include <gmock/gmock.h>

#include <optional>

namespace diorama {
namespace {

using testing_support::RandomEdits;
using testing_support::sampleScene;

class DocumentUndoTest : public testing::TestWithParam<unsigned>
{};

TEST_P(DocumentUndoTest, UndoneToTheStartGivesTheIdenticalSceneAndRedoTheEnd)
{
    Document document;
    document.reset(sampleScene());
    RandomEdits edits(document, GetParam());
    std::vector<Scene> states{document.snapshot()};
    for (int i = 0; i < 150; ++i) {
        std::optional<Document::Transaction> gesture;
        if (edits.upTo(4) == 0) {
            gesture.emplace(document, QStringLiteral("Gesture"));
            for (int n = edits.upTo(5); n > 0; --n)
                edits.one();
            if (edits.upTo(1) == 0)
                gesture->commit();
            gesture.reset();
        } else {
            edits.one();
        }
        const auto step = static_cast<std::size_t>(document.undoStack().index());
        states.resize(step + 1);
        states[step] = document.snapshot();
    }
    for (std::size_t step = states.size() - 1; step > 0; --step) {
        ASSERT_EQ(document.scene(), states[step]) << "at step " << step;
        document.undo();
    }
    ASSERT_EQ(document.scene(), sampleScene());
    while (document.undoStack().canRedo())
        document.redo();
    EXPECT_EQ(document.scene(), states.back());
}

TEST_P(DocumentUndoTest, ListModelsFollowEveryEdit)
{
    Document document;
    document.reset(sampleScene());
    RegionListModel regions;
    SubjectListModel subjects;
    const QAbstractItemModelTester regionTester(
        &regions, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester subjectTester(
        &subjects, QAbstractItemModelTester::FailureReportingMode::Fatal);
    regions.setDocument(&document);
    subjects.setDocument(&document);
    RandomEdits edits(document, GetParam() + 1000);
    for (int i = 0; i < 100; ++i) {
        edits.one();
        if (edits.upTo(3) == 0)
            document.undo();
        const auto& scene = document.scene();
        ASSERT_EQ(regions.rowCount(), std::ssize(scene.regions));
        for (int row = 0; row < regions.rowCount(); ++row) {
            const auto z = scene.regions.size() - 1 - static_cast<std::size_t>(row);
            ASSERT_EQ(regions.idAt(regions.index(row)), scene.regions[z].id);
        }
        ASSERT_EQ(subjects.rowCount(), std::ssize(scene.subjects));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, DocumentUndoTest, testing::Range(1u, 13u));

} // namespace
} // namespace diorama
