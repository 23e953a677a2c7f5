// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cuda/guidedstep.h"
#include "tests/core/cuda/cases.h"

#include <cuda_runtime_api.h>
#include <gmock/gmock.h>

#include <memory>
#include <string_view>

namespace diorama {
namespace {

using testing_support::BiasArrays;
using testing_support::StepArrays;

/// A copy of an array on the device.
template <typename T>
class DeviceArray final
{
public:
    explicit DeviceArray(const std::vector<T>& values)
        : m_count(values.size())
    {
        void* memory = nullptr;
        EXPECT_EQ(cudaMalloc(&memory, m_count * sizeof(T)), cudaSuccess);
        m_data.reset(static_cast<T*>(memory));
        EXPECT_EQ(cudaMemcpy(memory, values.data(), m_count * sizeof(T), cudaMemcpyHostToDevice),
                  cudaSuccess);
    }
    T* data() const { return m_data.get(); }
    std::vector<T> values() const
    {
        std::vector<T> result(m_count);
        EXPECT_EQ(cudaMemcpy(result.data(), data(), m_count * sizeof(T), cudaMemcpyDeviceToHost),
                  cudaSuccess);
        return result;
    }

private:
    struct Free
    {
        void operator()(T* memory) const { cudaFree(memory); }
    };
    std::size_t m_count;
    std::unique_ptr<T, Free> m_data;
};

class CudaKernels : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const std::string_view reason = cudaUnavailableReason(); !reason.empty())
            GTEST_SKIP() << reason;
    }
};

TEST_F(CudaKernels, GuidedStepEqualsItsTwin)
{
    StepArrays arrays(2, 4, 4096);
    GuidedStep step = arrays.step();
    runGuidedStep(step);
    const DeviceArray conditional(arrays.conditional);
    const DeviceArray unconditional(arrays.unconditional);
    const DeviceArray negative(arrays.negative);
    const DeviceArray mask(arrays.mask);
    const DeviceArray sample(arrays.sample);
    const DeviceArray previous(arrays.previous);
    const DeviceArray guided(std::vector<float>(arrays.count));
    const DeviceArray out(std::vector<float>(arrays.count));
    const DeviceArray keep(std::vector<float>(arrays.count));
    step.conditional = conditional.data();
    step.unconditional = unconditional.data();
    step.negative = negative.data();
    step.mask = mask.data();
    step.sample = sample.data();
    step.previous = previous.data();
    step.guided = guided.data();
    step.out = out.data();
    step.keep = keep.data();
    runGuidedStep(step, ComputePlace::Cuda);
    ASSERT_EQ(cudaDeviceSynchronize(), cudaSuccess);
    EXPECT_THAT(guided.values(), testing::Pointwise(testing::FloatNear(1e-5F), arrays.guided));
    EXPECT_THAT(out.values(), testing::Pointwise(testing::FloatNear(1e-5F), arrays.out));
    EXPECT_THAT(keep.values(), testing::Pointwise(testing::FloatNear(1e-5F), arrays.keep));
}

TEST_F(CudaKernels, AttentionBiasEqualsItsTwin)
{
    for (const bool hasOpenKeys : {true, false}) {
        std::vector<std::int32_t> keys(300, 1);
        keys[7] = hasOpenKeys ? -1 : 0;
        BiasArrays arrays(keys);
        AttentionBias bias = arrays.bias();
        buildAttentionBias(bias);
        const DeviceArray masks(arrays.masks);
        const DeviceArray regions(arrays.keyRegion);
        const DeviceArray scores(arrays.keyScores);
        const DeviceArray values(std::vector<float>(arrays.values.size()));
        bias.regionMasks = masks.data();
        bias.keyRegion = regions.data();
        bias.keyScores = scores.data();
        bias.bias = values.data();
        buildAttentionBias(bias, ComputePlace::Cuda);
        ASSERT_EQ(cudaDeviceSynchronize(), cudaSuccess);
        EXPECT_EQ(values.values(), arrays.values);
    }
}

} // namespace
} // namespace diorama
