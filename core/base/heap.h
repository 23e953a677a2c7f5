// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace diorama {

/// Lets the C library keep the memory of freed tensors for the next ones, instead of giving it back
/// and faulting every page in again. Once per program, early: threads that have
/// taken memory before keep what they have.
void keepFreedMemory();

/// Gives kept memory back to the system: after something large has gone.
void returnFreedMemory();

} // namespace diorama
