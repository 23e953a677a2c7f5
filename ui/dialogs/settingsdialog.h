// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/modelinfo.h"
#include "ui/render/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace diorama {

/// The program's settings. Accepting stores nothing by itself: ask preferences().
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences& preferences, const EngineReport& report,
                   QWidget* parent = nullptr);

    Preferences preferences() const;

    QComboBox* device() const { return m_device; }
    QComboBox* theme() const { return m_theme; }
    QComboBox* language() const { return m_language; }
    QSpinBox* threads() const { return m_threads; }

private:
    QWidget* makeEnginePage(const EngineReport& report);
    QWidget* makePreviewPage();
    QWidget* makeLookPage();
    void fill();
    void chooseVocabulary();

    Preferences m_initial;
    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QSpinBox* m_threads = nullptr;
    QLineEdit* m_vocabulary = nullptr;
    QComboBox* m_method = nullptr;
    QSpinBox* m_everySteps = nullptr;
    QDoubleSpinBox* m_overhead = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_stalls = nullptr;
};

} // namespace diorama
