// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modellicense.h"

#include "core/base/file.h"

#include <sstream>

namespace diorama {
namespace {

constexpr std::uintmax_t kMaxCardBytes = 1 << 20;
constexpr std::size_t kMaxLicenseBytes = 120;

std::string trimmed(const std::string& text)
{
    const auto begin = text.find_first_not_of(" \t\"'\r");
    const auto end = text.find_last_not_of(" \t\"'\r");
    return begin == std::string::npos
               ? std::string()
               : text.substr(begin, std::min(end - begin + 1, kMaxLicenseBytes));
}

} // namespace

std::string readLicense(const std::filesystem::path& folder)
{
    const auto card = readFile(folder / "README.md", kMaxCardBytes);
    if (!card)
        return {};
    std::istringstream lines(std::string(card->begin(), card->end()));
    std::string line;
    if (!std::getline(lines, line) || trimmed(line) != "---")
        return {};
    while (std::getline(lines, line) && trimmed(line) != "---") {
        if (line.starts_with("license:"))
            return trimmed(line.substr(8));
    }
    return {};
}

std::string licenseOf(const Metadata& metadata)
{
    for (const char* key : {"modelspec.license", "license", "ss_license"}) {
        if (const auto found = metadata.find(key); found != metadata.end())
            return trimmed(found->second);
    }
    return {};
}

} // namespace diorama
