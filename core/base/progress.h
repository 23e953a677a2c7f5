// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace diorama {

/// How far a long piece of work is.
struct Progress
{
    std::string stage; ///< What is being done, in English, for example "Loading the UNet".
    int step = 0;      ///< Steps done, 0 to total.
    int total = 0;     ///< 0 where the number is not known.
};

/// Called on the working thread; it must return quickly and must not throw. May be empty.
using ProgressSink = std::function<void(const Progress&)>;

} // namespace diorama
