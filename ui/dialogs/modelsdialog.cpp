// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/modelsdialog.h"

#include "core/scene/scenelimits.h"
#include "ui/document/document.h"
#include "ui/render/enginehost.h"
#include "ui/render/enginetexts.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/icons.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace diorama {

namespace {

QString fromPath(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

double usualGuidance(ModelKind kind)
{
    return kind == ModelKind::DioramaSmall ? kShippedModelGuidance : kCheckpointGuidance;
}

/// Nobody has chosen another one.
bool isUsualGuidance(double guidance)
{
    return guidance == kShippedModelGuidance || guidance == kCheckpointGuidance;
}

bool isAdapter(ModelKind kind)
{
    switch (kind) {
    case ModelKind::IpAdapter:
    case ModelKind::IpAdapterPlus:
    case ModelKind::Lora:
    case ModelKind::TextualInversion:
    case ModelKind::GligenCheckpoint:
    case ModelKind::Vae:
    case ModelKind::TinyVae:
    case ModelKind::ImageEncoder:
        return true;
    default:
        return false;
    }
}

} // namespace

ModelsDialog::ModelsDialog(EngineHost& host, Document& document, const QStringList& folders,
                           QWidget* parent)
    : QDialog(parent)
    , m_host(host)
    , m_document(&document)
    , m_folders(folders)
{
    setWindowTitle(tr("Models"));
    resize(760, 560);
    auto* layout = new QVBoxLayout(this);
    buildModels(layout);
    buildAdapters(layout);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(&document, &Document::changed, this, [this] {
        refreshAdapters();
        describe();
    });
    refreshAdapters();
    refresh();
}

void ModelsDialog::buildModels(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    m_tree = new QTreeWidget(this);
    m_tree->setRootIsDecorated(false);
    m_tree->setHeaderLabels({tr("Model"), tr("Kind"), tr("Size")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("Models"));
    m_treeHint = new EmptyHint(m_tree, {});
    row->addWidget(m_tree, 3);
    m_details = new QTextBrowser(this);
    m_details->setAccessibleName(tr("About the chosen model"));
    row->addWidget(m_details, 2);
    layout->addLayout(row, 1);
    auto* buttons = new QHBoxLayout;
    m_use = new QPushButton(tr("Use for This Project"), this);
    m_use->setToolTip(tr("The project's renders are painted by this model."));
    m_verify = new QPushButton(tr("Verify"), this);
    m_verify->setToolTip(tr("Reads every number of the model and compares names, shapes and check "
                            "sums with what its family needs."));
    auto* addFolder = new QPushButton(tr("Add Folder…"), this);
    auto* addFile = new QPushButton(tr("Add File…"), this);
    addFolder->setToolTip(tr("A model in diffusers layout, or a folder with several models."));
    addFile->setToolTip(tr("A single-file checkpoint (.safetensors)."));
    buttons->addWidget(m_use);
    buttons->addWidget(m_verify);
    buttons->addStretch();
    buttons->addWidget(addFolder);
    buttons->addWidget(addFile);
    m_removePath = new QPushButton(tr("Take Off the List"), this);
    m_removePath->setToolTip(
        tr("Forgets a folder or file that you added. On the disk it stays where it is."));
    m_removePath->setMenu(new QMenu(m_removePath));
    buttons->addWidget(m_removePath);
    fillRemoveMenu();
    layout->addLayout(buttons);
    m_use->setEnabled(false);
    m_verify->setEnabled(false);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ModelsDialog::describe);
    connect(m_tree, &QTreeWidget::itemActivated, this, &ModelsDialog::use);
    connect(m_use, &QPushButton::clicked, this, &ModelsDialog::use);
    connect(m_verify, &QPushButton::clicked, this, &ModelsDialog::verify);
    connect(addFolder, &QPushButton::clicked, this,
            [this] { addPath(QFileDialog::getExistingDirectory(this, tr("Add a Model Folder"))); });
    connect(addFile, &QPushButton::clicked, this, [this] {
        addPath(QFileDialog::getOpenFileName(this, tr("Add a Checkpoint"), {},
                                             tr("Checkpoints (*.safetensors)")));
    });
}

void ModelsDialog::buildAdapters(QVBoxLayout* layout)
{
    auto* group = new QGroupBox(tr("Adapters of this project"), this);
    group->setToolTip(tr("GLIGEN, IP-Adapter, LoRA and other files that are added to the model for "
                         "this project only."));
    auto* column = new QVBoxLayout(group);
    m_adapters = new QTreeWidget(group);
    m_adapters->setRootIsDecorated(false);
    m_adapters->setHeaderLabels({tr("File"), tr("Weight")});
    m_adapters->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_adapters->header()->setStretchLastSection(false);
    m_adapters->setMaximumHeight(120);
    m_adapters->setAccessibleName(tr("Adapters of this project"));
    new EmptyHint(m_adapters, tr("This project uses no adapters."));
    column->addWidget(m_adapters);
    auto* row = new QHBoxLayout;
    auto* add = new QPushButton(tr("Add Adapter…"), group);
    m_removeAdapter = new QPushButton(tr("Remove"), group);
    row->addWidget(add);
    row->addWidget(m_removeAdapter);
    row->addStretch();
    column->addLayout(row);
    layout->addWidget(group);
    connect(add, &QPushButton::clicked, this, [this] {
        addAdapter(QFileDialog::getOpenFileName(this, tr("Add an Adapter"), {},
                                                tr("Adapters (*.safetensors)")));
    });
    connect(m_removeAdapter, &QPushButton::clicked, this, [this] {
        const int row = m_adapters->indexOfTopLevelItem(m_adapters->currentItem());
        if (m_document && row >= 0)
            m_document->editSettings(
                tr("Remove Adapter"),
                [row](RenderSettings& s) { s.adapters.erase(s.adapters.begin() + row); },
                Merge::None);
    });
    connect(m_adapters, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { m_removeAdapter->setEnabled(item != nullptr); });
    m_removeAdapter->setEnabled(false);
}

QString ModelsDialog::kindText(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Unknown:
        return tr("Unknown");
    case ModelKind::Checkpoint:
        return tr("Checkpoint");
    case ModelKind::GligenCheckpoint:
        return tr("GLIGEN checkpoint");
    case ModelKind::DioramaSmall:
        return tr("Diorama model");
    case ModelKind::IpAdapter:
        return tr("IP-Adapter");
    case ModelKind::IpAdapterPlus:
        return tr("IP-Adapter Plus");
    case ModelKind::Lora:
        return tr("LoRA");
    case ModelKind::TextualInversion:
        return tr("Textual inversion");
    case ModelKind::Vae:
        return tr("Autoencoder");
    case ModelKind::TinyVae:
        return tr("Small autoencoder");
    case ModelKind::ImageEncoder:
        return tr("Image encoder");
    }
    return {};
}

