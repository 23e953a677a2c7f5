// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tensor/dtype.h"
#include "core/tensor/statedict.h"

#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

namespace diorama {

/// Keys that a kind of file may lack, or have too many, with the reason why that is harmless.
struct ToleratedKeys
{
    std::string pattern; ///< A whole key; "*" stands for any run of characters.
    std::string reason;
};

struct LoadPolicy
{
    DevicePolicy device = {}; ///< Floating-point values are converted to its dtype.
    std::vector<ToleratedKeys> missing =
        {}; ///< May be absent from the file; the module's own value stays.
    std::vector<ToleratedKeys> unexpected =
        {}; ///< May be in the file without a place in the module.
    /// Keys, or patterns as above, whose values are float32 where the rest is in half precision.
    std::vector<std::string> inFloat32 = {};
    bool checkFinite = true; ///< Refuse NaN and infinity (also from converting to float16).
    /// Asked before each tensor; where it answers no, loading ends with ErrorCode::Cancelled.
    std::function<bool()> keepGoing = {};
};

/// What differed between the module and the state dict. All keys are sorted.
struct LoadReport
{
    std::vector<std::string> missing;
    std::vector<std::string> unexpected;
    std::vector<std::string> misshaped; ///< "key: expected [2, 3], found [3, 2]".
    std::vector<std::string> nonFinite;
    std::vector<std::string> tolerated; ///< "key: reason".
    std::size_t loaded = 0;

    bool isClean() const
    {
        return missing.empty() && unexpected.empty() && misshaped.empty() && nonFinite.empty();
    }
    /// Everything that is wrong, one key a line.
    std::string text() const;
};

/// Compares names and shapes without reading values.
LoadReport compareStateDict(const torch::nn::Module& module, const StateDict& dict,
                            const LoadPolicy& policy = {});

/// Puts the tensors into the module's parameters and buffers of the same names, strictly: unless
/// all keys and shapes agree (but for the tolerated ones) and all values are finite, nothing has
/// changed and the error's detail is the whole report; nor has anything where it is cancelled. On
/// the CPU a tensor of a mapped file that has the wanted format already is used where it lies: give
/// a dict from a file to one module only, and do not cut the file short meanwhile. Removing or
/// replacing it is harmless, and what is written to a weight stays in private pages. Everything
/// else is copied. Build the module under WithoutInit, or time is spent on numbers that are thrown
/// away.
Result<LoadReport> loadStateDict(torch::nn::Module& module, const StateDict& dict,
                                 const LoadPolicy& policy = {});

/// The number format that loadStateDict() gives a parameter or buffer.
torch::Dtype loadedDtype(const std::string& key, const torch::Tensor& own,
                         const LoadPolicy& policy);

/// The module's parameters and buffers by name, sharing memory: what writeSafetensors() takes.
TensorMap stateOf(const torch::nn::Module& module);

} // namespace diorama
