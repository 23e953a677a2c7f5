// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"
#include "core/scene/scene.h"

#include <QDialog>
#include <QUndoStack>

#include <stop_token>
#include <vector>

class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace diorama {

class CutoutCanvas;
class EngineHost;
class SliderSpin;

/// Mends the cut-out of one photo: the one that it has or else an automatic proposal, then strokes
/// that keep or remove. Masks are computed beside the window. Accepting hands the mask out; the
/// document is not touched.
class CutoutDialog final : public QDialog
{
    Q_OBJECT

public:
    CutoutDialog(EngineHost& host, const Photo& photo, QWidget* parent = nullptr);
    ~CutoutDialog() override;

    /// The mask as a PNG, once accepted.
    const PicturePtr& mask() const { return m_result; }
    const Image& currentMask() const { return m_mask; } ///< Null while it is computed.
    CutoutCanvas* canvas() const { return m_canvas; }
    QUndoStack& undoStack() { return m_undo; }
    /// Forgets the photo's own mask and all strokes: what is proposed then comes from the photo.
    void startOver();
    void keepAll() { coverAll(/*keep=*/true); }
    void removeAll() { coverAll(/*keep=*/false); }
    const std::vector<CutoutStroke>& strokes() const { return m_strokes; }
    /// The photo is being read, or the mask of all strokes is not there yet.
    bool isBusy() const { return m_isBusy; }

    /// Does nothing until the mask of all strokes is there.
    void accept() override;

private:
    friend class StrokeCommand;
    friend class StartOverCommand;
    void buildTools(QVBoxLayout* layout);
    void coverAll(bool keep);
    void decode();
    void propose();
    void setMask(const Image& mask);
    void setBusy(bool busy, const QString& message);

    EngineHost& m_host;
    Photo m_photo;
    Image m_picture;
    Image m_mask;
    Image m_stored; ///< The mask that the photo came with; null where strokes start anew.
    std::vector<CutoutStroke> m_strokes;
    QUndoStack m_undo;
    PicturePtr m_result;
    bool m_isBusy = false;
    int m_question = 0;           ///< Answers to an older proposal are out of date.
    std::stop_source m_proposing; ///< Ends the proposal that a further stroke supersedes.
    CutoutCanvas* m_canvas = nullptr;
    SliderSpin* m_radius = nullptr;
    QLabel* m_message = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace diorama