QString ModelsDialog::sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

void ModelsDialog::refresh()
{
    m_treeHint->setText(m_host.isBusy()
                            ? tr("The engine is painting. The models are listed as soon as it is "
                                 "free.")
                            : tr("Looking for models…"));
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : m_folders)
        folders.emplace_back(folder.toStdString());
    m_host.ask(
        this,
        [folders](Engine& engine, const std::stop_token&) -> Result<std::vector<ModelInfo>> {
            std::vector<std::filesystem::path> directories;
            std::vector<ModelInfo> files;
            for (const auto& path : folders) {
                std::error_code code;
                if (std::filesystem::is_directory(path, code))
                    directories.push_back(path);
                else if (auto info = engine.inspect(path))
                    files.push_back(*info);
            }
            std::vector<ModelInfo> models = engine.listModels(directories);
            models.insert(models.end(), files.begin(), files.end());
            return models;
        },
        [this](const Result<std::vector<ModelInfo>>& models) {
            m_message->setText(models ? QString() : engineText(models.error().message));
            if (models)
                list(*models);
        },
        "models");
}

void ModelsDialog::list(const std::vector<ModelInfo>& models)
{
    m_models = models;
    // Weights of another purpose beside the models, unless somebody put them there by hand.
    std::erase_if(m_models, [this](const ModelInfo& model) {
        const QString place = fromPath(model.path);
        return model.kind == ModelKind::Unknown && model.bytes == 0 &&
               std::none_of(m_folders.begin(), m_folders.end(),
                            [&place](const QString& folder) { return place.startsWith(folder); });
    });
    m_treeHint->setText(
        tr("No model has been found. Add a folder in diffusers layout or a .safetensors file."));
    m_tree->clear();
    for (const ModelInfo& model : m_models) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(0, QString::fromStdString(model.name));
        item->setIcon(0, icon(model.isUsable() ? "used" : "warning"));
        item->setText(1, kindText(model.kind));
        item->setText(2, sizeText(model.bytes));
        item->setToolTip(0, fromPath(model.path));
        if (m_document && m_document->scene().settings.model == model.name)
            m_tree->setCurrentItem(item);
    }
    if (m_tree->currentItem() == nullptr)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    describe();
}

