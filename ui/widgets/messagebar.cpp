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
constexpr std::size_t kMostWarnings = 4;

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

void MessageBar::warn(const QString& text, const QString& action, std::function<void()> act)
{
    const bool isTold = std::ranges::any_of(
        m_warnings, [&text](const Warning& warning) { return warning.text == text; });
    if (!isTold)
        m_warnings.push_back({text, action, std::move(act)});
    if (m_warnings.size() > kMostWarnings)
        m_warnings.erase(m_warnings.begin());
    showWarnings();
}

void MessageBar::retract(const QString& text)
{
    const auto isIt = [&text](const Warning& warning) { return warning.text == text; };
    if (std::erase_if(m_warnings, isIt) == 0)
        return;
    if (m_warnings.empty())
        dismiss();
    else
        showWarnings();
}

void MessageBar::showWarnings()
{
    QStringList texts;
    const Warning* way = nullptr;
    for (const Warning& warning : m_warnings) {
        texts.append(warning.text);
        if (warning.act)
            way = &warning;
    }
    m_text->setText(texts.join(QLatin1Char('\n')));
    m_act = way != nullptr ? way->act : std::function<void()>();
    m_action->setText(way != nullptr ? way->action : QString());
    m_action->setVisible(way != nullptr);
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
