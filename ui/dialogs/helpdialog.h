// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace diorama {

/// The user guide inside the program, with a search.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);
    QTextBrowser* browser() const { return m_browser; }
    QLineEdit* search() const { return m_search; }

private:
    void find();

    QTextBrowser* m_browser = nullptr;
    QLineEdit* m_search = nullptr;
};

/// Name, version, licence and third-party notices.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QString& engineText, QWidget* parent = nullptr);
};

} // namespace diorama
