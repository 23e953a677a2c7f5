// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/placereadings.h"

#include "core/training/backgroundwords.h"

namespace diorama {

std::string placeName(int place)
{
    return std::string(placeWords().at(static_cast<std::size_t>(place)).name);
}

void PlaceReadings::add(int named, int read)
{
    Row& row = m_rows[named];
    ++row.readAs[read];
    ++row.scenes;
    row.right += read == named ? 1 : 0;
}

PlaceReadings::Row PlaceReadings::row(int named) const
{
    const auto found = m_rows.find(named);
    return found != m_rows.end() ? found->second : Row();
}

std::int64_t PlaceReadings::right() const
{
    std::int64_t sum = 0;
    for (const auto& [named, row] : m_rows)
        sum += row.right;
    return sum;
}

nlohmann::json PlaceReadings::toJson() const
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto& [named, row] : m_rows) {
        nlohmann::json& place = json[placeName(named)];
        place["scenes"] = row.scenes;
        for (const auto& [read, count] : row.readAs)
            place["read_as"][placeName(read)] = count;
    }
    return json;
}

} // namespace diorama
