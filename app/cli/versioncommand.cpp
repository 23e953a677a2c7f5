// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/paths.h"
#include "core/engine/engineloader.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace diorama {
namespace {

nlohmann::json versions()
{
    nlohmann::json object{{"diorama", DIORAMA_VERSION}};
    const auto engine = loadEngine(enginePath());
    if (!engine) {
        object["engine"] = engine.error().message;
        return object;
    }
    const EngineReport report = engine.value()->report();
    object["libtorch"] = report.torchVersion;
    object["devices"] = report.devices;
    object["precision"] = report.autoPrecision;
    object["cuda"] = report.cudaCompiled;
    return object;
}

std::string asText(const nlohmann::json& object)
{
    std::string text = "Diorama " + object["diorama"].get<std::string>() + "\n";
    if (object.contains("engine"))
        return text + object["engine"].get<std::string>() + "\n";
    text += "libtorch " + object["libtorch"].get<std::string>() + ", " +
            (object["cuda"].get<bool>() ? "with" : "without") + " CUDA kernels\nDevices:";
    for (const auto& device : object["devices"])
        text += " " + device.get<std::string>();
    return text + "\nPrecision: " + object["precision"].get<std::string>() + "\n";
}

} // namespace

Command addVersionCommand(CLI::App& verb)
{
    auto json = std::make_shared<bool>(false);
    verb.add_flag("--json", *json, "Print an object");
    return [json](const StopSignal&) {
        Console console(*json);
        const auto object = versions();
        if (*json)
            console.printJson(object);
        else
            console.print(asText(object));
        return ExitCode::Success;
    };
}

} // namespace diorama
