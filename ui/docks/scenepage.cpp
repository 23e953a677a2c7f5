// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/scenepage.h"

#include "core/scene/scenelimits.h"
#include "ui/docks/slidergesture.h"
#include "ui/docks/undokeys.h"
#include "ui/document/document.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/sliderspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

namespace {

QFormLayout* makeForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QSpinBox* makeSpin(QWidget* parent, int minimum, int maximum, const QString& toolTip)
{
    auto* spin = new QSpinBox(parent);
    spin->setRange(minimum, maximum);
    spin->setKeyboardTracking(false);
    spin->setToolTip(toolTip);
    return spin;
}

} // namespace

ScenePage::ScenePage(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    buildPicture(form);
    buildSampling(form);
    auto* layoutGuidance = new QGroupBox(tr("Layout guidance"), this);
    layoutGuidance->setToolTip(tr(
        "Pulls each phrase into its box while painting. Costs time, and works with every model."));
    buildLayoutGuidance(layoutGuidance);
    layout->addWidget(layoutGuidance);
    m_regionalGuidance = new QGroupBox(tr("Regional guidance"), this);
    m_regionalGuidance->setToolTip(tr("Keeps subjects from looking pasted: a strong negative "
                                      "prompt that acts between the boxes only."));
    buildRegionalGuidance(m_regionalGuidance);
    layout->addWidget(m_regionalGuidance);
    m_start = new QGroupBox(tr("Start picture"), this);
    buildStart(m_start);
    layout->addWidget(m_start);
    layout->addStretch();
}

void ScenePage::buildPicture(QFormLayout* form)
{
    m_negative = new QPlainTextEdit(this);
    m_negative->setTabChangesFocus(true);
    leaveUndoToTheWindow(*m_negative);
    m_negative->setMaximumHeight(54);
    m_negative->setPlaceholderText(tr("For example: blurry, text"));
    m_negative->setToolTip(tr("What must not appear anywhere in the picture."));
    form->addRow(tr("Not in the picture"), m_negative);
    connect(m_negative, &QPlainTextEdit::textChanged, this, [this] {
        if (m_document)
            m_document->setNegativePrompt(m_negative->toPlainText());
    });

    m_preset = new QComboBox(this);
    m_preset->setToolTip(tr("Usual sizes. The shipped model paints best at 256 × 256, Stable "
                            "Diffusion 1.5 at 512 × 512."));
    m_preset->addItem(tr("Other size"));
    for (const auto& [width, height] : {std::pair{256, 256},
                                        {320, 256},
                                        {256, 320},
                                        {384, 256},
                                        {256, 384},
                                        {512, 512},
                                        {768, 512},
                                        {512, 768},
                                        {1024, 1024}})
        m_preset->addItem(tr("%1 × %2").arg(width).arg(height), QSize(width, height));
    form->addRow(tr("Size"), m_preset);
    m_width = makeSpin(this, limits::kCanvasMin, limits::kCanvasMax,
                       tr("Width of the picture in pixels, a multiple of 8."));
    m_height = makeSpin(this, limits::kCanvasMin, limits::kCanvasMax,
                        tr("Height of the picture in pixels, a multiple of 8."));
    for (QSpinBox* spin : {m_width, m_height}) {
        spin->setSingleStep(limits::kCanvasMultiple);
        spin->setSuffix(tr(" px"));
        connect(spin, &QSpinBox::valueChanged, this, &ScenePage::applySize);
    }
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×"), this));
    row->addWidget(m_height, 1);
    form->addRow({}, row);
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        const QSize size = m_preset->itemData(index).toSize();
        if (m_document && size.isValid())
            m_document->setCanvasSize({size.width(), size.height()});
    });
}

