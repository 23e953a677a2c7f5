// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/scenesynthesizer.h"

#include "core/training/backgroundpainter.h"
#include "core/training/clipartsource.h"
#include "core/training/cutout.h"
#include "core/training/peoplesource.h"
#include "core/training/recolouring.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace diorama {
namespace {

constexpr double kFrameMargin = 0.04;
constexpr double kMostOverlap = 0.25; ///< Of the smaller of two boxes.
constexpr int kPlacingTries = 30;
constexpr double kDressedShare = 0.2; ///< Of the subjects: in a photograph's texture.

/// A subject on its way into the picture.
struct Sprite
{
    cv::Mat patch; ///< RGBA, premultiplied, cropped to what is visible.
    cv::Rect place;
};

cv::Mat resized(const cv::Mat& picture, cv::Size size)
{
    cv::Mat out;
    const bool shrinks = size.width * size.height < picture.cols * picture.rows;
    cv::resize(picture, out, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

cv::Mat rotated(const cv::Mat& picture, double degrees)
{
    const int side = static_cast<int>(std::ceil(std::hypot(picture.cols, picture.rows))) + 2;
    cv::Mat turn = cv::getRotationMatrix2D(
        cv::Point2f(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2),
        degrees, 1);
    turn.at<double>(0, 2) += (side - picture.cols) / 2.0;
    turn.at<double>(1, 2) += (side - picture.rows) / 2.0;
    cv::Mat out;
    cv::warpAffine(picture, out, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar::all(0));
    return out;
}

cv::Mat mirrored(const cv::Mat& picture)
{
    cv::Mat out;
    cv::flip(picture, out, 1);
    return out;
}

/// Seen from a little aside: each corner moves inwards by at most a tenth of the side.
cv::Mat tilted(const cv::Mat& picture, RandomStream& random)
{
    const auto w = static_cast<float>(picture.cols), h = static_cast<float>(picture.rows);
    const cv::Point2f from[] = {{0, 0}, {w, 0}, {w, h}, {0, h}};
    cv::Point2f to[4];
    for (int i = 0; i < 4; ++i) {
        const auto dx = static_cast<float>(random.uniform(0, 0.1)) * w;
        const auto dy = static_cast<float>(random.uniform(0, 0.1)) * h;
        to[i] = from[i] + cv::Point2f(from[i].x > 0 ? -dx : dx, from[i].y > 0 ? -dy : dy);
    }
    cv::Mat out;
    cv::warpPerspective(picture, out, cv::getPerspectiveTransform(from, to), picture.size(),
                        cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(0));
    return out;
}

/// The target's patch: bent a little, turned a little, as large as `longest` says.
cv::Mat posedPatch(const cv::Mat& view, double longest, bool still, RandomStream& random)
{
    const double stretch = random.uniform(still ? 0.84 : 0.92, still ? 1.19 : 1.09);
    double width = view.cols * stretch;
    double height = view.rows / stretch;
    const double scale = longest / std::max(width, height);
    width = std::max(6.0, width * scale);
    height = std::max(6.0, height * scale);
    cv::Mat patch = resized(
        view, {static_cast<int>(std::lround(width)), static_cast<int>(std::lround(height))});
    if (still && random.chance(0.4))
        patch = tilted(patch, random);
    if (still || random.chance(0.4))
        patch = rotated(patch, random.uniform(-1, 1) * (still ? 15 : 8));
    const auto rect = visibleRect(patch);
    return rect ? patch(*rect).clone() : patch;
}

double overlapShare(const cv::Rect& a, const cv::Rect& b)
{
    return static_cast<double>((a & b).area()) / std::max(1, std::min(a.area(), b.area()));
}

std::optional<cv::Rect> placeFor(cv::Size patch, cv::Size canvas, double horizon,
                                 const std::vector<Sprite>& others, RandomStream& random)
{
    if (patch.width >= canvas.width || patch.height >= canvas.height)
        return std::nullopt;
    for (int i = 0; i < kPlacingTries; ++i) {
        const int x = random.below(canvas.width - patch.width + 1);
        int y = random.below(canvas.height - patch.height + 1);
        if (random.chance(0.6)) {
            // On the ground: the feet below the horizon.
            const double feet = random.uniform(std::min(0.9, horizon + 0.04), 0.99) * canvas.height;
            y = std::clamp(static_cast<int>(feet) - patch.height, 0, canvas.height - patch.height);
        }
        const cv::Rect place({x, y}, patch);
        const bool free = std::all_of(others.begin(), others.end(), [&](const Sprite& other) {
            return overlapShare(place, other.place) <= kMostOverlap;
        });
        if (free)
            return place;
    }
    return std::nullopt;
}

void paintShadow(cv::Mat& picture, const cv::Rect& place, double strength, double horizon)
{
    if (strength <= 0 || place.br().y < horizon * picture.rows)
        return;
    const int rx = std::max(2, static_cast<int>(place.width * 0.44));
    const int ry = std::max(1, static_cast<int>(place.width * 0.09));
    const cv::Point centre(place.x + place.width / 2, place.br().y - ry / 2);
    const cv::Rect around = cv::Rect(centre.x - 2 * rx, centre.y - 4 * ry - 2, 4 * rx, 8 * ry + 4) &
                            cv::Rect(0, 0, picture.cols, picture.rows);
    if (around.empty())
        return;
    cv::Mat shade(around.size(), CV_8UC1, cv::Scalar(0));
    cv::ellipse(shade, centre - around.tl(), {rx, ry}, 0, 0, 360, cv::Scalar(255), cv::FILLED,
                cv::LINE_AA);
    cv::blur(shade, shade, {std::max(1, ry) * 2 + 1, std::max(1, ry) + 1});
    for (int y = 0; y < around.height; ++y) {
        auto* row = picture.ptr<cv::Vec3b>(around.y + y) + around.x;
        const auto* alpha = shade.ptr<std::uint8_t>(y);
        for (int x = 0; x < around.width; ++x) {
            const auto keep = static_cast<float>(1 - strength * alpha[x] / 255.0);
            for (int c = 0; c < 3; ++c)
                row[x][c] = static_cast<std::uint8_t>(static_cast<float>(row[x][c]) * keep);
        }
    }
}

/// Lays the patch over the picture in the scene's light. `masks` of what lies below lose what it
/// hides.
void composite(cv::Mat& picture, const Sprite& sprite, const Colour& light, cv::Mat& mask,
               std::vector<SynthRegion>& below)
{
    mask = cv::Mat(picture.size(), CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < sprite.place.height; ++y) {
        const auto* from = sprite.patch.ptr<cv::Vec4b>(y);
        auto* to = picture.ptr<cv::Vec3b>(sprite.place.y + y) + sprite.place.x;
        auto* own = mask.ptr<std::uint8_t>(sprite.place.y + y) + sprite.place.x;
        for (int x = 0; x < sprite.place.width; ++x) {
            const int alpha = from[x][3];
            if (alpha == 0)
                continue;
            own[x] = static_cast<std::uint8_t>(alpha);
            for (int c = 0; c < 3; ++c)
                to[x][c] = cv::saturate_cast<std::uint8_t>(
                    static_cast<float>(from[x][c]) * light[c] +
                    static_cast<float>(to[x][c] * (255 - alpha)) / 255);
        }
    }
    for (SynthRegion& region : below) {
        for (int y = sprite.place.y; y < sprite.place.br().y; ++y) {
            const auto* own = mask.ptr<std::uint8_t>(y);
            auto* other = region.mask.ptr<std::uint8_t>(y);
            for (int x = sprite.place.x; x < sprite.place.br().x; ++x)
                other[x] = static_cast<std::uint8_t>(other[x] * (255 - own[x]) / 255);
        }
    }
}

/// The cut-out stretched into the place, over what the collage holds already.
void layOver(cv::Mat& collage, const cv::Mat& cutout, const cv::Rect& place)
{
    const cv::Mat patch = resized(cutout, place.size());
    for (int y = 0; y < place.height; ++y) {
        const auto* from = patch.ptr<cv::Vec4b>(y);
        auto* to = collage.ptr<cv::Vec4b>(place.y + y) + place.x;
        for (int x = 0; x < place.width; ++x) {
            for (int c = 0; c < 4; ++c)
                to[x][c] =
                    static_cast<std::uint8_t>(from[x][c] + to[x][c] * (255 - from[x][3]) / 255);
        }
    }
}

Box relativeBox(const cv::Rect& rect, cv::Size canvas)
{
    return {static_cast<double>(rect.x) / canvas.width, static_cast<double>(rect.y) / canvas.height,
            static_cast<double>(rect.br().x) / canvas.width,
            static_cast<double>(rect.br().y) / canvas.height};
}

Box visibleBoxOf(const cv::Mat& mask)
{
    const cv::Rect rect = cv::boundingRect(mask > 127);
    return relativeBox(rect, mask.size());
}

std::string listed(const std::vector<SynthRegion>& regions)
{
    std::string text;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (i > 0)
            text += i + 1 == regions.size() ? " and " : ", ";
        text += regions[i].phrase;
    }
    return text;
}

std::string captionFor(const std::vector<SynthRegion>& regions, const std::string& background,
                       RandomStream& random)
{
    if (regions.empty())
        return background;
    const std::string subjects = listed(regions);
    switch (random.below(5)) {
    case 0:
        return background;
    case 1:
        return "a picture of " + subjects + " " + background;
    default:
        return subjects + " " + background;
    }
}

/// Whether the words fix what the subject looks like, so that it must not be recoloured.
bool namesColour(const std::string& phrase)
{
    static constexpr std::string_view kColours[] = {"black",  "white",  "grey",   "red",   "orange",
                                                    "brown",  "yellow", "golden", "green", "blue",
                                                    "purple", "pink",   "blond",  "dark"};
    std::istringstream words(phrase);
    for (std::string word; words >> word;) {
        if (std::ranges::find(kColours, word) != std::end(kColours))
            return true;
    }
    return false;
}

/// Of the shorter side of the canvas: the longest side that one of so many subjects may have.
double largestShare(int subjects)
{
    constexpr double kShares[] = {0.82, 0.62, 0.5, 0.42, 0.38, 0.36};
    return kShares[std::clamp(subjects, 1, 6) - 1];
}

/// The references' own light: photos are taken elsewhere.
cv::Mat relit(const cv::Mat& cutout, RandomStream& random)
{
    const auto gain = static_cast<float>(random.uniform(0.85, 1.1));
    const Colour light(gain * static_cast<float>(random.uniform(0.95, 1.05)), gain,
                       gain * static_cast<float>(random.uniform(0.95, 1.05)));
    return recoloured(cutout, ColourTurn::lit(light));
}

} // namespace

SynthReference framedReference(const cv::Mat& cutout, int side)
{
    const double inner = side * (1 - 2 * kFrameMargin);
    const double scale = inner / std::max(cutout.cols, cutout.rows);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(cutout.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(cutout.rows * scale))));
    const cv::Rect place((side - size.width) / 2, (side - size.height) / 2, size.width,
                         size.height);
    SynthReference reference;
    reference.picture = cv::Mat(side, side, CV_8UC4, cv::Scalar::all(0));
    resized(cutout, size).copyTo(reference.picture(place));
    reference.tight = relativeBox(place, {side, side});
    return reference;
}

