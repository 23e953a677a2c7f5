// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/enginetexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <vector>

namespace diorama {

namespace {

constexpr std::array kTexts{
    // Stages of a render.
    QT_TRANSLATE_NOOP("EngineTexts", "Reading the scene"),
    QT_TRANSLATE_NOOP("EngineTexts", "Reading the vocabulary"),
    QT_TRANSLATE_NOOP("EngineTexts", "Loading the text encoder"),
    QT_TRANSLATE_NOOP("EngineTexts", "Loading the UNet"),
    QT_TRANSLATE_NOOP("EngineTexts", "Loading the autoencoder"),
    QT_TRANSLATE_NOOP("EngineTexts", "Loading the image encoder"),
    QT_TRANSLATE_NOOP("EngineTexts", "Decoding the picture"),
    // The contract.
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The negative prompt is not used, because guidance is switched off."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "\"%1\" is made for Stable Diffusion 1.x and does not fit the shipped "
                      "model."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is used as %2."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "This model takes %1 regions, the foremost ones. This one is left out."),
    QT_TRANSLATE_NOOP("EngineTexts", "The model was trained to fill boxes."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "This model knows no boxes. Layout guidance pulls the phrase towards its "
                      "box; attach GLIGEN for exact boxes."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "This model knows no boxes and layout guidance is off. Switch it on, or "
                      "attach GLIGEN."),
    QT_TRANSLATE_NOOP("EngineTexts", "The phrase is bound to the box."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The phrase is bound to the box, but layout guidance passes it by: the "
                      "prompt does not mention it."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The phrase becomes a part of the prompt, not bound to the box."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" has no photo, so only its words are used."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "This model reads no photos. Attach an IP-Adapter so that \"%1\" is "
                      "recognised."),
    QT_TRANSLATE_NOOP("EngineTexts", "The first %1 photos of \"%2\" are used."),
    QT_TRANSLATE_NOOP("EngineTexts", "The photos of \"%1\" are used."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The subject's strength scales how strictly its photos are followed."),
    QT_TRANSLATE_NOOP("EngineTexts", "The strength scales layout guidance in this region."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The region's strength acts through layout guidance, which is off."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The region's own negative prompt acts inside its box and makes each step "
                      "slower."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The region's negative prompt is not used, because guidance is switched "
                      "off."),
    QT_TRANSLATE_NOOP("EngineTexts", "The strength of \"%1\" is 0, so its photos are not used."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "Only the first photo of \"%1\" is used: GLIGEN's boxes take one."),
    QT_TRANSLATE_NOOP("EngineTexts", "The photos of \"%1\" are not used: GLIGEN's folder "
                                     "\"image_project\" is missing beside its weights."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The photos of \"%1\" are not used: the CLIP image encoder of GLIGEN, a "
                      "folder named \"image_encoder\", is missing or another one."),
    QT_TRANSLATE_NOOP(
        "EngineTexts",
        "GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly."),
    QT_TRANSLATE_NOOP(
        "EngineTexts",
        "Without an IP-Adapter this model has no masks, so the words decide who is in front."),
    QT_TRANSLATE_NOOP("EngineTexts", "The overlap rule shapes the region's mask."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The shipped model weighs all words alike: emphasis such as (word:1.2) is "
                      "left out."),
    QT_TRANSLATE_NOOP(
        "EngineTexts",
        "The prompt is too long for this model: its words from \"%1\" on are left out."),
    QT_TRANSLATE_NOOP(
        "EngineTexts",
        "The negative prompt is too long for this model: its words from \"%1\" on are left out."),
    QT_TRANSLATE_NOOP("EngineTexts", "With the scene's, the region's negative prompt is too long "
                                     "for this model: its words from \"%1\" on are left out."),
    QT_TRANSLATE_NOOP(
        "EngineTexts",
        "The phrase is too long for this model: its words from \"%1\" on are left out."),
    QT_TRANSLATE_NOOP("EngineTexts", "The phrase has no room left in this model's prompt."),
    QT_TRANSLATE_NOOP("EngineTexts", "The chosen scheduler does not fit how this model was "
                                     "trained. Choose the model's own scheduler."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "Karras noise levels are not used: this scheduler has levels of its own."),
    QT_TRANSLATE_NOOP("EngineTexts", "The spacing is not used: this scheduler has one of its own."),
    // Files.
    QT_TRANSLATE_NOOP("EngineTexts", "There is no file \"%1\"."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is not a regular file."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is a folder; choose a scene file."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" ended early while it was read."),
    QT_TRANSLATE_NOOP("EngineTexts", "Cannot open \"%1\": %2."),
    QT_TRANSLATE_NOOP("EngineTexts", "Cannot read \"%1\": %2."),
    QT_TRANSLATE_NOOP("EngineTexts", "Cannot write \"%1\": %2."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" cannot be read as a scene."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is not a PNG file."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is a broken PNG file: %2. Get an intact copy of it."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" cannot be opened: %2. Get an intact copy of it."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "\"%1\" is not a Diorama project: it holds no scene.yaml. Choose another "
                      "file."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The picture \"%1\" carries no scene. Only pictures that Diorama exported "
                      "with their scene can be opened again."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The history is larger than 512 MiB; remove some of its pictures and save "
                      "again."),
    // Why the system refuses it.
    QT_TRANSLATE_NOOP("EngineTexts", "No such file or directory"),
    QT_TRANSLATE_NOOP("EngineTexts", "Permission denied"),
    QT_TRANSLATE_NOOP("EngineTexts", "Operation not permitted"),
    QT_TRANSLATE_NOOP("EngineTexts", "No space left on device"),
    QT_TRANSLATE_NOOP("EngineTexts", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("EngineTexts", "Read-only file system"),
    QT_TRANSLATE_NOOP("EngineTexts", "Is a directory"),
    QT_TRANSLATE_NOOP("EngineTexts", "Not a directory"),
    QT_TRANSLATE_NOOP("EngineTexts", "File name too long"),
    QT_TRANSLATE_NOOP("EngineTexts", "Input/output error"),
    // What a file lacks.
    QT_TRANSLATE_NOOP("EngineTexts", "The picture \"%1\" is missing in \"%2\"; add it again."),
    QT_TRANSLATE_NOOP("EngineTexts", "The picture \"%1\" in \"%2\" is damaged and was left out; "
                                     "add it again."),
    QT_TRANSLATE_NOOP("EngineTexts", "The picture \"%1\" is not part of \"%2\"; add it again."),
    QT_TRANSLATE_NOOP("EngineTexts", "A picture of \"%1\" is missing: %2"),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The picture \"%1\" has changed since the scene was saved; it is used as it "
                      "is."),
    // Failures that anybody may meet.
    QT_TRANSLATE_NOOP("EngineTexts", "The machine ran out of memory."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The memory did not suffice while %1. Choose a smaller canvas or half "
                      "precision, detach adapters, or close other programs."),
    QT_TRANSLATE_NOOP("EngineTexts", "The model's numbers overflow in %1, so there is no picture. "
                                     "Choose another precision, such as float32."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The model's numbers are not finite, so there is no picture. Verify the "
                      "model's files, detach adapters or lower the guidance."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "Processors do not compute in float16. Choose bfloat16 or float32."),
    QT_TRANSLATE_NOOP("EngineTexts", "This model paints pictures of another size or kind than the "
                                     "canvas, so a region cannot be repainted."),
    QT_TRANSLATE_NOOP("EngineTexts", "Something unexpected went wrong; the log says more."),
    QT_TRANSLATE_NOOP("EngineTexts", "The canvas's sides must be multiples of %1 pixels."),
    QT_TRANSLATE_NOOP("EngineTexts", "The canvas is smaller than one latent cell."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "The draft belongs to another scene or model, so it cannot be finished."),
    QT_TRANSLATE_NOOP("EngineTexts", "Repainting a region needs a picture to start from."),
    QT_TRANSLATE_NOOP("EngineTexts", "The region to repaint is not in the scene."),
    QT_TRANSLATE_NOOP("EngineTexts",
                      "Cannot load the engine \"%1\". Install Diorama again, or set DIORAMA_ENGINE "
                      "to the module's path."),
    QT_TRANSLATE_NOOP("EngineTexts", "\"%1\" is not a Diorama engine."),
    QT_TRANSLATE_NOOP("EngineTexts", "The engine \"%1\" could not start."),
    QT_TRANSLATE_NOOP("EngineTexts", "Pictures cannot be read: the engine is not available."),
};

struct Pattern
{
    const char* text;
    QRegularExpression expression;
};

/// Those with a name in them.
const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> list;
        for (const char* text : kTexts) {
            QString expression = QRegularExpression::escape(QString::fromLatin1(text));
            if (!expression.contains(QLatin1String("\\%1")))
                continue;
            for (const char* place : {"\\%1", "\\%2"})
                expression.replace(QLatin1String(place), QLatin1String("(.+)"));
            list.push_back(
                {text, QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                          QRegularExpression::DotMatchesEverythingOption)});
        }
        return list;
    }();
    return all;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("EngineTexts", text);
}

} // namespace

QString engineText(const std::string& english)
{
    for (const char* text : kTexts)
        if (english == text)
            return translated(text);
    QString sentence = QString::fromStdString(english);
    for (const Pattern& pattern : patterns()) {
        const auto match = pattern.expression.match(sentence);
        if (!match.hasMatch())
            continue;
        const QString text = translated(pattern.text);
        // The second is often a reason, which has a translation of its own.
        return match.lastCapturedIndex() > 1
                   ? text.arg(match.captured(1), engineText(match.captured(2).toStdString()))
                   : text.arg(match.captured(1));
    }
    return sentence;
}

QStringList engineTextPatterns()
{
    QStringList list;
    for (const char* text : kTexts)
        list.append(QString::fromLatin1(text));
    return list;
}

} // namespace diorama
