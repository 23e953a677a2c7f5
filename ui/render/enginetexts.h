// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace diorama {

/// A sentence of the engine, which speaks English, in the user's language. What is not known stays
/// as it is.
QString engineText(const std::string& english);

/// All that is known, with %1 and %2 where names and numbers stand; for tests.
QStringList engineTextPatterns();

} // namespace diorama
