// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGroupBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QPushButton;

namespace diorama {

class Document;
struct SceneChange;
class SliderSpin;

/// The inspector's page for the scene: what is painted and how.
class ScenePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenePage(QWidget* parent = nullptr);

    void setDocument(Document* document); ///< May be null.
    /// Those that the model was not trained for cannot be chosen.
    void setUnfitSchedulers(const std::vector<SchedulerKind>& unfit);

    QSpinBox* canvasWidth() const { return m_width; }
    QSpinBox* canvasHeight() const { return m_height; }
    QLineEdit* seed() const { return m_seed; }
    QSpinBox* steps() const { return m_steps; }
    QComboBox* scheduler() const { return m_scheduler; }
    QPlainTextEdit* negative() const { return m_negative; }
    SliderSpin* guidance() const { return m_guidance; }

private:
    void buildPicture(QFormLayout* form);
    void buildSampling(QFormLayout* form);
    void buildLayoutGuidance(QGroupBox* box);
    void buildRegionalGuidance(QGroupBox* box);
    void buildStart(QGroupBox* box);
    /// `command` is what an edit is called in the list of edits.
    SliderSpin* addSlider(QFormLayout* form, const QString& label, const QString& command,
                          const QString& toolTip, double minimum, double maximum, double step,
                          int decimals, std::function<void(RenderSettings&, double)> set,
                          std::function<double(const RenderSettings&)> get);
    void edit(const QString& text, const std::function<void(RenderSettings&)>& change);
    void applySize();
    void refresh();

    QPointer<Document> m_document;
    QPlainTextEdit* m_negative = nullptr;
    QComboBox* m_preset = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QLineEdit* m_seed = nullptr;
    QSpinBox* m_steps = nullptr;
    SliderSpin* m_guidance = nullptr;
    QComboBox* m_scheduler = nullptr;
    QComboBox* m_spacing = nullptr;
    QCheckBox* m_karras = nullptr;
    QComboBox* m_layoutUse = nullptr;
    QSpinBox* m_layoutSteps = nullptr;
    QSpinBox* m_layoutIterations = nullptr;
    QGroupBox* m_regionalGuidance = nullptr;
    QLineEdit* m_regionalNegative = nullptr;
    QGroupBox* m_start = nullptr;
    QPushButton* m_clearStart = nullptr;
    std::vector<std::function<void(const RenderSettings&)>> m_readers;
};

} // namespace diorama
