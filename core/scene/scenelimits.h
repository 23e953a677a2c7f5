// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The bounds of a scene and of its files, used by validate(), by the readers and by editors.
namespace diorama::limits {

inline constexpr int kCanvasMin = 64;
inline constexpr int kCanvasMax = 2048;
inline constexpr int kCanvasMultiple = 8; ///< One latent cell.

inline constexpr std::size_t kRegions = 30; ///< GLIGEN grounds at most thirty boxes.
inline constexpr std::size_t kSubjects = 64;
inline constexpr std::size_t kPhotosPerSubject = 32;
inline constexpr std::size_t kAdapters = 16;
inline constexpr int kIdMax = 1'000'000;

inline constexpr std::size_t kPromptBytes =
    4096;                                      ///< Prompts, phrases and their negatives, in UTF-8.
inline constexpr std::size_t kNameBytes = 512; ///< Names and class words, in UTF-8.
inline constexpr std::size_t kPathBytes = 4096;

inline constexpr double kStrengthMax = 2;
inline constexpr double kAdapterWeightMax = 2; ///< Either sign.
inline constexpr std::uint64_t kSeedMax = 0x7fff'ffff'ffff'ffff;
inline constexpr int kStepsMax = 200;
inline constexpr double kGuidanceMin = 1;
inline constexpr double kGuidanceMax = 30;
inline constexpr double kLayoutStrengthMax = 4;
inline constexpr int kLayoutStepsMax = 100;
inline constexpr int kLayoutIterationsMax = 10;

inline constexpr std::size_t kSceneYamlBytes = std::size_t{4} << 20;
inline constexpr int kYamlDepth = 16;
inline constexpr std::size_t kYamlNodes = 50'000;
inline constexpr std::uint64_t kPictureBytes = std::uint64_t{256} << 20;
inline constexpr std::uint64_t kContainerBytes = std::uint64_t{2}
                                                 << 30; ///< Packed and unpacked alike.
inline constexpr std::size_t kContainerEntries = 16'384;

} // namespace diorama::limits
