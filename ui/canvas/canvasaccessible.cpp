// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasaccessible.h"

#include "ui/canvas/canvasview.h"
#include "ui/document/labels.h"

#include <QPointer>
#include <QWindow>

namespace diorama {
namespace {

class RegionAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RegionAccessible(CanvasView& view, Id region)
        : m_view(&view)
        , m_id(region)
    {}

    Id id() const { return m_id; }
    bool isValid() const override { return region() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QWindow* window() const override
    {
        return m_view != nullptr ? m_view->window()->windowHandle() : nullptr;
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_view->regionGeometry(m_id);
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QString text(QAccessible::Text type) const override
    {
        if (!isValid())
            return {};
        const Scene& scene = m_view->document()->scene();
        switch (type) {
        case QAccessible::Name:
            return regionDescription(scene, *region());
        case QAccessible::Description:
        case QAccessible::Value:
            return boxDescription(region()->box, scene.canvas);
        default:
            return {};
        }
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const Document& document = *m_view->document();
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.movable = !region()->locked;
        state.sizeable = !region()->locked;
        state.selected = document.isSelected(m_id);
        state.focused = m_view->hasFocus() && document.currentRegion() == m_id;
        state.invisible = !region()->visible;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_view->document()->select({m_id});
        m_view->setFocus();
        if (name == pressAction())
            Q_EMIT m_view->regionActivated(m_id);
    }

private:
    const Region* region() const
    {
        const bool known = m_view != nullptr && m_view->document() != nullptr;
        return known ? m_view->document()->scene().region(m_id) : nullptr;
    }

    QPointer<CanvasView> m_view;
    Id m_id;
};

int indexOf(const Document& document, Id region)
{
    return regionNumber(document.scene(), region) - 1;
}

} // namespace

CanvasAccessible::CanvasAccessible(CanvasView& view)
    : QAccessibleWidget(&view, QAccessible::Canvas)
    , m_view(view)
{}

CanvasAccessible::~CanvasAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_regions))
        QAccessible::deleteAccessibleInterface(id);
}

void CanvasAccessible::install()
{
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
        auto* view = qobject_cast<CanvasView*>(object);
        return view != nullptr ? new CanvasAccessible(*view) : nullptr;
    });
}

void CanvasAccessible::announceSelection(CanvasView& view)
{
    if (!QAccessible::isActive() || view.document() == nullptr)
        return;
    const int index = indexOf(*view.document(), view.document()->currentRegion());
    QAccessibleEvent selection(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&selection);
    if (index < 0 || !view.hasFocus())
        return;
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
}

void CanvasAccessible::announceChange(CanvasView& view)
{
    if (!QAccessible::isActive() || view.document() == nullptr)
        return;
    const int index = indexOf(*view.document(), view.document()->currentRegion());
    QAccessibleEvent order(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&order);
    if (index < 0)
        return;
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::LocationChanged}) {
        QAccessibleEvent event(&view, type);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

const Document* CanvasAccessible::document() const
{
    return m_view.document();
}

int CanvasAccessible::childCount() const
{
    return document() != nullptr ? static_cast<int>(document()->scene().regions.size()) : 0;
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return interfaceOf(document()->scene().regions[static_cast<std::size_t>(index)].id);
}

QAccessibleInterface* CanvasAccessible::interfaceOf(Id region) const
{
    if (!m_regions.contains(region)) {
        m_regions.insert(
            region, QAccessible::registerAccessibleInterface(new RegionAccessible(m_view, region)));
    }
    return QAccessible::accessibleInterface(m_regions.value(region));
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* region = dynamic_cast<const RegionAccessible*>(child);
    return region != nullptr && document() != nullptr ? indexOf(*document(), region->id()) : -1;
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    for (int index = childCount() - 1; index >= 0; --index) {
        QAccessibleInterface* region = child(index);
        if (region->rect().contains(x, y))
            return region;
    }
    return nullptr;
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    const Id current = document() != nullptr ? document()->currentRegion() : 0;
    return m_view.hasFocus() && current != 0 ? interfaceOf(current) : nullptr;
}

QString CanvasAccessible::text(QAccessible::Text type) const
{
    if (type == QAccessible::Name)
        return CanvasView::tr("Canvas");
    if (type != QAccessible::Description || document() == nullptr)
        return QAccessibleWidget::text(type);
    const Scene& scene = document()->scene();
    return CanvasView::tr("%1 × %2 pixels. Regions: %3. Selected: %4.")
        .arg(scene.canvas.width)
        .arg(scene.canvas.height)
        .arg(scene.regions.size())
        .arg(document()->selection().size());
}

} // namespace diorama
