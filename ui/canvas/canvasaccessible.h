// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "ui/document/document.h"

#include <QAccessibleWidget>
#include <QHash>

namespace diorama {

class CanvasView;

/// The canvas for screen readers: one child a region in z-order, with name, state and place.
class CanvasAccessible final : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView& view);
    ~CanvasAccessible() override;

    /// Makes Qt use this class for canvas views. Call once.
    static void install();
    /// Tells screen readers that the current region is another one.
    static void announceSelection(CanvasView& view);
    static void announceChange(CanvasView& view);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text type) const override;

private:
    const Document* document() const;
    QAccessibleInterface* interfaceOf(Id region) const;

    CanvasView& m_view;
    mutable QHash<Id, QAccessible::Id> m_regions;
};

} // namespace diorama
