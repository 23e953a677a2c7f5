// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/renderplots.h"

#include "ui/document/labels.h"
#include "ui/render/rendertask.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

#include <map>
#include <qcustomplot.h>

namespace diorama {

namespace {

/// Okabe and Ito's colours, told apart by everybody; the line style says it once more.
const std::vector<QColor>& curveColors()
{
    static const std::vector<QColor> colors{QColor(0x00, 0x72, 0xb2), QColor(0xe6, 0x9f, 0x00),
                                            QColor(0x00, 0x9e, 0x73), QColor(0xcc, 0x79, 0xa7),
                                            QColor(0xd5, 0x5e, 0x00), QColor(0x56, 0xb4, 0xe9)};
    return colors;
}

QPen curvePen(int index)
{
    static const Qt::PenStyle styles[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    const auto& colors = curveColors();
    return {colors[static_cast<std::size_t>(index) % colors.size()], 2,
            styles[static_cast<std::size_t>(index) / colors.size() % 4]};
}

QCustomPlot* makePlot(const QString& name, const QString& yLabel)
{
    auto* plot = new QCustomPlot;
    plot->setAccessibleName(name);
    plot->xAxis->setLabel(RenderPlots::tr("Step"));
    plot->yAxis->setLabel(yLabel);
    auto ticker = QSharedPointer<QCPAxisTicker>::create();
    ticker->setTickCount(5);
    plot->xAxis->setTicker(ticker);
    plot->xAxis->setNumberFormat(QStringLiteral("f"));
    plot->xAxis->setNumberPrecision(0);
    plot->yAxis->setNumberFormat(QStringLiteral("g"));
    plot->yAxis->setNumberPrecision(3);
    plot->setMinimumSize(160, 90);
    plot->axisRect()->setMinimumMargins(QMargins(8, 8, 8, 8));
    return plot;
}

} // namespace

class RenderPlots::Plots
{
public:
    explicit Plots(QTabWidget* tabs)
        : noise(makePlot(RenderPlots::tr("Noise level and change"), RenderPlots::tr("Noise level")))
        , seconds(makePlot(RenderPlots::tr("Seconds per step"), RenderPlots::tr("Seconds")))
        , shares(makePlot(RenderPlots::tr("Attention inside each box"),
                          RenderPlots::tr("Share of attention")))
    {
        noise->addGraph();
        noise->graph(0)->setName(RenderPlots::tr("Noise level"));
        noise->graph(0)->setPen(curvePen(0));
        noise->yAxis2->setVisible(true);
        noise->yAxis2->setLabel(RenderPlots::tr("Change"));
        noise->addGraph(noise->xAxis, noise->yAxis2);
        noise->graph(1)->setName(RenderPlots::tr("Change"));
        QPen dashed = curvePen(1);
        dashed.setStyle(Qt::DashLine);
        noise->graph(1)->setPen(dashed);
        noise->legend->setVisible(true);
        bars = new QCPBars(seconds->xAxis, seconds->yAxis);
        bars->setWidth(0.8);
        previewBars = new QCPBars(seconds->xAxis, seconds->yAxis);
        previewBars->setWidth(0.8);
        previewBars->moveAbove(bars);
        bars->setName(RenderPlots::tr("Step"));
        previewBars->setName(RenderPlots::tr("Preview"));
        bars->setPen(Qt::NoPen);
        bars->setBrush(curveColors()[0]);
        previewBars->setPen(Qt::NoPen);
        previewBars->setBrush(curveColors()[1]);
        seconds->legend->setVisible(true);
        shares->legend->setVisible(true);
        shares->yAxis->setRange(0, 1);
        tabs->addTab(noise, RenderPlots::tr("Noise"));
        tabs->setTabToolTip(
            0, RenderPlots::tr("How much noise is left, and how much the picture still changes."));
        tabs->addTab(seconds, RenderPlots::tr("Time"));
        tabs->setTabToolTip(1, RenderPlots::tr("How long each step took, and its preview on top."));
        tabs->addTab(shares, RenderPlots::tr("Attention"));
        tabs->setTabToolTip(2, RenderPlots::tr("How much of each region's attention falls inside "
                                               "its box: near 1 it stays where it belongs."));
    }

