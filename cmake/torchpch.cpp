// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Empty on purpose: this source exists to compile the precompiled torch header that others reuse.
