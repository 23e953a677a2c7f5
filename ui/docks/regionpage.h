// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace diorama {

class Document;
struct SceneChange;
class SliderSpin;

/// The inspector's page for the selected region; with several, what they share is set for all.
class RegionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RegionPage(QWidget* parent = nullptr);

    void setDocument(Document* document); ///< May be null.
    /// Puts the cursor into the phrase.
    void editPhrase();

    QLineEdit* phrase() const { return m_phrase; }
    QComboBox* unit() const { return m_unit; }
    /// x, y, width and height.
    QDoubleSpinBox* number(int index) const { return m_numbers[index]; }
    QComboBox* subject() const { return m_subject; }
    QComboBox* overlap() const { return m_overlap; }
    SliderSpin* strength() const { return m_strength; }

Q_SIGNALS:
    /// The phrase was typed to its end: Enter or Esc.
    void phraseEntered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onChanged(const SceneChange& change);
    void refresh();
    void refreshSubjects();
    void setUnit();
    void applyNumbers();
    const Region* current() const;
    double factor(int index) const;

    QPointer<Document> m_document;
    QLabel* m_hint = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_phrase = nullptr;
    QLineEdit* m_negative = nullptr;
    QComboBox* m_subject = nullptr;
    QComboBox* m_unit = nullptr;
    QDoubleSpinBox* m_numbers[4] = {};
    SliderSpin* m_strength = nullptr;
    QComboBox* m_overlap = nullptr;
    QCheckBox* m_visible = nullptr;
    QCheckBox* m_locked = nullptr;
};

} // namespace diorama
