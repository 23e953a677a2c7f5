// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/colorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QSettings>

namespace diorama {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
const QString kStored = QStringLiteral("portal/colorScheme");

/// Asking for a bus that is not there can take seconds.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

PortalColorScheme::PortalColorScheme(QObject* parent)
    : QObject(parent)
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kSpace << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(fromPortal(QVariant::fromValue(reply.value())));
        watcher->deleteLater();
    });
}

ColorScheme PortalColorScheme::lastKnown()
{
    return fromPortal(QSettings().value(kStored));
}

ColorScheme PortalColorScheme::fromPortal(QVariant value)
{
    // The older call wraps the value twice.
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return ColorScheme::Dark;
    case 2:
        return ColorScheme::Light;
    default:
        return ColorScheme::Unknown;
    }
}

void PortalColorScheme::onSettingChanged(const QString& space, const QString& key,
                                         const QDBusVariant& value)
{
    if (space == kSpace && key == kKey)
        take(fromPortal(QVariant::fromValue(value)));
}

void PortalColorScheme::take(ColorScheme scheme)
{
    if (scheme == lastKnown())
        return;
    QSettings().setValue(kStored, static_cast<uint>(scheme == ColorScheme::Dark    ? 1
                                                    : scheme == ColorScheme::Light ? 2
                                                                                   : 0));
    Q_EMIT changed();
}

} // namespace diorama
