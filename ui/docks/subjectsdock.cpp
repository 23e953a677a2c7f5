// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/subjectsdock.h"

#include "ui/docks/slidergesture.h"
#include "ui/document/document.h"
#include "ui/document/labels.h"
#include "ui/document/photoimporter.h"
#include "ui/document/photos.h"
#include "ui/document/subjectlistmodel.h"
#include "ui/document/thumbnailcache.h"
#include "ui/render/enginetexts.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/sliderspin.h"
#include "ui/widgets/thumbnaildelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

namespace {

bool isUsed(const Scene& scene, Id subject)
{
    return std::any_of(scene.regions.begin(), scene.regions.end(),
                       [subject](const Region& region) { return region.subject == subject; });
}

} // namespace

SubjectsDock::SubjectsDock(QWidget* parent)
    : Dock(QStringLiteral("subjects"), tr("Subjects"), parent, Overflow::Scrolls)
    , m_model(new SubjectListModel(this))
    , m_view(new QListView(this))
    , m_importer(new PhotoImporter(this))
{
    m_view->setModel(m_model);
    m_view->setViewMode(QListView::IconMode);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setIconSize({72, 72});
    m_view->setGridSize({92, 102});
    m_view->setUniformItemSizes(true);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Subjects"));
    m_view->setToolTip(tr("Drag a subject onto a box to have it painted there."));
    m_view->viewport()->setAcceptDrops(true);
    m_view->viewport()->installEventFilter(this);
    m_view->setItemDelegate(new ThumbnailDelegate(m_view));
    new EmptyHint(m_view, tr("Drop photos of somebody or something here, or press +."));
    column()->addWidget(m_view, 2);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    const auto add = [&](const char* iconName, const QString& text, const QString& toolTip) {
        QToolButton* button = makeButton(iconName, text, toolTip);
        row->addWidget(button);
        return button;
    };
    connect(add("add", tr("Add Subject"),
                tr("Makes a subject from photos on disk. Several poses help the model.")),
            &QToolButton::clicked, this, [this] { chooseFiles(0); });
    connect(add("paste", tr("Paste"), tr("Makes a subject from the picture on the clipboard.")),
            &QToolButton::clicked, this, &SubjectsDock::paste);
    row->addStretch();
    m_attach = add("region", tr("Put Into Selected Boxes"),
                   tr("Has the subject painted in every selected box."));
    connect(m_attach, &QToolButton::clicked, this, [this] {
        if (document() != nullptr && current() != nullptr)
            document()->attachSubject(document()->selection(), current()->id);
    });
    m_replace = add("refresh", tr("Replace in All Boxes"),
                    tr("Puts another subject into every box that has this one."));
    m_replace->setPopupMode(QToolButton::InstantPopup);
    m_replace->setMenu(new QMenu(m_replace));
    connect(m_replace->menu(), &QMenu::aboutToShow, this, &SubjectsDock::fillReplaceMenu);
    m_remove = add("delete", tr("Delete Subject"),
                   tr("Removes the subject and its photos. Its boxes stay, without it."));
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (document() != nullptr && current() != nullptr)
            document()->removeSubjects({current()->id});
    });
    column()->addLayout(row);
    buildCard();

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!m_isSyncing && document() != nullptr)
                    document()->setCurrentSubject(m_model->idAt(index));
            });
    connect(m_importer, &PhotoImporter::failed, this, &SubjectsDock::importFailed);
    connect(&ThumbnailCache::shared(), &ThumbnailCache::ready, this, [this] {
        if (const Subject* subject = current())
            showPhotos(*subject);
    });
    showCard();
}

