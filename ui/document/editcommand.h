// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/scenepatch.h"

#include <QUndoCommand>

namespace diorama {

/// One step of a document's history.
class EditCommand final : public QUndoCommand
{
public:
    struct MergeKey
    {
        Merge merge = Merge::None;
        int seal = 0;
        friend bool operator==(const MergeKey&, const MergeKey&) = default;
    };

    /// The patch is already in force when the command is pushed.
    EditCommand(Document& document, const QString& text, ScenePatch patch, MergeKey key,
                Ids selectionBefore);

    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;
    void undo() override;
    void redo() override;

private:
    Document& m_document;
    ScenePatch m_patch;
    MergeKey m_key;
    Ids m_selectionBefore;
    bool m_inForce = true;
};

} // namespace diorama
