// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/batchdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace diorama {

BatchDialog::BatchDialog(quint64 firstSeed, double secondsEach, QWidget* parent)
    : QDialog(parent)
    , m_firstSeed(firstSeed)
    , m_secondsEach(secondsEach)
    , m_count(new QSpinBox(this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Render Several Seeds"));
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    m_count->setRange(2, 500);
    m_count->setValue(4);
    m_count->setToolTip(tr("Each seed gives another picture of the same scene."));
    form->addRow(tr("Pictures"), m_count);
    layout->addLayout(form);
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Render"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_count, &QSpinBox::valueChanged, this, &BatchDialog::updateSummary);
    updateSummary();
}

int BatchDialog::count() const
{
    return m_count->value();
}

void BatchDialog::updateSummary()
{
    QString text = tr("Seeds %1 to %2. They wait behind renders that you start yourself.")
                       .arg(m_firstSeed)
                       .arg(m_firstSeed + static_cast<quint64>(count()) - 1);
    if (m_secondsEach > 0)
        text += QLatin1Char(' ') +
                tr("About %n minute(s) in all.", nullptr,
                   std::max(1, static_cast<int>(m_secondsEach * count() / 60 + 0.5)));
    m_summary->setText(text);
}

} // namespace diorama
