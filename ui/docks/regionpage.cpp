// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/regionpage.h"

#include "ui/docks/slidergesture.h"
#include "ui/docks/undokeys.h"
#include "ui/document/document.h"
#include "ui/document/labels.h"
#include "ui/widgets/sliderspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace diorama {

RegionPage::RegionPage(QWidget* parent)
    : QWidget(parent)
    , m_hint(new QLabel(tr("Select a box on the canvas or in the list of regions."), this))
    , m_form(new QWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setEnabled(false);
    layout->addWidget(m_hint);
    layout->addWidget(m_form);
    layout->addStretch();

    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_phrase = new QLineEdit(m_form);
    m_phrase->setPlaceholderText(tr("For example: a red bicycle"));
    m_phrase->setToolTip(tr("What is painted in this box, in plain English words."));
    form->addRow(tr("Phrase"), m_phrase);
    m_subject = new QComboBox(m_form);
    m_subject->setToolTip(tr("Whose photos the painted thing follows."));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("Subject"), m_subject);

    auto* grid = new QGridLayout;
    const QString labels[]{tr("X"), tr("Y"), tr("W"), tr("H")};
    const QString names[]{tr("Left edge"), tr("Top edge"), tr("Width"), tr("Height")};
    const QString toolTips[]{tr("Where the left edge of the box is."),
                             tr("Where the top edge of the box is."), tr("How wide the box is."),
                             tr("How high the box is.")};
    for (int i = 0; i < 4; ++i) {
        auto* spin = new QDoubleSpinBox(m_form);
        spin->setKeyboardTracking(false);
        spin->setAccessibleName(names[i]);
        spin->setToolTip(toolTips[i]);
        auto* label = new QLabel(labels[i], m_form);
        label->setBuddy(spin);
        grid->addWidget(label, i / 2, i % 2 * 2);
        grid->addWidget(spin, i / 2, i % 2 * 2 + 1);
        m_numbers[i] = spin;
        connect(spin, &QDoubleSpinBox::valueChanged, this, &RegionPage::applyNumbers);
        connect(spin, &QDoubleSpinBox::editingFinished, this, [this] {
            if (m_document)
                m_document->sealUndo();
        });
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_unit = new QComboBox(m_form);
    m_unit->addItems({tr("Pixels"), tr("Percent")});
    m_unit->setToolTip(
        tr("Whether the box is given in pixels of the picture or in parts of its size."));
    m_unit->setAccessibleName(tr("Unit"));
    grid->addWidget(m_unit, 2, 0, 1, 4);
    form->addRow(tr("Box"), grid);

    m_strength = new SliderSpin(m_form);
    m_strength->setRange(0, 2, 0.05, 2);
    m_strength->setToolTip(tr("How strictly the model keeps the thing inside its box."));
    form->addRow(tr("Strength"), m_strength);
    m_overlap = new QComboBox(m_form);
    m_overlap->addItem(tr("In front"));
    m_overlap->addItem(tr("Behind"));
    m_overlap->addItem(tr("Blend"));
    m_overlap->setToolTip(
        tr("Where boxes meet: hide what lies below, yield to all others, or share the pixels."));
    form->addRow(tr("Overlap"), m_overlap);
    m_negative = new QLineEdit(m_form);
    m_negative->setToolTip(tr("What must not appear in this box."));
    form->addRow(tr("Not in the box"), m_negative);
    m_visible = new QCheckBox(tr("Takes part in the render"), m_form);
    m_locked = new QCheckBox(tr("Locked on the canvas"), m_form);
    m_locked->setToolTip(tr("A locked box cannot be picked or moved with the pointer."));
    m_visible->setToolTip(tr("A hidden box is left out of the picture."));
    form->addRow(m_visible);
    form->addRow(m_locked);

    connect(m_phrase, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (const Region* region = current())
            m_document->setPhrase(region->id, text);
    });
    connect(m_negative, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (const Region* region = current())
            m_document->setRegionNegative(region->id, text);
    });
    m_phrase->installEventFilter(this);
    for (QLineEdit* edit : {m_phrase, m_negative})
        leaveUndoToTheWindow(*edit);
    for (QLineEdit* edit : {m_phrase, m_negative})
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (m_document)
                m_document->sealUndo();
        });
    connect(m_subject, &QComboBox::activated, this, [this](int index) {
        if (!m_document)
            return;
        const Id id = m_subject->itemData(index).toInt();
        m_document->attachSubject(m_document->selection(),
                                  id != 0 ? std::optional<Id>(id) : std::nullopt);
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RegionPage::setUnit);
    connect(m_strength, &SliderSpin::edited, this, [this](double value) {
        if (m_document)
            m_document->setRegionStrength(m_document->selection(), value);
    });
    connect(m_strength, &SliderSpin::editingFinished, this, [this] {
        if (m_document)
            m_document->sealUndo();
    });
    new SliderGesture(
        *m_strength, [this] { return m_document.data(); }, tr("Change Region Strength"));
    connect(m_overlap, &QComboBox::activated, this, [this](int index) {
        if (m_document)
            m_document->setOverlap(m_document->selection(), static_cast<Overlap>(index));
    });
    connect(m_visible, &QCheckBox::clicked, this, [this](bool on) {
        if (m_document)
            m_document->setVisible(m_document->selection(), on);
    });
    connect(m_locked, &QCheckBox::clicked, this, [this](bool on) {
        if (m_document)
            m_document->setLocked(m_document->selection(), on);
    });
    setUnit();
}

