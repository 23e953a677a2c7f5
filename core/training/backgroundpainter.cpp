// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/backgroundpainter.h"

#include "core/training/backgroundprops.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

const Colour kWhite{1, 1, 1};

cv::Vec3b toPixel(const Colour& colour)
{
    return {cv::saturate_cast<std::uint8_t>(colour[0]), cv::saturate_cast<std::uint8_t>(colour[1]),
            cv::saturate_cast<std::uint8_t>(colour[2])};
}

Colour times(const Colour& a, const Colour& b)
{
    return {a[0] * b[0], a[1] * b[1], a[2] * b[2]};
}

/// Paints one background, layer after layer.
class Painter final
{
public:
    Painter(const BackgroundChoice& choice, cv::Size size)
        : m_choice(choice)
        , m_place(placeWords().at(static_cast<std::size_t>(choice.place)))
        , m_light(lightWords().at(static_cast<std::size_t>(choice.light)))
        , m_weather(weatherWords().at(static_cast<std::size_t>(choice.weather)).name)
        , m_random(choice.seed)
        , m_width(size.width)
        , m_height(size.height)
    {
        m_out.picture.create(size, CV_8UC3);
        m_out.horizon = static_cast<float>(m_random.uniform(0.38, 0.64));
        m_out.ambient = m_place.kind == PlaceKind::Room
                            ? m_light.ambient * 0.5F + Colour(0.5F, 0.48F, 0.44F)
                            : m_light.ambient;
        if (m_weather == "rain" || m_weather == "cloudy" || m_weather == "fog")
            m_out.ambient = m_out.ambient * 0.9F;
    }

    Background paint()
    {
        switch (m_place.kind) {
        case PlaceKind::Outdoor:
            paintOutdoor();
            break;
        case PlaceKind::Room:
            paintRoom();
            break;
        case PlaceKind::Underwater:
            paintUnderwater();
            break;
        case PlaceKind::Space:
            paintSpace();
            break;
        }
        paintProps();
        return std::move(m_out);
    }

private:
    float uniform(double low, double high)
    {
        return static_cast<float>(m_random.uniform(low, high));
    }
    float horizonPixel() const { return m_out.horizon * static_cast<float>(m_height); }

    void gradient(float from, float to, const Colour& top, const Colour& bottom)
    {
        const int first = std::max(0, static_cast<int>(from));
        const int last = std::min(m_height, static_cast<int>(std::ceil(to)));
        for (int y = first; y < last; ++y) {
            const float t =
                std::clamp((static_cast<float>(y) - from) / std::max(1.0F, to - from), 0.0F, 1.0F);
            m_out.picture.row(y).setTo(cv::Scalar(toPixel(top * (1 - t) + bottom * t)));
        }
    }

    void circle(float x, float y, float radius, const Colour& colour)
    {
        constexpr int shift = 4;
        const auto fixed = [](float v) { return static_cast<int>(v * (1 << shift)); };
        cv::circle(m_out.picture, {fixed(x), fixed(y)}, fixed(radius), cv::Scalar(toPixel(colour)),
                   cv::FILLED, cv::LINE_AA, shift);
    }

    /// A band from a wavy upper edge down to the horizon. `roughness` adds sharp peaks.
    void ridge(float base, float amplitude, float roughness, const Colour& colour)
    {
        const float phaseA = uniform(0, 6.28);
        const float phaseB = uniform(0, 6.28);
        const float frequency = uniform(4, 9);
        std::vector<cv::Point> points{{0, static_cast<int>(horizonPixel()) + 2}};
        for (int i = 0; i <= 32; ++i) {
            const float u = static_cast<float>(i) / 32;
            float wave = 0.6F * std::sin(frequency * u + phaseA) +
                         0.4F * std::sin(2.3F * frequency * u + phaseB);
            wave = (1 - roughness) * wave +
                   roughness * (2 * std::abs(std::sin(0.8F * frequency * u + phaseA)) - 1 +
                                uniform(-0.2, 0.2));
            const float y =
                horizonPixel() - static_cast<float>(m_height) * (base + amplitude * wave);
            points.emplace_back(static_cast<int>(u * static_cast<float>(m_width)),
                                static_cast<int>(y));
        }
        points.emplace_back(m_width, static_cast<int>(horizonPixel()) + 2);
        cv::fillPoly(m_out.picture, std::vector<std::vector<cv::Point>>{points},
                     cv::Scalar(toPixel(colour)), cv::LINE_AA);
    }

