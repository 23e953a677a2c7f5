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

/// The first `most` whose file is there.
std::vector<const Photo*> presentPhotos(const Subject& subject, std::size_t most)
{
    std::vector<const Photo*> photos;
    for (const Photo& photo : subject.photos)
        if (photo.picture != nullptr && photos.size() < most)
            photos.push_back(&photo);
    return photos;
}

} // namespace

void SubjectPictures::prepare(const Scene& scene, std::size_t most, std::stop_token stop)
{
    struct Task
    {
        const Photo* photo;
        const Subject* subject;
        CutOutPtr result;
    };
    std::map<std::string, Task> missing;
    for (const Region* region : visibleRegions(scene)) {
        const Subject* subject = region->subject ? scene.subject(*region->subject) : nullptr;
        if (subject == nullptr || subject->strength <= 0)
            continue;
        for (const Photo* photo : presentPhotos(*subject, most))
            if (known(keyOf(*photo)) == nullptr)
                missing.try_emplace(keyOf(*photo), Task{photo, subject, nullptr});
    }
    std::vector<Task*> tasks;
    for (auto& [key, task] : missing)
        tasks.push_back(&task);
    std::atomic<std::size_t> next = 0; // Photos take unequally long.
    at::parallel_for(0, at::get_num_threads(), /*grain_size=*/1, [&](std::int64_t, std::int64_t) {
        for (std::size_t i = next++; i < tasks.size(); i = next++) {
            Task& task = *tasks[i];
            if (auto one = made(*task.photo, *task.subject, stop))
                task.result = std::move(*one);
        }
    });
    for (const auto& [key, task] : missing)
        if (task.result != nullptr) // cutOuts() tells what is wrong with the others.
            remember(key, task.result);
}

Result<std::vector<std::shared_ptr<const CutOut>>>
SubjectPictures::cutOuts(const Subject& subject, std::size_t most, std::stop_token stop)
{
    std::vector<CutOutPtr> found;
    for (const Photo* photo : presentPhotos(subject, most)) {
        auto one = cutOut(*photo, subject, stop);
        if (!one)
            return one.error();
        found.push_back(std::move(*one));
    }
    return found;
}

Result<Image> SubjectPictures::decoded(const Picture& picture, Size size) const
{
    auto image = m_tools.decode(picture.bytes, picture.name);
    if (!image)
        return image.error();
    const Image rgb = onWhite(*image);
    return rgb.size() == size ? rgb : m_tools.resize(rgb, size);
}

Result<SubjectPictures::CutOutPtr>
SubjectPictures::cutOut(const Photo& photo, const Subject& subject, std::stop_token stop)
{
    const std::string key = keyOf(photo);
    if (CutOutPtr one = known(key))
        return one;
    auto one = made(photo, subject, stop);
    if (one)
        remember(key, *one);
    return one;
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

void SubjectPictures::remember(const std::string& key, const CutOutPtr& cutOut)
{
    m_recent.emplace_front(key, cutOut);
    if (m_recent.size() > kRemembered)
        m_recent.pop_back();
}

} // namespace diorama
