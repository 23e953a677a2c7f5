// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QPlainTextEdit;

namespace diorama {

/// Lets the window's Undo and Redo have their keys while the field has the focus. For fields whose
/// every change is an edit of the document: its history is the only one.
void leaveUndoToTheWindow(QLineEdit& field);
void leaveUndoToTheWindow(QPlainTextEdit& field);

} // namespace diorama