    void paintSky()
    {
        Colour top = m_light.skyTop;
        Colour bottom = m_light.skyBottom;
        if (m_weather == "rain" || m_weather == "snow" || m_weather == "fog") {
            const float level = (bottom[0] + bottom[1] + bottom[2]) / 3;
            top = top * 0.4F + Colour(level, level, level * 1.04F) * 0.5F;
            bottom = bottom * 0.4F + Colour(level, level, level * 1.04F) * 0.6F;
        }
        gradient(0, horizonPixel() + 1, top, bottom);
        paintSkyThings();
    }

    void paintSkyThings()
    {
        const auto w = static_cast<float>(m_width);
        const auto h = static_cast<float>(m_height);
        if (m_light.stars)
            paintStars(60, horizonPixel());
        const bool low = m_light.name == "dawn" || m_light.name == "sunset";
        const float y = low ? horizonPixel() - uniform(0, 0.08) * h : uniform(0.06, 0.2) * h;
        if (m_light.sun && m_weather != "rain" && m_weather != "snow" && m_weather != "fog") {
            const float x = uniform(0.1, 0.9) * w;
            circle(x, y, 0.065F * h, low ? Colour(255, 190, 110) : Colour(255, 246, 190));
        } else if (m_light.name == "night" && m_weather == "clear") {
            const float x = uniform(0.15, 0.85) * w;
            circle(x, y, 0.055F * h, {236, 236, 214});
            circle(x + 0.022F * h, y - 0.012F * h, 0.048F * h, m_light.skyTop);
        }
        if (m_weather == "rainbow")
            paintRainbow();
        if (m_weather == "cloudy" || m_weather == "rain" || m_light.name == "overcast" ||
            (m_weather == "clear" && m_random.chance(0.3)))
            paintClouds(m_weather == "clear" ? 2 : 5);
    }

    void paintStars(int count, float until)
    {
        for (int i = 0; i < count; ++i) {
            const int x = m_random.below(m_width);
            const int y = m_random.below(std::max(1, static_cast<int>(until)));
            const float level = uniform(140, 255);
            circle(static_cast<float>(x), static_cast<float>(y),
                   static_cast<float>(m_height) * uniform(0.003, 0.007),
                   {level, level, level * 0.95F});
        }
    }

    void paintClouds(int count)
    {
        const auto h = static_cast<float>(m_height);
        const Colour colour =
            times(m_weather == "rain" ? Colour(150, 154, 164) : Colour(248, 248, 250),
                  m_light.ambient * 0.75F + Colour(0.25F, 0.25F, 0.27F));
        for (int i = 0; i < count; ++i) {
            const float x = uniform(0, 1) * static_cast<float>(m_width);
            const float y = uniform(0.03, 0.75) * horizonPixel();
            const float size = uniform(0.04, 0.09) * h;
            for (int k = -2; k <= 2; ++k)
                circle(x + static_cast<float>(k) * size * 0.8F,
                       y + std::abs(static_cast<float>(k)) * size * 0.2F,
                       size * (1.1F - 0.25F * std::abs(static_cast<float>(k))), colour);
        }
    }

    void paintRainbow()
    {
        static const Colour bands[] = {{230, 70, 60},  {244, 150, 60}, {250, 226, 90},
                                       {96, 190, 100}, {70, 130, 220}, {130, 90, 190}};
        const cv::Point centre(static_cast<int>(uniform(0.25, 0.75) * static_cast<float>(m_width)),
                               static_cast<int>(horizonPixel()));
        const float thickness = std::max(1.5F, 0.018F * static_cast<float>(m_height));
        float radius = horizonPixel() * uniform(0.72, 0.95);
        for (const Colour& band : bands) {
            const Colour mixed = band * 0.7F + m_light.skyBottom * 0.3F;
            cv::ellipse(m_out.picture, centre,
                        cv::Size(static_cast<int>(radius), static_cast<int>(radius)), 0, 180, 360,
                        cv::Scalar(toPixel(mixed)), static_cast<int>(std::ceil(thickness)),
                        cv::LINE_AA);
            radius -= thickness;
        }
    }

