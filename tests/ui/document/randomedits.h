// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QMimeData>

#include <random>

namespace diorama::testing_support {

/// Makes random edits through a document's verbs, some with unknown ids and absurd values.
class RandomEdits final
{
public:
    RandomEdits(Document& document, unsigned seed)
        : m_document(document)
        , m_random(seed)
    {}

    void one()
    {
        switch (upTo(22)) {
        case 0:
            m_document.addRegion(box(), text());
            break;
        case 1:
            m_document.removeRegions(regions());
            break;
        case 2:
            m_document.duplicateRegions(regions(), real(), real());
            break;
        case 3:
            m_document.moveRegions(regions(), real(), real(), Merge::Nudge);
            break;
        case 4:
            m_document.setBoxes({{region(), box()}});
            break;
        case 5:
            m_document.alignRegions(regions(), Alignment(upTo(5)), AlignTo(upTo(1)));
            break;
        case 6:
            m_document.distributeRegions(regions(), Axis(upTo(1)));
            break;
        case 7:
            m_document.setPhrase(region(), text());
            break;
        case 8:
            m_document.setRegionStrength(regions(), real() * 3);
            break;
        case 9:
            m_document.setOverlap(regions(), Overlap(upTo(2)));
            break;
        case 10:
            m_document.setVisible(regions(), upTo(1) == 1);
            break;
        case 11:
            m_document.setLocked(regions(), upTo(1) == 1);
            break;
        case 12:
            m_document.moveInOrder(regions(), ZMove(upTo(3)));
            break;
        case 13:
            m_document.moveInOrder({region()}, ZMove(upTo(3)));
            break;
        case 14:
            m_document.addSubject({.name = text().toStdString()});
            break;
        case 15:
            m_document.removeSubjects({subject()});
            break;
        case 16:
            m_document.attachSubject(regions(), subject());
            break;
        case 17:
            m_document.setSubjectName(subject(), text());
            break;
        case 18:
            m_document.replaceSubject(subject(), subject());
            break;
        case 19:
            m_document.setPrompt(text());
            break;
        case 20:
            m_document.setSeed(static_cast<std::uint64_t>(upTo(9)));
            break;
        case 21:
            m_document.paste(*m_document.copyRegions(regions()));
            break;
        case 22:
            m_document.select(regions());
            break;
        }
    }

    int upTo(int high) { return std::uniform_int_distribution<int>(0, high)(m_random); }

private:
    double real() { return std::uniform_real_distribution<double>(-0.6, 0.6)(m_random); }
    Box box() { return madeValid({real() + 0.4, real() + 0.4, real() + 0.6, real() + 0.6}); }
    QString text() { return QStringLiteral("text %1").arg(upTo(5)); }
    Id region()
    {
        const auto& all = m_document.scene().regions;
        return all.empty() || upTo(9) == 0 ? 77 : all[std::size_t(upTo(int(all.size()) - 1))].id;
    }
    Id subject()
    {
        const auto& all = m_document.scene().subjects;
        return all.empty() ? 78 : all[std::size_t(upTo(int(all.size()) - 1))].id;
    }
    Ids regions()
    {
        Ids ids;
        for (int n = upTo(3); n >= 0; --n)
            ids.push_back(region());
        return ids;
    }

    Document& m_document;
    std::mt19937 m_random;
};

} // namespace diorama::testing_support
