// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/svgpicture.h"

#include "core/training/cutout.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <unistd.h>
#include <vector>

namespace diorama {
namespace {

/// Holds the text for the other program; gone with the object.
class TemporaryFile final
{
public:
    explicit TemporaryFile(const std::string& text)
    {
        const int file = ::mkstemp(m_path.data());
        if (file < 0)
            return;
        m_good = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        ::close(file);
    }
    ~TemporaryFile() { ::unlink(m_path.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool isGood() const { return m_good; }
    const std::string& path() const { return m_path; }

private:
    std::string m_path = "/tmp/diorama-svg-XXXXXX";
    bool m_good = false;
};

} // namespace

std::optional<cv::Mat> rasterisedSvg(const std::string& svg, int side)
{
    const TemporaryFile file(svg);
    if (!file.isGood())
        return std::nullopt;
    const std::string size = std::to_string(side);
    const std::string command = "rsvg-convert --keep-aspect-ratio -w " + size + " -h " + size +
                                " " + file.path() + " 2>/dev/null";
    std::FILE* pipe = ::popen(command.c_str(), "re");
    if (!pipe)
        return std::nullopt;
    std::vector<std::uint8_t> png;
    std::array<std::uint8_t, 16384> block{};
    for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
        png.insert(png.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(got));
    if (::pclose(pipe) != 0 || png.empty())
        return std::nullopt;
    const cv::Mat decoded = cv::imdecode(png, cv::IMREAD_UNCHANGED);
    if (decoded.empty() || decoded.type() != CV_8UC4)
        return std::nullopt;
    return premultipliedFromBgra(decoded);
}

} // namespace diorama