    void paintFar()
    {
        const Colour haze = m_light.skyBottom;
        const Colour colour = times(m_place.farColour, m_out.ambient);
        switch (m_place.far) {
        case FarLayer::Hills:
            ridge(0.06F, 0.04F, 0, colour * 0.6F + haze * 0.4F);
            ridge(0.02F, 0.03F, 0, colour * 0.85F + haze * 0.15F);
            break;
        case FarLayer::Dunes:
            ridge(0.05F, 0.04F, 0.15F, colour * 0.9F + haze * 0.1F);
            break;
        case FarLayer::Mountains:
            ridge(0.14F, 0.09F, 0.9F, colour * 0.55F + haze * 0.45F);
            ridge(0.06F, 0.06F, 0.8F, colour * 0.85F + haze * 0.15F);
            break;
        case FarLayer::Forest:
            paintRow("pine", 14, 0.3F, colour);
            break;
        case FarLayer::Sea:
            gradient(horizonPixel() - 0.12F * static_cast<float>(m_height), horizonPixel() + 2,
                     colour * 0.8F + haze * 0.2F, colour);
            break;
        case FarLayer::Skyline:
            paintSkyline(colour);
            break;
        case FarLayer::Houses:
            paintRow("house", 5, 0.24F, colour);
            break;
        case FarLayer::None:
            break;
        }
    }

    void paintRow(std::string_view prop, int count, float height, const Colour& colour)
    {
        ridge(0.03F, 0.02F, 0.2F, colour * 0.8F);
        for (int i = 0; i < count; ++i) {
            const float x = (static_cast<float>(i) + uniform(0, 1)) / static_cast<float>(count) *
                            static_cast<float>(m_width);
            paintProp(m_out.picture, prop, {x, horizonPixel() + 2},
                      uniform(0.7, 1.2) * height * static_cast<float>(m_height),
                      m_out.ambient * 0.85F, m_random);
        }
    }

    void paintSkyline(const Colour& colour)
    {
        const bool dark = m_light.ambient[0] < 0.7F;
        float x = 0;
        while (x < static_cast<float>(m_width)) {
            const float w = uniform(0.07, 0.16) * static_cast<float>(m_width);
            const float h = uniform(0.1, 0.34) * static_cast<float>(m_height);
            const cv::Rect2f block(x, horizonPixel() - h, w, h + 2);
            cv::rectangle(m_out.picture, cv::Rect(block),
                          cv::Scalar(toPixel(colour * uniform(0.75, 1.15))), cv::FILLED);
            const float cell = std::max(3.0F, 0.028F * static_cast<float>(m_height));
            for (float wy = block.y + cell * 0.6F; wy < horizonPixel() - cell; wy += cell * 1.5F) {
                for (float wx = x + cell * 0.5F; wx < x + w - cell; wx += cell * 1.4F) {
                    if (m_random.chance(0.55))
                        cv::rectangle(
                            m_out.picture, cv::Rect2f(wx, wy, cell * 0.6F, cell * 0.7F),
                            cv::Scalar(toPixel(dark ? Colour(250, 220, 120) : colour * 1.4F)),
                            cv::FILLED);
                }
            }
            x += w;
        }
    }

    void paintGround()
    {
        const auto h = static_cast<float>(m_height);
        Colour colour = times(m_place.groundColour, m_out.ambient) * uniform(0.92, 1.08);
        if (m_weather == "snow" && m_place.ground != Ground::Water)
            colour = colour * 0.35F + times({240, 244, 250}, m_out.ambient) * 0.65F;
        const Colour haze = m_light.skyBottom;
        gradient(horizonPixel(), h, colour * 0.82F + haze * 0.18F, colour * 0.95F);
        switch (m_place.ground) {
        case Ground::Grass:
            strokes(90, 0.004F, 0.02F, colour);
            break;
        case Ground::Water:
            paintWaves(colour);
            break;
        case Ground::Road:
            paintRoad(colour);
            break;
        case Ground::Sand:
        case Ground::Snow:
        case Ground::Soil:
        case Ground::SeaBed:
            strokes(40, 0.05F, 0.004F, colour);
            break;
        case Ground::Rock:
        case Ground::Moon:
            paintCraters(colour);
            break;
        case Ground::Floor:
        case Ground::Tiles:
        case Ground::None:
            break;
        }
    }

    /// Small marks on the ground, larger towards the viewer.
    void strokes(int count, float width, float height, const Colour& colour)
    {
        for (int i = 0; i < count; ++i) {
            const float depth = uniform(0.02, 1);
            const float y =
                horizonPixel() + depth * (static_cast<float>(m_height) - horizonPixel());
            const float x = uniform(0, 1) * static_cast<float>(m_width);
            const float scale = (0.4F + depth) * static_cast<float>(m_height);
            const cv::Rect2f mark(x, y, std::max(1.0F, width * scale),
                                  std::max(1.0F, height * scale));
            cv::rectangle(m_out.picture, mark, cv::Scalar(toPixel(colour * uniform(0.8, 1.16))),
                          cv::FILLED);
        }
    }

