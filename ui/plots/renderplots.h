// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

namespace diorama {

class RenderTask;

/// Live curves of one render: noise level and step-to-step change, seconds per step, and each
/// region's share of attention inside its box. Works without a task.
class RenderPlots final : public QWidget
{
    Q_OBJECT

public:
    explicit RenderPlots(QWidget* parent = nullptr);
    ~RenderPlots() override;

    void setTask(RenderTask* task); ///< May be null; not owned.
    RenderTask* task() const;
    /// The number of steps shown; for tests.
    int pointCount() const;
    /// The number of curves of attention shares; for tests.
    int shareCurveCount() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addSteps(int first);
    void applyPalette();

    class Plots;
    QPointer<RenderTask> m_task;
    std::unique_ptr<Plots> m_plots;
};

} // namespace diorama
