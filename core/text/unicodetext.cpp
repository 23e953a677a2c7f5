// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicodetext.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace diorama::unicode {
namespace {

bool isSpace(UChar32 c)
{
    return u_isUWhiteSpace(c) || (c >= 0x1c && c <= 0x1f);
}

bool isLetter(UChar32 c)
{
    return (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0;
}

bool isNumber(UChar32 c)
{
    return (U_GET_GC_MASK(c) & U_GC_N_MASK) != 0;
}

enum class Sort { Space, Letter, Number, Other };

Sort sortOf(UChar32 c)
{
    if (isSpace(c))
        return Sort::Space;
    if (isLetter(c))
        return Sort::Letter;
    return isNumber(c) ? Sort::Number : Sort::Other;
}

/// One character and the place after it.
struct Character
{
    UChar32 code;
    std::size_t end;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto position = static_cast<std::int32_t>(at);
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(bytes, position, static_cast<std::int32_t>(text.size()), code);
    return {code, static_cast<std::size_t>(position)};
}

void appendLower(icu::UnicodeString& out, UChar32 c)
{
    // The one character whose lower case is two; all others map by themselves, without looking
    // around.
    if (c == 0x130)
        out.append(UChar32{'i'}).append(UChar32{0x307});
    else
        out.append(u_tolower(c));
}

std::size_t contractionAt(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> kEndings = {"'s", "'t",  "'re", "'ve",
                                                                 "'m", "'ll", "'d"};
    for (const std::string_view each : kEndings)
        if (text.starts_with(each))
            return each.size();
    return 0;
}

} // namespace

std::string normalised(std::string_view text)
{
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(code);
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const icu::UnicodeString composed = U_SUCCESS(code) ? nfc->normalize(wide, code) : wide;
    if (U_FAILURE(code))
        throw std::runtime_error("the Unicode library has no normalisation data");
    icu::UnicodeString out;
    bool isPending = false;
    for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
        const UChar32 c = composed.char32At(i);
        if (isSpace(c)) {
            isPending = !out.isEmpty();
            continue;
        }
        if (isPending)
            out.append(UChar32{' '});
        isPending = false;
        appendLower(out, c);
    }
    std::string result;
    out.toUTF8String(result);
    return result;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> result;
    std::size_t at = 0;
    while (at < text.size()) {
        if (const std::size_t length = contractionAt(text.substr(at)); length > 0) {
            result.push_back(text.substr(at, length));
            at += length;
            continue;
        }
        const Character first = characterAt(text, at);
        const Sort sort = sortOf(first.code);
        std::size_t end = first.end;
        while (sort != Sort::Number && end < text.size()) {
            const Character next = characterAt(text, end);
            if (sortOf(next.code) != sort)
                break;
            end = next.end;
        }
        if (sort != Sort::Space)
            result.push_back(text.substr(at, end - at));
        at = end;
    }
    return result;
}

bool hasSpace(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const Character c = characterAt(text, at);
        if (isSpace(c.code))
            return true;
        at = c.end;
    }
    return false;
}

} // namespace diorama::unicode
