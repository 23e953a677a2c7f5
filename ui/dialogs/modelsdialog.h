// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/modelinfo.h"

#include <QDialog>
#include <QPointer>
#include <QStringList>

#include <vector>

class QLabel;
class QVBoxLayout;
class QListWidget;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace diorama {

class Document;
class EmptyHint;
class EngineHost;

/// The models on this machine, and the adapters that the project adds to its model.
class ModelsDialog final : public QDialog
{
    Q_OBJECT

public:
    ModelsDialog(EngineHost& host, Document& document, const QStringList& folders,
                 QWidget* parent = nullptr);

    /// The folders and files that were added by hand, for the preferences.
    const QStringList& folders() const { return m_folders; }
    QTreeWidget* tree() const { return m_tree; }
    QTreeWidget* adapters() const { return m_adapters; }
    QPushButton* useButton() const { return m_use; }
    QPushButton* removePathButton() const { return m_removePath; }
    /// Takes a folder or file that was added by hand off the list; nothing is deleted.
    void removePath(const QString& path);
    /// Attaches an adapter file or folder to the project after a look at what it is.
    void addAdapter(const QString& path);

    static QString kindText(ModelKind kind);
    static QString sizeText(std::uint64_t bytes);

private:
    void buildModels(QVBoxLayout* layout);
    void buildAdapters(QVBoxLayout* layout);
    void refresh();
    void list(const std::vector<ModelInfo>& models);
    void describe();
    void verify();
    void use();
    void addPath(const QString& path);
    void fillRemoveMenu();
    void refreshAdapters();
    const ModelInfo* current() const;

    EngineHost& m_host;
    QPointer<Document> m_document;
    QStringList m_folders;
    std::vector<ModelInfo> m_models;
    QTreeWidget* m_tree = nullptr;
    EmptyHint* m_treeHint = nullptr;
    QTextBrowser* m_details = nullptr;
    QTreeWidget* m_adapters = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_verify = nullptr;
    QPushButton* m_removePath = nullptr;
    QPushButton* m_removeAdapter = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace diorama
