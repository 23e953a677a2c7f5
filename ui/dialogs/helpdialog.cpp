// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/widgets/icons.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace diorama {

namespace {

QString resourceText(const char* name)
{
    icon("help"); // Makes sure that the resources are there.
    QFile file(QStringLiteral(":/help/%1").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QTextBrowser* makeBrowser(QWidget* parent)
{
    auto* browser = new QTextBrowser(parent);
    browser->setOpenExternalLinks(true);
    browser->document()->setDocumentMargin(12);
    return browser;
}

/// Markdown with tables that have air, and without the pictures, which are not in the program.
void showMarkdown(QTextBrowser& browser, QString text)
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)\\n*"));
    browser.setMarkdown(text.remove(picture));
    const QColor line(128, 128, 128, 110); // Faint on light and dark, should the theme change.
    for (QTextFrame* frame : browser.document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderBrush(line);
            table->setFormat(format);
        }
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
    , m_browser(makeBrowser(this))
    , m_search(new QLineEdit(this))
{
    setWindowTitle(tr("Diorama Help"));
    resize(720, 640);
    auto* layout = new QVBoxLayout(this);
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
    const QString guide = resourceText("user-guide.md");
    showMarkdown(*m_browser, guide.isEmpty() ? tr("The guide is missing from this build.") : guide);
    layout->addWidget(m_browser, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter finds the next place.
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_browser->moveCursor(QTextCursor::Start);
        find();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &HelpDialog::find);
    m_search->setFocus();
}

void HelpDialog::find()
{
    if (m_browser->find(m_search->text()))
        return;
    m_browser->moveCursor(QTextCursor::Start);
    m_browser->find(m_search->text());
}

AboutDialog::AboutDialog(const QString& engineText, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Diorama"));
    resize(560, 480);
    auto* layout = new QVBoxLayout(this);
    auto* header = new QHBoxLayout;
    auto* logo = new QLabel(this);
    logo->setPixmap(icon("org.diorama.Diorama").pixmap(72, 72));
    header->addWidget(logo);
    auto* text = new QLabel(
        QStringLiteral("<h2>Diorama %1</h2><p>%2</p><p>%3</p>")
            .arg(QStringLiteral(DIORAMA_VERSION),
                 tr("Composes pictures from boxes, photos and words, on your own machine."),
                 engineText.toHtmlEscaped()),
        this);
    text->setWordWrap(true);
    header->addWidget(text, 1);
    layout->addLayout(header);
    auto* tabs = new QTabWidget(this);
    QTextBrowser* thanks = makeBrowser(tabs);
    showMarkdown(*thanks, resourceText("THIRD-PARTY.md"));
    tabs->addTab(thanks, tr("Third-Party Software"));
    QTextBrowser* licence = makeBrowser(tabs);
    licence->setPlainText(resourceText("LICENSE"));
    tabs->addTab(licence, tr("Licence"));
    layout->addWidget(tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace diorama
