// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace diorama {

struct AdamWOptions
{
    double beta1 = 0.9;
    double beta2 = 0.99;
    double eps = 1e-8;
    double weightDecay = 0.01; ///< On matrices and convolutions only.
    double clipNorm = 1.0;     ///< Of the whole gradient; 0 switches clipping off.
    double emaDecay = 0.9995;  ///< Of the averaged weights; the first steps average over fewer.
};

/// AdamW with clipping and averaged weights in one pass over the parameters. Keeps its state in
/// float32 whatever the parameters' type is; float32 master weights stand behind bfloat16 ones.
class AdamW final
{
public:
    AdamW(const torch::nn::Module& module, const AdamWOptions& options);

    /// Applies the gradients and clears them. Returns the gradient's norm before clipping. A step
    /// whose gradient is not finite changes nothing.
    double step(double learningRate);

    std::int64_t steps() const { return m_steps; }
    /// Puts the averaged weights into the module, or the trained ones back. Calls come in pairs.
    void swapAverages();
    /// The averaged weights by name, float32, sharing memory.
    std::map<std::string, torch::Tensor> averages() const;

    /// Everything that a resumed run needs, sharing memory: "weight.", "ema.", "m." and "v." names.
    std::map<std::string, torch::Tensor> state() const;
    /// Throws std::invalid_argument where a tensor is missing or has another shape.
    void setState(const std::map<std::string, torch::Tensor>& state, std::int64_t steps);

private:
    struct Slot
    {
        std::string name;
        torch::Tensor parameter; ///< What the module computes with.
        torch::Tensor weight;    ///< float32; the parameter itself where that is float32.
        torch::Tensor ema;
        torch::Tensor m;
        torch::Tensor v;
    };

    double gradientNorm() const;
    void update(Slot& slot, double learningRate, double scale, double emaDecay);

    AdamWOptions m_options;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

} // namespace diorama
