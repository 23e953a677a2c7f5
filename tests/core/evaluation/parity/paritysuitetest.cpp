// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/paritysuite.h"

#include "core/base/file.h"
#include "core/tensor/safetensors.h"
#include "tests/support/goldenset.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace diorama {
namespace {

using testing_support::goldenFolder;
using testing_support::TemporaryFolder;

/// A copy of a small golden set that a test may spoil, under a name that says nothing.
class SpoiltSet
{
public:
    SpoiltSet()
    {
        std::filesystem::copy(goldenFolder("taesd_tiny"), path(),
                              std::filesystem::copy_options::recursive);
        manifest = testing_support::goldenSet("taesd_tiny").manifest();
        const auto file = SafetensorsFile::open(path() / "io.safetensors");
        for (const auto& [name, tensor] : file->tensors())
            tensors[name] = tensor.clone();
    }

    std::filesystem::path path() const { return m_folder / "some folder"; }

    ParityReport run() const
    {
        EXPECT_TRUE(writeFileAtomically(path() / "manifest.json", manifest.dump()));
        EXPECT_TRUE(writeSafetensors(path() / "io.safetensors", tensors));
        return runParity(path());
    }

    nlohmann::json manifest;
    TensorMap tensors;

private:
    TemporaryFolder m_folder;
};

TEST(ParitySuite, RecognisesASetByItsContent)
{
    SpoiltSet set;
    set.manifest.erase("set");
    const ParityReport report = set.run();
    EXPECT_TRUE(report.passed()) << report.text();
    EXPECT_EQ(report.tensorCount(), 4U);
    EXPECT_EQ(report.toJson().at("passed"), true);
}

TEST(ParitySuite, SingleFilesEqualTheReference)
{
    testing_support::expectParity("single_file_tiny", 4);
}

TEST(ParitySuite, AWrongNumberFails)
{
    SpoiltSet set;
    set.tensors["encode_64x64/out/latents"][0][0][0][0] += 0.01;
    const ParityReport report = set.run();
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(report.failureCount(), 1U);
    EXPECT_NEAR(report.cases[0].tensors[0].maxAbsoluteError, 0.01, 1e-4);
}

TEST(ParitySuite, NanOnEitherSideFails)
{
    SpoiltSet expected;
    expected.tensors["encode_64x64/out/latents"][0][0][0][0] = std::nan("");
    EXPECT_EQ(expected.run().failureCount(), 1U);
    SpoiltSet computed;
    computed.tensors["encode_64x64/in/image"][0][0][0][0] = std::nan("");
    EXPECT_EQ(computed.run().failureCount(), 1U);
}

TEST(ParitySuite, AMissingTensorFails)
{
    SpoiltSet set;
    set.tensors.erase("decode_8x8/out/image");
    EXPECT_FALSE(set.run().passed());
}

TEST(ParitySuite, AManifestThatContradictsItsTensorsFails)
{
    SpoiltSet shape;
    shape.manifest["cases"][0]["outputs"]["latents"]["shape"] = {1, 2};
    const ParityReport report = shape.run();
    EXPECT_FALSE(report.passed());
    EXPECT_THAT(report.problem, testing::HasSubstr("encode_64x64/out/latents"));
    SpoiltSet tolerance;
    tolerance.manifest["cases"][0]["outputs"]["latents"]["suggested_atol"] = "generous";
    EXPECT_FALSE(tolerance.run().passed());
}

TEST(ParitySuite, AnOutputThatNobodyComputesFails)
{
    SpoiltSet set;
    set.manifest["cases"][0]["outputs"]["surprise"] = {{"tensor", "decode_8x8/out/image"}};
    const ParityReport report = set.run();
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(report.failureCount(), 1U);
}

TEST(ParitySuite, AnExpectedTensorThatNoCaseNamesFails)
{
    SpoiltSet set;
    set.tensors["forgotten/out/x"] = torch::zeros({1});
    EXPECT_FALSE(set.run().passed());
}

TEST(ParitySuite, AnEmptySetFails)
{
    SpoiltSet set;
    set.manifest["cases"] = nlohmann::json::array();
    set.tensors = {{"nothing", torch::zeros({1})}};
    EXPECT_FALSE(set.run().passed());
    SpoiltSet noOutputs;
    for (auto& entry : noOutputs.manifest["cases"])
        entry["outputs"] = nlohmann::json::object();
    EXPECT_FALSE(noOutputs.run().passed());
}

TEST(ParitySuite, AFolderWithoutManifestOrOfAnUnknownKindFails)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(runParity(folder.path()).passed());
    EXPECT_FALSE(runParity(folder / "absent").passed());
    EXPECT_TRUE(writeFileAtomically(folder / "manifest.json",
                                    R"({"cases": [{"name": "a", "model": "m"}]})"));
    const ParityReport report = runParity(folder.path());
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(report.kind, "");
    EXPECT_TRUE(writeFileAtomically(folder / "manifest.json", "[[[["));
    EXPECT_FALSE(runParity(folder.path()).passed());
}

TEST(ParitySuite, WeightsThatDoNotFitTheConfigFail)
{
    SpoiltSet set;
    auto config = testing_support::goldenSet("taesd_tiny").json("vae/config.json");
    config["encoder_block_out_channels"] = {10, 10, 10, 12};
    ASSERT_TRUE(writeFileAtomically(set.path() / "vae/config.json", config.dump()));
    const ParityReport report = set.run();
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(report.cases.size(), 4U);
}

} // namespace
} // namespace diorama
