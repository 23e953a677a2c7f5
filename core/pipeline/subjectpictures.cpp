// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/subjectpictures.h"

#include "core/image/onwhite.h"
#include "core/pipeline/regionmasks.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <map>

namespace diorama {
namespace {

constexpr std::size_t kRemembered = 64;
/// Larger photos are reduced: no model is shown more, and cutting out takes time.
constexpr int kLongestSide = 768;

Size withinLongest(Size size)
{
    const int longest = std::max(size.width, size.height);
    if (longest <= kLongestSide)
        return size;
    return {std::max(1, size.width * kLongestSide / longest),
            std::max(1, size.height * kLongestSide / longest)};
}

/// The colours as they are: what is transparent is hidden by the mask.
Image withoutAlpha(const Image& image)
{
    if (image.channels == 3)
        return image;
    Image rgb(image.width, image.height, 3);
    const std::size_t count =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* from =
            image.pixels.data() + i * static_cast<std::size_t>(image.channels);
        for (std::size_t c = 0; c < 3; ++c)
            rgb.pixels[3 * i + c] = image.channels == 1 ? from[0] : from[c];
    }
    return rgb;
}

Image firstChannel(const Image& image)
{
    if (image.channels == 1)
        return image;
    Image grey(image.width, image.height, 1);
    for (std::size_t i = 0; i < grey.pixels.size(); ++i)
        grey.pixels[i] = image.pixels[i * static_cast<std::size_t>(image.channels)];
    return grey;
}

/// By content.
std::string keyOf(const Photo& photo)
{
    return photo.picture->sha256 + (photo.mask != nullptr ? photo.mask->sha256 : std::string());
}

/// The first `most` photos of a region's subject whose file is there; none where it does not act.
std::vector<const Photo*> actingPhotos(const Subject* subject, std::size_t most)
{
    std::vector<const Photo*> photos;
    if (subject == nullptr || subject->strength <= 0)
        return photos;
    for (const Photo& photo : subject->photos)
        if (photo.picture != nullptr && photos.size() < most)
            photos.push_back(&photo);
    return photos;
}

} // namespace

/// A photo that is wanted; its cut-out is null until it is made.
struct SubjectPictures::Task
{
    const Photo* photo;
    const Subject* subject;
    Result<CutOutPtr> cutOut;
};

Result<std::vector<std::vector<SubjectPictures::CutOutPtr>>>
SubjectPictures::cutOuts(const Scene& scene, std::size_t most, std::stop_token stop)
{
    std::map<std::string, Task> tasks;
    std::vector<std::vector<std::string>> keys; // by region
    for (const Region* region : visibleRegions(scene)) {
        const Subject* subject = region->subject ? scene.subject(*region->subject) : nullptr;
        auto& own = keys.emplace_back();
        for (const Photo* photo : actingPhotos(subject, most)) {
            own.push_back(keyOf(*photo));
            tasks.try_emplace(own.back(), Task{photo, subject, known(own.back())});
        }
    }
    makeMissing(tasks, std::move(stop));
    std::vector<std::vector<CutOutPtr>> found;
    for (const auto& own : keys) {
        auto& list = found.emplace_back();
        for (const std::string& key : own) {
            const Result<CutOutPtr>& one = tasks.at(key).cutOut;
            if (!one)
                return one.error();
            list.push_back(*one);
        }
    }
    return found;
}

void SubjectPictures::makeMissing(std::map<std::string, Task>& tasks, std::stop_token stop)
{
    std::vector<std::pair<const std::string, Task>*> missing;
    for (auto& entry : tasks)
        if (*entry.second.cutOut == nullptr)
            missing.push_back(&entry);
    std::atomic<std::size_t> next = 0; // Photos take unequally long.
    at::parallel_for(0, at::get_num_threads(), /*grain_size=*/1, [&](std::int64_t, std::int64_t) {
        for (std::size_t i = next++; i < missing.size(); i = next++) {
            Task& task = missing[i]->second;
            task.cutOut = made(*task.photo, *task.subject, stop);
        }
    });
    for (const auto* entry : missing)
        if (entry->second.cutOut)
            m_recent.emplace_front(entry->first, *entry->second.cutOut);
    if (m_recent.size() > kRemembered)
        m_recent.resize(kRemembered);
}

Result<Image> SubjectPictures::decoded(const Picture& picture, Size size) const
{
    auto image = m_tools.decode(picture.bytes, picture.name);
    if (!image)
        return image.error();
    const Image rgb = onWhite(*image);
    return rgb.size() == size ? rgb : m_tools.resize(rgb, size);
}

Result<SubjectPictures::CutOutPtr> SubjectPictures::made(const Photo& photo, const Subject& subject,
                                                         std::stop_token stop) const
{
    const std::string name =
        (subject.name.empty() ? "" : subject.name + ": ") + photo.picture->name;
    auto picture = m_tools.decode(photo.picture->bytes, name);
    if (!picture)
        return picture.error();
    Image reduced = m_tools.resize(*picture, withinLongest(picture->size()));
    auto result = std::make_shared<CutOut>();
    if (photo.mask != nullptr) {
        const auto mask = m_tools.decode(photo.mask->bytes, name + " (mask)");
        if (!mask)
            return mask.error();
        result->mask = m_tools.resize(firstChannel(*mask), reduced.size());
    } else {
        auto proposed = m_tools.proposeCutout(reduced, {}, stop);
        if (!proposed)
            return proposed.error();
        result->mask = std::move(*proposed);
    }
    result->picture = withoutAlpha(reduced);
    return CutOutPtr(std::move(result));
}

SubjectPictures::CutOutPtr SubjectPictures::known(const std::string& key) const
{
    const auto entry =
        std::ranges::find(m_recent, key, [](const auto& each) { return each.first; });
    return entry != m_recent.end() ? entry->second : nullptr;
}

} // namespace diorama
