// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationreport.h"

#include "core/base/file.h"
#include "core/evaluation/picturejpeg.h"
#include "core/image/metadata.h"
#include "core/training/previewsheet.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <opencv2/imgproc.hpp>
#include <openssl/evp.h>
#include <sstream>
#include <string_view>

namespace diorama {

namespace {

constexpr std::string_view kStyle = R"(
body { font-family: sans-serif; margin: 2em auto; max-width: 68em; color: #222; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border: 1px solid #bbb; padding: .3em .7em; text-align: right; }
th:first-child, td:first-child { text-align: left; }
figure { display: inline-block; margin: .5em; vertical-align: top; width: 20em; font-size: .85em; }
img { height: 9em; }
svg text { font-size: 12px; }
)";

std::string number(double value, int digits = 3)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string base64(const Bytes& bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0'); // The encoder ends it with a zero.
    text.resize(
        static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                                 bytes.data(), static_cast<int>(bytes.size()))));
    return text;
}

std::string picture(const cv::Mat& rgb)
{
    return "<img alt=\"\" src=\"data:image/jpeg;base64," + base64(jpegOf(rgb)) + "\">";
}

cv::Mat withBoxes(const cv::Mat& rgb, const std::vector<Box>& boxes, const cv::Scalar& colour)
{
    cv::Mat drawn = rgb.clone();
    for (const Box& box : boxes)
        cv::rectangle(drawn, cv::Point2d(box.x0 * drawn.cols, box.y0 * drawn.rows),
                      cv::Point2d(box.x1 * drawn.cols - 1, box.y1 * drawn.rows - 1), colour);
    return drawn;
}

struct Column
{
    const char* title;
    double PictureMeasures::*value;
};

constexpr std::array<Column, 8> kColumns{{{"mean IoU", &PictureMeasures::meanIou},
                                          {"AP50", &PictureMeasures::ap50},
                                          {"inclusion", &PictureMeasures::inclusion},
                                          {"fill", &PictureMeasures::fill},
                                          {"ID top 1", &PictureMeasures::idTop1},
                                          {"ID top 5", &PictureMeasures::idTop5},
                                          {"bleed", &PictureMeasures::bleed},
                                          {"background", &PictureMeasures::captionAccuracy}}};

void addTable(std::ostringstream& html,
              const std::vector<std::pair<std::string, PictureMeasures>>& rows)
{
    html << "<table><tr><th></th><th>scenes</th>";
    for (const Column& column : kColumns)
        html << "<th>" << column.title << "</th>";
    html << "</tr>\n";
    for (const auto& [name, measures] : rows) {
        html << "<tr><td>" << xmlEscaped(name) << "</td><td>" << measures.pictures << "</td>";
        for (const Column& column : kColumns)
            html << "<td>" << number(measures.*column.value) << "</td>";
        html << "</tr>\n";
    }
    html << "</table>\n";
}

std::string shareRead(const PlaceReadings::Row& row)
{
    return row.scenes > 0
               ? number(static_cast<double>(row.right) / static_cast<double>(row.scenes), 2)
               : "-";
}

/// A row for each place that captions name: how often it was seen, and what instead.
void addPlaces(std::ostringstream& html, const PlaceReadings& painted,
               const PlaceReadings& composed)
{
    html << "<table><tr><th>place</th><th>scenes</th><th>painted</th><th>composed</th>"
            "<th>painted ones taken for</th></tr>\n";
    for (const auto& [place, row] : painted.rows()) {
        html << "<tr><td>" << xmlEscaped(placeName(place)) << "</td><td>" << row.scenes
             << "</td><td>" << shareRead(row) << "</td><td>" << shareRead(composed.row(place))
             << "</td><td>";
        const char* separator = "";
        for (const auto& [read, count] : row.readAs) {
            if (read == place)
                continue;
            html << separator << xmlEscaped(placeName(read)) << ' ' << count;
            separator = ", ";
        }
        html << "</td></tr>\n";
    }
    html << "</table>\n";
}