    void paintWaves(const Colour& colour)
    {
        for (int i = 0; i < 46; ++i) {
            const float depth = uniform(0, 1);
            const float y =
                horizonPixel() + depth * depth * (static_cast<float>(m_height) - horizonPixel());
            const float x = uniform(0, 1) * static_cast<float>(m_width);
            const float length = (0.02F + 0.1F * depth) * static_cast<float>(m_width);
            cv::line(m_out.picture, cv::Point2f(x, y), cv::Point2f(x + length, y),
                     cv::Scalar(toPixel(colour * 0.7F + m_light.skyBottom * 0.4F)), 1, cv::LINE_AA);
        }
        if (m_place.name == "river bank") {
            const float top = static_cast<float>(m_height) * uniform(0.8, 0.88);
            gradient(top, static_cast<float>(m_height), times({120, 160, 80}, m_out.ambient),
                     times({140, 150, 90}, m_out.ambient));
        }
    }

    void paintRoad(const Colour& colour)
    {
        const auto w = static_cast<float>(m_width);
        const auto h = static_cast<float>(m_height);
        if (m_place.name == "road") {
            const Colour grass = times({128, 164, 82}, m_out.ambient);
            gradient(horizonPixel(), h, grass * 0.9F, grass);
            const float middle = uniform(0.3, 0.7) * w;
            const std::vector<cv::Point> road{
                {static_cast<int>(middle - 3), static_cast<int>(horizonPixel())},
                {static_cast<int>(middle + 3), static_cast<int>(horizonPixel())},
                {static_cast<int>(w * 1.05F), m_height},
                {static_cast<int>(-0.05F * w), m_height}};
            cv::fillConvexPoly(m_out.picture, road, cv::Scalar(toPixel(colour)), cv::LINE_AA);
        }
        for (float t = 0.1F; t < 1; t += 0.3F) {
            const float y0 = horizonPixel() + t * t * (h - horizonPixel());
            const float thickness = (0.008F + 0.016F * t) * h;
            cv::rectangle(
                m_out.picture,
                cv::Rect2f(w * 0.5F - thickness, y0, 2 * thickness, (0.04F + 0.1F * t) * h),
                cv::Scalar(toPixel(times({236, 232, 214}, m_out.ambient))), cv::FILLED);
        }
    }

    void paintCraters(const Colour& colour)
    {
        for (int i = 0; i < 14; ++i) {
            const float depth = uniform(0.05, 1);
            const float y =
                horizonPixel() + depth * (static_cast<float>(m_height) - horizonPixel());
            const float radius = (0.015F + 0.05F * depth) * static_cast<float>(m_height);
            const cv::Point2f centre(uniform(0, 1) * static_cast<float>(m_width), y);
            cv::ellipse(m_out.picture, cv::RotatedRect(centre, {radius * 2.4F, radius}, 0),
                        cv::Scalar(toPixel(colour * 0.82F)), cv::FILLED, cv::LINE_AA);
            cv::ellipse(m_out.picture,
                        cv::RotatedRect({centre.x + radius * 0.2F, centre.y + radius * 0.12F},
                                        {radius * 1.9F, radius * 0.7F}, 0),
                        cv::Scalar(toPixel(colour * 0.95F)), cv::FILLED, cv::LINE_AA);
        }
    }

    void paintOutdoor()
    {
        paintSky();
        paintFar();
        paintGround();
    }

