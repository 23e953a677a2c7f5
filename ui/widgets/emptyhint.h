// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QAbstractItemView;

namespace diorama {

/// Writes a hint into an item view while it has no rows: what belongs here and how to get it.
class EmptyHint final : public QObject
{
    Q_OBJECT

public:
    EmptyHint(QAbstractItemView* view, QString text);
    void setText(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QAbstractItemView> m_view;
    QString m_text;
};

} // namespace diorama