/// Two bars a variant: layout and identity.
void addPlot(std::ostringstream& html,
             const std::vector<std::pair<std::string, PictureMeasures>>& rows)
{
    constexpr int kRow = 34, kLeft = 190, kWidth = 480;
    html << "<svg width=\"" << kLeft + kWidth + 60 << "\" height=\"" << rows.size() * kRow + 10
         << "\">\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [name, measures] = rows[i];
        const std::size_t y = i * kRow;
        html << "<text x=\"0\" y=\"" << y + 18 << "\">" << xmlEscaped(name) << "</text>";
        const auto bar = [&](std::size_t top, double value, const char* colour) {
            html << "<rect x=\"" << kLeft << "\" y=\"" << top << "\" width=\""
                 << number(value * kWidth, 1) << "\" height=\"11\" fill=\"" << colour
                 << "\"/><text x=\"" << number(kLeft + value * kWidth + 5, 1) << "\" y=\""
                 << top + 10 << "\">" << number(value, 2) << "</text>";
        };
        bar(y + 3, measures.meanIou, "#3b6ea8");
        bar(y + 16, measures.idTop1, "#c2703d");
        html << '\n';
    }
    html << "</svg><p>Blue: mean IoU. Orange: ID top 1.</p>\n";
}

void addScene(std::ostringstream& html, const ShownScene& shown)
{
    std::vector<Box> found;
    for (const Detection& detection : shown.reading.subjects)
        found.push_back(detection.box);
    html << "<figure>" << picture(withBoxes(shown.picture, shown.scene.wanted.boxes, {40, 220, 80}))
         << ' ' << picture(withBoxes(shown.picture, found, {255, 80, 80})) << "<br>"
         << picture(pictureSheet(shown.scene.references,
                                 std::max(1, static_cast<int>(shown.scene.references.size())), 96))
         << "<figcaption>" << xmlEscaped(shown.scene.scene.prompt) << "</figcaption></figure>\n";
}

} // namespace

std::string evaluationReport(const EvaluationResult& result, const std::string& title)
{
    std::ostringstream html;
    html << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
         << xmlEscaped(title) << "</title><style>" << kStyle << "</style></head><body>\n<h1>"
         << xmlEscaped(title) << "</h1>\n<p>Held-out subjects before held-out backgrounds; "
         << result.gallerySize << " subjects to tell apart. " << number(result.secondsPerImage, 2)
         << " s a picture, autoencoder " << number(result.autoencoderPsnr, 1)
         << " dB.</p>\n<h2>Measures</h2>\n"
         << "<p>The second row is what the same readers find in the composed pictures: nothing "
            "can be measured better than that.</p>\n";
    addTable(html, {{"painted", result.full}, {"composed", result.truth}});
    html
        << "<h2>Places</h2>\n<p>How often the place of the caption is read from the picture.</p>\n";
    addPlaces(html, result.full.places, result.truth.places);
    std::vector<std::pair<std::string, PictureMeasures>> variants;
    for (const VariantResult& variant : result.variants)
        variants.emplace_back(variant.name, variant.measures);
    html << "<h2>Variants</h2>\n";
    addTable(html, variants);
    addPlot(html, variants);
    html << "<h2>The evaluators' own errors</h2>\n<pre>"
         << xmlEscaped(result.evaluatorErrors.dump(2)) << "</pre>\n<h2>Pictures</h2>\n"
         << "<p>Green: the boxes asked for. Red: the subjects found. Below: the references.</p>\n";
    for (const ShownScene& shown : result.shown)
        addScene(html, shown);
    html << "</body></html>\n";
    return html.str();
}

Result<void> writeEvaluationReport(const EvaluationResult& result, const std::string& title,
                                   const std::filesystem::path& file)
{
    return writeFileAtomically(file, evaluationReport(result, title));
}

} // namespace diorama
