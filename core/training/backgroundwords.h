// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/randomstream.h"

#include <opencv2/core.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// RGB, 0 to 255.
using Colour = cv::Vec3f;

enum class FarLayer { None, Hills, Mountains, Forest, Sea, Skyline, Houses, Dunes };
enum class Ground { Grass, Sand, Snow, Water, Road, Soil, Rock, Floor, Tiles, SeaBed, Moon, None };
enum class PlaceKind { Outdoor, Room, Underwater, Space };

/// Where a scene is.
struct PlaceWords
{
    std::string_view name;   ///< "meadow": also the class that an evaluator names.
    std::string_view phrase; ///< "in a meadow".
    PlaceKind kind;
    FarLayer far;
    Ground ground;
    Colour groundColour;
    Colour farColour;
    std::vector<std::string_view> props;
};

/// The time of day and what it does to colours.
struct LightWords
{
    std::string_view name;
    std::string_view phrase; ///< "at dawn".
    Colour skyTop;
    Colour skyBottom;
    Colour ambient; ///< Multiplied with every colour below the sky, 1 = unchanged.
    bool sun;
    bool stars;
};

struct WeatherWords
{
    std::string_view name;
    std::string_view phrase; ///< Empty for clear weather.
};

/// A mood of the whole picture.
struct PaletteWords
{
    std::string_view name;
    Colour gain;
    float saturation;
};

const std::vector<PlaceWords>& placeWords();     ///< 24
const std::vector<LightWords>& lightWords();     ///< 9
const std::vector<WeatherWords>& weatherWords(); ///< 6
const std::vector<PaletteWords>& paletteWords(); ///< 12

/// The choices behind one background. Everything that is painted follows from them.
struct BackgroundChoice
{
    int place = 0;
    int light = 0;
    int weather = 0;
    int palette = -1; ///< -1: none.
    std::vector<std::string_view> props;
    std::uint64_t seed = 0; ///< Of the details that no word names.

    /// True for the tenth of all place and light pairs that no training sees.
    static bool isHeldOut(int place, int light);
    /// `heldOut` picks the side of that split. `builtUpShare`, 0 to 1, of the draws are of a place
    /// with houses or a skyline, whose shapes take longest to learn; the others are of any place.
    static BackgroundChoice random(RandomStream& random, bool heldOut, double builtUpShare = 0);

    /// Where, when and in what weather: "in a golden meadow at dusk, in the rain, with a tree".
    /// Wording varies with `random`; what is said is always true.
    std::string caption(RandomStream& random) const;
};

} // namespace diorama