void RegionPage::setDocument(Document* document)
{
    if (m_document)
        m_document->disconnect(this);
    SliderGesture::abandonAll(*this);
    m_document = document;
    if (document != nullptr) {
        connect(document, &Document::changed, this, &RegionPage::onChanged);
        connect(document, &Document::selectionChanged, this, &RegionPage::refresh);
    }
    refreshSubjects();
    setUnit();
}

void RegionPage::editPhrase()
{
    m_phrase->setFocus(Qt::OtherFocusReason);
    m_phrase->selectAll();
}

bool RegionPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = watched == m_phrase && event->type() == QEvent::KeyPress;
    const auto* key = isKey ? static_cast<QKeyEvent*>(event) : nullptr;
    const bool isPlain = isKey && !(key->modifiers() & ~Qt::KeypadModifier);
    if (!isPlain || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter &&
                     key->key() != Qt::Key_Escape))
        return QWidget::eventFilter(watched, event);
    Q_EMIT phraseEntered();
    return true;
}

const Region* RegionPage::current() const
{
    return m_document ? m_document->scene().region(m_document->currentRegion()) : nullptr;
}

void RegionPage::onChanged(const SceneChange& change)
{
    if (change.touches(SceneChange::SubjectList | SceneChange::SubjectText))
        refreshSubjects();
    if (change.touches(SceneChange::Canvas))
        setUnit();
    else
        refresh();
}

double RegionPage::factor(int index) const
{
    if (m_unit->currentIndex() == 1 || !m_document)
        return 100;
    const Size canvas = m_document->scene().canvas;
    return index % 2 == 0 ? canvas.width : canvas.height;
}

void RegionPage::setUnit()
{
    const bool percent = m_unit->currentIndex() == 1;
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker blocker(m_numbers[i]);
        m_numbers[i]->setDecimals(percent ? 2 : 0);
        m_numbers[i]->setSingleStep(1);
        m_numbers[i]->setRange(i < 2 ? 0 : factor(i) * kSmallestEdge, factor(i));
        m_numbers[i]->setSuffix(percent ? tr(" %") : tr(" px"));
    }
    refresh();
}

void RegionPage::applyNumbers()
{
    const Region* region = current();
    if (region == nullptr)
        return;
    const auto value = [this](int i) { return m_numbers[i]->value() / factor(i); };
    const Box old = region->box;
    // Only the edited number counts: the others are shown rounded.
    const auto* edited = qobject_cast<QDoubleSpinBox*>(sender());
    Box box = old;
    if (edited == m_numbers[0] || edited == m_numbers[1])
        box = movedInside(old, edited == m_numbers[0] ? value(0) - old.x0 : 0,
                          edited == m_numbers[1] ? value(1) - old.y0 : 0);
    else if (edited == m_numbers[2])
        box.x1 = std::min(1.0, old.x0 + value(2));
    else
        box.y1 = std::min(1.0, old.y0 + value(3));
    m_document->setBoxes({{region->id, box}}, tr("Change Box"), Merge::Nudge);
    refresh();
}

void RegionPage::refreshSubjects()
{
    const QSignalBlocker blocker(m_subject);
    m_subject->clear();
    m_subject->addItem(tr("None"), 0);
    if (m_document)
        for (const Subject& subject : m_document->scene().subjects)
            m_subject->addItem(subjectTitle(subject), subject.id);
    refresh();
}

void RegionPage::refresh()
{
    const Region* region = current();
    m_form->setVisible(region != nullptr);
    m_hint->setVisible(region == nullptr);
    if (region == nullptr)
        return;
    const auto setText = [](QLineEdit* edit, const std::string& text) {
        if (edit->text().toStdString() == text)
            return;
        edit->setText(QString::fromStdString(text));
        edit->setCursorPosition(0); // A long one shows how it begins.
    };
    setText(m_phrase, region->phrase);
    setText(m_negative, region->negative);
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(region->subject.value_or(0))));
    const double values[]{region->box.x0, region->box.y0, region->box.width(),
                          region->box.height()};
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker blocker(m_numbers[i]);
        m_numbers[i]->setValue(values[i] * factor(i));
    }
    m_strength->setValue(region->strength);
    m_overlap->setCurrentIndex(static_cast<int>(region->overlap));
    m_visible->setChecked(region->visible);
    m_locked->setChecked(region->locked);
}

} // namespace diorama