    void paintRoom()
    {
        const auto h = static_cast<float>(m_height);
        m_out.horizon = uniform(0.58, 0.72);
        const Colour wall = times(m_place.farColour, m_out.ambient) * uniform(0.9, 1.04);
        const Colour floor = times(m_place.groundColour, m_out.ambient) * uniform(0.9, 1.06);
        gradient(0, horizonPixel(), wall, wall * 0.92F);
        gradient(horizonPixel(), h, floor * 0.88F, floor);
        const auto w = static_cast<float>(m_width);
        const cv::Scalar line(toPixel(floor * 0.8F));
        for (float t = -1; t <= 2; t += m_place.ground == Ground::Tiles ? 0.22F : 0.14F)
            cv::line(m_out.picture, cv::Point2f(w * (0.5F + (t - 0.5F) * 0.8F), horizonPixel()),
                     cv::Point2f(w * (0.5F + (t - 0.5F) * 1.6F), h), line, 1, cv::LINE_AA);
        if (m_place.ground == Ground::Tiles) {
            for (float t = 0.2F; t < 1; t += 0.26F)
                cv::line(m_out.picture,
                         cv::Point2f(0, horizonPixel() + t * t * (h - horizonPixel())),
                         cv::Point2f(w, horizonPixel() + t * t * (h - horizonPixel())), line, 1,
                         cv::LINE_AA);
            for (float y = 0; y < horizonPixel(); y += 0.09F * h)
                cv::line(m_out.picture, cv::Point2f(0, y), cv::Point2f(w, y),
                         cv::Scalar(toPixel(wall * 0.93F)), 1, cv::LINE_AA);
        }
        cv::rectangle(m_out.picture, cv::Rect2f(0, horizonPixel() - 0.02F * h, w, 0.025F * h),
                      cv::Scalar(toPixel(wall * 0.8F)), cv::FILLED);
        const bool window = m_weather != "clear" || m_random.chance(0.6) ||
                            std::find(m_choice.props.begin(), m_choice.props.end(), "window") !=
                                m_choice.props.end();
        if (window)
            paintWindow();
    }

    void paintWindow()
    {
        const auto w = static_cast<float>(m_width);
        const auto h = static_cast<float>(m_height);
        const float x = uniform(0.08, 0.62) * w;
        const float y = uniform(0.08, 0.16) * h;
        const cv::Rect frame(static_cast<int>(x), static_cast<int>(y), static_cast<int>(0.3F * w),
                             static_cast<int>(0.34F * h));
        const Background outside = paintOutside({frame.width, frame.height});
        outside.picture.copyTo(m_out.picture(frame));
        const cv::Scalar wood(toPixel(times({244, 240, 232}, m_out.ambient)));
        const int thickness = std::max(1, m_height / 64);
        cv::rectangle(m_out.picture, frame, wood, thickness, cv::LINE_AA);
        cv::line(m_out.picture, {frame.x + frame.width / 2, frame.y},
                 {frame.x + frame.width / 2, frame.y + frame.height}, wood, thickness);
        cv::line(m_out.picture, {frame.x, frame.y + frame.height / 2},
                 {frame.x + frame.width, frame.y + frame.height / 2}, wood, thickness);
    }

    /// A meadow in the same light and weather.
    Background paintOutside(cv::Size size)
    {
        BackgroundChoice choice = m_choice;
        choice.place = 0;
        choice.palette = -1;
        choice.props.clear();
        choice.seed = m_random.next();
        Background background = paintBackground(choice, size);
        paintAtmosphere(background.picture, choice);
        return background;
    }

    void paintUnderwater()
    {
        m_out.ambient = {0.62F, 0.86F, 0.96F};
        m_out.horizon = uniform(0.68, 0.84);
        const float darkness = uniform(0.7, 1.1);
        gradient(0, horizonPixel(), Colour(70, 170, 210) * darkness,
                 Colour(16, 76, 130) * darkness);
        for (int i = 0; i < 4; ++i) {
            const float x = uniform(0, 1) * static_cast<float>(m_width);
            const float spread = uniform(0.04, 0.1) * static_cast<float>(m_width);
            cv::Mat beam = m_out.picture.clone();
            const std::vector<cv::Point> corners{
                {static_cast<int>(x), 0},
                {static_cast<int>(x + spread), 0},
                {static_cast<int>(x + spread * 3), static_cast<int>(horizonPixel())},
                {static_cast<int>(x + spread), static_cast<int>(horizonPixel())}};
            cv::fillConvexPoly(beam, corners, cv::Scalar(150, 220, 240), cv::LINE_AA);
            cv::addWeighted(beam, 0.16, m_out.picture, 0.84, 0, m_out.picture);
        }
        ridge(0.01F, 0.015F, 0.1F, times(m_place.groundColour, {0.5F, 0.7F, 0.8F}));
        const Colour bed = times(m_place.groundColour, {0.55F, 0.8F, 0.85F});
        gradient(horizonPixel(), static_cast<float>(m_height), bed * 0.85F, bed);
        strokes(30, 0.04F, 0.004F, bed);
        m_out.shadow = 0.2F;
    }

