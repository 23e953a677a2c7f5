// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/dock.h"

#include "ui/session/rendersession.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

namespace {

/// As wide as its column, but not always as high. QScrollArea's own way of resizing would give a
/// column with wrapped text its preferred height, and scroll where the least would do.
class ColumnArea final : public QScrollArea
{
public:
    explicit ColumnArea(QWidget* content)
    {
        setWidget(content);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        constexpr int kLeastHeight = 120;
        const QSize least = widget()->minimumSizeHint();
        return {least.width() + verticalScrollBar()->sizeHint().width(),
                std::min(least.height(), kLeastHeight)};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            fit();
        }
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        fit();
        QScrollArea::resizeEvent(event);
    }

private:
    void fit()
    {
        const QLayout* column = widget()->layout();
        const int width = viewport()->width();
        const int least = column->hasHeightForWidth() ? column->minimumHeightForWidth(width)
                                                      : column->minimumSize().height();
        widget()->resize(width, std::max(least, maximumViewportSize().height()));
    }
};

} // namespace

Dock::Dock(const QString& name, const QString& title, QWidget* parent, Overflow overflow)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(6, 6, 6, 6);
    m_column->setSpacing(6);
    setWidget(overflow == Overflow::Scrolls ? new ColumnArea(content) : content);
}

void Dock::setSession(RenderSession* session)
{
    m_session = session;
    sessionChanged();
}

RenderSession* Dock::session() const
{
    return m_session;
}

Document* Dock::document() const
{
    return m_session ? &m_session->document() : nullptr;
}

QToolButton* Dock::makeButton(const char* iconName, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void Dock::addKey(QWidget* widget, const QKeySequence& keys, const std::function<void()>& press)
{
    auto* action = new QAction(widget);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    widget->addAction(action);
    connect(action, &QAction::triggered, this, press);
}

} // namespace diorama