SceneSynthesizer::SceneSynthesizer(const SubjectStore& store, const SceneOptions& options)
    : m_store(store)
    , m_options(options)
{
    m_textures = store.textures();
    for (const int subject : store.subjects(options.heldOutSubjects)) {
        const SubjectInfo& info = store.info(subject);
        if (info.style == kUnseenStyle)
            continue;
        auto& pool = info.style == kClipArtStyle            ? m_clipArt
                     : info.style.starts_with(kPeopleStyle) ? m_people
                     : store.viewCount(subject) < 2         ? m_stills
                     : info.kind == SubjectKind::Animated   ? m_animated
                                                            : m_views;
        pool.push_back(subject);
    }
    if (m_animated.empty() && m_views.empty() && m_stills.empty() && m_people.empty() &&
        m_clipArt.empty())
        throw std::invalid_argument("The store holds no subject on this side of the split.");
}

int SceneSynthesizer::pickSubject(RandomStream& random) const
{
    for (;;) {
        const double pool = random.uniform();
        const auto& subjects = pool < 0.40   ? m_animated
                               : pool < 0.65 ? m_views
                               : pool < 0.90 ? m_stills
                               : pool < 0.95 ? m_people
                                             : m_clipArt;
        if (subjects.empty())
            continue;
        const int subject = random.pick(subjects);
        // Most people of the emoji are half-figures that only blink: fewer of them.
        const bool blinks = m_store.info(subject).person && pool < 0.90;
        return blinks && random.chance(0.5) ? random.pick(subjects) : subject;
    }
}