const ModelInfo* ModelsDialog::current() const
{
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    return row >= 0 && row < static_cast<int>(m_models.size())
               ? &m_models[static_cast<std::size_t>(row)]
               : nullptr;
}

void ModelsDialog::describe()
{
    const ModelInfo* model = current();
    m_use->setEnabled(model != nullptr && (model->isUsable() || model->needsVae) &&
                      !isAdapter(model->kind));
    m_verify->setEnabled(model != nullptr);
    m_details->setVisible(model != nullptr);
    if (model == nullptr)
        return;
    const auto row = [](const QString& label, const QString& value) {
        return value.isEmpty() ? QString()
                               : QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2</td></tr>")
                                     .arg(label, value.toHtmlEscaped());
    };
    QStringList components;
    for (const std::string& component : model->components)
        components.append(QString::fromStdString(component));
    QString html =
        QStringLiteral("<table>") +
        row(tr("Family"),
            model->family.empty() ? kindText(model->kind) : QString::fromStdString(model->family)) +
        row(tr("Parameters"),
            model->parameters > 0 ? QLocale().toString(qulonglong(model->parameters)) : QString()) +
        row(tr("Precision"), QString::fromStdString(model->dtype)) +
        row(tr("Size"), sizeText(model->bytes)) +
        row(tr("Licence"), model->license.empty() ? tr("The files do not say.")
                                                  : QString::fromStdString(model->license)) +
        row(tr("Parts"), components.join(QStringLiteral(", "))) +
        row(tr("Trained at"), tr("%1 × %2").arg(model->defaultWidth).arg(model->defaultHeight)) +
        row(tr("Place"), fromPath(model->path)) + QStringLiteral("</table>");
    if (!model->problems.empty()) {
        html += QStringLiteral("<p><b>%1</b></p><ul>").arg(tr("This model cannot be used:"));
        for (const std::string& problem : model->problems)
            html +=
                QStringLiteral("<li>%1</li>").arg(QString::fromStdString(problem).toHtmlEscaped());
        html += QStringLiteral("</ul>");
    }
    if (m_document && (m_document->scene().settings.model == model->name ||
                       m_document->scene().settings.model == model->path.string()))
        html += QStringLiteral("<p>%1</p>").arg(tr("This project uses it."));
    m_details->setHtml(html);
}

void ModelsDialog::verify()
{
    const ModelInfo* model = current();
    if (model == nullptr)
        return;
    m_verify->setEnabled(false);
    m_message->setText(tr("Verifying \"%1\"…").arg(QString::fromStdString(model->name)));
    m_host.ask(
        this,
        [path = model->path](Engine& engine, const std::stop_token& stop) {
            return engine.verify(path, {}, stop);
        },
        [this](const Result<ModelInfo>& verified) {
            m_verify->setEnabled(true);
            if (!verified) {
                m_message->setText(engineText(verified.error().message));
                return;
            }
            m_message->setText(verified->problems.empty()
                                   ? tr("\"%1\" is complete and in order.")
                                         .arg(QString::fromStdString(verified->name))
                                   : tr("\"%1\" has %n problem(s).", nullptr,
                                        static_cast<int>(verified->problems.size()))
                                         .arg(QString::fromStdString(verified->name)));
            for (ModelInfo& known : m_models)
                if (known.path == verified->path)
                    known.problems = verified->problems;
            describe();
        });
}

