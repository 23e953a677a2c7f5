// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/tokenizerparity.h"

#include "core/base/json.h"
#include "core/text/tokenizer.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <vector>

namespace diorama {

namespace {

class TokenizerRunner final : public ParityRunner
{
public:
    explicit TokenizerRunner(const GoldenSet& set)
        : ParityRunner(set)
        , m_tokenizer(opened(set))
    {
        const auto file = readJson(set.path("tokens.json"));
        if (!file)
            throw std::runtime_error(file.error().message);
        m_rows = file->at("rows");
    }

    /// One case a text, since the manifest names none.
    std::vector<GoldenCase> cases() const override
    {
        std::vector<GoldenCase> all;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            GoldenCase one{.name = "text " + std::to_string(row)};
            one.params["row"] = row;
            one.outputs["ids"] = {framed(m_rows[row].at("ids").get<std::vector<std::int32_t>>()),
                                  0.0};
            all.push_back(std::move(one));
        }
        return all;
    }

    TensorMap run(const GoldenCase& goldenCase) override
    {
        const auto& row = m_rows.at(static_cast<std::size_t>(goldenCase.number("row")));
        return {{"ids", framed(m_tokenizer.encode(row.at("text").get<std::string>()))}};
    }

private:
    static Tokenizer opened(const GoldenSet& set)
    {
        const char* named = std::getenv("DIORAMA_CLIP_VOCAB");
        const auto own = set.path("tokenizer");
        std::error_code code;
        const bool hasOwn = std::filesystem::exists(own / "vocab.json", code);
        if (!hasOwn && named == nullptr)
            throw std::runtime_error(
                "The set has no vocabulary, and DIORAMA_CLIP_VOCAB names none.");
        auto tokenizer = Tokenizer::open(hasOwn ? own : std::filesystem::path(named));
        if (!tokenizer)
            throw std::runtime_error(tokenizer.error().message);
        return std::move(*tokenizer);
    }

    /// Between start and end token, so that an empty text has something to compare.
    torch::Tensor framed(const std::vector<std::int32_t>& ids) const
    {
        std::vector<std::int64_t> all{m_tokenizer.startId()};
        all.insert(all.end(), ids.begin(), ids.end());
        all.push_back(m_tokenizer.endId());
        return torch::tensor(all);
    }

    Tokenizer m_tokenizer;
    Json m_rows;
};

} // namespace

ParityKind tokenizerParity()
{
    return parityKind<TokenizerRunner>(
        "tokenizer", [](const GoldenSet& set) { return set.exists("tokens.json"); });
}

} // namespace diorama
