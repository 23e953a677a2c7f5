// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace diorama {

SettingsDialog::SettingsDialog(const Preferences& preferences, const EngineReport& report,
                               QWidget* parent)
    : QDialog(parent)
    , m_initial(preferences)
{
    setWindowTitle(tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    auto* tabs = new QTabWidget(this);
    tabs->addTab(makeEnginePage(report), tr("Engine"));
    tabs->addTab(makePreviewPage(), tr("Previews"));
    tabs->addTab(makeLookPage(), tr("Appearance"));
    layout->addWidget(tabs);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

QWidget* SettingsDialog::makeEnginePage(const EngineReport& report)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_device = new QComboBox(page);
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    m_device->addItem(tr("Processor"), QStringLiteral("cpu"));
    m_device->addItem(tr("Graphics card (CUDA)"), QStringLiteral("cuda"));
    m_device->setToolTip(tr(
        "Where pictures are painted. A graphics card is faster, and limited by its own memory."));
    form->addRow(tr("Device"), m_device);
    m_precision = new QComboBox(page);
    m_precision->addItem(
        report.autoPrecision.empty()
            ? tr("Automatic")
            : tr("Automatic (%1)").arg(QString::fromStdString(report.autoPrecision)));
    m_precision->addItems({tr("Single (float32)"), tr("Half (float16)"), tr("Half (bfloat16)")});
    m_precision->setToolTip(
        tr("Half precision needs half the memory. Pictures differ very little."));
    form->addRow(tr("Precision"), m_precision);
    m_threads = new QSpinBox(page);
    m_threads->setRange(0, 256);
    m_threads->setSpecialValueText(tr("All cores"));
    m_threads->setToolTip(tr("Fewer threads paint more slowly and leave room for other programs."));
    form->addRow(tr("Threads"), m_threads);
    m_vocabulary = new QLineEdit(page);
    m_vocabulary->setToolTip(
        tr("The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer "
           "folder, or a bpe_simple_vocab file. The shipped model needs none."));
    auto* browse = new QPushButton(tr("Browse…"), page);
    connect(browse, &QPushButton::clicked, this, &SettingsDialog::chooseVocabulary);
    auto* row = new QHBoxLayout;
    row->addWidget(m_vocabulary, 1);
    row->addWidget(browse);
    form->addRow(tr("CLIP vocabulary"), row);
    QStringList devices;
    for (const std::string& device : report.devices)
        devices.append(QString::fromStdString(device));
    auto* about =
        new QLabel(devices.isEmpty() ? tr("The engine has not started yet.")
                                     : tr("Found here: %1; libtorch %2.")
                                           .arg(devices.join(QStringLiteral(", ")),
                                                QString::fromStdString(report.torchVersion)),
                   page);
    about->setEnabled(false);
    about->setWordWrap(true);
    form->addRow(about);
    return page;
}

QWidget* SettingsDialog::makePreviewPage()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_method = new QComboBox(page);
    m_method->addItems(
        {tr("None"), tr("Fast colour map"), tr("Small decoder"), tr("Full decoder")});
    m_method->setToolTip(
        tr("How previews are made. The full decoder shows every detail and costs the most time."));
    form->addRow(tr("Method"), m_method);
    m_everySteps = new QSpinBox(page);
    m_everySteps->setRange(1, 50);
    m_everySteps->setToolTip(tr("A preview at every so many steps; the last step always has one."));
    form->addRow(tr("Steps per preview"), m_everySteps);
    m_overhead = new QDoubleSpinBox(page);
    m_overhead->setRange(1, 100);
    m_overhead->setDecimals(0);
    m_overhead->setSuffix(tr(" % of a render"));
    m_overhead->setToolTip(
        tr("Previews are skipped so that they take no more than this part of the render's time."));
    form->addRow(tr("Time limit"), m_overhead);
    return page;
}

QWidget* SettingsDialog::makeLookPage()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_language = new QComboBox(page);
    m_language->addItem(tr("The system's"), QString());
    // Languages are named in themselves, so that one can find the way back.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->setToolTip(tr("Takes effect at the next start."));
    form->addRow(tr("Language"), m_language);
    auto* later = new QLabel(m_language->toolTip(), page);
    later->setEnabled(false);
    form->addRow({}, later);
    m_theme = new QComboBox(page);
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    form->addRow(tr("Theme"), m_theme);
    m_stalls = new QCheckBox(tr("Show how long the window was busy (for bug reports)"), page);
    form->addRow(m_stalls);
    return page;
}

void SettingsDialog::fill()
{
    m_device->setCurrentIndex(
        std::max(0, m_device->findData(QString::fromStdString(m_initial.engine.device))));
    m_precision->setCurrentIndex(static_cast<int>(m_initial.engine.precision));
    m_threads->setValue(m_initial.engine.threads);
    m_vocabulary->setText(QString::fromStdString(m_initial.engine.clipVocabulary.string()));
    m_method->setCurrentIndex(static_cast<int>(m_initial.preview.method));
    m_everySteps->setValue(m_initial.preview.everySteps);
    m_overhead->setValue(m_initial.preview.maxOverhead * 100);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_initial.language)));
    m_theme->setCurrentIndex(static_cast<int>(m_initial.theme));
    m_stalls->setChecked(m_initial.showStalls);
}

Preferences SettingsDialog::preferences() const
{
    Preferences p = m_initial;
    p.engine.device = m_device->currentData().toString().toStdString();
    p.engine.precision = static_cast<Precision>(m_precision->currentIndex());
    p.engine.threads = m_threads->value();
    p.engine.clipVocabulary = m_vocabulary->text().toStdString();
    p.preview.method = static_cast<PreviewMethod>(m_method->currentIndex());
    p.preview.everySteps = m_everySteps->value();
    p.preview.maxOverhead = m_overhead->value() / 100;
    p.language = m_language->currentData().toString();
    p.theme = static_cast<Theme>(m_theme->currentIndex());
    p.showStalls = m_stalls->isChecked();
    return p;
}

void SettingsDialog::chooseVocabulary()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose the Tokenizer Folder"),
                                                           m_vocabulary->text());
    if (!path.isEmpty())
        m_vocabulary->setText(path);
}

} // namespace diorama