    void paintSpace()
    {
        m_out.ambient = {0.96F, 0.94F, 1.0F};
        const bool ground = m_place.ground == Ground::Moon;
        m_out.horizon = ground ? uniform(0.5, 0.7) : 1.1F;
        gradient(0, static_cast<float>(m_height), {10, 8, 30},
                 Colour(uniform(20, 60), uniform(10, 36), uniform(50, 90)));
        paintStars(90, static_cast<float>(m_height));
        m_out.shadow = ground ? 0.5F : 0;
        if (!ground)
            return;
        ridge(0.03F, 0.03F, 0.2F, m_place.farColour * 0.8F);
        gradient(horizonPixel(), static_cast<float>(m_height), m_place.groundColour * 0.8F,
                 m_place.groundColour);
        paintCraters(m_place.groundColour);
    }

    void paintProps()
    {
        for (const std::string_view prop : m_choice.props) {
            const bool afloat = m_place.kind == PlaceKind::Space || m_place.name == "sea";
            const float depth = m_place.kind == PlaceKind::Room ? 0.02F : uniform(0.03, 0.4);
            const float ground = std::min(m_out.horizon, 0.8F);
            const float y = ground + depth * (1 - ground) * (afloat ? 0.5F : 1.0F);
            const float height = (prop == "bush" || prop == "rock" || prop == "flowers" ||
                                          prop == "mushroom" || prop == "fence"
                                      ? 0.1F
                                      : 0.2F) *
                                 (0.8F + 1.3F * depth) * uniform(0.8, 1.3);
            paintProp(m_out.picture, prop,
                      {uniform(0.08, 0.92) * static_cast<float>(m_width),
                       y * static_cast<float>(m_height)},
                      height * static_cast<float>(m_height), m_out.ambient, m_random);
        }
    }

    const BackgroundChoice& m_choice;
    const PlaceWords& m_place;
    const LightWords& m_light;
    std::string_view m_weather;
    RandomStream m_random;
    int m_width;
    int m_height;
    Background m_out;
};

void applyPalette(cv::Mat& picture, const PaletteWords& palette)
{
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const Colour colour(row[x]);
            const float grey = 0.3F * colour[0] + 0.59F * colour[1] + 0.11F * colour[2];
            const Colour toned =
                Colour(grey, grey, grey) * (1 - palette.saturation) + colour * palette.saturation;
            row[x] = toPixel(times(toned, palette.gain));
        }
    }
}

} // namespace

Background paintBackground(const BackgroundChoice& choice, cv::Size size)
{
    return Painter(choice, size).paint();
}

void paintAtmosphere(cv::Mat& picture, const BackgroundChoice& choice)
{
    RandomStream random(RandomStream::join(choice.seed, 7));
    const auto& place = placeWords().at(static_cast<std::size_t>(choice.place));
    const auto& light = lightWords().at(static_cast<std::size_t>(choice.light));
    const auto weather = weatherWords().at(static_cast<std::size_t>(choice.weather)).name;
    const auto h = static_cast<float>(picture.rows);
    const bool outside = place.kind == PlaceKind::Outdoor;
    const auto somewhere = [&] {
        return cv::Point2f(static_cast<float>(random.uniform() * picture.cols),
                           static_cast<float>(random.uniform()) * h);
    };
    const Colour bright = light.ambient * 150 + Colour(70, 74, 84);
    if (outside && weather == "rain") {
        for (int i = 0; i < 70; ++i) {
            const auto at = somewhere();
            cv::line(picture, at, at + cv::Point2f(-0.02F * h, 0.07F * h),
                     cv::Scalar(toPixel(bright)), 1, cv::LINE_AA);
        }
    } else if (outside && weather == "snow") {
        for (int i = 0; i < 80; ++i)
            cv::circle(picture, cv::Point(somewhere()),
                       std::max(1, static_cast<int>(random.uniform(0.004, 0.011) * h)),
                       cv::Scalar(toPixel(bright * 1.2F)), cv::FILLED, cv::LINE_AA);
    } else if (outside && weather == "fog") {
        const Colour fog = light.skyBottom * 0.6F + bright * 0.4F;
        cv::addWeighted(picture, 0.6, cv::Mat(picture.size(), CV_8UC3, cv::Scalar(toPixel(fog))),
                        0.4, 0, picture);
    }
    if (choice.palette >= 0)
        applyPalette(picture, paletteWords().at(static_cast<std::size_t>(choice.palette)));
}

} // namespace diorama
