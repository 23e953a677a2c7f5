// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/fusedstep.h"

#include "core/cuda/guidedstep.h"

#include <string_view>

namespace diorama {
namespace {

torch::Tensor plainFloats(const torch::Tensor& tensor)
{
    return tensor.defined() ? tensor.to(torch::kFloat32).contiguous() : tensor;
}

const float* input(const torch::Tensor& tensor)
{
    return tensor.defined() ? tensor.data_ptr<float>() : nullptr;
}

} // namespace

bool canFuse(const torch::Tensor& latents)
{
    if (latents.scalar_type() != torch::kFloat32)
        return false;
    return latents.is_cpu() ||
           (latents.is_cuda() && std::string_view(cudaUnavailableReason()).empty());
}

FusedStep runFusedStep(const BranchOutputs& outputs, double guidance, const LinearStep& step,
                       const torch::Tensor& latents, const torch::Tensor& history)
{
    const c10::DeviceGuard device(latents.device());
    const torch::Tensor sample = plainFloats(latents);
    const torch::Tensor conditional = plainFloats(outputs.conditional);
    const torch::Tensor plain = plainFloats(outputs.plain);
    const torch::Tensor negative = plainFloats(outputs.negative);
    const torch::Tensor plainShare =
        outputs.weight.defined() ? plainFloats(1.0 - outputs.weight) : torch::Tensor();
    const torch::Tensor previous = step.usesHistory ? plainFloats(history) : torch::Tensor();
    FusedStep result{.guided = torch::empty_like(sample), .sample = torch::empty_like(sample)};
    if (step.keepsHistory)
        result.kept = torch::empty_like(sample);

    GuidedStep task;
    task.conditional = input(conditional);
    task.unconditional = input(plain);
    task.negative = input(negative);
    task.mask = input(plainShare);
    task.sample = input(sample);
    task.previous = input(previous);
    task.batch = sample.size(0);
    task.channels = sample.size(1);
    task.pixels = sample.size(2) * sample.size(3);
    task.guidance = static_cast<float>(guidance);
    task.a = static_cast<float>(step.sample);
    task.b = static_cast<float>(step.prediction);
    task.c = static_cast<float>(step.usesHistory ? step.history : 0.0);
    task.keepSample = static_cast<float>(step.keepSample);
    task.keepPrediction = static_cast<float>(step.keepPrediction);
    task.guided = result.guided.data_ptr<float>();
    task.out = result.sample.data_ptr<float>();
    task.keep = step.keepsHistory ? result.kept.data_ptr<float>() : nullptr;
    // All of a render runs on the default stream, so null is the stream that the inputs come from.
    runGuidedStep(task, sample.is_cuda() ? ComputePlace::Cuda : ComputePlace::Cpu);
    return result;
}

} // namespace diorama
