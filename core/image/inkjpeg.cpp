// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/inkjpeg.h"

#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>
#include <stdexcept>

namespace diorama {
namespace {

/// libjpeg reports failures by a call that must not return.
struct Failure
{
    jpeg_error_mgr manager = {};
    std::jmp_buf jump = {};
    char message[JMSG_LENGTH_MAX] = {};
};

[[noreturn]] void leave(j_common_ptr info)
{
    auto* failure = reinterpret_cast<Failure*>(info->err);
    failure->manager.format_message(info, failure->message);
    std::longjmp(failure->jump, 1);
}

void keepQuiet(j_common_ptr) {}

/// One decoding run. Between setjmp and libjpeg's calls nothing lives that needs a destructor.
class InkJpeg final
{
public:
    InkJpeg()
    {
        m_info.err = jpeg_std_error(&m_failure.manager);
        m_failure.manager.error_exit = leave;
        m_failure.manager.output_message = keepQuiet;
    }
    ~InkJpeg() { jpeg_destroy_decompress(&m_info); }
    InkJpeg(const InkJpeg&) = delete;
    InkJpeg& operator=(const InkJpeg&) = delete;

    bool readHeader(std::span<const std::uint8_t> jpeg)
    {
        if (setjmp(m_failure.jump) != 0)
            return false;
        jpeg_create_decompress(&m_info);
        jpeg_mem_src(&m_info, jpeg.data(), jpeg.size());
        jpeg_read_header(&m_info, TRUE);
        return true;
    }

    bool start(unsigned int reduction)
    {
        if (setjmp(m_failure.jump) != 0)
            return false;
        m_info.out_color_space = JCS_CMYK;
        m_info.scale_num = 1;
        m_info.scale_denom = reduction;
        jpeg_start_decompress(&m_info);
        return true;
    }

    bool readRows(cv::Mat& rows)
    {
        if (setjmp(m_failure.jump) != 0)
            return false;
        while (m_info.output_scanline < m_info.output_height) {
            JSAMPROW row = rows.ptr(static_cast<int>(m_info.output_scanline));
            jpeg_read_scanlines(&m_info, &row, 1);
        }
        return true;
    }

    const jpeg_decompress_struct& info() const { return m_info; }
    [[noreturn]] void fail() const { throw std::runtime_error(m_failure.message); }

private:
    jpeg_decompress_struct m_info = {};
    Failure m_failure;
};

} // namespace

cv::Mat decodeInks(std::span<const std::uint8_t> jpeg, Size size, int reduction)
{
    InkJpeg decoder;
    const auto& info = decoder.info();
    if (!decoder.readHeader(jpeg))
        decoder.fail();
    if (info.image_width != static_cast<JDIMENSION>(size.width) ||
        info.image_height != static_cast<JDIMENSION>(size.height))
        throw std::runtime_error("the codec sees another size");
    if (!decoder.start(static_cast<unsigned int>(reduction)))
        decoder.fail();
    cv::Mat inks(static_cast<int>(info.output_height), static_cast<int>(info.output_width),
                 CV_8UC4);
    if (!decoder.readRows(inks))
        decoder.fail();
    if (info.saw_Adobe_marker != FALSE)
        cv::bitwise_not(inks, inks);
    return inks;
}

} // namespace diorama
