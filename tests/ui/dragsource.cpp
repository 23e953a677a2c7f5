// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace {

/// A file as a file manager shows it: pressed and pulled, it is dragged to another program.
class FileLabel final : public QLabel
{
public:
    explicit FileLabel(QString path)
        : m_path(std::move(path))
    {
        setPixmap(QPixmap(m_path).scaled(80, 80, Qt::KeepAspectRatio));
        setAlignment(Qt::AlignCenter);
        setWindowTitle(QStringLiteral("Drag source"));
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton))
            return;
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(m_path)});
        auto* drag = new QDrag(this);
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_path;
};

} // namespace

/// For endtoend.sh: a small window at the given place that a file can be dragged from.
/// Usage: dragsource FILE X Y
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    FileLabel label(arguments.value(1));
    label.setGeometry(arguments.value(2).toInt(), arguments.value(3).toInt(), 100, 100);
    label.show();
    return QApplication::exec();
}
