// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/subjectpictures.h"

#include "core/image/onwhite.h"

#include <algorithm>

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

} // namespace

Result<std::vector<std::shared_ptr<const CutOut>>> SubjectPictures::cutOuts(const Subject& subject,
                                                                            std::stop_token stop)
{
    std::vector<std::shared_ptr<const CutOut>> found;
    for (const auto& photo : subject.photos) {
        if (photo.picture == nullptr)
            continue;
        auto one = cutOut(photo, subject, stop);
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

Result<std::shared_ptr<const CutOut>>
SubjectPictures::cutOut(const Photo& photo, const Subject& subject, std::stop_token stop)
{
    const std::string key =
        photo.picture->sha256 + (photo.mask != nullptr ? photo.mask->sha256 : std::string());
    const auto known =
        std::ranges::find(m_recent, key, [](const auto& entry) { return entry.first; });
    if (known != m_recent.end())
        return known->second;

    const std::string name =
        (subject.name.empty() ? "" : subject.name + ": ") + photo.picture->name;
    auto picture = m_tools.decode(photo.picture->bytes, name);
    if (!picture)
        return picture.error();
    Image reduced = m_tools.resize(*picture, withinLongest(picture->size()));
    auto made = std::make_shared<CutOut>();
    if (photo.mask != nullptr) {
        const auto mask = m_tools.decode(photo.mask->bytes, name + " (mask)");
        if (!mask)
            return mask.error();
        made->mask = m_tools.resize(firstChannel(*mask), reduced.size());
    } else {
        auto proposed = m_tools.proposeCutout(reduced, {}, stop);
        if (!proposed)
            return proposed.error();
        made->mask = std::move(*proposed);
    }
    made->picture = withoutAlpha(reduced);
    m_recent.emplace_front(key, made);
    if (m_recent.size() > kRemembered)
        m_recent.pop_back();
    return std::shared_ptr<const CutOut>(std::move(made));
}

} // namespace diorama