void SubjectsDock::buildCard()
{
    m_card = new QGroupBox(this);
    auto* form = new QFormLayout(m_card);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(m_card);
    m_name->setToolTip(tr("What you call it. The name is not used for painting."));
    m_classWord = new QLineEdit(m_card);
    m_classWord->setPlaceholderText(tr("For example: cat"));
    m_classWord->setToolTip(tr("What it is, in one or two English words. The model paints this "
                               "kind of thing and follows the photos."));
    m_strength = new SliderSpin(m_card);
    m_strength->setRange(0, 2, 0.05, 2);
    m_strength->setToolTip(tr("How closely the painted subject follows its photos. More keeps the "
                              "likeness, less leaves room for the pose."));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Class word"), m_classWord);
    form->addRow(tr("Strength"), m_strength);
    m_photos = new QListWidget(m_card);
    m_photos->setViewMode(QListView::IconMode);
    m_photos->setMovement(QListView::Static);
    m_photos->setResizeMode(QListView::Adjust);
    m_photos->setIconSize({64, 64});
    m_photos->setItemDelegate(new ThumbnailDelegate(m_photos));
    m_photos->setSpacing(2);
    m_photos->setFixedHeight(84);
    m_photos->setAccessibleName(tr("Photos of the subject"));
    m_photos->setToolTip(tr("The photos with their cut-outs; what is shaded red is not part of the "
                            "subject. Double-click to mend a cut-out."));
    form->addRow(m_photos);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    QToolButton* addPhoto =
        makeButton("photo", tr("Add Photos"),
                   tr("Adds more photos of the same subject, best in other poses."));
    m_editCutout =
        makeButton("cutout", tr("Edit Cut-Out"),
                   tr("Opens the editor in which you mark what belongs to the subject."));
    m_removePhoto =
        makeButton("delete", tr("Remove Photo"), tr("Takes the chosen photo out of the card."));
    row->addWidget(addPhoto);
    row->addWidget(m_editCutout);
    row->addStretch();
    row->addWidget(m_removePhoto);
    form->addRow(row);
    column()->addWidget(m_card);

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (const Subject* subject = current())
            document()->setSubjectName(subject->id, m_name->text());
    });
    connect(m_classWord, &QLineEdit::editingFinished, this, [this] {
        if (const Subject* subject = current())
            document()->setClassWord(subject->id, m_classWord->text());
    });
    connect(m_strength, &SliderSpin::edited, this, [this](double value) {
        if (const Subject* subject = current())
            document()->setSubjectStrength(subject->id, value);
    });
    connect(m_strength, &SliderSpin::editingFinished, this, [this] {
        if (document() != nullptr)
            document()->sealUndo();
    });
    new SliderGesture(
        *m_strength, [this] { return document(); }, tr("Change Subject Strength"));
    connect(addPhoto, &QToolButton::clicked, this, [this] {
        if (const Subject* subject = current())
            chooseFiles(subject->id);
    });
    connect(m_removePhoto, &QToolButton::clicked, this, [this] {
        const Subject* subject = current();
        if (subject != nullptr && m_photos->currentRow() >= 0)
            document()->removePhoto(subject->id, m_photos->currentRow());
    });
    const auto editCutout = [this] {
        const Subject* subject = current();
        if (subject != nullptr && m_photos->currentRow() >= 0)
            Q_EMIT cutoutWanted(subject->id, m_photos->currentRow());
    };
    connect(m_editCutout, &QToolButton::clicked, this, editCutout);
    connect(m_photos, &QListWidget::itemActivated, this, editCutout);
    addKey(m_photos, QKeySequence::Delete, [this] { m_removePhoto->click(); });
    addKey(m_view, QKeySequence::Delete, [this] { m_remove->click(); });
    connect(m_photos, &QListWidget::currentRowChanged, this, [this](int row) {
        m_editCutout->setEnabled(row >= 0);
        m_removePhoto->setEnabled(row >= 0);
    });
}

void SubjectsDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(this);
    SliderGesture::abandonAll(*this);
    m_connected = document();
    m_model->setDocument(document());
    if (Document* document = this->document()) {
        connect(document, &Document::currentSubjectChanged, this,
                &SubjectsDock::selectionFromDocument);
        connect(document, &Document::selectionChanged, this, [this] {
            // The card follows the box: what is in it is what one wants to see.
            const Region* region =
                this->document()->scene().region(this->document()->currentRegion());
            if (region != nullptr && region->subject)
                this->document()->setCurrentSubject(*region->subject);
            showCard();
        });
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            if (change.touches(SceneChange::SubjectList | SceneChange::SubjectText |
                               SceneChange::SubjectPhotos | SceneChange::RegionList |
                               SceneChange::RegionSubject))
                selectionFromDocument();
        });
    }
    selectionFromDocument();
}

const Subject* SubjectsDock::current() const
{
    return document() != nullptr ? document()->scene().subject(document()->currentSubject())
                                 : nullptr;
}

void SubjectsDock::selectionFromDocument()
{
    const QScopedValueRollback guard(m_isSyncing, true);
    const QModelIndex index =
        current() != nullptr ? m_model->indexOf(current()->id) : QModelIndex();
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    showCard();
}

