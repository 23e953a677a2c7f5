// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "ui/document/recoverystore.h"
#include "ui/render/history.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace diorama {

/// Beside the history in a container: how the window looked at the document.
inline constexpr char kViewFile[] = "view.json";

/// The history as the files of a container.
struct PackedHistory
{
    std::map<std::string, Bytes> files;
    std::vector<int> leftOut; ///< The ids of the entries that did not fit.
};

/// What a container takes, with room left for an index and the view.
inline constexpr std::size_t kMostHistoryBytes = std::size_t{511} << 20;

/// A PNG and a scene for each entry, every picture that the scenes mention once, and an index.
/// Pictures of `document` are not written again. Where it is too much the oldest entries without a
/// star are left out, then the oldest with one. Any thread.
PackedHistory packHistory(const std::vector<HistoryEntry>& entries, const Scene& document,
                          std::size_t mostBytes = kMostHistoryBytes);

/// The same as files of a recovery copy, named after the entries' ids so that they are written
/// once. From the newest entry on, as many as fit: 100 pictures, 256 MiB.
RecoveryExtras packForRecovery(const std::vector<HistoryEntry>& entries);

/// Reads what packHistory() or packForRecovery() wrote, newest first, with `read` for one file by
/// its name. The files come from outside: an entry that is damaged is left out. Nothing without a
/// readable index. Any thread.
std::optional<std::vector<HistoryEntry>>
unpackHistory(const std::function<Result<Bytes>(const std::string&)>& read, const Scene& document);

/// Under which a container keeps a picture that its scenes mention.
std::string pictureName(const std::string& sha256);

/// A PNG file. Any thread.
Bytes encodePng(const QImage& image);

} // namespace diorama
