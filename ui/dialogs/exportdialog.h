// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/export.h"
#include "core/scene/scene.h"

#include <QDialog>
#include <QImage>

#include <stop_token>
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
    ~ExportDialog() override;

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
    /// A picture's size at another width, in its own proportions.
    static Size sizeAt(const QImage& picture, int width);

    void accept() override;
    void reject() override; ///< While files are written, no further one follows.

Q_SIGNALS:
    void exported(const QStringList& paths);

private:
    void buildControls();
    void choosePath();
    void formatChanged();
    /// The format that the typed name says; a name that says none gets the format's suffix.
    void followSuffix();
    QStringList targets() const;
    /// Says which files would be overwritten; the next Save then does it. None: takes that back.
    void askToReplace(const QStringList& existing);
    void sizeChanged(int width);
    void finish(const QString& error, const QStringList& written);
    bool isBatch() const { return m_sources.size() > 1; }

    EngineHost& m_host;
    std::vector<ExportSource> m_sources;
    QString m_mayReplace; ///< The path whose files the user has agreed to overwrite.
    QString m_saveText;
    std::stop_source m_writing;
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
