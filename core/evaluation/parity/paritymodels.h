// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/goldenset.h"
#include "core/nn/autoencoderkl.h"
#include "core/nn/autoencodertiny.h"
#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/tensor/loadstatedict.h"

#include <map>
#include <string>
#include <vector>

namespace diorama {

/// Checkpoint keys that a module does without, with the reason.
std::vector<ToleratedKeys> toleratedClipKeys();

/// The networks of a golden set, built from their configs and loaded strictly at first use. All are
/// on the CPU, in float32 unless told otherwise, and in eval mode. Whatever goes wrong is thrown as
/// std::runtime_error.
class ParityModels final
{
public:
    explicit ParityModels(const GoldenSet& set, torch::Dtype dtype = torch::kFloat32)
        : m_set(set)
        , m_dtype(dtype)
    {}

    AutoencoderTiny autoencoderTiny(const std::string& folder);
    AutoencoderKL autoencoderKL(const std::string& folder);
    ClipTextModel clipText(const std::string& folder);
    /// `weightsFolder` serves folders that have a config only.
    ClipVisionModelWithProjection clipVision(const std::string& folder,
                                             const std::string& weightsFolder = {});
    UNet2DConditionModel unet(const std::string& folder);

private:
    const GoldenSet& m_set;
    torch::Dtype m_dtype;
    std::map<std::string, AutoencoderTiny> m_autoencodersTiny;
    std::map<std::string, AutoencoderKL> m_autoencodersKL;
    std::map<std::string, ClipTextModel> m_clipTexts;
    std::map<std::string, ClipVisionModelWithProjection> m_clipVisions;
    std::map<std::string, UNet2DConditionModel> m_unets;
};

/// Loads strictly, or throws std::runtime_error with the whole report.
void loadOrThrow(torch::nn::Module& module, const StateDict& weights,
                 const LoadPolicy& policy = {});

} // namespace diorama
