// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

namespace diorama {

std::shared_ptr<const Picture> Picture::fromBytes(std::string name, Bytes bytes)
{
    auto hash = sha256Hex(bytes);
    return std::make_shared<const Picture>(
        Picture{std::move(hash), std::move(name), std::move(bytes)});
}

bool samePicture(const PicturePtr& a, const PicturePtr& b)
{
    if (a == nullptr || b == nullptr)
        return a == b;
    return a->sha256 == b->sha256;
}

} // namespace diorama
