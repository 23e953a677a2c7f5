// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace diorama {

class RenderSession;

/// Says above the canvas that renders do not begin from noise: which picture they start from, and
/// whether only one region is painted anew. Hidden otherwise.
class StartBar final : public QFrame
{
    Q_OBJECT

public:
    explicit StartBar(QWidget* parent = nullptr);

    /// Null or a session that outlives this bar or the next call.
    void setSession(RenderSession* session);

    QString text() const;
    QPushButton* fromNoise() const { return m_fromNoise; }

private:
    void refresh();

    QPointer<RenderSession> m_session;
    QLabel* m_picture = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_fromNoise = nullptr;
};

} // namespace diorama
