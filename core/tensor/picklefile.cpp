// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/picklefile.h"

#include "core/base/text.h"

#include <algorithm>
#include <fstream>

namespace diorama {
namespace {

/// A zip archive, as torch.save writes, or a bare pickle of protocol 2 to 5.
bool hasPickleContent(const std::filesystem::path& file)
{
    std::array<char, 4> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    // All four bytes: the length in front of a safetensors header may well begin with two of them.
    if (std::string_view(start.data(), start.size()) == "PK\x03\x04")
        return true;
    return start[0] == '\x80' && start[1] >= 2 && start[1] <= 5 &&
           file.extension() != ".safetensors";
}

} // namespace

bool hasPickleName(const std::filesystem::path& file)
{
    const std::string ending = asciiLower(file.extension().string());
    return std::ranges::find(kPickleEndings, ending) != kPickleEndings.end();
}

std::optional<std::string> refusalOfPickle(const std::filesystem::path& file)
{
    if (!hasPickleName(file) && !hasPickleContent(file))
        return std::nullopt;
    return "\"" + file.string() +
           "\" is a pickle file: opening one can run any code that somebody put into it, so "
           "Diorama refuses it. "
           "Get the .safetensors version, or convert it on a machine that you can afford to lose: "
           "python3 -c \"import torch, safetensors.torch as s; d = torch.load('model.ckpt', "
           "map_location='cpu'); "
           "s.save_file({k: v.contiguous() for k, v in d.get('state_dict', d).items() if "
           "hasattr(v, 'dtype')}, "
           "'model.safetensors')\"";
}

} // namespace diorama
