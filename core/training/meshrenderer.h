// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>

namespace diorama {

/// From where a mesh is looked at, in degrees. The light comes from the upper left front.
struct MeshView
{
    double yaw = 30;
    double pitch = 15; ///< Positive looks down on it.
};

/// A textured triangle mesh, drawn by a small software z-buffer.
class MeshRenderer final
{
public:
    /// Reads a Wavefront OBJ with its materials and textures.
    static Result<MeshRenderer> open(const std::filesystem::path& obj);
    MeshRenderer(MeshRenderer&&) noexcept;
    MeshRenderer& operator=(MeshRenderer&&) noexcept;
    ~MeshRenderer();

    /// 8UC4 RGBA, premultiplied, side x side pixels, antialiased, the mesh fitted in.
    cv::Mat draw(const MeshView& view, int side) const;

private:
    struct Data;
    explicit MeshRenderer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace diorama
