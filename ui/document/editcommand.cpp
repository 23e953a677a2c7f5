// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/editcommand.h"

namespace diorama {

EditCommand::EditCommand(Document& document, const QString& text, ScenePatch patch, MergeKey key,
                         Ids selectionBefore)
    : QUndoCommand(text)
    , m_document(document)
    , m_patch(std::move(patch))
    , m_key(key)
    , m_selectionBefore(std::move(selectionBefore))
{}

int EditCommand::id() const
{
    return m_key.merge == Merge::None ? -1 : static_cast<int>(m_key.merge);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto* later = static_cast<const EditCommand*>(other);
    if (!(later->m_key == m_key) || later->text() != text() ||
        !later->m_patch.hasSameTargets(m_patch)) {
        return false;
    }
    m_patch.append(later->m_patch);
    setObsolete(m_patch.isEmpty());
    return true;
}

void EditCommand::undo()
{
    m_document.applyFromHistory(m_patch, /*forward=*/false);
    if (m_patch.change().touches(SceneChange::RegionList))
        m_document.select(m_selectionBefore);
    m_inForce = false;
}

void EditCommand::redo()
{
    if (m_inForce)
        return;
    m_document.applyFromHistory(m_patch, /*forward=*/true);
    if (const Ids gained = m_patch.regionsGained(/*forward=*/true); !gained.empty())
        m_document.select(gained);
    m_inForce = true;
}

} // namespace diorama
