// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/meshrenderer.h"

#include <algorithm>
#include <array>
#include <assimp/Importer.hpp>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <cmath>
#include <map>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace diorama {
namespace {

constexpr int kSupersampling = 3;
constexpr std::size_t kMostTriangles = 400'000;
constexpr float kAmbient = 0.42F;
constexpr float kDistance = 4.2F; ///< Of the eye, in radii of the mesh.

using Point = cv::Vec3f;

struct Corner
{
    Point position;
    Point normal;
    cv::Vec2f uv;
};

struct Material
{
    Point colour{0.7F, 0.7F, 0.7F}; ///< RGB, 0 to 1.
    float opacity = 1;
    cv::Mat texture; ///< 8UC3, RGB; may be empty.
};

struct Triangle
{
    std::array<Corner, 3> corners;
    unsigned material = 0;
};

Point toPoint(const aiVector3D& v)
{
    return {v.x, v.y, v.z};
}

Material readMaterial(const aiMaterial& source, const std::filesystem::path& folder)
{
    Material material;
    aiColor3D diffuse(0.7F, 0.7F, 0.7F);
    source.Get(AI_MATKEY_COLOR_DIFFUSE, diffuse);
    material.colour = {diffuse.r, diffuse.g, diffuse.b};
    source.Get(AI_MATKEY_OPACITY, material.opacity);
    aiString name;
    if (source.GetTexture(aiTextureType_DIFFUSE, 0, &name) != aiReturn_SUCCESS)
        return material;
    std::string file = name.C_Str();
    std::replace(file.begin(), file.end(), '\\', '/');
    const auto path = folder / std::filesystem::path(file).filename();
    const cv::Mat texture = cv::imread(path.string(), cv::IMREAD_COLOR);
    if (!texture.empty()) {
        cv::cvtColor(texture, material.texture, cv::COLOR_BGR2RGB);
        material.colour = {1, 1, 1};
    }
    return material;
}

Point sampled(const Material& material, const cv::Vec2f& uv)
{
    if (material.texture.empty())
        return material.colour;
    const float u = uv[0] - std::floor(uv[0]);
    const float v = uv[1] - std::floor(uv[1]);
    const int x = std::min(material.texture.cols - 1,
                           static_cast<int>(u * static_cast<float>(material.texture.cols)));
    const int y = std::min(material.texture.rows - 1,
                           static_cast<int>((1 - v) * static_cast<float>(material.texture.rows)));
    const auto& c = material.texture.at<cv::Vec3b>(std::max(0, y), std::max(0, x));
    return Point(c[0], c[1], c[2]) * (1.0F / 255);
}

/// A frame buffer with depth, at the supersampled size.
class Canvas final
{
public:
    explicit Canvas(int side)
        : m_side(side)
        , m_colour(side, side, CV_8UC4, cv::Scalar::all(0))
        , m_depth(static_cast<std::size_t>(side) * side, 1e30F)
    {}

    void draw(const std::array<Corner, 3>& seen, const Material& material)
    {
        // seen: x and y in pixels, z the distance to the eye.
        const Point& a = seen[0].position;
        const Point& b = seen[1].position;
        const Point& c = seen[2].position;
        const float area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if (std::abs(area) < 1e-6F)
            return;
        const int left = std::max(0, static_cast<int>(std::floor(std::min({a[0], b[0], c[0]}))));
        const int right =
            std::min(m_side - 1, static_cast<int>(std::ceil(std::max({a[0], b[0], c[0]}))));
        const int top = std::max(0, static_cast<int>(std::floor(std::min({a[1], b[1], c[1]}))));
        const int bottom =
            std::min(m_side - 1, static_cast<int>(std::ceil(std::max({a[1], b[1], c[1]}))));
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                const float px = static_cast<float>(x) + 0.5F;
                const float py = static_cast<float>(y) + 0.5F;
                const float wa = ((b[0] - px) * (c[1] - py) - (b[1] - py) * (c[0] - px)) / area;
                const float wb = ((c[0] - px) * (a[1] - py) - (c[1] - py) * (a[0] - px)) / area;
                const float wc = 1 - wa - wb;
                if (wa < 0 || wb < 0 || wc < 0)
                    continue;
                shade(x, y, {wa, wb, wc}, seen, material);
            }
        }
    }

    const cv::Mat& colour() const { return m_colour; }

private:
    void shade(int x, int y, const Point& weights, const std::array<Corner, 3>& seen,
               const Material& material)
    {
        const Point inverse(weights[0] / seen[0].position[2], weights[1] / seen[1].position[2],
                            weights[2] / seen[2].position[2]);
        const float depth = 1 / (inverse[0] + inverse[1] + inverse[2]);
        float& nearest = m_depth[static_cast<std::size_t>(y) * m_side + x];
        if (depth >= nearest)
            return;
        nearest = depth;
        cv::Vec2f uv(0, 0);
        Point normal(0, 0, 0);
        for (int i = 0; i < 3; ++i) {
            const auto& corner = seen[static_cast<std::size_t>(i)];
            uv += corner.uv * (inverse[i] * depth);
            normal += corner.normal * (inverse[i] * depth);
        }
        static const Point light = cv::normalize(Point(-0.45F, 0.75F, 0.6F));
        const float length = std::max(1e-6F, static_cast<float>(cv::norm(normal)));
        const float lambert = std::abs(normal.dot(light)) / length;
        const Point colour = sampled(material, uv) * (kAmbient + 0.72F * lambert);
        auto& pixel = m_colour.at<cv::Vec4b>(y, x);
        for (int i = 0; i < 3; ++i)
            pixel[i] = cv::saturate_cast<std::uint8_t>(255 * colour[i]);
        pixel[3] = 255;
    }

    int m_side;
    cv::Mat m_colour;
    std::vector<float> m_depth;
};

} // namespace

