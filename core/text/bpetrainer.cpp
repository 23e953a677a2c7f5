// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpetrainer.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/text/bytealphabet.h"
#include "core/text/tokenizerbuilder.h"
#include "core/text/unicodetext.h"

#include <queue>
#include <set>
#include <unordered_map>

namespace diorama {
namespace {

using Pair = std::pair<std::int32_t, std::int32_t>;

struct Word
{
    std::vector<std::int32_t> parts;
    std::uint64_t count = 0;
};

/// Counts the pairs of neighbours in all words, and keeps the counts right while pairs are merged.
class PairTable final
{
public:
    PairTable(std::vector<Word> words, std::vector<std::string>& tokens)
        : m_words(std::move(words))
        , m_tokens(tokens)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            change(i, /*adds=*/true);
        for (const auto& [key, entry] : m_pairs)
            push(key);
    }

    /// The most frequent pair, the first in order where several are; a count of 0 where none is
    /// left.
    std::pair<Pair, std::uint64_t> best()
    {
        while (!m_queue.empty()) {
            const Candidate top = m_queue.top();
            m_queue.pop();
            const std::uint64_t count = m_pairs[keyOf(top.pair)].count;
            if (count == top.count && count > 0)
                return {top.pair, count};
        }
        return {{0, 0}, 0};
    }

    void merge(const Pair& pair, std::int32_t merged)
    {
        const std::set<std::size_t> words = std::move(m_pairs[keyOf(pair)].words);
        m_touched.clear();
        for (const std::size_t i : words) {
            change(i, /*adds=*/false);
            std::vector<std::int32_t>& parts = m_words[i].parts;
            std::size_t to = 0;
            for (std::size_t from = 0; from < parts.size(); ++from) {
                const bool isPair = from + 1 < parts.size() && parts[from] == pair.first &&
                                    parts[from + 1] == pair.second;
                parts[to++] = isPair ? merged : parts[from];
                from += isPair ? 1 : 0;
            }
            parts.resize(to);
            change(i, /*adds=*/true);
        }
        m_pairs.erase(keyOf(pair));
        for (const std::uint64_t key : m_touched)
            if (m_pairs.contains(key))
                push(key);
    }

private:
    struct Entry
    {
        std::uint64_t count = 0;
        std::set<std::size_t> words = {};
    };
    struct Candidate
    {
        std::uint64_t count;
        Pair pair;
        const std::vector<std::string>* tokens;

        bool operator<(const Candidate& other) const
        {
            if (count != other.count)
                return count < other.count;
            const auto text = [this](const Pair& p) {
                return std::pair<const std::string&, const std::string&>(
                    (*tokens)[static_cast<std::size_t>(p.first)],
                    (*tokens)[static_cast<std::size_t>(p.second)]);
            };
            return text(pair) > text(other.pair);
        }
    };

    static std::uint64_t keyOf(const Pair& pair) { return bpe::pairKey(pair.first, pair.second); }

    void change(std::size_t index, bool adds)
    {
        const Word& word = m_words[index];
        for (std::size_t i = 0; i + 1 < word.parts.size(); ++i) {
            const std::uint64_t key = keyOf({word.parts[i], word.parts[i + 1]});
            Entry& entry = m_pairs[key];
            entry.count = adds ? entry.count + word.count : entry.count - word.count;
            if (adds)
                entry.words.insert(index);
            else
                entry.words.erase(index);
            m_touched.insert(key);
        }
    }

    void push(std::uint64_t key)
    {
        const Pair pair{static_cast<std::int32_t>(key >> 32),
                        static_cast<std::int32_t>(key & 0xffffffffU)};
        if (const std::uint64_t count = m_pairs[key].count; count > 0)
            m_queue.push({count, pair, &m_tokens});
    }

    std::vector<Word> m_words;
    const std::vector<std::string>& m_tokens;
    std::unordered_map<std::uint64_t, Entry> m_pairs;
    std::set<std::uint64_t> m_touched;
    std::priority_queue<Candidate> m_queue;
};

} // namespace

std::string BpeVocabulary::vocabularyJson() const
{
    // Sorted by id, as such files usually are; nlohmann's own objects would sort by name.
    std::string text = "{";
    for (std::size_t id = 0; id < tokens.size(); ++id)
        text += (id == 0 ? "" : ", ") + Json(tokens[id]).dump() + ": " + std::to_string(id);
    return text + "}\n";
}

std::string BpeVocabulary::mergesText() const
{
    std::string text = "#version: 0.2\n";
    for (const auto& [left, right] : merges)
        text += left + " " + right + "\n";
    return text;
}

Result<void> BpeVocabulary::save(const std::filesystem::path& folder) const
{
    if (auto written =
            writeFileAtomically(folder / "vocab.json", std::string_view(vocabularyJson()));
        !written)
        return written;
    return writeFileAtomically(folder / "merges.txt", std::string_view(mergesText()));
}

void BpeTrainer::add(std::string_view caption, std::uint64_t count)
{
    const std::string clean = unicode::normalised(shortened(caption, Tokenizer::kMaxTextBytes));
    for (const std::string_view word : unicode::words(clean)) {
        const auto found = m_words.find(word);
        if (found != m_words.end())
            found->second += count;
        else
            m_words.emplace(word, count);
    }
}

BpeVocabulary BpeTrainer::train(std::size_t vocabularySize, std::uint64_t minimumCount) const
{
    const ByteAlphabet& alphabet = ByteAlphabet::instance();
    BpeVocabulary vocabulary;
    std::int32_t inside[256];
    std::int32_t last[256];
    for (const bool isLast : {false, true})
        for (const std::uint8_t byte : alphabet.order()) {
            (isLast ? last : inside)[byte] = static_cast<std::int32_t>(vocabulary.tokens.size());
            vocabulary.tokens.push_back(alphabet.symbol(byte) +
                                        std::string(isLast ? bpe::kWordEnd : ""));
        }
    std::vector<Word> words;
    for (const auto& [text, count] : m_words) {
        Word word{{}, count};
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto byte = static_cast<std::uint8_t>(text[i]);
            word.parts.push_back(i + 1 == text.size() ? last[byte] : inside[byte]);
        }
        words.push_back(std::move(word));
    }
    std::set<std::string> known(vocabulary.tokens.begin(), vocabulary.tokens.end());
    PairTable table(std::move(words), vocabulary.tokens);
    while (vocabulary.tokens.size() + 2 < vocabularySize) {
        const auto [pair, count] = table.best();
        if (count < std::max<std::uint64_t>(minimumCount, 1))
            break;
        const std::string& left = vocabulary.tokens[static_cast<std::size_t>(pair.first)];
        const std::string& right = vocabulary.tokens[static_cast<std::size_t>(pair.second)];
        std::string merged = left + right;
        vocabulary.merges.emplace_back(left, right);
        std::int32_t id = static_cast<std::int32_t>(vocabulary.tokens.size());
        if (known.insert(merged).second) {
            vocabulary.tokens.push_back(std::move(merged));
        } else {
            // Two ways to the same token: one entry for both.
            for (id = 0; vocabulary.tokens[static_cast<std::size_t>(id)] != merged; ++id) {
            }
        }
        table.merge(pair, id);
    }
    vocabulary.tokens.emplace_back(bpe::kStart);
    vocabulary.tokens.emplace_back(bpe::kEnd);
    return vocabulary;
}

} // namespace diorama
