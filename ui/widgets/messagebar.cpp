// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace diorama {

namespace {

constexpr int kWidest = 620;
constexpr int kSideMargin = 12;
constexpr int kIconEdge = 20;
constexpr qsizetype kMostWarnings = 4;

} // namespace

MessageBar::MessageBar(QWidget* host, int top)
    : QFrame(host)
    , m_top(top)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon("close"));
    m_close->setAutoRaise(true);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Closes this message."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        dismiss();
        if (act)
            act();
    });
    host->installEventFilter(this);
    hide();
}

void MessageBar::warn(const QString& text)
{
    if (m_act) {
        m_act = {};
        m_warnings.clear();
    }
    if (!m_warnings.contains(text))
        m_warnings.append(text);
    if (m_warnings.size() > kMostWarnings)
        m_warnings.removeFirst();
    showWarnings();
}

void MessageBar::retract(const QString& text)
{
    if (m_warnings.removeAll(text) == 0)
        return;
    if (m_warnings.isEmpty())
        dismiss();
    else
        showWarnings();
}

void MessageBar::showWarnings()
{
    m_text->setText(m_warnings.join(QLatin1Char('\n')));
    m_action->hide();
    present("warning");
}

void MessageBar::offer(const QString& text, const QString& action, std::function<void()> act)
{
    m_warnings.clear();
    m_act = std::move(act);
    m_text->setText(text);
    m_action->setText(action);
    m_action->show();
    present("info");
}

void MessageBar::dismiss()
{
    m_warnings.clear();
    m_act = {};
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::present(const char* iconName)
{
    m_icon->setPixmap(icon(iconName).pixmap(QSize(kIconEdge, kIconEdge), devicePixelRatioF()));
    setAccessibleName(text());
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::place()
{
    const QWidget* host = parentWidget();
    const int width = std::clamp(host->width() - 2 * kSideMargin, 0, kWidest);
    layout()->invalidate();
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry((host->width() - width) / 2, m_top, width, height);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace diorama
