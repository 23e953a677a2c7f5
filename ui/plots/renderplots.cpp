// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/renderplots.h"

#include "ui/document/labels.h"
#include "ui/render/rendertask.h"

#include <QEvent>
#include <QFontMetrics>
#include <QTabWidget>
#include <QVBoxLayout>

#include <iterator>
#include <map>
#include <qcustomplot.h>

namespace diorama {

namespace {

/// Okabe and Ito's colours, told apart by everybody; the line style says it once more. On a dark
/// ground the dark ones of them are lighter.
QColor curveColor(int index, bool isDark)
{
    static constexpr QRgb onLight[]{0xff0072b2, 0xffc98500, 0xff009e73,
                                    0xffb85e92, 0xffd55e00, 0xff2f8fc6};
    static constexpr QRgb onDark[]{0xff56b4e9, 0xffe69f00, 0xff2bc48e,
                                   0xffe08fc0, 0xffff8a3d, 0xff8aa8ff};
    const auto place = static_cast<std::size_t>(index) % std::size(onLight);
    return QColor(isDark ? onDark[place] : onLight[place]);
}

QPen curvePen(int index, bool isDark)
{
    static const Qt::PenStyle styles[]{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return {curveColor(index, isDark), 2, styles[index % 4]};
}

/// Beside the curves, never over them.
void moveLegendAside(QCustomPlot& plot)
{
    auto* side = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, side);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    side->setMargins(QMargins(0, 8, 8, 8));
    side->addElement(0, 0, plot.legend);
    side->addElement(1, 0, new QCPLayoutElement);
    side->setRowStretchFactor(0, 0.001);
    plot.legend->setFillOrder(QCPLegend::foRowsFirst);
    plot.legend->setVisible(true);
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
        noise->yAxis2->setVisible(true);
        noise->yAxis2->setLabel(RenderPlots::tr("Change"));
        noise->addGraph(noise->xAxis, noise->yAxis2);
        noise->graph(1)->setName(RenderPlots::tr("Change"));
        bars = new QCPBars(seconds->xAxis, seconds->yAxis);
        bars->setWidth(0.8);
        previewBars = new QCPBars(seconds->xAxis, seconds->yAxis);
        previewBars->setWidth(0.8);
        previewBars->moveAbove(bars);
        bars->setName(RenderPlots::tr("Step"));
        previewBars->setName(RenderPlots::tr("Preview"));
        bars->setPen(Qt::NoPen);
        previewBars->setPen(Qt::NoPen);
        for (QCustomPlot* plot : all())
            moveLegendAside(*plot);
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
        for (QCustomPlot* plot : all()) {
            plot->xAxis->setRange(0, std::max(1, total) + 0.5);
            plot->yAxis->setRange(0, 1);
        }
        noise->yAxis2->setRange(0, 1);
    }

    std::vector<QCustomPlot*> all() const { return {noise, seconds, shares}; }

    QCPGraph* shareGraph(const RenderTask& task, Id region)
    {
        const auto found = shareGraphs.find(region);
        if (found != shareGraphs.end())
            return found->second;
        QCPGraph* graph = shares->addGraph();
        const Region* described = task.scene().region(region);
        constexpr int kNameWidth = 150; // A long phrase must leave room for its curve.
        graph->setName(QFontMetrics(shares->legend->font())
                           .elidedText(described != nullptr
                                           ? regionTitle(task.scene(), *described)
                                           : RenderPlots::tr("Region %1").arg(region),
                                       Qt::ElideRight, kNameWidth));
        graph->setPen(curvePen(static_cast<int>(shareGraphs.size()), isDark));
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

    void setDark(bool dark)
    {
        isDark = dark;
        noise->graph(0)->setPen(curvePen(0, isDark));
        noise->graph(1)->setPen(curvePen(1, isDark));
        bars->setBrush(curveColor(0, isDark));
        previewBars->setBrush(curveColor(1, isDark));
        for (int i = 0; i < shares->graphCount(); ++i)
            shares->graph(i)->setPen(curvePen(i, isDark));
    }

    void rescale()
    {
        if (noise->graph(0)->dataCount() == 0)
            return; // The empty axes stay as clear() left them.
        noise->graph(0)->rescaleValueAxis();
        noise->graph(1)->rescaleValueAxis();
        noise->yAxis->setRangeLower(0);
        noise->yAxis2->setRangeLower(0);
        bars->rescaleValueAxis();
        previewBars->rescaleValueAxis(/*onlyEnlarge=*/true);
        seconds->yAxis->setRange(0, std::max(0.001, seconds->yAxis->range().upper * 1.1));
    }

    void redraw()
    {
        rescale();
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
    bool isDark = false;
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
    m_plots->setDark(palette().color(QPalette::Base).lightness() < 128);
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
        plot->legend->setBrush(Qt::NoBrush);
        plot->legend->setTextColor(text);
        plot->legend->setBorderPen(Qt::NoPen);
        plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

} // namespace diorama
