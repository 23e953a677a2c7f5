// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/paritymodels.h"
#include "core/evaluation/parity/pipelineparity.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <cmath>

namespace diorama {
namespace {

/// Of pictures in -1..1, in decibels.
double psnrOf(const torch::Tensor& a, const torch::Tensor& b)
{
    const auto picture = [](const torch::Tensor& x) { return (x / 2 + 0.5).clamp(0, 1); };
    return -10 * std::log10((picture(a) - picture(b)).square().mean().item<double>());
}

/// The golden pipelines: up to eleven evaluations of random weights, most with guidance 7.5, which
/// blow rounding up more than trained networks do. 30.5 dB (gligen_pndm_beta0.3) to 49.6 dB were
/// measured.
class HalfPrecision : public testing::Test
{
protected:
    torch::Tensor decoded(const torch::Tensor& latentsPerStep, torch::Dtype dtype)
    {
        const torch::NoGradGuard noGradient;
        ParityModels models(m_set, dtype);
        AutoencoderKL vae =
            models.autoencoderKL(m_set.manifest().at("modules").at("vae").get<std::string>());
        return vae->decode(vae->fromDiffusion(latentsPerStep[-1]));
    }

    GoldenSet m_set = GoldenSet::open(testing_support::goldens() / "pipeline_tiny").value();
};

TEST_F(HalfPrecision, EveryGoldenRenderInBFloat16EndsNearTheReference)
{
    const auto runner = makePipelineRunner(m_set, torch::kBFloat16);
    for (const GoldenCase& goldenCase : runner->cases()) {
        const torch::Tensor latents = runner->run(goldenCase).at("latents_per_step");
        const torch::Tensor expected = goldenCase.outputs.at("latents_per_step").expected;
        const double decibels =
            psnrOf(decoded(latents, torch::kBFloat16), decoded(expected, torch::kFloat32));
        RecordProperty("psnr_db_" + goldenCase.name, std::to_string(decibels));
        EXPECT_GE(decibels, 30.0) << goldenCase.name;
    }
    EXPECT_GE(m_set.cases().size(), 11U);
}

} // namespace
} // namespace diorama