void ScenePage::buildSampling(QFormLayout* form)
{
    m_seed = new QLineEdit(this);
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), m_seed));
    m_seed->setToolTip(tr("The number that the starting noise is made from. The same seed and "
                          "scene give the same picture."));
    auto* dice = new QToolButton(this);
    dice->setIcon(icon("dice"));
    dice->setAutoRaise(true);
    dice->setAccessibleName(tr("Random Seed"));
    dice->setToolTip(tr("Takes another seed, for another picture of the same scene."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_seed, 1);
    row->addWidget(dice);
    form->addRow(tr("Seed"), row);
    connect(m_seed, &QLineEdit::editingFinished, this, [this] {
        if (m_document)
            m_document->setSeed(
                std::min<std::uint64_t>(m_seed->text().toULongLong(), limits::kSeedMax));
    });
    connect(dice, &QToolButton::clicked, this, [this] {
        if (m_document)
            m_document->setSeed(QRandomGenerator::global()->bounded(1'000'000));
    });

    m_steps = makeSpin(
        this, 1, limits::kStepsMax,
        tr("How many times the picture is refined. More is slower and, up to a point, cleaner."));
    form->addRow(tr("Steps"), m_steps);
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int value) {
        edit(tr("Change Steps"), [value](RenderSettings& s) { s.steps = value; });
    });
    m_readers.emplace_back([this](const RenderSettings& s) {
        const QSignalBlocker blocker(m_steps);
        m_steps->setValue(s.steps);
    });
    m_guidance = addSlider(
        form, tr("Guidance"), tr("Change Guidance"),
        tr("How strictly the picture follows the words. Too much makes colours harsh."),
        limits::kGuidanceMin, limits::kGuidanceMax, 0.5, 1,
        [](RenderSettings& s, double v) { s.guidanceScale = v; },
        [](const RenderSettings& s) { return s.guidanceScale; });
    addSlider(
        form, tr("Guided until"), tr("Change Guided Steps"),
        tr("Share of the steps that are guided. The steps after that take about half the time "
           "each. Far below 0.8, details get softer."),
        0, 1, 0.05, 2, [](RenderSettings& s, double v) { s.guidanceUntil = v; },
        [](const RenderSettings& s) { return s.guidanceUntil; });
    addSlider(
        form, tr("Rescale"), tr("Change Rescale"),
        tr("Softens the harsh colours that strong guidance brings."), 0, 1, 0.05, 2,
        [](RenderSettings& s, double v) { s.guidanceRescale = v; },
        [](const RenderSettings& s) { return s.guidanceRescale; });
    m_scheduler = new QComboBox(this);
    m_scheduler->addItem(tr("Model's own"));
    for (const char* name : {"DDIM", "PNDM", "Euler", "Euler ancestral", "DPM-Solver++ 2M", "UniPC",
                             "LCM", "Flow-match Euler"})
        m_scheduler->addItem(QString::fromLatin1(name));
    m_scheduler->setToolTip(
        tr("The method that removes the noise. The model's own is a good choice."));
    form->addRow(tr("Scheduler"), m_scheduler);
    m_spacing = new QComboBox(this);
    m_spacing->addItems({tr("Model's own"), tr("Leading"), tr("Trailing"), tr("Even")});
    m_spacing->setToolTip(tr("Which noise levels a short schedule visits."));
    form->addRow(tr("Spacing"), m_spacing);
    m_karras = new QCheckBox(tr("Karras noise levels"), this);
    m_karras->setToolTip(tr("Spends more steps on the last, finest noise levels."));
    form->addRow({}, m_karras);
    connect(m_scheduler, &QComboBox::activated, this, [this](int index) {
        edit(tr("Change Scheduler"),
             [index](RenderSettings& s) { s.scheduler = static_cast<SchedulerKind>(index); });
    });
    connect(m_spacing, &QComboBox::activated, this, [this](int index) {
        edit(tr("Change Spacing"),
             [index](RenderSettings& s) { s.spacing = static_cast<TimestepSpacing>(index); });
    });
    connect(m_karras, &QCheckBox::clicked, this, [this](bool on) {
        edit(tr("Change Noise Levels"), [on](RenderSettings& s) { s.karrasSigmas = on; });
    });
    addSlider(
        form, tr("Grounding"), tr("Change Grounding"),
        tr("For which share of the steps the boxes act inside the model."), 0, 1, 0.05, 2,
        [](RenderSettings& s, double v) { s.groundingShare = v; },
        [](const RenderSettings& s) { return s.groundingShare; });
}

