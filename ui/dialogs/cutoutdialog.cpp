// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cutoutdialog.h"

#include "ui/dialogs/cutoutcanvas.h"
#include "ui/render/enginehost.h"
#include "ui/render/enginetexts.h"
#include "ui/render/imageconvert.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/sliderspin.h"

#include <QAction>
#include <QActionGroup>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QUndoCommand>
#include <QVBoxLayout>

#include <cstdint>
#include <string>

namespace diorama {

/// Adds one stroke. Strokes are few, so the mask is proposed anew from all of them.
class StrokeCommand final : public QUndoCommand
{
public:
    StrokeCommand(CutoutDialog& dialog, CutoutStroke stroke)
        : QUndoCommand(stroke.keep ? CutoutDialog::tr("Keep") : CutoutDialog::tr("Remove"))
        , m_dialog(dialog)
        , m_stroke(std::move(stroke))
    {}
    void redo() override
    {
        m_dialog.m_strokes.push_back(m_stroke);
        m_dialog.propose();
    }
    void undo() override
    {
        m_dialog.m_strokes.pop_back();
        m_dialog.propose();
    }

private:
    CutoutDialog& m_dialog;
    CutoutStroke m_stroke;
};

CutoutDialog::CutoutDialog(EngineHost& host, const Photo& photo, QWidget* parent)
    : QDialog(parent)
    , m_host(host)
    , m_photo(photo)
    , m_canvas(new CutoutCanvas(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Edit Cut-Out"));
    resize(820, 640);
    auto* layout = new QVBoxLayout(this);
    buildTools(layout);
    layout->addWidget(m_canvas, 1);
    auto* row = new QHBoxLayout;
    m_message->setWordWrap(true);
    row->addWidget(m_message, 1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    row->addWidget(m_buttons);
    layout->addLayout(row);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CutoutDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_canvas, &CutoutCanvas::strokeDrawn, this,
            [this](const CutoutStroke& stroke) { m_undo.push(new StrokeCommand(*this, stroke)); });
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_canvas->setFocus();
    decode();
}

CutoutDialog::~CutoutDialog()
{
    m_proposing.request_stop();
}

void CutoutDialog::buildTools(QVBoxLayout* layout)
{
    auto* bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* group = new QActionGroup(bar);
    QAction* keep = bar->addAction(icon("keep"), tr("Keep"));
    keep->setToolTip(tr("Paint over what belongs to the subject."));
    keep->setShortcut(QKeySequence(Qt::Key_K));
    QAction* remove = bar->addAction(icon("erase"), tr("Remove"));
    remove->setToolTip(tr("Paint over what does not belong to the subject."));
    remove->setShortcut(QKeySequence(Qt::Key_R));
    for (QAction* action : {keep, remove}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    keep->setChecked(true);
    connect(keep, &QAction::toggled, m_canvas, &CutoutCanvas::setKeeping);
    bar->addSeparator();
    QAction* undo = m_undo.createUndoAction(bar);
    undo->setIcon(icon("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_undo.createRedoAction(bar);
    redo->setIcon(icon("redo"));
    redo->setShortcut(QKeySequence::Redo);
    // Strokes have no names worth telling.
    const auto nameUndo = [undo] { undo->setText(tr("Undo")); };
    const auto nameRedo = [redo] { redo->setText(tr("Redo")); };
    connect(&m_undo, &QUndoStack::undoTextChanged, undo, nameUndo);
    connect(&m_undo, &QUndoStack::redoTextChanged, redo, nameRedo);
    nameUndo();
    nameRedo();
    bar->addAction(undo);
    bar->addAction(redo);
    bar->addSeparator();
    const auto addZoom = [&](const char* iconName, const QString& text, const QKeySequence& keys,
                             double factor) {
        QAction* action = bar->addAction(icon(iconName), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, m_canvas, [this, factor] {
            if (factor > 0)
                m_canvas->zoomBy(factor, QRectF(m_canvas->rect()).center());
            else
                m_canvas->zoomToFit();
        });
        bar->widgetForAction(action)->setAccessibleName(text);
        static_cast<QToolButton*>(bar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    };
    addZoom("zoom-in", tr("Zoom In"), QKeySequence::ZoomIn, 1.25);
    addZoom("zoom-out", tr("Zoom Out"), QKeySequence::ZoomOut, 0.8);
    addZoom("zoom-fit", tr("Fit"), QKeySequence(Qt::CTRL | Qt::Key_0), 0);
    layout->addWidget(bar);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Brush"), this);
    m_radius = new SliderSpin(this);
    m_radius->setRange(1, 200, 1, 0);
    m_radius->setSuffix(tr(" px"));
    m_radius->setValue(m_canvas->radius());
    m_radius->setToolTip(
        tr("Size of the brush in pixels of the photo; Ctrl and the wheel change it too."));
    label->setBuddy(m_radius->spinBox());
    row->addWidget(label);
    row->addWidget(m_radius, 1);
    layout->addLayout(row);
    connect(m_radius, &SliderSpin::edited, m_canvas, &CutoutCanvas::setRadius);
    connect(m_canvas, &CutoutCanvas::radiusChanged, m_radius, &SliderSpin::setValue);
}

void CutoutDialog::decode()
{
    if (!m_photo.picture) {
        m_message->setText(tr("The photo is missing."));
        return;
    }
    setBusy(true, tr("Reading the photo…"));
    struct Decoded
    {
        Image picture;
        Image mask;
    };
    m_host.askImages(
        this,
        [photo = m_photo](const ImageTools& tools, const std::stop_token&) -> Result<Decoded> {
            auto picture = tools.decode(photo.picture->bytes, photo.picture->name);
            if (!picture)
                return picture.error();
            Decoded decoded;
            decoded.picture = std::move(picture).value();
            if (photo.mask)
                if (auto mask = tools.decode(photo.mask->bytes, photo.mask->name))
                    decoded.mask =
                        toImage(toQImage(*mask).convertToFormat(QImage::Format_Grayscale8));
            return decoded;
        },
        [this](Result<Decoded> decoded) {
            setBusy(false, {});
            if (!decoded) {
                m_message->setText(engineText(decoded.error().message));
                return;
            }
            m_picture = std::move(decoded->picture);
            m_canvas->setPhoto(toQImage(m_picture));
            m_canvas->setRadius(std::max(4.0, 0.02 * std::max(m_picture.width, m_picture.height)));
            if (decoded->mask.isNull())
                propose();
            else
                setMask(decoded->mask);
        });
}

void CutoutDialog::propose()
{
    if (m_picture.isNull())
        return;
    m_mask = {}; // It lacks the last stroke.
    setBusy(true, tr("Finding the outline…"));
    m_proposing.request_stop();
    m_proposing = {};
    m_host.askImages(
        this,
        [picture = m_picture, all = m_strokes, own = m_proposing](const ImageTools& tools,
                                                                  const std::stop_token& stop) {
            std::stop_source either = own;
            const std::stop_callback link(stop, [&either] { either.request_stop(); });
            return tools.proposeCutout(picture, all, either.get_token());
        },
        [this, question = ++m_question](const Result<Image>& mask) {
            if (question != m_question)
                return;
            setBusy(false, {});
            if (mask)
                setMask(*mask);
            else
                m_message->setText(engineText(mask.error().message));
        },
        "cutout " + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
}

void CutoutDialog::setBusy(bool busy, const QString& message)
{
    m_isBusy = busy;
    m_message->setText(message);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy && !m_mask.isNull());
}

void CutoutDialog::setMask(const Image& mask)
{
    m_mask = mask;
    m_canvas->setMask(toQImage(mask));
    m_message->setText(tr("What is shaded red is left out. Paint to mend it."));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
}

void CutoutDialog::accept()
{
    if (m_isBusy || m_mask.isNull())
        return;
    m_buttons->setEnabled(false);
    m_host.askImages(
        this,
        [mask = m_mask](const ImageTools& tools, const std::stop_token&) {
            return tools.encodePng(mask);
        },
        [this](Result<Bytes> png) {
            m_buttons->setEnabled(true);
            if (!png) {
                m_message->setText(engineText(png.error().message));
                return;
            }
            m_result = Picture::fromBytes("mask.png", std::move(png).value());
            QDialog::accept();
        });
}

} // namespace diorama
