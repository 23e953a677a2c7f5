// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program itself, as a shell would.
#include "core/scene/scenefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::TemporaryFolder;

struct Outcome
{
    int code = -1; ///< Exit code, or 128 + signal.
    std::string out;
    std::string err;
};

/// A running program with its two streams.
class Program final
{
public:
    explicit Program(const std::vector<std::string>& arguments)
    {
        std::array<int, 2> out{};
        std::array<int, 2> err{};
        if (::pipe(out.data()) != 0 || ::pipe(err.data()) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(err[1], STDERR_FILENO);
            for (const int fd : {out[0], out[1], err[0], err[1]})
                ::close(fd);
            std::vector<char*> words{const_cast<char*>(DIORAMA_CLI)};
            for (const auto& argument : arguments)
                words.push_back(const_cast<char*>(argument.c_str()));
            words.push_back(nullptr);
            ::execv(DIORAMA_CLI, words.data());
            ::_exit(127);
        }
        ::close(out[1]);
        ::close(err[1]);
        m_streams = {{{out[0], POLLIN, 0}, {err[0], POLLIN, 0}}};
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program()
    {
        for (const auto& stream : m_streams)
            ::close(stream.fd < 0 ? ~stream.fd : stream.fd);
    }

    void interrupt() const { ::kill(m_pid, SIGINT); }
    /// Reads until the standard error has the text or the program has ended.
    void waitFor(const std::string& text)
    {
        while (m_outcome.err.find(text) == std::string::npos && read()) {
        }
    }
    Outcome wait()
    {
        while (read()) {
        }
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return m_outcome;
    }

private:
    /// Waits for some output; false when both streams are closed.
    bool read()
    {
        if (m_streams[0].fd < 0 && m_streams[1].fd < 0)
            return false;
        if (::poll(m_streams.data(), m_streams.size(), -1) < 0)
            return errno == EINTR;
        std::array<char, 4096> buffer{};
        for (std::size_t i = 0; i < m_streams.size(); ++i) {
            if (m_streams[i].fd < 0 || m_streams[i].revents == 0)
                continue;
            const ssize_t count = ::read(m_streams[i].fd, buffer.data(), buffer.size());
            if (count <= 0)
                m_streams[i].fd = ~m_streams[i].fd;
            else
                (i == 0 ? m_outcome.out : m_outcome.err)
                    .append(buffer.data(), static_cast<std::size_t>(count));
        }
        return true;
    }

    pid_t m_pid = 0;
    std::array<pollfd, 2> m_streams{};
    Outcome m_outcome;
};

Outcome run(const std::vector<std::string>& arguments)
{
    return Program(arguments).wait();
}

class CommandLine : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        testing_support::writeTinyStableDiffusion(*s_folder / "tiny");
        testing_support::writeTinyDiorama(*s_folder / "small");
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    /// Writes a scene for a model and gives its path.
    std::string sceneFile(const char* model, int steps = 2) const
    {
        Scene scene;
        scene.canvas = {64, 64};
        scene.prompt = "a red ball";
        scene.regions = {{.id = 1, .box = {0.1, 0.1, 0.6, 0.6}, .phrase = "a red ball"}};
        scene.settings.model = (*s_folder / model).string();
        scene.settings.steps = steps;
        scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
        const auto file = m_folder / "scene.yaml";
        testing_support::require(saveScene(file, scene));
        return file.string();
    }
    std::string path(const char* name) const { return (m_folder / name).string(); }

    static std::unique_ptr<TemporaryFolder> s_folder;
    TemporaryFolder m_folder;
};

std::unique_ptr<TemporaryFolder> CommandLine::s_folder;

TEST_F(CommandLine, RendersAScene)
{
    for (const char* model : {"tiny", "small"}) {
        const auto outcome = run({"render", sceneFile(model), "-o", path("picture.png"), "--json"});
        ASSERT_EQ(outcome.code, 0) << outcome.out << outcome.err;
        const auto report = nlohmann::json::parse(outcome.out);
        EXPECT_EQ(report["width"], 64);
        EXPECT_EQ(report["steps"], 2);
        EXPECT_EQ(report["model"], model);
        EXPECT_TRUE(std::filesystem::exists(path("picture.png")));
    }
}

