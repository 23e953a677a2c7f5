// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenenames.h"

#include <array>
#include <utility>

namespace diorama {
namespace {

constexpr std::array<std::pair<SchedulerKind, std::string_view>, 9> kSchedulers{{
    {SchedulerKind::ModelDefault, "default"},
    {SchedulerKind::Ddim, "ddim"},
    {SchedulerKind::Pndm, "pndm"},
    {SchedulerKind::Euler, "euler"},
    {SchedulerKind::EulerAncestral, "euler-ancestral"},
    {SchedulerKind::DpmSolver2M, "dpm++2m"},
    {SchedulerKind::UniPc, "unipc"},
    {SchedulerKind::Lcm, "lcm"},
    {SchedulerKind::FlowMatchEuler, "flow-match-euler"},
}};

constexpr std::array<std::pair<TimestepSpacing, std::string_view>, 4> kSpacings{{
    {TimestepSpacing::ModelDefault, "default"},
    {TimestepSpacing::Leading, "leading"},
    {TimestepSpacing::Trailing, "trailing"},
    {TimestepSpacing::Linspace, "linspace"},
}};

constexpr std::array<std::pair<Overlap, std::string_view>, 3> kOverlaps{{
    {Overlap::Front, "front"},
    {Overlap::Behind, "behind"},
    {Overlap::Blend, "blend"},
}};

constexpr std::array<std::pair<LayoutGuidanceUse, std::string_view>, 3> kLayoutGuidanceUses{{
    {LayoutGuidanceUse::Automatic, "automatic"},
    {LayoutGuidanceUse::Always, "always"},
    {LayoutGuidanceUse::Never, "never"},
}};

template <typename Table, typename Enum>
std::string_view nameIn(const Table& table, Enum value)
{
    for (const auto& [known, name] : table) {
        if (known == value)
            return name;
    }
    return {};
}

template <typename Enum, typename Table>
std::optional<Enum> valueIn(const Table& table, std::string_view wanted)
{
    for (const auto& [value, name] : table) {
        if (name == wanted)
            return value;
    }
    return {};
}

template <typename Table>
std::string joined(const Table& table)
{
    std::string text;
    for (const auto& [value, name] : table) {
        text += text.empty() ? "" : ", ";
        text += name;
    }
    return text;
}

} // namespace

std::string_view nameOf(SchedulerKind kind)
{
    return nameIn(kSchedulers, kind);
}

std::string_view nameOf(TimestepSpacing spacing)
{
    return nameIn(kSpacings, spacing);
}

std::string_view nameOf(Overlap overlap)
{
    return nameIn(kOverlaps, overlap);
}

std::string_view nameOf(LayoutGuidanceUse use)
{
    return nameIn(kLayoutGuidanceUses, use);
}

template <>
std::optional<SchedulerKind> valueNamed<SchedulerKind>(std::string_view name)
{
    return valueIn<SchedulerKind>(kSchedulers, name);
}

template <>
std::optional<TimestepSpacing> valueNamed<TimestepSpacing>(std::string_view name)
{
    return valueIn<TimestepSpacing>(kSpacings, name);
}

template <>
std::optional<Overlap> valueNamed<Overlap>(std::string_view name)
{
    return valueIn<Overlap>(kOverlaps, name);
}

template <>
std::optional<LayoutGuidanceUse> valueNamed<LayoutGuidanceUse>(std::string_view name)
{
    return valueIn<LayoutGuidanceUse>(kLayoutGuidanceUses, name);
}

template <>
std::string allNames<SchedulerKind>()
{
    return joined(kSchedulers);
}

template <>
std::string allNames<TimestepSpacing>()
{
    return joined(kSpacings);
}

template <>
std::string allNames<Overlap>()
{
    return joined(kOverlaps);
}

template <>
std::string allNames<LayoutGuidanceUse>()
{
    return joined(kLayoutGuidanceUses);
}

} // namespace diorama
