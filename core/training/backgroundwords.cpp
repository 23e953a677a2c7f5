// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/backgroundwords.h"

#include <algorithm>

namespace diorama {

const std::vector<PlaceWords>& placeWords()
{
    using enum PlaceKind;
    static const std::vector<PlaceWords> words{
        {"meadow",
         "in a meadow",
         Outdoor,
         FarLayer::Hills,
         Ground::Grass,
         {124, 186, 72},
         {96, 160, 90},
         {"tree", "bush", "flowers", "rock", "fence"}},
        {"forest",
         "in a forest",
         Outdoor,
         FarLayer::Forest,
         Ground::Grass,
         {92, 128, 62},
         {40, 86, 52},
         {"pine", "tree", "mushroom", "bush", "rock"}},
        {"beach",
         "on a beach",
         Outdoor,
         FarLayer::Sea,
         Ground::Sand,
         {238, 214, 160},
         {58, 140, 190},
         {"palm", "boat", "rock", "tower"}},
        {"sea",
         "on the sea",
         Outdoor,
         FarLayer::None,
         Ground::Water,
         {44, 112, 172},
         {40, 96, 150},
         {"boat", "rock", "tower"}},
        {"underwater",
         "underwater",
         Underwater,
         FarLayer::None,
         Ground::SeaBed,
         {196, 186, 140},
         {20, 90, 130},
         {"rock", "seaweed", "bubbles"}},
        {"lake",
         "by a lake",
         Outdoor,
         FarLayer::Mountains,
         Ground::Water,
         {78, 148, 180},
         {104, 122, 150},
         {"boat", "pine", "rock"}},
        {"river bank",
         "on a river bank",
         Outdoor,
         FarLayer::Hills,
         Ground::Water,
         {86, 156, 168},
         {84, 140, 84},
         {"tree", "bush", "rock", "boat"}},
        {"desert",
         "in a desert",
         Outdoor,
         FarLayer::Dunes,
         Ground::Sand,
         {226, 176, 102},
         {204, 148, 86},
         {"cactus", "rock", "palm"}},
        {"canyon",
         "in a canyon",
         Outdoor,
         FarLayer::Mountains,
         Ground::Rock,
         {190, 110, 70},
         {176, 92, 58},
         {"cactus", "rock", "bush"}},
        {"mountains",
         "in the mountains",
         Outdoor,
         FarLayer::Mountains,
         Ground::Rock,
         {130, 132, 118},
         {120, 128, 148},
         {"pine", "rock", "house", "tower"}},
        {"snow field",
         "on a snow field",
         Outdoor,
         FarLayer::Mountains,
         Ground::Snow,
         {240, 246, 252},
         {190, 204, 222},
         {"pine", "rock", "house"}},
        {"farm",
         "on a farm",
         Outdoor,
         FarLayer::Hills,
         Ground::Soil,
         {168, 128, 74},
         {132, 164, 74},
         {"fence", "house", "tree", "tower"}},
        {"garden",
         "in a garden",
         Outdoor,
         FarLayer::Forest,
         Ground::Grass,
         {110, 178, 80},
         {70, 130, 70},
         {"flowers", "bush", "fence", "tree"}},
        {"park",
         "in a park",
         Outdoor,
         FarLayer::Skyline,
         Ground::Grass,
         {118, 176, 84},
         {140, 150, 170},
         {"tree", "lamp post", "bush", "fence"}},
        {"village",
         "in a village",
         Outdoor,
         FarLayer::Houses,
         Ground::Soil,
         {182, 160, 120},
         {170, 110, 84},
         {"house", "tree", "fence", "tower"}},
        {"city street",
         "on a city street",
         Outdoor,
         FarLayer::Skyline,
         Ground::Road,
         {112, 112, 118},
         {98, 106, 132},
         {"lamp post", "tree", "house"}},
        {"road",
         "on a road",
         Outdoor,
         FarLayer::Hills,
         Ground::Road,
         {96, 96, 100},
         {116, 150, 88},
         {"tree", "lamp post", "rock", "fence"}},
        {"playground",
         "on a playground",
         Outdoor,
         FarLayer::Houses,
         Ground::Sand,
         {222, 170, 110},
         {120, 160, 120},
         {"fence", "tree", "bush", "lamp post"}},
        {"moon surface",
         "on the moon",
         Space,
         FarLayer::Dunes,
         Ground::Moon,
         {168, 168, 172},
         {120, 120, 126},
         {"rock", "planet"}},
        {"space",
         "in space",
         Space,
         FarLayer::None,
         Ground::None,
         {20, 18, 44},
         {20, 18, 44},
         {"planet"}},
        {"living room",
         "in a living room",
         Room,
         FarLayer::None,
         Ground::Floor,
         {170, 120, 76},
         {232, 214, 184},
         {"window", "painting", "shelf", "rug", "plant"}},
        {"kitchen",
         "in a kitchen",
         Room,
         FarLayer::None,
         Ground::Tiles,
         {214, 208, 198},
         {204, 226, 214},
         {"window", "shelf", "counter"}},
        {"bedroom",
         "in a bedroom",
         Room,
         FarLayer::None,
         Ground::Floor,
         {196, 156, 116},
         {188, 196, 226},
         {"window", "painting", "rug", "lamp"}},
        {"bathroom",
         "in a bathroom",
         Room,
         FarLayer::None,
         Ground::Tiles,
         {176, 206, 220},
         {226, 238, 244},
         {"window", "mirror", "plant"}},
    };
    return words;
}

const std::vector<LightWords>& lightWords()
{
    static const std::vector<LightWords> words{
        {"dawn", "at dawn", {120, 140, 196}, {250, 196, 176}, {0.86F, 0.76F, 0.80F}, true, false},
        {"morning",
         "in the morning",
         {116, 178, 240},
         {220, 236, 246},
         {1.00F, 0.98F, 0.92F},
         true,
         false},
        {"noon", "at noon", {64, 146, 240}, {176, 220, 250}, {1.06F, 1.06F, 1.04F}, true, false},
        {"afternoon",
         "in the afternoon",
         {86, 152, 226},
         {244, 226, 190},
         {1.04F, 0.98F, 0.86F},
         true,
         false},
        {"sunset", "at sunset", {92, 74, 142}, {255, 138, 66}, {1.00F, 0.70F, 0.54F}, true, false},
        {"dusk", "at dusk", {44, 46, 98}, {170, 110, 150}, {0.60F, 0.52F, 0.68F}, false, false},
        {"night", "at night", {10, 14, 40}, {28, 38, 78}, {0.34F, 0.38F, 0.56F}, false, false},
        {"starry night",
         "on a starry night",
         {8, 10, 44},
         {50, 44, 104},
         {0.38F, 0.38F, 0.62F},
         false,
         true},
        {"overcast",
         "under an overcast sky",
         {146, 152, 160},
         {196, 200, 204},
         {0.80F, 0.82F, 0.84F},
         false,
         false},
    };
    return words;
}

const std::vector<WeatherWords>& weatherWords()
{
    static const std::vector<WeatherWords> words{
        {"clear", ""},           {"cloudy", "with clouds"},
        {"rain", "in the rain"}, {"snow", "in falling snow"},
        {"fog", "in thick fog"}, {"rainbow", "with a rainbow"},
    };
    return words;
}

const std::vector<PaletteWords>& paletteWords()
{
    static const std::vector<PaletteWords> words{
        {"warm", {1.08F, 1.0F, 0.88F}, 1.05F},    {"cool", {0.90F, 0.99F, 1.10F}, 1.0F},
        {"pastel", {1.06F, 1.06F, 1.06F}, 0.62F}, {"vivid", {1.0F, 1.0F, 1.0F}, 1.5F},
        {"muted", {0.96F, 0.96F, 0.96F}, 0.6F},   {"golden", {1.14F, 1.02F, 0.74F}, 1.05F},
        {"rosy", {1.12F, 0.92F, 0.98F}, 1.0F},    {"turquoise", {0.82F, 1.06F, 1.06F}, 1.1F},
        {"violet", {0.98F, 0.86F, 1.14F}, 1.05F}, {"emerald", {0.84F, 1.10F, 0.90F}, 1.1F},
        {"grey", {0.95F, 0.96F, 0.98F}, 0.2F},    {"sepia", {1.10F, 0.98F, 0.80F}, 0.4F},
    };
    return words;
}

namespace {

std::vector<int> builtUpPlaces()
{
    std::vector<int> places;
    for (std::size_t i = 0; i < placeWords().size(); ++i) {
        const FarLayer far = placeWords()[i].far;
        if (far == FarLayer::Houses || far == FarLayer::Skyline)
            places.push_back(static_cast<int>(i));
    }
    return places;
}

} // namespace

bool BackgroundChoice::isHeldOut(int place, int light)
{
    return RandomStream::join(977, static_cast<std::uint64_t>(place * 64 + light)) % 10 == 0;
}

BackgroundChoice BackgroundChoice::random(RandomStream& random, bool heldOut, double builtUpShare)
{
    BackgroundChoice choice;
    const bool builtUp = builtUpShare > 0 && random.chance(builtUpShare);
    do {
        choice.place = builtUp ? random.pick(builtUpPlaces())
                               : random.below(static_cast<int>(placeWords().size()));
        choice.light = random.below(static_cast<int>(lightWords().size()));
    } while (isHeldOut(choice.place, choice.light) != heldOut);
    choice.weather =
        random.chance(0.45) ? 0 : random.below(static_cast<int>(weatherWords().size()));
    const auto& place = placeWords()[static_cast<std::size_t>(choice.place)];
    if (place.kind == PlaceKind::Underwater || place.kind == PlaceKind::Space)
        choice.weather = 0;
    if (random.chance(0.25))
        choice.palette = random.below(static_cast<int>(paletteWords().size()));
    for (int i = random.below(3); i > 0; --i) {
        const auto prop = random.pick(place.props);
        if (std::find(choice.props.begin(), choice.props.end(), prop) == choice.props.end())
            choice.props.push_back(prop);
    }
    choice.seed = random.next();
    return choice;
}

std::string BackgroundChoice::caption(RandomStream& random) const
{
    const auto& place = placeWords()[static_cast<std::size_t>(this->place)];
    std::string text(place.phrase);
    if (palette >= 0) {
        // The mood goes before the place's noun: "in a golden meadow".
        const std::string mood(paletteWords()[static_cast<std::size_t>(palette)].name);
        const auto article = text.find(" a ");
        if (article != std::string::npos)
            text.replace(article, 3, std::string(mood == "emerald" ? " an " : " a ") + mood + " ");
        else
            text += " in " + mood + " colours";
    }
    if (place.kind != PlaceKind::Space && place.kind != PlaceKind::Underwater)
        text += " " + std::string(lightWords()[static_cast<std::size_t>(light)].phrase);
    const auto weatherPhrase = weatherWords()[static_cast<std::size_t>(weather)].phrase;
    if (!weatherPhrase.empty()) {
        text += place.kind == PlaceKind::Room ? ", outside " : ", ";
        text += weatherPhrase;
    }
    if (!props.empty() && random.chance(0.8)) {
        text += ", with ";
        for (std::size_t i = 0; i < props.size(); ++i) {
            text += i > 0 ? " and " : "";
            text += props[i].back() == 's' ? std::string(props[i]) : "a " + std::string(props[i]);
        }
    }
    return text;
}

} // namespace diorama
