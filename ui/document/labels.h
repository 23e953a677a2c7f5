// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QString>

namespace diorama {

/// The region's number on its badge: its place in the z-order, 1 is the backmost. 0 if it is not
/// there.
int regionNumber(const Scene& scene, Id region);

/// What the region is called in lists: its phrase, else its subject's name, else "Region 3".
QString regionTitle(const Scene& scene, const Region& region);

/// The same with its number in front, for example "Region 2: a red bicycle".
QString numberedTitle(const Scene& scene, const Region& region);

/// Its state for screen readers, for example "Region 2: a red bicycle, subject Minka, locked".
QString regionDescription(const Scene& scene, const Region& region);

/// Its place in pixels for screen readers and the status bar, for example "x 12, y 40, 200 × 160
/// pixels".
QString boxDescription(const Box& box, Size canvas);

/// The subject's name, else its class word, else "Subject 4".
QString subjectTitle(const Subject& subject);

} // namespace diorama
