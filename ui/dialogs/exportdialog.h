// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/export.h"
#include "core/scene/scene.h"

#include <QDialog>
#include <QImage>

#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace diorama {

class EngineHost;

/// A picture to be exported, with the scene that it was painted from.
struct ExportSource
{
    QImage image;
    Scene scene;
};

/// How one or several pictures are written. Writing runs in the background; the dialog closes when
/// all files are there.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Several sources: a batch into one folder, named after their seeds.
    ExportDialog(EngineHost& host, std::vector<ExportSource> sources, const QString& suggestedPath,
                 QWidget* parent = nullptr);

    /// What the controls say; without scene, layers and title, which come from each source.
    ExportOptions options() const;
    QString path() const;
    bool embedsScene() const;
    /// Names the format by a path's suffix; PNG where it is unknown.
    static ExportFormat formatOf(const QString& path);
    static QString suffixOf(ExportFormat format);
    /// Where the picture of a batch goes.
    static QString batchPath(const QString& folder, const Scene& scene, int number,
                             ExportFormat format);
    /// One layer a visible region, cut out of the picture by its box, over the whole picture.
    static std::vector<ExportLayer> layersOf(const ExportSource& source);

    void accept() override;

Q_SIGNALS:
    void exported(const QStringList& paths);

private:
    void buildControls();
    void choosePath();
    void formatChanged();
    void sizeChanged(int width);
    void finish(const QString& error, const QStringList& written);
    bool isBatch() const { return m_sources.size() > 1; }

    EngineHost& m_host;
    std::vector<ExportSource> m_sources;
    QLineEdit* m_path = nullptr;
    QComboBox* m_format = nullptr;
    QSpinBox* m_quality = nullptr;
    QSpinBox* m_width = nullptr;
    QLabel* m_height = nullptr;
    QRadioButton* m_embed = nullptr;
    QRadioButton* m_share = nullptr;
    QCheckBox* m_mark = nullptr;
    QLabel* m_message = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace diorama