void SubjectsDock::showCard()
{
    const Subject* subject = current();
    m_card->setVisible(subject != nullptr);
    m_remove->setEnabled(subject != nullptr);
    m_attach->setEnabled(subject != nullptr && !document()->selection().empty());
    m_replace->setEnabled(subject != nullptr && document()->scene().subjects.size() > 1 &&
                          isUsed(document()->scene(), subject->id));
    if (subject == nullptr)
        return;
    // A long name must not widen the panel.
    constexpr int kTitleWidth = 180;
    m_card->setTitle(
        m_card->fontMetrics().elidedText(subjectTitle(*subject), Qt::ElideRight, kTitleWidth));
    const auto setText = [](QLineEdit* edit, const std::string& text) {
        if (edit->text().toStdString() == text)
            return;
        edit->setText(QString::fromStdString(text));
        edit->setCursorPosition(0); // A long one shows how it begins.
    };
    setText(m_name, subject->name);
    setText(m_classWord, subject->classWord);
    m_strength->setValue(subject->strength);
    showPhotos(*subject);
}

void SubjectsDock::fillReplaceMenu()
{
    m_replace->menu()->clear();
    if (current() == nullptr)
        return;
    for (const Subject& other : document()->scene().subjects) {
        if (other.id == current()->id)
            continue;
        QString title = subjectTitle(other);
        title.replace(u'&', QStringLiteral("&&"));
        m_replace->menu()->addAction(title, this, [this, by = other.id] {
            if (current() == nullptr)
                return;
            document()->replaceSubject(current()->id, by);
            document()->setCurrentSubject(by);
        });
    }
}

void SubjectsDock::showPhotos(const Subject& subject)
{
    const int row = m_photos->currentRow();
    const QSignalBlocker blocker(m_photos);
    m_photos->clear();
    for (const Photo& photo : subject.photos) {
        auto* item = new QListWidgetItem(m_photos);
        if (!photo.picture) {
            item->setText(tr("Missing"));
            item->setToolTip(
                tr("The file \"%1\" is missing.").arg(QString::fromStdString(photo.path)));
            continue;
        }
        item->setToolTip(QString::fromStdString(photo.picture->name));
        item->setData(Qt::AccessibleTextRole, QString::fromStdString(photo.picture->name));
        item->setData(Qt::DecorationRole, ThumbnailCache::shared().shaded(photo));
    }
    m_photos->setCurrentRow(std::clamp(row, subject.photos.empty() ? -1 : 0,
                                       static_cast<int>(subject.photos.size()) - 1));
    m_editCutout->setEnabled(m_photos->currentRow() >= 0);
    m_removePhoto->setEnabled(m_photos->currentRow() >= 0);
}

void SubjectsDock::chooseFiles(Id subject)
{
    if (document() == nullptr)
        return;
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Choose Photos"), {},
        tr("Pictures (%1)").arg(photoNameFilters().join(QLatin1Char(' '))));
    importPhotos(paths, subject);
}

void SubjectsDock::importPhotos(const QStringList& paths, Id subject)
{
    if (document() == nullptr || paths.isEmpty())
        return;
    m_importer->read(paths, [this, subject, target = QPointer<Document>(document())](
                                const std::vector<Photo>& photos) {
        if (target && target == document())
            target->afterTransaction([this, dock = QPointer(this), target, photos, subject] {
                if (dock && target == document())
                    addPhotos(photos, subject);
            });
    });
}

void SubjectsDock::addPhotos(const std::vector<Photo>& photos, Id subject)
{
    if (document()->scene().subject(subject) != nullptr) {
        document()->addPhotos(subject, photos);
        return;
    }
    Subject made;
    made.name = nameFromPhotos(photos);
    made.photos = photos;
    document()->setCurrentSubject(document()->addSubject(made));
}

void SubjectsDock::paste()
{
    if (document() == nullptr)
        return;
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const QStringList paths = data != nullptr ? photoPaths(*data) : QStringList();
    if (!paths.isEmpty()) {
        importPhotos(paths, 0);
        return;
    }
    const QImage image = QApplication::clipboard()->image();
    if (image.isNull()) {
        Q_EMIT importFailed(tr("There is no picture on the clipboard."));
        return;
    }
    auto photo = photoFromImage(image, tr("Pasted.png"));
    if (photo)
        addPhotos({*photo}, 0);
    else
        Q_EMIT importFailed(engineText(photo.error().message));
}

bool SubjectsDock::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!isDrag && event->type() != QEvent::Drop)
        return Dock::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList paths = photoPaths(*drop->mimeData());
    if (paths.isEmpty() || document() == nullptr) {
        drop->ignore();
        return true;
    }
    drop->acceptProposedAction();
    // Onto a card: more photos of the same subject; beside them: a new one.
    if (!isDrag)
        importPhotos(paths, m_model->idAt(m_view->indexAt(drop->position().toPoint())));
    return true;
}

} // namespace diorama
