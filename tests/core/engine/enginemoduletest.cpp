// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engineloader.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <string>

namespace diorama {
namespace {

using testing::HasSubstr;

std::string outputOf(const std::string& command)
{
    std::string output;
    FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 512> buffer{};
    while (pipe != nullptr && std::fgets(buffer.data(), buffer.size(), pipe) != nullptr)
        output += buffer.data();
    if (pipe != nullptr)
        ::pclose(pipe);
    return output;
}

TEST(EngineModule, ExportsItsTwoSymbolsOnly)
{
    const std::string symbols =
        outputOf("nm -D --defined-only '" DIORAMA_MODULE "' | sed 's/.* //'");
    EXPECT_EQ(symbols, "dioramaCreateEngine\ndioramaRunTool\n");
}

TEST(EngineModule, LoadsAndReports)
{
    const auto engine = loadEngine(DIORAMA_MODULE);
    ASSERT_TRUE(engine) << engine.error().message << engine.error().detail;
    const EngineReport report = engine.value()->report();
    EXPECT_FALSE(report.torchVersion.empty());
    EXPECT_THAT(report.devices, testing::Contains("cpu"));
    EXPECT_FALSE(report.autoPrecision.empty());
}

TEST(EngineModule, UnknownToolsAreComplainedAbout)
{
    const auto tool = loadToolRunner(DIORAMA_MODULE);
    ASSERT_TRUE(tool);
    std::string complaint;
    ToolCall call{.verb = "juggle"};
    call.print = [](std::string_view) {};
    call.complain = [&](std::string_view text) { complaint += text; };
    EXPECT_EQ((*tool)(call), static_cast<int>(ExitCode::Usage));
    EXPECT_THAT(complaint, HasSubstr("juggle"));
}

TEST(EngineLoader, MissingAndForeignFilesAreErrors)
{
    const testing_support::TemporaryFolder folder;
    EXPECT_EQ(loadEngine(folder / "nothing.so").error().code, ErrorCode::NotFound);
    ASSERT_TRUE(writeFileAtomically(folder / "text.so", "hello"));
    EXPECT_FALSE(loadEngine(folder / "text.so"));
}

} // namespace
} // namespace diorama
