// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/yamltree.h"

#include "core/base/text.h"
#include "core/scene/scenelimits.h"
#include "core/scene/validation.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace diorama {
namespace {

int lineOf(const YAML::Mark& mark)
{
    return mark.line + 1;
}

/// Builds the tree from the parser's events, so that nothing hostile is ever expanded.
class TreeBuilder final : public YAML::EventHandler
{
public:
    YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override { m_root.line = lineOf(mark); }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        add({.kind = YamlNode::Kind::Null, .line = lineOf(mark)});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        throw YamlFailure(lineOf(mark), {},
                          "aliases (*name) are not allowed; write the value out in full");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        add({.kind = YamlNode::Kind::Scalar,
             .line = lineOf(mark),
             .isQuoted = tag != "?",
             .scalar = value});
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame
    {
        YamlNode node;
        std::optional<std::string> key;
    };

    static void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            throw YamlFailure(lineOf(mark), {}, "anchors (&name) are not allowed; remove it");
    }

    static void refuseTag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!" && tag != "tag:yaml.org,2002:str")
            throw YamlFailure(lineOf(mark), {}, "tags (!name) are not allowed; remove it");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YamlNode::Kind kind)
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        if (m_stack.size() >= static_cast<std::size_t>(limits::kYamlDepth)) {
            throw YamlFailure(lineOf(mark), {},
                              "the nesting is too deep; a scene needs no more than " +
                                  std::to_string(limits::kYamlDepth) + " levels");
        }
        if (!m_stack.empty() && m_stack.back().node.kind == YamlNode::Kind::Map &&
            !m_stack.back().key) {
            throw YamlFailure(lineOf(mark), {}, "a key must be plain text");
        }
        count(lineOf(mark));
        m_stack.push_back({{.kind = kind, .line = lineOf(mark)}, {}});
    }

    void close()
    {
        YamlNode done = std::move(m_stack.back().node);
        m_stack.pop_back();
        attach(std::move(done));
    }

    void add(YamlNode node)
    {
        count(node.line);
        attach(std::move(node));
    }

    void count(int line)
    {
        if (++m_nodes > limits::kYamlNodes)
            throw YamlFailure(line, {}, "there are too many values for a scene file");
    }

    void attach(YamlNode node)
    {
        if (m_stack.empty()) {
            m_root = std::move(node);
            return;
        }
        Frame& top = m_stack.back();
        if (top.node.kind == YamlNode::Kind::Sequence) {
            top.node.items.push_back(std::move(node));
        } else if (top.key) {
            top.node.add(std::move(*top.key), std::move(node));
            top.key.reset();
        } else {
            takeKey(top, std::move(node));
        }
    }

    static void takeKey(Frame& top, YamlNode node)
    {
        if (node.kind != YamlNode::Kind::Scalar)
            throw YamlFailure(node.line, {}, "a key must be plain text");
        if (top.node.find(node.scalar) != nullptr)
            throw YamlFailure(node.line, std::string(shortened(node.scalar, 80)),
                              "the key is there twice; keep one of them");
        top.key = std::move(node.scalar);
    }

    YamlNode m_root;
    std::vector<Frame> m_stack;
    std::size_t m_nodes = 0;
};

/// Refuses the events of a second document.
bool hasAnotherDocument(YAML::Parser& parser)
{
    TreeBuilder ignored;
    return parser.HandleNextDocument(ignored);
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found != keys.end() ? &items[static_cast<std::size_t>(found - keys.begin())] : nullptr;
}

YamlNode* YamlNode::find(std::string_view key)
{
    return const_cast<YamlNode*>(std::as_const(*this).find(key));
}

void YamlNode::add(std::string key, YamlNode value)
{
    keys.push_back(std::move(key));
    items.push_back(std::move(value));
}

YamlNode YamlNode::take(std::string_view key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return {.line = line};
    const auto item = items.begin() + (found - keys.begin());
    YamlNode value = std::move(*item);
    items.erase(item);
    keys.erase(found);
    return value;
}

YamlNode parseYaml(std::string_view text)
{
    if (text.size() > limits::kSceneYamlBytes) {
        throw YamlFailure(1, {},
                          "the file is too large: " + std::to_string(text.size()) +
                              " bytes, at most " + std::to_string(limits::kSceneYamlBytes) +
                              " are read");
    }
    if (!isUtf8(text))
        throw YamlFailure(1, {},
                          "the file is not UTF-8 text; save it as UTF-8, or choose a "
                          "scene");
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        TreeBuilder builder;
        if (!parser.HandleNextDocument(builder))
            throw YamlFailure(1, {}, "the file is empty");
        if (hasAnotherDocument(parser))
            throw YamlFailure(1, {}, "the file holds several documents (---); keep one");
        return builder.takeRoot();
    } catch (const YAML::Exception& exception) {
        throw YamlFailure(std::max(1, lineOf(exception.mark)), {},
                          "this is not valid YAML: " + exception.msg);
    }
}

} // namespace diorama
