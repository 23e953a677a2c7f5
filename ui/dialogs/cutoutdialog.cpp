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

#include <algorithm>
#include <cmath>
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

class StartOverCommand final : public QUndoCommand
{
public:
    explicit StartOverCommand(CutoutDialog& dialog)
        : m_dialog(dialog)
    {}
    void redo() override { exchange(); }
    void undo() override { exchange(); }

private:
    void exchange()
    {
        std::swap(m_dialog.m_strokes, m_strokes);
        std::swap(m_dialog.m_stored, m_stored);
        m_dialog.propose();
    }

    CutoutDialog& m_dialog;
    std::vector<CutoutStroke> m_strokes;
    Image m_stored;
};

namespace {

CutoutStroke everything(const Image& picture, bool keep)
{
    return {.keep = keep,
            .radius = std::hypot(picture.width, picture.height),
            .points = {{picture.width / 2.0, picture.height / 2.0}}};
}

/// A picture whose cut-out is the mask: alpha says what is kept.
Image cutOutBy(const Image& mask)
{
    Image picture(mask.width, mask.height, 4);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i)
        picture.pixels[4 * i + 3] = mask.pixels[i];
    return picture;
}

} // namespace

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
    const auto addWhole = [&](const QString& text, const QString& toolTip,
                              void (CutoutDialog::*act)()) {
        QAction* action = bar->addAction(text);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this, act);
    };
    addWhole(tr("Keep All"),
             tr("The whole photo belongs to the subject; then remove what does not."),
             &CutoutDialog::keepAll);
    addWhole(tr("Remove All"), tr("Nothing belongs to the subject; then keep what does."),
             &CutoutDialog::removeAll);
    addWhole(tr("Start Over"), tr("Forgets all strokes and finds the outline anew."),
             &CutoutDialog::startOver);
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
                        toImage(toQImage(*mask)
                                    .scaled(decoded.picture.width, decoded.picture.height)
                                    .convertToFormat(QImage::Format_Grayscale8));
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
            m_stored = std::move(decoded->mask);
            if (m_stored.isNull())
                propose();
            else
                setMask(m_stored);
        });
}

void CutoutDialog::coverAll(bool keep)
{
    if (!m_picture.isNull())
        m_undo.push(new StrokeCommand(*this, everything(m_picture, keep)));
}

void CutoutDialog::startOver()
{
    if (!m_picture.isNull() && !(m_strokes.empty() && m_stored.isNull()))
        m_undo.push(new StartOverCommand(*this));
}

void CutoutDialog::propose()
{
    if (m_picture.isNull())
        return;
    m_mask = {}; // It lacks the last stroke.
    const bool isStored = !m_stored.isNull();
    std::vector<CutoutStroke> strokes = m_strokes;
    if (isStored && std::ranges::all_of(m_stored.pixels, [](int value) { return value == 255; }))
        strokes.insert(strokes.begin(), everything(m_stored, /*keep=*/true)); // No alpha says it.
    setBusy(true, tr("Finding the outline…"));
    m_proposing.request_stop();
    m_proposing = {};
    m_host.askImages(
        this,
        [start = isStored ? m_stored : m_picture, isStored, all = std::move(strokes),
         own = m_proposing](const ImageTools& tools, const std::stop_token& stop) {
            std::stop_source either = own;
            const std::stop_callback link(stop, [&either] { either.request_stop(); });
            return tools.proposeCutout(isStored ? cutOutBy(start) : start, all, either.get_token());
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
