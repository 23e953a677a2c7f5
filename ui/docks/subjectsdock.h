// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

#include "core/scene/scene.h"

#include <QStringList>

class QGroupBox;
class QLineEdit;
class QListView;
class QListWidget;

namespace diorama {

class PhotoImporter;
class SliderSpin;
class SubjectListModel;

/// The library of subjects, and the card of the one that is chosen.
class SubjectsDock final : public Dock
{
    Q_OBJECT

public:
    explicit SubjectsDock(QWidget* parent = nullptr);

    QListView* view() const { return m_view; }
    QLineEdit* nameEdit() const { return m_name; }
    QLineEdit* classWordEdit() const { return m_classWord; }
    SliderSpin* strength() const { return m_strength; }
    QListWidget* photoList() const { return m_photos; }

    /// Reads photos in the background: into the subject, or with 0 into a new one.
    void importPhotos(const QStringList& paths, Id subject);
    /// Asks for photos and makes a subject from them.
    void addFromFiles() { chooseFiles(0); }
    /// Takes photos or a picture from the clipboard, into a new subject.
    void paste();

Q_SIGNALS:
    void cutoutWanted(int subject, int photo);
    /// A photo could not be used; one whole sentence.
    void importFailed(const QString& message);

protected:
    void sessionChanged() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCard();
    void addPhotos(const std::vector<Photo>& photos, Id subject);
    void chooseFiles(Id subject);
    void showCard();
    void fillReplaceMenu();
    void showPhotos(const Subject& subject);
    void selectionFromDocument();
    const Subject* current() const;

    SubjectListModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QGroupBox* m_card = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_classWord = nullptr;
    SliderSpin* m_strength = nullptr;
    QListWidget* m_photos = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_replace = nullptr;
    QToolButton* m_attach = nullptr;
    QToolButton* m_editCutout = nullptr;
    QToolButton* m_removePhoto = nullptr;
    PhotoImporter* m_importer = nullptr;
    QPointer<Document> m_connected;
    bool m_isSyncing = false;
};

} // namespace diorama
