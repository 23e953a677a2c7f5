// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/promptweights.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace diorama {
namespace {

constexpr double kEmphasis = 1.1;
constexpr double kMostWeight = 10.0;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// ":1.3)" with blanks where they may stand: the number, and where the text goes on.
struct Explicit
{
    double weight;
    std::size_t end;
};

std::optional<Explicit> explicitAt(std::string_view text, std::size_t at)
{
    std::size_t i = at + 1;
    const auto skip = [&] {
        while (i < text.size() && isBlank(text[i]))
            ++i;
    };
    skip();
    if (i < text.size() && text[i] == '+')
        ++i;
    double value = 0;
    const auto [end, code] = std::from_chars(text.data() + i, text.data() + text.size(), value,
                                             std::chars_format::fixed);
    if (code != std::errc() || !std::isfinite(value))
        return std::nullopt;
    i = static_cast<std::size_t>(end - text.data());
    skip();
    if (i >= text.size() || text[i] != ')')
        return std::nullopt;
    return Explicit{value, i + 1};
}

class Parser final
{
public:
    explicit Parser(std::string_view prompt)
        : m_prompt(prompt)
    {}

    std::vector<WeightedText> run()
    {
        for (std::size_t i = 0; i < m_prompt.size();)
            i = take(i);
        while (!m_round.empty())
            close(m_round, kEmphasis);
        while (!m_square.empty())
            close(m_square, 1.0 / kEmphasis);
        return joined();
    }

private:
    std::size_t take(std::size_t i)
    {
        const char c = m_prompt[i];
        if (c == '\\' && i + 1 < m_prompt.size() &&
            std::string_view("()[]\\").find(m_prompt[i + 1]) != std::string_view::npos) {
            add(m_prompt[i + 1]);
            return i + 2;
        }
        if (c == ':' && !m_round.empty()) {
            if (const auto found = explicitAt(m_prompt, i)) {
                close(m_round, found->weight);
                return found->end;
            }
        }
        if (c == '(' || c == '[') {
            (c == '(' ? m_round : m_square).push_back(m_pieces.size());
            m_pieces.push_back({});
        } else if (c == ')' && !m_round.empty()) {
            close(m_round, kEmphasis);
        } else if (c == ']' && !m_square.empty()) {
            close(m_square, 1.0 / kEmphasis);
        } else {
            add(c);
        }
        return i + 1;
    }

    void add(char c)
    {
        if (m_pieces.empty())
            m_pieces.push_back({});
        m_pieces.back().text += c;
    }

    /// Everything since the bracket opened gets the factor; what follows is a new piece.
    void close(std::vector<std::size_t>& open, double factor)
    {
        for (std::size_t i = open.back(); i < m_pieces.size(); ++i)
            m_pieces[i].weight *= factor;
        open.pop_back();
        m_pieces.push_back({});
    }

    std::vector<WeightedText> joined()
    {
        std::vector<WeightedText> result;
        for (WeightedText& piece : m_pieces) {
            piece.weight = std::clamp(piece.weight, 0.0, kMostWeight);
            if (piece.text.empty())
                continue;
            if (!result.empty() && result.back().weight == piece.weight)
                result.back().text += piece.text;
            else
                result.push_back(std::move(piece));
        }
        return result;
    }

    std::string_view m_prompt;
    std::vector<WeightedText> m_pieces;
    std::vector<std::size_t> m_round;
    std::vector<std::size_t> m_square;
};

} // namespace

std::vector<WeightedText> parsePromptWeights(std::string_view prompt)
{
    return Parser(prompt).run();
}

std::string plainPrompt(std::string_view prompt)
{
    std::string text;
    for (const WeightedText& piece : parsePromptWeights(prompt))
        text += piece.text;
    return text;
}

} // namespace diorama
