// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace diorama {

/// Held out whole and kept aside: no scene shows it, in training or in evaluation.
inline constexpr const char* kUnseenStyle = "emojione";

/// How the views of a prepared subject differ.
enum class SubjectKind {
    Animated, ///< Frames of one animation: pose and expression change.
    Views,    ///< One 3D model from several sides.
    Still,    ///< A single drawing.
    Texture,  ///< No subject: crops of a photograph that subjects are dressed in.
};

/// What is known about one prepared subject.
struct SubjectInfo
{
    std::string name;   ///< "fox", "oncoming bus".
    std::string phrase; ///< With its article, as captions say it: "a fox".
    std::vector<std::string> tags;
    std::string topic; ///< Shared by the same thing in every style; the split goes by it.
    std::string style; ///< The package it comes from, in short: "fluent", "noto", "furniture" ...
    std::string licence;
    SubjectKind kind = SubjectKind::Still;
    bool heldOut = false; ///< Never shown in training.
    bool person = false;
};

/// A subject on its way into the cache. Views are 8UC4, RGBA, premultiplied, cropped to the alpha.
struct PreparedSubject
{
    SubjectInfo info;
    std::vector<cv::Mat> views;
};

/// The prepared subjects, read-only and mapped into memory: any number of threads may read. Made by
/// writeSubjectStore(): the folder holds subjects.json and pixels.bin.
class SubjectStore final
{
public:
    static Result<SubjectStore> open(const std::filesystem::path& folder);
    SubjectStore(SubjectStore&& other) noexcept;
    SubjectStore& operator=(SubjectStore&& other) noexcept;
    ~SubjectStore();

    int size() const { return static_cast<int>(m_entries.size()); }
    const SubjectInfo& info(int subject) const
    {
        return m_entries.at(static_cast<std::size_t>(subject)).info;
    }
    int viewCount(int subject) const
    {
        return static_cast<int>(m_entries.at(static_cast<std::size_t>(subject)).views.size());
    }
    /// 8UC4, RGBA, premultiplied. The pixels belong to the store: do not write, do not outlive it.
    cv::Mat view(int subject, int view) const;
    /// The subjects of one side of the split, without textures.
    std::vector<int> subjects(bool heldOut) const;
    std::vector<int> textures() const;

private:
    struct View
    {
        std::uint64_t offset = 0;
        int width = 0;
        int height = 0;
    };
    struct Entry
    {
        SubjectInfo info;
        std::vector<View> views;
    };

    SubjectStore() = default;
    Result<void> readIndex(const std::filesystem::path& path);

    std::vector<Entry> m_entries;
    std::uint8_t* m_pixels = nullptr;
    std::size_t m_size = 0;
};

/// Writes a store whole, the index last.
Result<void> writeSubjectStore(const std::filesystem::path& folder,
                               const std::vector<PreparedSubject>& subjects);

} // namespace diorama
