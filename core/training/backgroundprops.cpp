// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/backgroundprops.h"

#include <functional>
#include <map>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

/// One prop being drawn. Coordinates: x right and y up from the foot, in heights of the prop.
class Brush final
{
public:
    Brush(cv::Mat& picture, cv::Point2f foot, float height, const Colour& ambient,
          RandomStream& random)
        : random(random)
        , m_picture(picture)
        , m_foot(foot)
        , m_height(height)
        , m_ambient(ambient)
    {}

    void box(float x, float y, float width, float height, const Colour& colour)
    {
        polygon({{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, colour);
    }
    void polygon(const std::vector<cv::Point2f>& points, const Colour& colour)
    {
        std::vector<cv::Point> pixels;
        for (const cv::Point2f& point : points)
            pixels.push_back(fixed(point));
        cv::fillConvexPoly(m_picture, pixels, lit(colour, m_ambient), cv::LINE_AA, kShift);
    }
    void ellipse(float x, float y, float rx, float ry, const Colour& colour)
    {
        const float unit = m_height * (1 << kShift);
        cv::ellipse(m_picture, fixed({x, y}),
                    cv::Size(static_cast<int>(rx * unit), static_cast<int>(ry * unit)), 0, 0, 360,
                    lit(colour, m_ambient), cv::FILLED, cv::LINE_AA, kShift);
    }
    Colour varied(const Colour& colour)
    {
        const auto gain = static_cast<float>(random.uniform(0.85, 1.15));
        return {colour[0] * gain, colour[1] * gain * static_cast<float>(random.uniform(0.95, 1.05)),
                colour[2] * gain};
    }
    Colour anyColour()
    {
        return {static_cast<float>(random.uniform(60, 240)),
                static_cast<float>(random.uniform(60, 240)),
                static_cast<float>(random.uniform(60, 240))};
    }

    RandomStream& random;

private:
    static constexpr int kShift = 4;
    cv::Point fixed(cv::Point2f p) const
    {
        return {static_cast<int>((m_foot.x + p.x * m_height) * (1 << kShift)),
                static_cast<int>((m_foot.y - p.y * m_height) * (1 << kShift))};
    }

    cv::Mat& m_picture;
    cv::Point2f m_foot;
    float m_height;
    Colour m_ambient;
};

void tree(Brush& b)
{
    b.box(-0.05F, 0, 0.1F, 0.5F, b.varied({110, 76, 48}));
    const Colour leaves = b.varied({70, 140, 60});
    b.ellipse(-0.16F, 0.58F, 0.2F, 0.18F, leaves * 0.9F);
    b.ellipse(0.16F, 0.6F, 0.2F, 0.18F, leaves * 0.95F);
    b.ellipse(0, 0.76F, 0.24F, 0.22F, leaves);
}

void pine(Brush& b)
{
    b.box(-0.04F, 0, 0.08F, 0.2F, b.varied({96, 66, 44}));
    const Colour green = b.varied({36, 96, 62});
    for (int i = 0; i < 3; ++i) {
        const float y = 0.16F + 0.24F * static_cast<float>(i);
        const float half = 0.3F - 0.07F * static_cast<float>(i);
        b.polygon({{-half, y}, {half, y}, {0, y + 0.38F}},
                  green * (0.85F + 0.1F * static_cast<float>(i)));
    }
}

void palm(Brush& b)
{
    b.polygon({{-0.04F, 0}, {0.04F, 0}, {0.12F, 0.72F}, {0.07F, 0.72F}}, b.varied({146, 106, 66}));
    const Colour green = b.varied({64, 150, 76});
    for (const float angle : {-1.0F, -0.5F, 0.0F, 0.5F, 1.0F})
        b.polygon({{0.09F, 0.72F},
                   {0.09F + 0.2F * angle, 0.9F},
                   {0.09F + 0.38F * angle, 0.72F - 0.06F * std::abs(angle)}},
                  green);
}

void bush(Brush& b)
{
    const Colour green = b.varied({82, 150, 70});
    b.ellipse(-0.4F, 0.3F, 0.4F, 0.32F, green * 0.9F);
    b.ellipse(0.4F, 0.3F, 0.4F, 0.3F, green * 0.95F);
    b.ellipse(0, 0.42F, 0.46F, 0.44F, green);
}

void flowers(Brush& b)
{
    for (int i = 0; i < 7; ++i) {
        const auto x = static_cast<float>(b.random.uniform(-1.2, 1.2));
        const auto h = static_cast<float>(b.random.uniform(0.4, 0.9));
        b.box(x - 0.02F, 0, 0.04F, h, {70, 140, 60});
        const Colour petals = b.anyColour();
        b.ellipse(x, h, 0.13F, 0.13F, petals);
        b.ellipse(x, h, 0.05F, 0.05F, {250, 220, 90});
    }
}

void rock(Brush& b)
{
    const Colour grey = b.varied({136, 132, 128});
    b.polygon({{-0.8F, 0}, {-0.55F, 0.6F}, {0.05F, 1}, {0.6F, 0.66F}, {0.85F, 0}}, grey);
    b.polygon({{-0.8F, 0}, {-0.55F, 0.6F}, {0.05F, 1}, {-0.1F, 0}}, grey * 1.15F);
}

void fence(Brush& b)
{
    const Colour wood = b.varied({176, 136, 92});
    b.box(-1.7F, 0.3F, 3.4F, 0.12F, wood * 0.9F);
    b.box(-1.7F, 0.65F, 3.4F, 0.12F, wood * 0.9F);
    for (int i = -3; i <= 3; ++i)
        b.box(0.5F * static_cast<float>(i) - 0.08F, 0, 0.16F, 1, wood);
}

void house(Brush& b)
{
    const Colour wall = b.varied({226, 206, 172});
    b.box(-0.45F, 0, 0.9F, 0.58F, wall);
    b.polygon({{-0.55F, 0.58F}, {0.55F, 0.58F}, {0, 1}}, b.varied({170, 66, 52}));
    b.box(-0.1F, 0, 0.2F, 0.34F, {110, 70, 44});
    b.box(-0.36F, 0.26F, 0.17F, 0.17F, {240, 222, 130});
    b.box(0.19F, 0.26F, 0.17F, 0.17F, {240, 222, 130});
}

void tower(Brush& b)
{
    const Colour stone = b.varied({196, 188, 178});
    b.polygon({{-0.14F, 0}, {0.14F, 0}, {0.1F, 0.8F}, {-0.1F, 0.8F}}, stone);
    b.box(-0.12F, 0.3F, 0.24F, 0.12F, {196, 70, 60});
    b.polygon({{-0.16F, 0.8F}, {0.16F, 0.8F}, {0, 1}}, {150, 56, 50});
}

void boat(Brush& b)
{
    b.polygon({{-0.5F, 0.25F}, {0.5F, 0.25F}, {0.35F, 0}, {-0.35F, 0}}, b.varied({150, 84, 52}));
    b.box(-0.02F, 0.25F, 0.04F, 0.75F, {110, 80, 60});
    b.polygon({{0.04F, 0.32F}, {0.04F, 1}, {0.42F, 0.32F}}, {246, 244, 238});
}

void cactus(Brush& b)
{
    const Colour green = b.varied({72, 136, 76});
    b.box(-0.09F, 0, 0.18F, 0.95F, green);
    b.ellipse(0, 0.95F, 0.09F, 0.07F, green);
    b.box(-0.32F, 0.4F, 0.24F, 0.1F, green);
    b.box(-0.32F, 0.4F, 0.1F, 0.34F, green);
    b.box(0.08F, 0.52F, 0.24F, 0.1F, green);
    b.box(0.22F, 0.52F, 0.1F, 0.28F, green);
}

void mushroom(Brush& b)
{
    b.box(-0.12F, 0, 0.24F, 0.5F, {238, 226, 204});
    b.ellipse(0, 0.55F, 0.44F, 0.34F, b.varied({206, 60, 48}));
    b.ellipse(-0.16F, 0.64F, 0.07F, 0.06F, {250, 244, 236});
    b.ellipse(0.16F, 0.6F, 0.06F, 0.05F, {250, 244, 236});
}

void lampPost(Brush& b)
{
    b.box(-0.025F, 0, 0.05F, 0.86F, {64, 66, 74});
    b.ellipse(0, 0.92F, 0.09F, 0.08F, {255, 240, 170});
}

void seaweed(Brush& b)
{
    for (int i = -2; i <= 2; ++i) {
        const float x = 0.16F * static_cast<float>(i);
        const auto h = static_cast<float>(b.random.uniform(0.5, 1.0));
        b.polygon(
            {{x - 0.05F, 0}, {x + 0.05F, 0}, {x + 0.1F, h * 0.6F}, {x, h}, {x - 0.06F, h * 0.5F}},
            b.varied({50, 140, 90}));
    }
}

void bubbles(Brush& b)
{
    for (int i = 0; i < 9; ++i) {
        const auto radius = static_cast<float>(b.random.uniform(0.03, 0.09));
        b.ellipse(static_cast<float>(b.random.uniform(-0.5, 0.5)),
                  static_cast<float>(b.random.uniform(0.1, 1.8)), radius, radius, {190, 230, 246});
    }
}

void planet(Brush& b)
{
    const Colour colour = b.anyColour();
    const auto up = static_cast<float>(b.random.uniform(1.4, 2.6));
    b.ellipse(0, up, 0.5F, 0.5F, colour);
    b.ellipse(-0.08F, up + 0.07F, 0.38F, 0.38F, colour * 1.14F);
    b.ellipse(0, up, 0.8F, 0.07F, colour * 0.8F);
}

void painting(Brush& b)
{
    b.box(-0.55F, 1.6F, 1.1F, 0.8F, {122, 84, 52});
    b.box(-0.47F, 1.68F, 0.94F, 0.64F, b.anyColour());
    b.ellipse(0.1F, 1.95F, 0.2F, 0.2F, b.anyColour());
}

void mirror(Brush& b)
{
    b.ellipse(0, 1.9F, 0.46F, 0.58F, {176, 160, 130});
    b.ellipse(0, 1.9F, 0.4F, 0.52F, {222, 236, 242});
}

void shelf(Brush& b)
{
    b.box(-0.6F, 0, 1.2F, 1.9F, b.varied({146, 104, 68}));
    for (int row = 0; row < 3; ++row) {
        const float y = 0.12F + 0.6F * static_cast<float>(row);
        b.box(-0.52F, y, 1.04F, 0.5F, {96, 66, 44});
        for (int i = 0; i < 6; ++i)
            b.box(-0.5F + 0.17F * static_cast<float>(i), y, 0.13F,
                  static_cast<float>(b.random.uniform(0.28, 0.46)), b.anyColour());
    }
}

void rug(Brush& b)
{
    const Colour colour = b.anyColour();
    b.ellipse(0, -0.5F, 1.5F, 0.36F, colour);
    b.ellipse(0, -0.5F, 1.1F, 0.25F, colour * 1.2F);
}

void plant(Brush& b)
{
    const Colour green = b.varied({66, 140, 70});
    for (const float x : {-0.3F, -0.12F, 0.12F, 0.3F})
        b.polygon({{-0.05F, 0.35F}, {0.05F, 0.35F}, {x + 0.05F, 1}, {x - 0.06F, 0.95F}}, green);
    b.polygon({{-0.2F, 0.38F}, {0.2F, 0.38F}, {0.14F, 0}, {-0.14F, 0}}, b.varied({186, 104, 70}));
}

void lamp(Brush& b)
{
    b.box(-0.03F, 0, 0.06F, 1.1F, {90, 84, 80});
    b.polygon({{-0.3F, 1.0F}, {0.3F, 1.0F}, {0.18F, 1.45F}, {-0.18F, 1.45F}}, {250, 224, 160});
}

void counter(Brush& b)
{
    const Colour front = b.varied({190, 150, 110});
    b.box(-1.6F, 0, 3.2F, 0.8F, front);
    b.box(-1.66F, 0.8F, 3.32F, 0.1F, {228, 226, 222});
    for (int i = -2; i <= 2; ++i)
        b.box(0.62F * static_cast<float>(i) - 0.26F, 0.1F, 0.52F, 0.6F, front * 1.1F);
}

} // namespace

void paintProp(cv::Mat& picture, std::string_view prop, cv::Point2f foot, float height,
               const Colour& ambient, RandomStream& random)
{
    static const std::map<std::string_view, std::function<void(Brush&)>> props{
        {"tree", tree},          {"pine", pine},       {"palm", palm},       {"bush", bush},
        {"flowers", flowers},    {"rock", rock},       {"fence", fence},     {"house", house},
        {"tower", tower},        {"boat", boat},       {"cactus", cactus},   {"mushroom", mushroom},
        {"lamp post", lampPost}, {"seaweed", seaweed}, {"bubbles", bubbles}, {"planet", planet},
        {"painting", painting},  {"mirror", mirror},   {"shelf", shelf},     {"rug", rug},
        {"plant", plant},        {"lamp", lamp},       {"counter", counter},
    };
    const auto found = props.find(prop);
    if (found == props.end())
        return;
    Brush brush(picture, foot, height, ambient, random);
    found->second(brush);
}

} // namespace diorama
