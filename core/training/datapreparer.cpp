// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/datapreparer.h"

#include "core/base/file.h"
#include "core/training/clipartsource.h"
#include "core/training/emojisource.h"
#include "core/training/furnituresource.h"
#include "core/training/peoplesource.h"
#include "core/training/photosource.h"
#include "core/training/randomstream.h"
#include "core/training/subjectstore.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <sstream>
#include <thread>

namespace diorama {
namespace {

constexpr std::uintmax_t kMaxSplitBytes = 4u << 20;
/// A style that no training sees, so that the step to unseen styles can be measured.
constexpr const char* kClipArtPackage = "openclipart-png";
constexpr const char* kPhotoPackage = "lomiri-wallpapers-16.04";

std::set<std::string> splitByRule(const std::vector<SubjectRecipe>& recipes)
{
    std::set<std::string> heldOut;
    for (const SubjectRecipe& recipe : recipes) {
        if (isHeldOutByRule(recipe.info.topic))
            heldOut.insert(recipe.info.topic);
    }
    return heldOut;
}

Result<std::set<std::string>> readSplit(const std::filesystem::path& path)
{
    std::set<std::string> heldOut;
    if (!std::filesystem::exists(path))
        return heldOut;
    const auto bytes = readFile(path, kMaxSplitBytes);
    if (!bytes)
        return bytes.error();
    std::istringstream lines(std::string(bytes->begin(), bytes->end()));
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.front() != '#')
            heldOut.insert(line);
    }
    return heldOut;
}

Result<void> writeSplit(const std::filesystem::path& path, const std::set<std::string>& heldOut)
{
    std::string text = "# Topics that no training may see, one a line.\n";
    for (const std::string& topic : heldOut)
        text += topic + "\n";
    return writeFileAtomically(path, text);
}

/// The list, and what the rule adds to it for topics that it does not know yet. Nothing ever leaves
/// it.
Result<std::set<std::string>> extendedSplit(const std::filesystem::path& path,
                                            const std::vector<SubjectRecipe>& recipes)
{
    auto heldOut = readSplit(path);
    if (!heldOut)
        return heldOut.error();
    const auto known = heldOut->size();
    heldOut->merge(splitByRule(recipes));
    if (heldOut->size() > known || !std::filesystem::exists(path)) {
        if (auto written = writeSplit(path, *heldOut); !written)
            return written.error();
    }
    return *heldOut;
}

Result<std::vector<SubjectRecipe>> allRecipes(const PrepareOptions& options)
{
    auto recipes = emojiRecipes(options.raw / "npm");
    if (!recipes)
        return recipes.error();
    std::set<std::string> topics;
    for (const SubjectRecipe& recipe : *recipes)
        topics.insert(recipe.info.topic);
    auto furniture = furnitureRecipes(options.raw / "furniture");
    if (!furniture)
        return furniture.error();
    auto clipArt =
        options.clipArt.empty()
            ? Result<std::vector<SubjectRecipe>>(std::vector<SubjectRecipe>())
            : clipArtRecipes(options.raw / "deb" / kClipArtPackage / "usr/share/openclipart/png",
                             options.clipArt, topics);
    if (!clipArt)
        return clipArt.error();
    auto people = peopleRecipes(options.raw / "people");
    if (!people)
        return people.error();
    for (auto* source : {&*furniture, &*clipArt, &*people})
        std::move(source->begin(), source->end(), std::back_inserter(*recipes));
    return recipes;
}

std::vector<PreparedSubject> drawAll(const std::vector<SubjectRecipe>& recipes, int threads,
                                     const ProgressSink& progress)
{
    std::vector<PreparedSubject> drawn(recipes.size());
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < recipes.size(); i = next++) {
            drawn[i] = {recipes[i].info, recipes[i].draw()};
            if (progress && i % 50 == 0) {
                const std::scoped_lock lock(mutex);
                progress({"Drawing the subjects", static_cast<int>(i),
                          static_cast<int>(recipes.size())});
            }
        }
    };
    std::vector<std::thread> workers;
    for (int i = 0; i < std::max(1, threads); ++i)
        workers.emplace_back(work);
    for (std::thread& worker : workers)
        worker.join();
    return drawn;
}

} // namespace

bool isHeldOutByRule(const std::string& topic)
{
    return RandomStream::hash(topic) % 10 == 0;
}

Result<PrepareSummary> prepareSubjects(const PrepareOptions& options, const ProgressSink& progress)
{
    auto recipes = allRecipes(options);
    if (!recipes)
        return recipes.error();
    const auto heldOut = extendedSplit(options.split, *recipes);
    if (!heldOut)
        return heldOut.error();
    for (SubjectRecipe& recipe : *recipes)
        recipe.info.heldOut =
            heldOut->contains(recipe.info.topic) || recipe.info.style == kUnseenStyle;

    auto textures =
        photoTextureRecipes(options.raw / "deb" / kPhotoPackage / "usr/share/backgrounds");
    std::move(textures.begin(), textures.end(), std::back_inserter(*recipes));

    auto drawn = drawAll(*recipes, options.threads, progress);
    PrepareSummary summary;
    const auto unusable =
        std::remove_if(drawn.begin(), drawn.end(),
                       [](const PreparedSubject& subject) { return subject.views.empty(); });
    summary.unusable = static_cast<int>(drawn.end() - unusable);
    drawn.erase(unusable, drawn.end());
    summary.subjects = static_cast<int>(drawn.size());
    for (const PreparedSubject& subject : drawn) {
        summary.views += static_cast<int>(subject.views.size());
        summary.heldOut += subject.info.heldOut ? 1 : 0;
    }
    if (auto written = writeSubjectStore(options.store, drawn); !written)
        return written.error();
    return summary;
}

} // namespace diorama
