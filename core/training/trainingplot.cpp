// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainingplot.h"

#include "core/base/file.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace diorama {
namespace {

constexpr std::uintmax_t kMaxLogBytes = 64u << 20;
constexpr double kWidth = 760;
constexpr double kHeight = 220;
constexpr double kLeft = 60; ///< Room for the axis' numbers.
constexpr double kTop = 30;
constexpr double kReloadSeconds = 15;
/// The smooth curve is a running mean that forgets with this share a row.
constexpr double kSmoothing = 0.15;

struct Row
{
    double step = 0;
    double loss = 0;
    double picturesPerSecond = 0;
};

std::vector<Row> rowsOf(const std::string& csv)
{
    std::vector<Row> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        Row row;
        double pictures = 0;
        if (std::sscanf(line.c_str(), "%lf,%lf,%lf,%lf", &row.step, &pictures, &row.loss,
                        &row.picturesPerSecond) != 4)
            continue;
        while (!rows.empty() && rows.back().step >= row.step)
            rows.pop_back();
        rows.push_back(row);
    }
    return rows;
}

std::vector<double> smoothed(std::vector<double> values)
{
    for (std::size_t i = 1; i < values.size(); ++i)
        values[i] = kSmoothing * values[i] + (1 - kSmoothing) * values[i - 1];
    return values;
}

class Chart final
{
public:
    Chart(const std::vector<Row>& rows, std::vector<double> values)
        : m_rows(rows)
        , m_values(std::move(values))
    {
        const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
        m_least = *least;
        m_most = std::max(*most, *least + 1e-9);
    }

    std::string svg(const char* title) const
    {
        std::ostringstream out;
        out << "<h2>" << title << "</h2><svg width=\"" << kLeft + kWidth + 20 << "\" height=\""
            << kTop + kHeight + 30 << "\">";
        for (const double share : {0.0, 0.5, 1.0})
            out << label(4, y(m_least + share * (m_most - m_least)) + 4,
                         m_least + share * (m_most - m_least));
        out << label(kLeft, kTop + kHeight + 20, m_rows.front().step)
            << label(kLeft + kWidth - 40, kTop + kHeight + 20, m_rows.back().step)
            << curve(m_values, "#b8c4d8") << curve(smoothed(m_values), "#1f5fbf") << "</svg>\n";
        return out.str();
    }

private:
    double x(std::size_t row) const
    {
        const double first = m_rows.front().step, last = m_rows.back().step;
        return kLeft + kWidth * (m_rows[row].step - first) / std::max(1.0, last - first);
    }
    double y(double value) const
    {
        return kTop + kHeight * (1 - (value - m_least) / (m_most - m_least));
    }
    static std::string label(double x, double y, double value)
    {
        char text[120];
        std::snprintf(text, sizeof text, "<text x=\"%.0f\" y=\"%.0f\">%.4g</text>", x, y, value);
        return text;
    }
    std::string curve(const std::vector<double>& values, const char* colour) const
    {
        std::string out = std::string("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"") +
                          colour + "\" points=\"";
        for (std::size_t i = 0; i < values.size(); ++i) {
            char point[48];
            std::snprintf(point, sizeof point, "%.1f,%.1f ", x(i), y(values[i]));
            out += point;
        }
        return out + "\"/>";
    }

    const std::vector<Row>& m_rows;
    std::vector<double> m_values;
    double m_least = 0;
    double m_most = 1;
};

std::vector<double> column(const std::vector<Row>& rows, double Row::*value)
{
    std::vector<double> values;
    for (const Row& row : rows)
        values.push_back(row.*value);
    return values;
}

} // namespace

Result<void> writeTrainingPlot(const std::filesystem::path& log, const std::filesystem::path& page)
{
    const auto bytes = readFile(log, kMaxLogBytes);
    if (!bytes)
        return bytes.error();
    const auto rows = rowsOf(std::string(bytes->begin(), bytes->end()));
    if (rows.empty())
        return {};
    std::ostringstream html;
    html << "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\""
         << kReloadSeconds << "\"><title>Training</title>"
         << "<style>body{font:14px sans-serif;margin:24px}h2{font-size:15px}</style>\n"
         << "<p>Step " << rows.back().step << ", loss " << rows.back().loss << ", "
         << rows.back().picturesPerSecond << " pictures a second</p>\n"
         << Chart(rows, column(rows, &Row::loss)).svg("Loss by step")
         << Chart(rows, column(rows, &Row::picturesPerSecond)).svg("Pictures a second by step");
    return writeFileAtomically(page, html.str());
}

} // namespace diorama
