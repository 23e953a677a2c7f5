// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/photoimporter.h"

#include "ui/document/photos.h"

namespace diorama {

PhotoImporter::PhotoImporter(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PhotoImporter::~PhotoImporter()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PhotoImporter::read(const QStringList& paths, Done done)
{
    ++m_running;
    m_pool.start([this, paths, done = std::move(done)] {
        std::vector<Photo> photos;
        QStringList failures;
        for (const QString& path : paths) {
            if (auto photo = readPhoto(path))
                photos.push_back(std::move(*photo));
            else
                failures << QString::fromStdString(photo.error().message);
        }
        QMetaObject::invokeMethod(this, [this, photos = std::move(photos), failures, done] {
            --m_running;
            if (!photos.empty())
                done(photos);
            for (const QString& failure : failures)
                Q_EMIT failed(failure);
            Q_EMIT finished();
        });
    });
}

} // namespace diorama
