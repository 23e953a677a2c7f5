// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/goldenset.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace diorama {

/// Computes the outputs of one kind of golden set with this project's own code. Made once per set,
/// so that weights are loaded once; the set outlives it.
class ParityRunner
{
public:
    virtual ~ParityRunner() = default;

    /// The cases to check: those of the manifest, unless the kind keeps them elsewhere.
    virtual std::vector<GoldenCase> cases() const { return m_set.cases(); }

    /// The outputs by the manifest's names, in float32 on the CPU. Anything thrown fails the case.
    virtual TensorMap run(const GoldenCase& goldenCase) = 0;

protected:
    explicit ParityRunner(const GoldenSet& set)
        : m_set(set)
    {}
    const GoldenSet& set() const { return m_set; }

private:
    const GoldenSet& m_set;
};

/// One kind of golden set: how its content is recognised, and who computes it.
struct ParityKind
{
    std::string name;
    std::function<bool(const GoldenSet&)> recognises;
    std::function<std::unique_ptr<ParityRunner>(const GoldenSet&)> makeRunner;
};

/// A kind whose runner's constructor takes the set.
template <typename Runner>
ParityKind parityKind(std::string name, std::function<bool(const GoldenSet&)> recognises)
{
    return {std::move(name), std::move(recognises),
            [](const GoldenSet& set) { return std::make_unique<Runner>(set); }};
}

/// Every kind, the more particular ones first: the first that recognises a set runs it.
const std::vector<ParityKind>& parityKinds();

} // namespace diorama
