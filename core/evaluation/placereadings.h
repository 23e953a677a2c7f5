// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace diorama {

/// What figures call a place of placeWords().
std::string placeName(int place);

/// How often a place that captions name was read as which. Places are indices of placeWords().
class PlaceReadings final
{
public:
    struct Row
    {
        std::map<int, std::int64_t> readAs; ///< Scenes by the place that was read.
        std::int64_t scenes = 0;
        std::int64_t right = 0; ///< Scenes whose named place was read.
    };

    void add(int named, int read);

    /// By the named place; only those that were asked for.
    const std::map<int, Row>& rows() const { return m_rows; }
    /// Zeros for a place that was never asked for.
    Row row(int named) const;
    /// Scenes whose named place was read.
    std::int64_t right() const;
    /// For every place that was asked for, "scenes" and "read_as": counts by name.
    nlohmann::json toJson() const;

private:
    std::map<int, Row> m_rows;
};

} // namespace diorama
