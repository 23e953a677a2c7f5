// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/picturemeasures.h"

#include <numeric>
#include <set>

namespace diorama {

nlohmann::json PictureMeasures::toJson() const
{
    return {{"mean_iou", meanIou},
            {"ap50", ap50},
            {"inclusion", inclusion},
            {"fill", fill},
            {"id_top1", idTop1},
            {"id_top5", idTop5},
            {"bleed", bleed},
            {"caption_accuracy", captionAccuracy},
            {"light_accuracy", lightAccuracy},
            {"scenes", pictures},
            {"regions", regions},
            {"id_queries", identityQueries},
            {"places", places.toJson()}};
}

SceneReading PictureMeter::add(const WantedScene& wanted, const cv::Mat& picture)
{
    SceneReading reading = m_reader.read(picture);
    for (const double iou : matchedIous(wanted.boxes, reading.subjects))
        m_sums.meanIou += iou;
    m_precision.add(wanted.boxes, reading.subjects);
    m_sums.inclusion += inclusionRatio(reading.foreground, wanted.boxes);
    for (const Box& box : wanted.boxes)
        m_sums.fill += fillRatio(reading.foreground, box);
    m_sums.places.add(wanted.place, reading.place);
    m_sums.lightAccuracy += reading.light == wanted.light ? 1 : 0;
    m_sums.regions += static_cast<std::int64_t>(wanted.boxes.size());
    ++m_sums.pictures;
    addIdentities(wanted, picture);
    return reading;
}

void PictureMeter::addIdentities(const WantedScene& wanted, const cv::Mat& picture)
{
    std::vector<cv::Mat> crops;
    std::vector<std::int64_t> subjects;
    for (std::size_t i = 0; i < wanted.boxes.size(); ++i) {
        if (wanted.subjects[i] < 0)
            continue;
        crops.push_back(identityCrop(picture, wanted.boxes[i]));
        subjects.push_back(wanted.subjects[i]);
    }
    if (crops.empty())
        return;
    const torch::Tensor queries = m_identity.embed(crops);
    for (std::size_t i = 0; i < subjects.size(); ++i)
        m_retrieval.add(
            retrievalRank(queries[static_cast<std::int64_t>(i)], m_gallery, subjects[i]));
    if (std::set<std::int64_t>(subjects.begin(), subjects.end()).size() > 1) {
        m_bleeding += bleedingRegions(queries, m_gallery, subjects);
        m_sums.neighbours += static_cast<std::int64_t>(subjects.size());
    }
}

PictureMeasures PictureMeter::measures() const
{
    const auto share = [](double sum, std::int64_t count) {
        return count > 0 ? sum / static_cast<double>(count) : 0.0;
    };
    PictureMeasures result = m_sums;
    result.meanIou = share(m_sums.meanIou, m_sums.regions);
    result.ap50 = m_precision.value();
    result.inclusion = share(m_sums.inclusion, m_sums.pictures);
    result.fill = share(m_sums.fill, m_sums.regions);
    result.idTop1 = m_retrieval.top1();
    result.idTop5 = m_retrieval.top5();
    result.identityQueries = m_retrieval.queries;
    result.bleed = share(static_cast<double>(m_bleeding), m_sums.neighbours);
    result.captionAccuracy = share(static_cast<double>(m_sums.places.right()), m_sums.pictures);
    result.lightAccuracy = share(m_sums.lightAccuracy, m_sums.pictures);
    return result;
}

} // namespace diorama
