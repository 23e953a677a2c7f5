// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace diorama {

enum class ColorScheme { Unknown, Light, Dark };

/// What the desktop portal says about dark and light, for platforms whose palette does not tell.
/// Asks over D-Bus without waiting; where there is no portal nothing is ever heard.
class PortalColorScheme final : public QObject
{
    Q_OBJECT

public:
    explicit PortalColorScheme(QObject* parent = nullptr);

    /// The last answer, of this or an earlier run, so that a start does not flicker.
    static ColorScheme lastKnown();
    /// The portal's value of org.freedesktop.appearance color-scheme, however deeply it is wrapped.
    static ColorScheme fromPortal(QVariant value);

Q_SIGNALS:
    /// The answer differs from the last known one.
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(ColorScheme scheme);
};

} // namespace diorama
