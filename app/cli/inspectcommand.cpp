// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/paths.h"
#include "core/base/text.h"
#include "core/engine/engineloader.h"
#include "core/scene/scenefile.h"
#include "core/scene/validation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

namespace diorama {
namespace {

struct InspectArguments
{
    std::vector<std::filesystem::path> paths;
    bool verify = false;
    bool json = false;
};

const char* nameOf(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Unknown:
        return "unknown";
    case ModelKind::Checkpoint:
        return "checkpoint";
    case ModelKind::GligenCheckpoint:
        return "gligen-checkpoint";
    case ModelKind::DioramaSmall:
        return "diorama";
    case ModelKind::IpAdapter:
        return "ip-adapter";
    case ModelKind::IpAdapterPlus:
        return "ip-adapter-plus";
    case ModelKind::Lora:
        return "lora";
    case ModelKind::TextualInversion:
        return "textual-inversion";
    case ModelKind::Vae:
        return "vae";
    case ModelKind::TinyVae:
        return "tiny-vae";
    case ModelKind::ImageEncoder:
        return "image-encoder";
    }
    return "unknown";
}

nlohmann::json describe(const ModelInfo& info)
{
    return {{"name", info.name},
            {"path", info.path.string()},
            {"kind", nameOf(info.kind)},
            {"family", info.family},
            {"dtype", info.dtype},
            {"parameters", info.parameters},
            {"bytes", info.bytes},
            {"license", info.license},
            {"components", info.components},
            {"problems", info.problems},
            {"notes", info.notes},
            {"default_width", info.defaultWidth},
            {"default_height", info.defaultHeight},
            {"usable", info.isUsable()}};
}

nlohmann::json describe(const LoadedScene& loaded, const std::filesystem::path& path)
{
    const Scene& scene = loaded.scene;
    auto problems = loaded.warnings;
    const auto valid = requireValid(scene);
    if (!valid)
        problems.push_back(valid.error().message);
    return {{"path", path.string()},
            {"kind", "scene"},
            {"width", scene.canvas.width},
            {"height", scene.canvas.height},
            {"prompt", scene.prompt},
            {"regions", scene.regions.size()},
            {"subjects", scene.subjects.size()},
            {"model", scene.settings.model},
            {"seed", scene.settings.seed},
            {"steps", scene.settings.steps},
            {"problems", problems},
            {"usable", bool(valid)}};
}

std::string asText(const nlohmann::json& object)
{
    std::string text;
    for (const auto& [key, value] : object.items()) {
        std::string shown;
        if (value.is_array()) {
            for (const auto& entry : value)
                shown += (shown.empty() ? "" : ", ") + entry.get<std::string>();
        } else {
            shown = value.is_string() ? value.get<std::string>() : value.dump();
        }
        if (!shown.empty())
            text.append(key).append(": ").append(shown).append("\n");
    }
    return text;
}

/// Weight files and folders are models; what else has an extension is taken for a scene.
bool looksLikeScene(const std::filesystem::path& path)
{
    static const std::set<std::string> kWeights{"", ".safetensors", ".ckpt", ".bin", ".pt", ".pth"};
    const std::string extension = asciiLower(path.extension().string());
    std::error_code code;
    return !kWeights.contains(extension) && !std::filesystem::is_directory(path, code);
}

Result<nlohmann::json> inspectModel(Engine& engine, const std::filesystem::path& path, bool verify,
                                    Console& console, const std::stop_token& stop)
{
    auto info = verify ? engine.verify(
                             path, [&](const Progress& p) { console.showProgress(p); }, stop)
                       : engine.inspect(path);
    if (!info)
        return info.error();
    return describe(*info);
}

ExitCode inspect(const InspectArguments& arguments, const std::stop_token& stop)
{
    Console console(arguments.json);
    std::unique_ptr<Engine> engine;
    nlohmann::json all = nlohmann::json::array();
    for (const auto& path : arguments.paths) {
        Result<nlohmann::json> object = nlohmann::json();
        if (looksLikeScene(path)) {
            const auto scene = loadScene(path);
            object = scene ? Result<nlohmann::json>(describe(*scene, path)) : scene.error();
        } else {
            if (engine == nullptr) {
                auto loaded = loadEngine(enginePath());
                if (!loaded)
                    return console.fail(loaded.error());
                engine = std::move(loaded).value();
            }
            object = inspectModel(*engine, path, arguments.verify, console, stop);
        }
        if (!object)
            return console.fail(object.error());
        if (!arguments.json)
            console.print(asText(*object) + (arguments.paths.size() > 1 ? "\n" : ""));
        all.push_back(std::move(*object));
    }
    if (arguments.json)
        console.printJson(arguments.paths.size() == 1 ? all[0] : all);
    const bool broken = std::ranges::any_of(all, [](const nlohmann::json& object) {
        return object.contains("usable") && !object["usable"].get<bool>();
    });
    return broken ? ExitCode::CheckFailed : ExitCode::Success;
}

} // namespace

Command addInspectCommand(CLI::App& verb)
{
    auto arguments = std::make_shared<InspectArguments>();
    verb.add_option("path", arguments->paths, "Model folders, weight files or scenes")->required();
    verb.add_flag("--verify", arguments->verify,
                  "Read every tensor and compare names, shapes and hashes");
    verb.add_flag("--json", arguments->json,
                  "Print an object, or a list of them for several paths");
    return [arguments](const StopSignal& stop) { return inspect(*arguments, stop.token()); };
}

} // namespace diorama
