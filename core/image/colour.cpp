// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour.h"

#include <algorithm>
#include <lcms2.h>
#include <memory>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

struct ProfileCloser
{
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using ProfilePtr = std::unique_ptr<void, ProfileCloser>;

struct TransformDeleter
{
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using TransformPtr = std::unique_ptr<void, TransformDeleter>;

Bytes makeSrgbProfile()
{
    const ProfilePtr profile(cmsCreate_sRGBProfile());
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile.get(), nullptr, &size);
    Bytes bytes(size);
    cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
    // The header's creation date: equal pictures must give equal files.
    static constexpr std::uint8_t kDate[12] = {0x07, 0xea, 0, 1, 0, 1};
    std::copy(std::begin(kDate), std::end(kDate), bytes.begin() + 24);
    return bytes;
}

cv::Mat eightBit(const cv::Mat& decoded)
{
    cv::Mat result;
    if (decoded.depth() == CV_8U)
        return decoded;
    if (decoded.depth() == CV_16U)
        decoded.convertTo(result, CV_8U, 1.0 / 257);
    else if (decoded.depth() == CV_32F || decoded.depth() == CV_64F)
        decoded.convertTo(result, CV_8U, 255);
    else
        CV_Error(cv::Error::StsUnsupportedFormat, "unusual sample type");
    return result;
}

/// lcms2's name for the matrix's layout.
cmsUInt32Number layoutOf(const cv::Mat& mat)
{
    const bool isDeep = mat.depth() == CV_16U;
    if (mat.channels() == 1)
        return isDeep ? TYPE_GRAY_16 : TYPE_GRAY_8;
    if (mat.channels() == 3)
        return isDeep ? TYPE_BGR_16 : TYPE_BGR_8;
    return isDeep ? TYPE_BGRA_16 : TYPE_BGRA_8;
}

/// Empty where the profile cannot be used for this picture.
cv::Mat transformed(const cv::Mat& decoded, std::span<const std::uint8_t> bytes)
{
    if (bytes.empty() || (decoded.depth() != CV_8U && decoded.depth() != CV_16U))
        return {};
    const ProfilePtr profile(
        cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    const auto wanted = decoded.channels() == 1 ? cmsSigGrayData : cmsSigRgbData;
    if (profile == nullptr || cmsGetColorSpace(profile.get()) != wanted)
        return {};
    const ProfilePtr srgb(cmsCreate_sRGBProfile());
    const bool hasAlpha = decoded.channels() == 4;
    const TransformPtr transform(cmsCreateTransform(
        profile.get(), layoutOf(decoded), srgb.get(), hasAlpha ? TYPE_RGBA_8 : TYPE_RGB_8,
        INTENT_PERCEPTUAL, cmsFLAGS_COPY_ALPHA | cmsFLAGS_BLACKPOINTCOMPENSATION));
    if (transform == nullptr)
        return {};
    cv::Mat result(decoded.size(), hasAlpha ? CV_8UC4 : CV_8UC3);
    for (int y = 0; y < decoded.rows; ++y) {
        cmsDoTransform(transform.get(), decoded.ptr(y), result.ptr(y),
                       static_cast<cmsUInt32Number>(decoded.cols));
    }
    return result;
}

} // namespace

const Bytes& srgbProfile()
{
    static const Bytes kProfile = makeSrgbProfile();
    return kProfile;
}

cv::Mat srgbFrom(const cv::Mat& decoded, std::span<const std::uint8_t> profile)
{
    const int channels = decoded.channels();
    if (channels != 1 && channels != 3 && channels != 4)
        CV_Error(cv::Error::StsUnsupportedFormat, "unusual number of channels");
    if (cv::Mat result = transformed(decoded, profile); !result.empty())
        return result;
    cv::Mat result;
    cv::cvtColor(eightBit(decoded), result,
                 channels == 1 ? cv::COLOR_GRAY2RGB
                               : (channels == 3 ? cv::COLOR_BGR2RGB : cv::COLOR_BGRA2RGBA));
    return result;
}

} // namespace diorama
