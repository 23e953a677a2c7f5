// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/failure.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>
#include <string_view>

namespace diorama {
namespace {

bool saysOutOfMemory(std::string_view text)
{
    for (const char* sign : {"out of memory", "not enough memory", "can't allocate memory",
                             "Cannot allocate memory"}) {
        if (text.find(sign) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

Error errorFrom(const std::exception& exception, const char* activity)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&exception);
    const std::string text =
        torchError != nullptr ? torchError->what_without_backtrace() : exception.what();
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr || saysOutOfMemory(text)) {
        return {ErrorCode::OutOfMemory,
                "The memory did not suffice while " + std::string(activity) +
                    ". Choose a smaller canvas or half precision, detach adapters, or close other "
                    "programs.",
                text};
    }
    return {ErrorCode::Internal,
            "Something went wrong while " + std::string(activity) + ": " + text, exception.what()};
}

} // namespace diorama
