// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace diorama {

struct ContactPicture
{
    QImage image;
    QString caption; ///< In any script.
};

/// All pictures on one white sheet, in rows, as nearly square as it comes, each above its caption.
/// Pictures are made smaller where the sheet would have a side above 8192 pixels. Null for none.
/// Any thread.
QImage contactSheet(const std::vector<ContactPicture>& pictures);

} // namespace diorama