void ScenePage::buildLayoutGuidance(QGroupBox* box)
{
    auto* form = makeForm(box);
    m_layoutUse = new QComboBox(box);
    m_layoutUse->addItem(tr("Automatic"));
    m_layoutUse->addItem(tr("Always"));
    m_layoutUse->addItem(tr("Never"));
    m_layoutUse->setToolTip(
        tr("Automatic: only with models that do not place boxes by themselves. It makes the guided "
           "steps slower."));
    form->addRow(tr("Use"), m_layoutUse);
    addSlider(
        form, tr("Strength"), tr("Change Layout Guidance"),
        tr("How hard each phrase is pulled into its box."), 0, limits::kLayoutStrengthMax, 0.1, 1,
        [](RenderSettings& s, double v) { s.layoutGuidance.strength = v; },
        [](const RenderSettings& s) { return s.layoutGuidance.strength; });
    m_layoutSteps = makeSpin(box, 0, limits::kLayoutStepsMax,
                             tr("During how many steps from the start it acts."));
    m_layoutIterations = makeSpin(box, 1, limits::kLayoutIterationsMax,
                                  tr("How often it pulls in each of these steps."));
    form->addRow(tr("Steps"), m_layoutSteps);
    form->addRow(tr("Pulls per step"), m_layoutIterations);
    connect(m_layoutUse, &QComboBox::activated, this, [this](int index) {
        edit(tr("Switch Layout Guidance"), [index](RenderSettings& s) {
            s.layoutGuidance.use = static_cast<LayoutGuidanceUse>(index);
        });
    });
    connect(m_layoutSteps, &QSpinBox::valueChanged, this, [this](int value) {
        edit(tr("Change Layout Guidance"),
             [value](RenderSettings& s) { s.layoutGuidance.steps = value; });
    });
    connect(m_layoutIterations, &QSpinBox::valueChanged, this, [this](int value) {
        edit(tr("Change Layout Guidance"),
             [value](RenderSettings& s) { s.layoutGuidance.iterations = value; });
    });
}

void ScenePage::buildRegionalGuidance(QGroupBox* box)
{
    box->setCheckable(true);
    auto* form = makeForm(box);
    m_regionalNegative = new QLineEdit(box);
    m_regionalNegative->setToolTip(tr("What must not be seen between the boxes."));
    form->addRow(tr("Negative"), m_regionalNegative);
    addSlider(
        form, tr("Until"), tr("Change Regional Guidance"),
        tr("For which share of the steps it acts."), 0, 1, 0.05, 2,
        [](RenderSettings& s, double v) { s.regionalGuidance.until = v; },
        [](const RenderSettings& s) { return s.regionalGuidance.until; });
    connect(box, &QGroupBox::clicked, this, [this](bool on) {
        edit(tr("Switch Regional Guidance"),
             [on](RenderSettings& s) { s.regionalGuidance.enabled = on; });
    });
    connect(m_regionalNegative, &QLineEdit::editingFinished, this, [this] {
        const std::string text = m_regionalNegative->text().toStdString();
        edit(tr("Change Regional Guidance"),
             [&text](RenderSettings& s) { s.regionalGuidance.negative = text; });
    });
}

void ScenePage::buildStart(QGroupBox* box)
{
    auto* form = makeForm(box);
    addSlider(
        form, tr("Change"), tr("Change Likeness to the Start Picture"),
        tr("How much of the start picture may change: 0 keeps it, 1 ignores it."), 0, 1, 0.05, 2,
        [](RenderSettings& s, double v) {
            if (s.start)
                s.start->strength = v;
        },
        [](const RenderSettings& s) { return s.start ? s.start->strength : 0.6; });
    m_clearStart = new QPushButton(tr("Start From Noise Again"), box);
    m_clearStart->setToolTip(tr("Forgets the start picture."));
    form->addRow(m_clearStart);
    connect(m_clearStart, &QPushButton::clicked, this, [this] {
        edit(tr("Start from Noise"), [](RenderSettings& s) {
            s.start.reset();
            s.repaintRegion.reset();
        });
    });
}

