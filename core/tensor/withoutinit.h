// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace diorama {

/// While one lives, on this thread, filling a tensor with random numbers in place does nothing.
/// Modules built meanwhile get parameters whose memory is never touched: no time, no resident
/// memory. Load a state dict into them before use; what is not loaded holds arbitrary values.
class WithoutInit final
{
public:
    WithoutInit();
    ~WithoutInit();
    WithoutInit(const WithoutInit&) = delete;
    WithoutInit& operator=(const WithoutInit&) = delete;

private:
    struct Guard;
    std::unique_ptr<Guard> m_guard;
};

} // namespace diorama