void ModelsDialog::use()
{
    const ModelInfo* model = current();
    if (model == nullptr || !m_document || !m_use->isEnabled())
        return;
    const bool isAdded =
        std::any_of(m_folders.begin(), m_folders.end(), [model](const QString& folder) {
            return fromPath(model->path).startsWith(folder);
        });
    const std::string reference = isAdded ? model->path.string() : model->name;
    const double guidance = usualGuidance(model->kind);
    m_document->editSettings(
        tr("Change Model"),
        [&](RenderSettings& s) {
            s.model = reference;
            if (isUsualGuidance(s.guidanceScale))
                s.guidanceScale = guidance;
        },
        Merge::None);
}

void ModelsDialog::addPath(const QString& path)
{
    if (path.isEmpty() || m_folders.contains(path))
        return;
    m_folders.append(path);
    fillRemoveMenu();
    refresh();
}

void ModelsDialog::removePath(const QString& path)
{
    m_folders.removeAll(path);
    fillRemoveMenu();
    refresh();
}

void ModelsDialog::fillRemoveMenu()
{
    QMenu* menu = m_removePath->menu();
    menu->clear();
    for (const QString& path : std::as_const(m_folders))
        // Later, because the menu cannot be filled anew by its own action.
        connect(
            menu->addAction(path), &QAction::triggered, this, [this, path] { removePath(path); },
            Qt::QueuedConnection);
    m_removePath->setEnabled(!m_folders.isEmpty());
}

void ModelsDialog::addAdapter(const QString& path)
{
    if (path.isEmpty())
        return;
    m_host.ask(
        this,
        [path](Engine& engine, const std::stop_token&) {
            return engine.inspect(path.toStdString());
        },
        [this, path](const Result<ModelInfo>& info) {
            if (!info) {
                m_message->setText(engineText(info.error().message));
                return;
            }
            if (!isAdapter(info->kind)) {
                m_message->setText(tr("\"%1\" is not an adapter but: %2.")
                                       .arg(QFileInfo(path).fileName(), kindText(info->kind)));
                return;
            }
            m_message->clear();
            if (m_document)
                m_document->editSettings(
                    tr("Add Adapter"),
                    [&](RenderSettings& s) { s.adapters.push_back({.path = path.toStdString()}); },
                    Merge::None);
        });
}

void ModelsDialog::refreshAdapters()
{
    if (!m_document)
        return;
    const auto& adapters = m_document->scene().settings.adapters;
    if (m_adapters->topLevelItemCount() == static_cast<int>(adapters.size())) {
        for (int i = 0; i < m_adapters->topLevelItemCount(); ++i) {
            auto* spin = static_cast<QDoubleSpinBox*>(
                m_adapters->itemWidget(m_adapters->topLevelItem(i), 1));
            const QSignalBlocker blocker(spin);
            spin->setValue(adapters[static_cast<std::size_t>(i)].weight);
            m_adapters->topLevelItem(i)->setText(
                0, QString::fromStdString(adapters[static_cast<std::size_t>(i)].path));
        }
        return;
    }
    m_adapters->clear();
    for (std::size_t i = 0; i < adapters.size(); ++i) {
        auto* item = new QTreeWidgetItem(m_adapters, {QString::fromStdString(adapters[i].path)});
        auto* spin = new QDoubleSpinBox(m_adapters);
        spin->setRange(-limits::kAdapterWeightMax, limits::kAdapterWeightMax);
        spin->setSingleStep(0.05);
        spin->setValue(adapters[i].weight);
        spin->setAccessibleName(tr("Weight"));
        spin->setToolTip(tr("How strongly the adapter acts: 0 not at all, 1 as it was made."));
        m_adapters->setItemWidget(item, 1, spin);
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this, i](double value) {
            if (m_document)
                m_document->editSettings(tr("Change Adapter Weight"),
                                         [i, value](RenderSettings& s) {
                                             if (i < s.adapters.size())
                                                 s.adapters[i].weight = value;
                                         });
        });
    }
}

} // namespace diorama
