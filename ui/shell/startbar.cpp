// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startbar.h"

#include "ui/document/document.h"
#include "ui/document/labels.h"
#include "ui/document/thumbnailcache.h"
#include "ui/session/rendersession.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace diorama {

namespace {

constexpr int kStartPictureEdge = 28;

QString startText(const Scene& scene)
{
    const RenderSettings& settings = scene.settings;
    const Region* region = settings.repaintRegion ? scene.region(*settings.repaintRegion) : nullptr;
    const int percent = qRound(settings.start->strength * 100);
    return region != nullptr
               ? StartBar::tr("Only “%1” is painted anew in this picture.")
                     .arg(numberedTitle(scene, *region))
               : StartBar::tr("Renders start from this picture and change it by %1 %.")
                     .arg(percent);
}

} // namespace

StartBar::StartBar(QWidget* parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(this))
    , m_fromNoise(new QPushButton(tr("Start From Noise"), this))
{
    setObjectName(QStringLiteral("startBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 6);
    // A long name must not widen the window.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_fromNoise->setToolTip(tr("Forgets the start picture."));
    row->addWidget(m_picture);
    row->addWidget(m_text, 1);
    row->addWidget(m_fromNoise);
    connect(m_fromNoise, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->useAsStart({});
    });
    connect(&ThumbnailCache::shared(), &ThumbnailCache::ready, this, &StartBar::refresh);
    refresh();
}

void StartBar::setSession(RenderSession* session)
{
    if (m_session)
        m_session->document().disconnect(this);
    m_session = session;
    if (session != nullptr)
        connect(&session->document(), &Document::changed, this, &StartBar::refresh);
    refresh();
}

QString StartBar::text() const
{
    return m_text->text();
}

void StartBar::refresh()
{
    const Scene* scene = m_session ? &m_session->document().scene() : nullptr;
    const bool isUsed = scene != nullptr && scene->settings.start.has_value();
    setVisible(isUsed);
    if (!isUsed)
        return;
    m_text->setText(startText(*scene));
    m_text->setToolTip(m_text->text());
    const QImage picture = ThumbnailCache::shared().thumbnail(scene->settings.start->picture);
    m_picture->setVisible(!picture.isNull());
    if (picture.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize size = QSize(kStartPictureEdge, kStartPictureEdge) * ratio;
    QPixmap pixmap =
        QPixmap::fromImage(picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

} // namespace diorama
