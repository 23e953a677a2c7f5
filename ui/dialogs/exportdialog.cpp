// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "core/scene/scenepng.h"
#include "ui/document/labels.h"
#include "ui/render/enginehost.h"
#include "ui/render/enginetexts.h"
#include "ui/render/imageconvert.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace diorama {

namespace {

struct FormatRow
{
    ExportFormat format;
    const char* suffix;
    const char* label;
};
constexpr std::array kFormats{
    FormatRow{ExportFormat::Png, "png", "PNG"}, FormatRow{ExportFormat::Jpeg, "jpg", "JPEG"},
    FormatRow{ExportFormat::WebP, "webp", "WebP"}, FormatRow{ExportFormat::Tiff, "tif", "TIFF"},
    FormatRow{ExportFormat::OpenRaster, "ora", "OpenRaster"}};

/// The format that a path's suffix names, if any.
std::optional<ExportFormat> knownFormat(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("jpeg"))
        return ExportFormat::Jpeg;
    if (suffix == QLatin1String("tiff"))
        return ExportFormat::Tiff;
    for (const FormatRow& row : kFormats)
        if (suffix == QLatin1String(row.suffix))
            return row.format;
    return std::nullopt;
}

/// The file of one picture. Runs on the picture thread.
Result<Bytes> encoded(const ImageTools& tools, const ExportSource& source, ExportOptions options,
                      bool embed, const QString& path)
{
    options.title = source.scene.prompt;
    if (!embed)
        options.title.clear();
    if (options.format == ExportFormat::OpenRaster)
        options.layers = ExportDialog::layersOf(source);
    if (!options.size.isEmpty())
        options.size = ExportDialog::sizeAt(source.image, options.size.width);
    auto bytes = tools.encodeExport(toImage(source.image), options);
    if (bytes && embed && options.format == ExportFormat::Png)
        return withEmbeddedScene(*bytes, source.scene, /*withPictures=*/true, path.toStdString());
    return bytes;
}

} // namespace

ExportDialog::ExportDialog(EngineHost& host, std::vector<ExportSource> sources,
                           const QString& suggestedPath, QWidget* parent)
    : QDialog(parent)
    , m_host(host)
    , m_sources(std::move(sources))
{
    setWindowTitle(isBatch()
                       ? tr("Export %n Picture(s)", nullptr, static_cast<int>(m_sources.size()))
                       : tr("Export Picture"));
    buildControls();
    m_path->setText(suggestedPath);
    m_format->setCurrentIndex(isBatch() ? 0 : static_cast<int>(formatOf(suggestedPath)));
    const QSize size = m_sources.empty() ? QSize(512, 512) : m_sources.front().image.size();
    m_width->setValue(size.width());
    formatChanged();
    sizeChanged(size.width());
}

ExportDialog::~ExportDialog()
{
    m_writing.request_stop();
}