Dressing SceneSynthesizer::pickDressing(RandomStream& random) const
{
    if (m_textures.empty() || !random.chance(kDressedShare))
        return {};
    const int texture = random.pick(m_textures);
    const int crop = random.below(m_store.viewCount(texture));
    return Dressing::random(m_store.view(texture, crop), random);
}

SynthScene SceneSynthesizer::scene(std::uint64_t seed) const
{
    RandomStream random(RandomStream::mix(seed));
    SynthScene scene;
    scene.background =
        BackgroundChoice::random(random, m_options.heldOutBackgrounds, m_options.builtUpShare);
    const Background background = paintBackground(scene.background, m_options.canvas);
    scene.picture = background.picture;
    scene.collage = cv::Mat(m_options.canvas, CV_8UC4, cv::Scalar::all(0));
    const cv::Size canvas = m_options.canvas;
    const double side = std::min(canvas.width, canvas.height);

    const int count =
        m_options.minRegions + random.below(m_options.maxRegions - m_options.minRegions + 1);
    std::vector<Sprite> sprites;
    const double largest = largestShare(count);
    const double smallest = count == 1 ? 0.34 : count <= 3 ? 0.24 : 0.18;
    for (int i = 0; i < count; ++i) {
        SynthRegion region;
        region.subject = pickSubject(random);
        const int views = m_store.viewCount(region.subject);
        const bool still = views < 2;
        const int target = random.below(views);
        const bool flip = random.chance(0.5);
        const bool anyColour =
            m_options.recolour && !namesColour(m_store.info(region.subject).phrase);
        const ColourTurn turn =
            anyColour && random.chance(0.4) ? ColourTurn::random(random) : ColourTurn{};
        const Dressing dressing = anyColour ? pickDressing(random) : Dressing{};
        const auto view = [&](int index) {
            const cv::Mat raw =
                recoloured(dressed(m_store.view(region.subject, index), dressing), turn);
            return flip ? mirrored(raw) : raw;
        };
        const cv::Mat patch =
            posedPatch(view(target), random.uniform(smallest, largest) * side, still, random);
        const auto place = placeFor(patch.size(), canvas, background.horizon, sprites, random);
        if (!place)
            continue;
        for (int r = 0; r < m_options.references; ++r) {
            const int reference = still ? 0 : (target + 1 + random.below(views - 1)) % views;
            const cv::Mat photo = relit(view(reference), random);
            region.references.push_back(framedReference(photo, m_options.referenceSide));
            if (r == 0)
                layOver(scene.collage, photo, *place);
        }
        region.phrase = m_store.info(region.subject).phrase;
        region.box = relativeBox(*place, canvas);
        const Sprite sprite{patch, *place};
        paintShadow(scene.picture, sprite.place, background.shadow, background.horizon);
        const float share = static_cast<float>(random.uniform(0.4, 0.75));
        const Colour light = Colour(1 - share, 1 - share, 1 - share) + background.ambient * share;
        composite(scene.picture, sprite, light, region.mask, scene.regions);
        sprites.push_back(sprite);
        scene.regions.push_back(std::move(region));
    }
    paintAtmosphere(scene.picture, scene.background);
    for (SynthRegion& region : scene.regions)
        region.visibleBox = visibleBoxOf(region.mask);
    scene.backgroundCaption = scene.background.caption(random);
    scene.caption = captionFor(scene.regions, scene.backgroundCaption, random);
    return scene;
}

} // namespace diorama