struct MeshRenderer::Data
{
    std::vector<Triangle> triangles; ///< Centred, radius 1, y up.
    std::vector<Material> materials;
};

MeshRenderer::MeshRenderer(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{}
MeshRenderer::MeshRenderer(MeshRenderer&&) noexcept = default;
MeshRenderer& MeshRenderer::operator=(MeshRenderer&&) noexcept = default;
MeshRenderer::~MeshRenderer() = default;

Result<MeshRenderer> MeshRenderer::open(const std::filesystem::path& obj)
{
    Assimp::Importer importer;
    const aiScene* scene =
        importer.ReadFile(obj.string(), aiProcess_Triangulate | aiProcess_GenSmoothNormals |
                                            aiProcess_PreTransformVertices);
    if (!scene || scene->mNumMeshes == 0)
        return Error{ErrorCode::InvalidInput,
                     "The 3D model " + obj.string() + " could not be read.",
                     importer.GetErrorString()};
    auto data = std::make_unique<Data>();
    for (unsigned i = 0; i < scene->mNumMaterials; ++i)
        data->materials.push_back(readMaterial(*scene->mMaterials[i], obj.parent_path()));
    Point low(1e30F, 1e30F, 1e30F);
    Point high = -low;
    for (unsigned m = 0; m < scene->mNumMeshes; ++m) {
        const aiMesh& mesh = *scene->mMeshes[m];
        for (unsigned f = 0; f < mesh.mNumFaces && data->triangles.size() < kMostTriangles; ++f) {
            if (mesh.mFaces[f].mNumIndices != 3)
                continue;
            Triangle triangle;
            triangle.material = mesh.mMaterialIndex;
            for (unsigned k = 0; k < 3; ++k) {
                const unsigned v = mesh.mFaces[f].mIndices[k];
                Corner& corner = triangle.corners[k];
                corner.position = toPoint(mesh.mVertices[v]);
                if (mesh.HasNormals())
                    corner.normal = toPoint(mesh.mNormals[v]);
                if (mesh.HasTextureCoords(0))
                    corner.uv = {mesh.mTextureCoords[0][v].x, mesh.mTextureCoords[0][v].y};
                for (int axis = 0; axis < 3; ++axis) {
                    low[axis] = std::min(low[axis], corner.position[axis]);
                    high[axis] = std::max(high[axis], corner.position[axis]);
                }
            }
            data->triangles.push_back(triangle);
        }
    }
    const Point centre = (low + high) * 0.5F;
    const float radius = std::max(1e-6F, 0.5F * static_cast<float>(cv::norm(high - low)));
    for (Triangle& triangle : data->triangles) {
        for (Corner& corner : triangle.corners)
            corner.position = (corner.position - centre) * (1 / radius);
    }
    return MeshRenderer(std::move(data));
}

cv::Mat MeshRenderer::draw(const MeshView& view, int side) const
{
    const int big = side * kSupersampling;
    Canvas canvas(big);
    const auto radians = [](double degrees) {
        return static_cast<float>(degrees * std::numbers::pi / 180);
    };
    const float cy = std::cos(radians(view.yaw));
    const float sy = std::sin(radians(view.yaw));
    const float cp = std::cos(radians(view.pitch));
    const float sp = std::sin(radians(view.pitch));
    const auto turned = [&](const Point& p) {
        const Point q(cy * p[0] + sy * p[2], p[1], -sy * p[0] + cy * p[2]);
        return Point(q[0], cp * q[1] - sp * q[2], sp * q[1] + cp * q[2]);
    };
    const float focal = static_cast<float>(big) * 0.5F * (kDistance - 1);
    for (const Triangle& triangle : m_data->triangles) {
        const Material& material = m_data->materials[triangle.material];
        if (material.opacity < 0.35F)
            continue;
        std::array<Corner, 3> seen = triangle.corners;
        for (Corner& corner : seen) {
            const Point p = turned(corner.position);
            const float depth = kDistance - p[2];
            corner.normal = turned(corner.normal);
            corner.position = {static_cast<float>(big) * 0.5F + focal * p[0] / depth,
                               static_cast<float>(big) * 0.5F - focal * p[1] / depth, depth};
        }
        canvas.draw(seen, material);
    }
    cv::Mat out;
    cv::resize(canvas.colour(), out, {side, side}, 0, 0, cv::INTER_AREA);
    return out;
}

} // namespace diorama
