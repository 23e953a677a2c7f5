// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/furnituresource.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/training/cutout.h"
#include "core/training/meshrenderer.h"
#include "core/training/randomstream.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

namespace diorama {
namespace {

constexpr int kViews = 8;
constexpr int kViewSide = 128;
constexpr int kDrawnSide = 176;    ///< The silhouette fills a part of it only.
constexpr double kThinnest = 0.12; ///< Narrower silhouettes make no box.
constexpr std::uintmax_t kMaxPropertiesBytes = 16u << 20;

bool isBrandLookAlike(const std::string& path)
{
    static const char* const names[] = {"apple-ibook", "apple-imac", "apple_pc", "fordFocus",
                                        "playstation"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char* name) { return path.find(name) != std::string::npos; });
}

/// Entries of a catalogue: number to key to value.
std::map<int, std::map<std::string, std::string>> readCatalogue(const std::string& text)
{
    std::map<int, std::map<std::string, std::string>> entries;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto hash = line.find('#');
        const auto equals = line.find('=');
        if (hash == 0 || hash == std::string::npos || equals == std::string::npos || hash > equals)
            continue;
        const int number = std::atoi(line.c_str() + hash + 1);
        while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())))
            line.pop_back();
        entries[number][line.substr(0, hash)] = equals < line.size() ? line.substr(equals + 1) : "";
    }
    return entries;
}

/// Without the numbers and brackets that catalogues add: "Chair (2)" is "chair".
std::string plainName(const std::string& name)
{
    std::string out;
    for (const char c : asciiLower(name)) {
        if (c == '(' || c == ',')
            break;
        if (std::isalpha(static_cast<unsigned char>(c)) || c == ' ' || c == '-')
            out += c;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::vector<cv::Mat> drawViews(const std::filesystem::path& obj)
{
    const auto mesh = MeshRenderer::open(obj);
    if (!mesh)
        return {};
    RandomStream random(RandomStream::hash(obj.filename().string()));
    std::vector<cv::Mat> views;
    for (int i = 0; i < kViews; ++i) {
        const MeshView view{-75.0 + 150.0 * i / (kViews - 1) + random.uniform(-8, 8),
                            random.uniform(4, 32)};
        auto cropped = croppedToVisible(mesh->draw(view, kDrawnSide), kViewSide);
        if (cropped && std::min(cropped->cols, cropped->rows) >
                           kThinnest * std::max(cropped->cols, cropped->rows))
            views.push_back(std::move(*cropped));
    }
    return views;
}

} // namespace

Result<std::vector<SubjectRecipe>> furnitureRecipes(const std::filesystem::path& folder)
{
    std::vector<SubjectRecipe> recipes;
    std::error_code missing;
    std::vector<std::filesystem::path> catalogues;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        catalogues.push_back(entry.path());
    std::sort(catalogues.begin(), catalogues.end());
    for (const auto& catalogue : catalogues) {
        const auto bytes =
            readFile(catalogue / "PluginFurnitureCatalog.properties", kMaxPropertiesBytes);
        if (!bytes)
            continue;
        const bool free = catalogue.filename() == "BlendSwap-CC-0";
        for (auto& [number, entry] : readCatalogue(std::string(bytes->begin(), bytes->end()))) {
            const std::string model = entry["model"];
            const std::string name = plainName(entry["name"]);
            if (name.empty() || !model.ends_with(".obj") || isBrandLookAlike(model))
                continue;
            const auto path = resolveInside(catalogue, model.substr(model.find_first_not_of('/')));
            if (!path)
                continue;
            SubjectInfo info;
            info.name = name;
            info.phrase = phraseOf(name);
            info.tags = {asciiLower(entry["category"])};
            info.topic =
                "furniture " + catalogue.filename().string() + " " + std::to_string(number);
            info.style = "furniture";
            info.licence = free ? "CC0-1.0" : "CC-BY-3.0";
            info.kind = SubjectKind::Views;
            recipes.push_back({std::move(info), [file = *path] { return drawViews(file); }});
        }
    }
    return recipes;
}

} // namespace diorama
