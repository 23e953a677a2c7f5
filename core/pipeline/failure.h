// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <exception>
#include <functional>

namespace diorama {

/// What an exception of libtorch or the standard library means to a user. Memory that ran out
/// becomes ErrorCode::OutOfMemory with advice.
Error errorFrom(const std::exception& exception, const char* activity);

/// Runs `work` and turns whatever it throws into an Error: the one place where exceptions of
/// numeric code end. `activity` completes "... failed while", for example "painting".
template <typename T>
Result<T> guarded(const char* activity, const std::function<Result<T>()>& work)
{
    try {
        return work();
    } catch (const std::exception& exception) {
        return errorFrom(exception, activity);
    }
}

} // namespace diorama