TEST_F(CommandLine, PictureCarriesItsSceneAndRendersAlikeAgain)
{
    ASSERT_EQ(run({"render", sceneFile("tiny"), "-o", path("first.png"), "--seed", "7"}).code, 0);
    ASSERT_EQ(run({"render", path("first.png"), "-o", path("second.png")}).code, 0);
    EXPECT_EQ(readFile(path("first.png"), 1 << 24).value(),
              readFile(path("second.png"), 1 << 24).value());
    ASSERT_EQ(run({"render", path("first.png"), "-o", path("bare.png"), "--without-scene"}).code,
              0);
    EXPECT_NE(run({"render", path("bare.png"), "-o", path("third.png")}).code, 0);
}

TEST_F(CommandLine, OverridesReplaceTheScene)
{
    const auto outcome =
        run({"render", sceneFile("tiny"), "-o", path("p.jpg"), "--size", "96x64", "--steps", "1",
             "--seed", "42", "--guidance", "1", "--precision", "float32", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    const auto report = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(report["width"], 96);
    EXPECT_EQ(report["steps"], 1);
    EXPECT_EQ(report["seed"], 42);
}

TEST_F(CommandLine, ExitCodesSayWhatWentWrong)
{
    EXPECT_EQ(run({}).code, 2);
    EXPECT_EQ(run({"juggle"}).code, 2);
    EXPECT_EQ(run({"render", sceneFile("tiny")}).code, 2) << "no output given";
    EXPECT_EQ(run({"render", path("nothing.yaml"), "-o", path("p.png")}).code, 4);
    EXPECT_EQ(run({"render", sceneFile("tiny"), "-o", path("p.xyz")}).code, 5);
    EXPECT_EQ(run({"render", sceneFile("tiny"), "-o", path("p.png"), "--size", "12"}).code, 2);
    EXPECT_EQ(run({"render", sceneFile("tiny"), "-o", path("p.png"), "--size", "65x64"}).code, 3);
    EXPECT_EQ(run({"render", sceneFile("tiny"), "-o", path("p.png"), "--seed", "-1"}).code, 2);
    EXPECT_EQ(run({"--log-level", "loud", "version"}).code, 2);
    EXPECT_EQ(run({"train"}).code, 2) << "no stage given";
    EXPECT_EQ(run({"render", sceneFile("tiny"), "-o", path("p.png"), "--model", "not-there"}).code,
              4);
    EXPECT_FALSE(std::filesystem::exists(path("p.png")));
}

TEST_F(CommandLine, OutputsThatCannotBeWrittenAreRefusedBeforePainting)
{
    std::filesystem::create_directory(path("folder.png"));
    for (const char* output : {"missing/p.png", "folder.png"}) {
        const auto outcome = run({"render", sceneFile("tiny"), "-o", path(output)});
        EXPECT_EQ(outcome.code, 6) << output;
        EXPECT_THAT(outcome.err, HasSubstr(output));
        // The note about boxes comes when the engine is up, before the first step.
        EXPECT_THAT(outcome.err, testing::Not(HasSubstr("Note:")));
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 2);
}

TEST_F(CommandLine, InterruptStopsCleanlyAndWritesNothing)
{
    Program program({"--log-level", "off", "render", sceneFile("tiny", /*steps=*/200), "-o",
                     path("p.png"), "--size", "1024x1024"});
    // The note about boxes comes when the engine is up, before the first step.
    program.waitFor("Note:");
    program.interrupt();
    EXPECT_EQ(program.wait().code, 130);
    std::vector<std::string> left;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        left.push_back(entry.path().filename().string());
    EXPECT_THAT(left, testing::ElementsAre("scene.yaml"));
}

TEST_F(CommandLine, InspectsModelsAndScenes)
{
    const auto model = run({"inspect", (*s_folder / "tiny").string(), "--verify", "--json"});
    ASSERT_EQ(model.code, 0) << model.out << model.err;
    const auto report = nlohmann::json::parse(model.out);
    EXPECT_EQ(report["kind"], "checkpoint");
    EXPECT_EQ(report["dtype"], "float32");
    EXPECT_GT(report["parameters"], 1000);
    EXPECT_TRUE(report["usable"]);
    const auto scene = run({"inspect", sceneFile("tiny")});
    EXPECT_EQ(scene.code, 0);
    EXPECT_THAT(scene.out, HasSubstr("regions: 1"));
    const std::string goldens = DIORAMA_GOLDENS_DIR;
    EXPECT_EQ(
        nlohmann::json::parse(
            run({"inspect", goldens + "/lora_tiny/lora_kohya.safetensors", "--json"}).out)["kind"],
        "lora");
}

TEST_F(CommandLine, InspectTellsWhatIsWrongWithAScene)
{
    ASSERT_TRUE(writeFileAtomically(
        path("bad.YAML"), std::string_view("schema: 1\ncanvas: [64, 64]\nprompt: \"red \\e[31m\"\n"
                                           "render:\n  start: {picture: none.png}\n")));
    const auto text = run({"inspect", path("bad.YAML")});
    EXPECT_EQ(text.code, 1);
    EXPECT_THAT(text.out, HasSubstr("prompt: red ?[31m"));
    EXPECT_THAT(text.out, HasSubstr("The start picture is missing."));
    const auto json = nlohmann::json::parse(run({"inspect", path("bad.YAML"), "--json"}).out);
    EXPECT_EQ(json["prompt"], "red \x1b[31m");
    EXPECT_EQ(json["problems"].size(), 2U) << json;
    const auto render = run({"render", path("bad.YAML"), "-o", path("p.png")});
    EXPECT_EQ(render.code, 3);
    EXPECT_THAT(render.err, HasSubstr("bad.YAML\" cannot be painted"));
}

TEST_F(CommandLine, InspectFailsForModelsThatCannotBeUsed)
{
    std::filesystem::create_directories(path("broken") + "/unet");
    const auto outcome = run({"inspect", path("broken"), "--json"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_FALSE(nlohmann::json::parse(outcome.out)["usable"].get<bool>());
}

TEST_F(CommandLine, ConvertsASingleFile)
{
    const std::string source =
        std::string(DIORAMA_GOLDENS_DIR) + "/single_file_tiny/model_ldm.safetensors";
    const auto outcome = run({"convert", source, path("folder"), "--dtype", "float32", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(nlohmann::json::parse(run({"inspect", path("folder"), "--json"}).out)["dtype"],
              "float32");
    EXPECT_EQ(run({"convert", source, path("folder")}).code, 3) << "it exists";
}

TEST_F(CommandLine, ParityPassesAndFails)
{
    const std::string set = std::string(DIORAMA_GOLDENS_DIR) + "/taesd_tiny";
    const auto passed = run({"parity", set, "--json"});
    EXPECT_EQ(passed.code, 0) << passed.out;
    EXPECT_TRUE(nlohmann::json::parse(passed.out)["passed"].get<bool>());
    const auto failed = run({"parity", set, m_folder.path().string(), "--json"});
    EXPECT_EQ(failed.code, 1);
    EXPECT_FALSE(nlohmann::json::parse(failed.out)["passed"].get<bool>());
}

TEST_F(CommandLine, BenchesARender)
{
    const auto outcome = run({"bench", "render", "--model", (*s_folder / "small").string(),
                              "--side", "64", "--steps", "2", "--runs", "1", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    const auto report = nlohmann::json::parse(outcome.out);
    for (const char* key : {"seconds", "first_preview_seconds", "load_seconds", "peak_rss_mib"})
        EXPECT_GT(report[key].get<double>(), 0.0) << key;
}

TEST_F(CommandLine, FailuresHaveOneShape)
{
    const auto codeOf = [](const Outcome& outcome) {
        const auto error = nlohmann::json::parse(outcome.out).at("error");
        EXPECT_FALSE(error.at("message").get<std::string>().empty());
        EXPECT_EQ(error.size(), 2U);
        EXPECT_EQ(outcome.err, "");
        return error.at("code").get<std::string>();
    };
    EXPECT_EQ(codeOf(run({"inspect", path("nothing"), "--json"})), "not-found");
    EXPECT_EQ(codeOf(run({"convert", path("nothing"), path("target"), "--json"})), "not-found");
    EXPECT_EQ(codeOf(run({"render", "--json"})), "usage");
    EXPECT_EQ(codeOf(run({"convert", "--json"})), "usage");
    EXPECT_EQ(codeOf(run({"juggle", "--json"})), "usage");
    EXPECT_THAT(run({"juggle"}).err, HasSubstr("There is no verb \"juggle\""));
    const auto plain = run({"convert"});
    EXPECT_EQ(plain.code, 2);
    EXPECT_EQ(plain.out, "");
    EXPECT_THAT(plain.err, HasSubstr("source"));
}

TEST_F(CommandLine, VersionsAndHelp)
{
    const auto version = nlohmann::json::parse(run({"version", "--json"}).out);
    EXPECT_EQ(version["diorama"], DIORAMA_VERSION);
    EXPECT_FALSE(version["libtorch"].get<std::string>().empty());
    EXPECT_EQ(run({"--help"}).code, 0);
    EXPECT_EQ(run({"--version"}).out, "diorama-cli " DIORAMA_VERSION "\n");
    const auto help = run({"bench", "render", "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("--steps"));
}

} // namespace
} // namespace diorama