void ExportDialog::buildControls()
{
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    m_path = new QLineEdit(this);
    m_path->setMinimumWidth(320);
    connect(m_path, &QLineEdit::textChanged, this, [this] { askToReplace({}); });
    connect(m_path, &QLineEdit::editingFinished, this, &ExportDialog::followSuffix);
    auto* browse = new QPushButton(tr("Browse…"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    form->addRow(isBatch() ? tr("Folder") : tr("File"), row);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);

    m_format = new QComboBox(this);
    for (const FormatRow& format : kFormats)
        m_format->addItem(QString::fromLatin1(format.label));
    m_format->setToolTip(tr("PNG keeps every pixel and can carry the scene. OpenRaster keeps one "
                            "layer for each region."));
    form->addRow(tr("Format"), m_format);
    connect(m_format, &QComboBox::activated, this, &ExportDialog::formatChanged);
    m_quality = new QSpinBox(this);
    m_quality->setRange(1, 100);
    m_quality->setValue(ExportOptions().quality);
    m_quality->setToolTip(tr("Higher is larger and closer to the picture."));
    form->addRow(tr("Quality"), m_quality);
    m_width = new QSpinBox(this);
    m_width->setRange(16, 8192);
    m_width->setSuffix(tr(" px"));
    m_width->setAccessibleName(tr("Width"));
    m_width->setToolTip(
        tr("Larger pictures are resampled with Lanczos; no new detail is painted."));
    m_height = new QLabel(this);
    auto* sizeRow = new QHBoxLayout;
    sizeRow->addWidget(m_width);
    sizeRow->addWidget(m_height, 1);
    for (const int factor : {1, 2, 4}) {
        auto* button = new QToolButton(this);
        button->setText(tr("%1×").arg(factor));
        button->setToolTip(factor == 1 ? tr("The picture's own size.")
                                       : tr("%1 times as wide and as high.").arg(factor));
        button->setAccessibleName(button->toolTip());
        connect(button, &QToolButton::clicked, this, [this, factor] {
            if (!m_sources.empty())
                m_width->setValue(factor * m_sources.front().image.width());
        });
        sizeRow->addWidget(button);
    }
    form->addRow(tr("Size"), sizeRow);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::sizeChanged);

    m_embed = new QRadioButton(tr("Keep the scene inside, so that the picture can be opened again"),
                               this);
    m_share = new QRadioButton(tr("Share without prompts and photos"), this);
    m_embed->setToolTip(tr("The file holds the boxes, the prompts and the photos. PNG only."));
    m_share->setToolTip(tr("The file holds nothing but the picture."));
    m_embed->setChecked(true);
    m_mark = new QCheckBox(tr("Mark the picture as made by AI"), this);
    m_mark->setChecked(true);
    m_mark->setToolTip(tr("Writes the IPTC digital source type into the file's metadata, as honest "
                          "publishing asks for."));
    form->addRow(tr("Scene"), m_embed);
    form->addRow({}, m_share);
    form->addRow({}, m_mark);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_saveText = m_buttons->button(QDialogButtonBox::Save)->text();
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

ExportFormat ExportDialog::formatOf(const QString& path)
{
    return knownFormat(path).value_or(ExportFormat::Png);
}

QString ExportDialog::suffixOf(ExportFormat format)
{
    return QString::fromLatin1(kFormats[static_cast<std::size_t>(format)].suffix);
}

QString ExportDialog::batchPath(const QString& folder, const Scene& scene, int number,
                                ExportFormat format)
{
    return QDir(folder).filePath(QStringLiteral("%1-%2.%3")
                                     .arg(number, 3, 10, QLatin1Char('0'))
                                     .arg(scene.settings.seed)
                                     .arg(suffixOf(format)));
}

std::vector<ExportLayer> ExportDialog::layersOf(const ExportSource& source)
{
    std::vector<ExportLayer> layers;
    const QImage whole = source.image.convertToFormat(QImage::Format_RGBA8888);
    layers.push_back({.name = tr("Background").toStdString(), .image = toImage(whole)});
    for (const Region& region : source.scene.regions) {
        if (!region.visible)
            continue;
        QImage layer(whole.size(), QImage::Format_RGBA8888);
        layer.fill(Qt::transparent);
        const QRect box =
            QRectF(region.box.x0 * whole.width(), region.box.y0 * whole.height(),
                   region.box.width() * whole.width(), region.box.height() * whole.height())
                .toAlignedRect()
                .intersected(whole.rect());
        QPainter painter(&layer);
        painter.drawImage(box, whole, box);
        painter.end();
        layers.push_back(
            {.name = regionTitle(source.scene, region).toStdString(), .image = toImage(layer)});
    }
    return layers;
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.format = kFormats[static_cast<std::size_t>(m_format->currentIndex())].format;
    options.quality = m_quality->value();
    options.markAsAi = m_mark->isChecked();
    const QImage first = m_sources.empty() ? QImage() : m_sources.front().image;
    if (!first.isNull() && m_width->value() != first.width())
        options.size = sizeAt(first, m_width->value());
    return options;
}

Size ExportDialog::sizeAt(const QImage& picture, int width)
{
    const double height = double(width) * picture.height() / std::max(1, picture.width());
    return {width, std::max(1, static_cast<int>(std::lround(height)))};
}

QString ExportDialog::path() const
{
    return m_path->text();
}

bool ExportDialog::embedsScene() const
{
    return m_embed->isEnabled() && m_embed->isChecked();
}

void ExportDialog::choosePath()
{
    const QString chosen =
        isBatch() ? QFileDialog::getExistingDirectory(this, tr("Choose a Folder"), m_path->text())
                  : QFileDialog::getSaveFileName(this, tr("Export Picture"), m_path->text(),
                                                 tr("Pictures (*.png *.jpg *.webp *.tif *.ora)"));
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    followSuffix();
    if (!isBatch())
        m_mayReplace = path(); // The file dialog has asked.
}

void ExportDialog::followSuffix()
{
    if (isBatch() || path().isEmpty())
        return;
    const auto named = knownFormat(path());
    if (!named) {
        m_path->setText(path() + QLatin1Char('.') + suffixOf(options().format));
    } else if (*named != options().format) {
        const QString typed = path();
        m_format->setCurrentIndex(static_cast<int>(*named));
        formatChanged();
        m_path->setText(typed); // "jpeg" stays what it is.
    }
}

QStringList ExportDialog::targets() const
{
    if (!isBatch())
        return {path()};
    QStringList paths;
    int number = 0;
    for (const ExportSource& source : m_sources)
        paths.append(batchPath(path(), source.scene, ++number, options().format));
    return paths;
}

void ExportDialog::askToReplace(const QStringList& existing)
{
    m_mayReplace = existing.isEmpty() ? QString() : path();
    QPushButton* save = m_buttons != nullptr ? m_buttons->button(QDialogButtonBox::Save) : nullptr;
    if (save == nullptr)
        return;
    save->setText(existing.isEmpty() ? m_saveText : tr("Replace"));
    m_message->setVisible(!existing.isEmpty());
    if (existing.size() == 1)
        m_message->setText(tr("“%1” is there already. Press Replace to overwrite it.")
                               .arg(QFileInfo(existing.front()).fileName()));
    else if (!existing.isEmpty())
        m_message->setText(tr("%n of these files are there already. Press Replace to overwrite "
                              "them.",
                              nullptr, static_cast<int>(existing.size())));
}

void ExportDialog::formatChanged()
{
    const ExportFormat format = options().format;
    askToReplace({});
    m_quality->setEnabled(format == ExportFormat::Jpeg || format == ExportFormat::WebP);
    const bool canEmbed = format == ExportFormat::Png;
    m_embed->setEnabled(canEmbed);
    if (!canEmbed)
        m_share->setChecked(true);
    if (!isBatch() && !m_path->text().isEmpty()) {
        const QFileInfo info(m_path->text());
        m_path->setText(
            QDir(info.path())
                .filePath(info.completeBaseName() + QLatin1Char('.') + suffixOf(format)));
    }
}

void ExportDialog::sizeChanged(int width)
{
    const QImage first = m_sources.empty() ? QImage() : m_sources.front().image;
    const bool isOneShape =
        std::all_of(m_sources.begin(), m_sources.end(), [&first](const ExportSource& source) {
            return source.image.size() == first.size();
        });
    m_height->setText(isOneShape ? tr("× %1 px (%2 %)")
                                       .arg(sizeAt(first, width).height)
                                       .arg(100 * width / std::max(1, first.width()))
                                 : tr("and as high as each picture's shape wants"));
}

void ExportDialog::accept()
{
    if (m_sources.empty() || path().isEmpty())
        return;
    followSuffix();
    QStringList existing = targets();
    existing.removeIf([](const QString& target) { return !QFileInfo::exists(target); });
    if (!existing.isEmpty() && m_mayReplace != path()) {
        askToReplace(existing);
        return;
    }
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    m_message->setText(tr("Writing…"));
    m_message->show();
    m_writing = {};
    m_host.askImages(
        this,
        [sources = m_sources, options = options(), embed = embedsScene(), targets = targets(),
         own = m_writing.get_token()](const ImageTools& tools,
                                      const std::stop_token& stop) -> Result<QStringList> {
            QStringList written;
            for (const ExportSource& source : sources) {
                const QString& target = targets[written.size()];
                const auto bytes = encoded(tools, source, options, embed, target);
                if (!bytes)
                    return bytes.error();
                if (stop.stop_requested() || own.stop_requested())
                    return Error{ErrorCode::Cancelled, "The export was cancelled."};
                if (auto done = writeFileAtomically(target.toStdString(),
                                                    std::span<const std::uint8_t>(*bytes));
                    !done)
                    return done.error();
                written.append(target);
            }
            return written;
        },
        [this](const Result<QStringList>& written) {
            if (m_writing.stop_requested())
                return;
            if (written)
                finish({}, *written);
            else
                finish(engineText(written.error().message), {});
        });
}

void ExportDialog::reject()
{
    m_writing.request_stop();
    QDialog::reject();
}

void ExportDialog::finish(const QString& error, const QStringList& written)
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(true);
    m_message->setText(error);
    m_message->setVisible(!error.isEmpty());
    if (!error.isEmpty())
        return;
    Q_EMIT exported(written);
    QDialog::accept();
}

} // namespace diorama