    void clear(int total)
    {
        noise->graph(0)->data()->clear();
        noise->graph(1)->data()->clear();
        bars->data()->clear();
        previewBars->data()->clear();
        shares->clearGraphs();
        shareGraphs.clear();
        for (QCustomPlot* plot : all())
            plot->xAxis->setRange(0, std::max(1, total) + 0.5);
    }

    std::vector<QCustomPlot*> all() const { return {noise, seconds, shares}; }

    QCPGraph* shareGraph(const RenderTask& task, Id region)
    {
        const auto found = shareGraphs.find(region);
        if (found != shareGraphs.end())
            return found->second;
        QCPGraph* graph = shares->addGraph();
        const Region* described = task.scene().region(region);
        graph->setName(described != nullptr ? regionTitle(task.scene(), *described)
                                            : RenderPlots::tr("Region %1").arg(region));
        graph->setPen(curvePen(static_cast<int>(shareGraphs.size())));
        shareGraphs[region] = graph;
        return graph;
    }

    void add(const RenderTask& task, const StepReport& report)
    {
        noise->graph(0)->addData(report.step, report.sigma);
        noise->graph(1)->addData(report.step, report.change);
        bars->addData(report.step, report.seconds);
        previewBars->addData(report.step, report.previewSeconds);
        for (const RegionShare& share : report.shares)
            shareGraph(task, share.region)->addData(report.step, share.share);
        for (QCustomPlot* plot : all())
            plot->xAxis->setRange(0, report.total + 0.5);
    }

    void redraw()
    {
        noise->graph(0)->rescaleValueAxis();
        noise->graph(1)->rescaleValueAxis();
        noise->yAxis->setRangeLower(0);
        noise->yAxis2->setRangeLower(0);
        bars->rescaleValueAxis();
        previewBars->rescaleValueAxis(/*onlyEnlarge=*/true);
        seconds->yAxis->setRange(0, std::max(0.001, seconds->yAxis->range().upper * 1.1));
        // A hidden plot is drawn when its tab is shown.
        for (QCustomPlot* plot : all())
            if (plot->isVisible())
                plot->replot(QCustomPlot::rpQueuedReplot);
    }

    QCustomPlot* noise;
    QCustomPlot* seconds;
    QCustomPlot* shares;
    QCPBars* bars = nullptr;
    QCPBars* previewBars = nullptr;
    std::map<Id, QCPGraph*> shareGraphs;
};

RenderPlots::RenderPlots(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    m_plots = std::make_unique<Plots>(tabs);
    layout->addWidget(tabs);
    connect(tabs, &QTabWidget::currentChanged, this, [this] { m_plots->redraw(); });
    m_plots->clear(20);
    applyPalette();
}

RenderPlots::~RenderPlots() = default;

void RenderPlots::setTask(RenderTask* task)
{
    if (m_task)
        m_task->disconnect(this);
    m_task = task;
    m_plots->clear(task != nullptr ? task->scene().settings.steps : 20);
    if (task != nullptr) {
        connect(task, &RenderTask::stepsAdded, this, &RenderPlots::addSteps);
        addSteps(0);
    }
    m_plots->redraw();
}

RenderTask* RenderPlots::task() const
{
    return m_task;
}

void RenderPlots::addSteps(int first)
{
    if (!m_task)
        return;
    const auto& steps = m_task->steps();
    for (std::size_t i = static_cast<std::size_t>(first); i < steps.size(); ++i)
        m_plots->add(*m_task, steps[i].report);
    m_plots->redraw();
}

int RenderPlots::pointCount() const
{
    return m_plots->noise->graph(0)->dataCount();
}

int RenderPlots::shareCurveCount() const
{
    return m_plots->shares->graphCount();
}

void RenderPlots::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void RenderPlots::applyPalette()
{
    const QColor text = palette().color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.15F);
    for (QCustomPlot* plot : m_plots->all()) {
        plot->setBackground(palette().color(QPalette::Base));
        for (QCPAxis* axis : {plot->xAxis, plot->yAxis, plot->yAxis2}) {
            axis->setBasePen(text);
            axis->setTickPen(text);
            axis->setSubTickPen(text);
            axis->setTickLabelColor(text);
            axis->setLabelColor(text);
            axis->grid()->setPen(grid);
        }
        QColor ground = palette().color(QPalette::Base);
        ground.setAlphaF(0.8F);
        plot->legend->setBrush(ground);
        plot->legend->setTextColor(text);
        plot->legend->setBorderPen(grid);
        plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

} // namespace diorama
