// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QSpinBox;

namespace diorama {

/// How many seeds of the scene are to be rendered.
class BatchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `secondsEach` is the forecast of one render; 0 where it is not known.
    BatchDialog(quint64 firstSeed, double secondsEach, QWidget* parent = nullptr);
    int count() const;
    QSpinBox* countBox() const { return m_count; }
    QLabel* summary() const { return m_summary; }

private:
    void updateSummary();

    quint64 m_firstSeed;
    double m_secondsEach;
    QSpinBox* m_count = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace diorama
