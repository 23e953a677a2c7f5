// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour.h"

#include <algorithm>
#include <lcms2.h>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <vector>

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

/// lcms2's name for the matrix's layout in this colour space, 0 where they do not go together.
cmsUInt32Number layoutOf(const cv::Mat& mat, cmsColorSpaceSignature space)
{
    const bool isDeep = mat.depth() == CV_16U;
    const int channels = mat.channels();
    if (space == cmsSigGrayData && channels == 1)
        return isDeep ? TYPE_GRAY_16 : TYPE_GRAY_8;
    if (space == cmsSigGrayData && channels == 2)
        return isDeep ? TYPE_GRAYA_16 : TYPE_GRAYA_8;
    if (space == cmsSigRgbData && channels == 3)
        return isDeep ? TYPE_BGR_16 : TYPE_BGR_8;
    if (space == cmsSigRgbData && channels == 4)
        return isDeep ? TYPE_BGRA_16 : TYPE_BGRA_8;
    return 0;
}

/// Grey, perhaps with alpha, of a picture that the codec spread over three channels; empty where
/// they differ.
cv::Mat greyOf(const cv::Mat& spread)
{
    std::vector<cv::Mat> planes;
    cv::split(spread, planes);
    if (cv::norm(planes[0], planes[1], cv::NORM_INF) > 0 ||
        cv::norm(planes[0], planes[2], cv::NORM_INF) > 0)
        return {};
    cv::Mat grey = planes[0];
    if (planes.size() == 4)
        cv::merge(std::vector<cv::Mat>{planes[0], planes[3]}, grey);
    return grey;
}

/// The same picture, its channels as the profile's space wants them.
cv::Mat inSpace(const cv::Mat& decoded, cmsColorSpaceSignature space)
{
    return space == cmsSigGrayData && decoded.channels() > 1 ? greyOf(decoded) : decoded;
}

cv::Mat transformed(const cv::Mat& from, cmsUInt32Number layout, cmsHPROFILE profile)
{
    const ProfilePtr srgb(cmsCreate_sRGBProfile());
    const bool hasAlpha = T_EXTRA(layout) != 0;
    const TransformPtr transform(cmsCreateTransform(
        profile, layout, srgb.get(), hasAlpha ? TYPE_RGBA_8 : TYPE_RGB_8, INTENT_PERCEPTUAL,
        cmsFLAGS_COPY_ALPHA | cmsFLAGS_BLACKPOINTCOMPENSATION));
    if (transform == nullptr)
        return {};
    cv::Mat result(from.size(), hasAlpha ? CV_8UC4 : CV_8UC3);
    for (int y = 0; y < from.rows; ++y) {
        cmsDoTransform(transform.get(), from.ptr(y), result.ptr(y),
                       static_cast<cmsUInt32Number>(from.cols));
    }
    return result;
}

cv::Mat rgbFromInks(const cv::Mat& inks)
{
    cv::Mat rgb(inks.size(), CV_8UC3);
    for (int y = 0; y < inks.rows; ++y) {
        const std::uint8_t* from = inks.ptr(y);
        std::uint8_t* to = rgb.ptr(y);
        for (int x = 0; x < inks.cols; ++x, from += 4) {
            for (int c = 0; c < 3; ++c)
                *to++ = static_cast<std::uint8_t>(((255 - from[c]) * (255 - from[3]) + 127) / 255);
        }
    }
    return rgb;
}

} // namespace

const Bytes& srgbProfile()
{
    static const Bytes kProfile = makeSrgbProfile();
    return kProfile;
}

cv::Mat srgbByProfile(const cv::Mat& decoded, Samples samples, std::span<const std::uint8_t> bytes)
{
    if (bytes.empty() || (decoded.depth() != CV_8U && decoded.depth() != CV_16U))
        return {};
    const ProfilePtr profile(
        cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    if (profile == nullptr)
        return {};
    const auto space = cmsGetColorSpace(profile.get());
    if (samples == Samples::Ink)
        return space == cmsSigCmykData ? transformed(decoded, TYPE_CMYK_8, profile.get())
                                       : cv::Mat();
    const cv::Mat light = inSpace(decoded, space);
    const auto layout = light.empty() ? 0 : layoutOf(light, space);
    return layout != 0 ? transformed(light, layout, profile.get()) : cv::Mat();
}

cv::Mat assumedSrgb(const cv::Mat& decoded, Samples samples)
{
    if (samples == Samples::Ink)
        return rgbFromInks(decoded);
    const int channels = decoded.channels();
    if (channels != 1 && channels != 3 && channels != 4)
        CV_Error(cv::Error::StsUnsupportedFormat, "unusual number of channels");
    cv::Mat result;
    cv::cvtColor(eightBit(decoded), result,
                 channels == 1 ? cv::COLOR_GRAY2RGB
                               : (channels == 3 ? cv::COLOR_BGR2RGB : cv::COLOR_BGRA2RGBA));
    return result;
}

} // namespace diorama