SliderSpin* ScenePage::addSlider(QFormLayout* form, const QString& label, const QString& command,
                                 const QString& toolTip, double minimum, double maximum,
                                 double step, int decimals,
                                 std::function<void(RenderSettings&, double)> set,
                                 std::function<double(const RenderSettings&)> get)
{
    auto* slider = new SliderSpin(form->parentWidget() != nullptr ? form->parentWidget() : this);
    slider->setRange(minimum, maximum, step, decimals);
    slider->setToolTip(toolTip);
    slider->spinBox()->setAccessibleName(label);
    form->addRow(label, slider);
    connect(slider, &SliderSpin::edited, this, [this, set, command](double value) {
        edit(command, [&](RenderSettings& s) { set(s, value); });
    });
    new SliderGesture(
        *slider, [this] { return m_document.data(); }, command);
    connect(slider, &SliderSpin::editingFinished, this, [this] {
        if (m_document)
            m_document->sealUndo();
    });
    m_readers.emplace_back(
        [slider, get = std::move(get)](const RenderSettings& s) { slider->setValue(get(s)); });
    return slider;
}

void ScenePage::edit(const QString& text, const std::function<void(RenderSettings&)>& change)
{
    if (m_document)
        m_document->editSettings(text, change);
}

void ScenePage::applySize()
{
    if (!m_document)
        return;
    const auto rounded = [](int value) {
        return value / limits::kCanvasMultiple * limits::kCanvasMultiple;
    };
    m_document->setCanvasSize({rounded(m_width->value()), rounded(m_height->value())});
    refresh();
}

void ScenePage::setDocument(Document* document)
{
    if (m_document)
        m_document->disconnect(this);
    SliderGesture::abandonAll(*this);
    m_document = document;
    setEnabled(document != nullptr);
    if (document != nullptr)
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            if (change.touches(SceneChange::Canvas | SceneChange::Prompt | SceneChange::Settings))
                refresh();
        });
    refresh();
}

void ScenePage::setUnfitSchedulers(const std::vector<SchedulerKind>& unfit)
{
    auto* items = qobject_cast<QStandardItemModel*>(m_scheduler->model());
    for (int i = 0; i < m_scheduler->count(); ++i) {
        const bool isUnfit = std::ranges::find(unfit, static_cast<SchedulerKind>(i)) != unfit.end();
        items->item(i)->setEnabled(!isUnfit);
        items->item(i)->setToolTip(isUnfit ? tr("The chosen model was not trained for this one.")
                                           : QString());
    }
}

void ScenePage::refresh()
{
    const Scene scene = m_document ? m_document->scene() : Scene{};
    const RenderSettings& settings = scene.settings;
    if (m_negative->toPlainText().toStdString() != scene.negativePrompt) {
        const QSignalBlocker blocker(m_negative);
        m_negative->setPlainText(QString::fromStdString(scene.negativePrompt));
    }
    const QSignalBlocker blockWidth(m_width);
    const QSignalBlocker blockHeight(m_height);
    const QSignalBlocker blockLayout(m_layoutSteps);
    const QSignalBlocker blockIterations(m_layoutIterations);
    m_width->setValue(scene.canvas.width);
    m_height->setValue(scene.canvas.height);
    m_preset->setCurrentIndex(
        std::max(0, m_preset->findData(QSize(scene.canvas.width, scene.canvas.height))));
    m_seed->setText(QString::number(settings.seed));
    for (const auto& read : m_readers)
        read(settings);
    m_scheduler->setCurrentIndex(static_cast<int>(settings.scheduler));
    m_spacing->setCurrentIndex(static_cast<int>(settings.spacing));
    m_karras->setChecked(settings.karrasSigmas);
    m_layoutUse->setCurrentIndex(static_cast<int>(settings.layoutGuidance.use));
    m_layoutSteps->setValue(settings.layoutGuidance.steps);
    m_layoutIterations->setValue(settings.layoutGuidance.iterations);
    m_regionalGuidance->setChecked(settings.regionalGuidance.enabled);
    m_regionalNegative->setText(QString::fromStdString(settings.regionalGuidance.negative));
    m_start->setVisible(settings.start.has_value());
    m_start->setTitle(settings.repaintRegion ? tr("Repaint one region") : tr("Start picture"));
}

} // namespace diorama
