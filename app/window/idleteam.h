// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace diorama {

/// Keeps the engine's threads from spinning for milliseconds whenever they wait for each other: on
/// cores that others use too, a render then takes seven times the processor time. GOMP_SPINCOUNT
/// would say so, but Qt's libraries bring libgomp in before main() could set it. libgomp spins only
/// for a moment, however, while there are more OpenMP threads than processors; so a second team,
/// which sleeps, is kept as long as this object lives. Does nothing where the environment already
/// says how to wait.
class IdleTeam final
{
public:
    IdleTeam();

private:
    std::jthread m_thread;
};

} // namespace diorama
