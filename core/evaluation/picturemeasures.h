// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/identityencoder.h"
#include "core/evaluation/identitymeasures.h"
#include "core/evaluation/layoutmeasures.h"
#include "core/evaluation/placereadings.h"
#include "core/evaluation/scenereader.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <vector>

namespace diorama {

/// What a picture should show.
struct WantedScene
{
    std::vector<Box> boxes;
    /// The subject of each box as a row of the gallery, -1 for one that the gallery lacks.
    std::vector<std::int64_t> subjects;
    int place = 0;
    int light = 0;
};

/// The figures of a set of pictures; each is a mean over regions or pictures, 0 to 1.
struct PictureMeasures
{
    double meanIou = 0; ///< Of each wanted box and the subject found there.
    double ap50 = 0;
    double inclusion = 0; ///< Share of the subjects' pixels that lie in boxes.
    double fill = 0;      ///< Share of a box that subjects cover.
    double idTop1 = 0;
    double idTop5 = 0;
    /// Share of regions that look more like a neighbour's subject than like their own.
    double bleed = 0;
    double captionAccuracy = 0; ///< The place is the one that the caption names.
    double lightAccuracy = 0;
    PlaceReadings places = {};
    std::int64_t pictures = 0;
    std::int64_t regions = 0;
    std::int64_t identityQueries = 0;
    std::int64_t neighbours = 0; ///< Regions that have a neighbour with another subject.

    nlohmann::json toJson() const;
};

/// Measures pictures one by one. The readers and the gallery must outlive it.
class PictureMeter final
{
public:
    PictureMeter(PictureReader& reader, IdentityReader& identity, const torch::Tensor& gallery)
        : m_reader(reader)
        , m_identity(identity)
        , m_gallery(gallery)
    {}

    /// `picture` is 8UC3, RGB. Returns what was read, for showing it.
    SceneReading add(const WantedScene& wanted, const cv::Mat& picture);
    PictureMeasures measures() const;

private:
    void addIdentities(const WantedScene& wanted, const cv::Mat& picture);

    PictureReader& m_reader;
    IdentityReader& m_identity;
    torch::Tensor m_gallery;
    PictureMeasures m_sums;
    AveragePrecision m_precision;
    RetrievalCounts m_retrieval;
    std::int64_t m_bleeding = 0;
};

} // namespace diorama
