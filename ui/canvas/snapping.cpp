// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snapping.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace diorama {
namespace {

using Kind = SnapLine::Kind;

/// A rectangle seen along one axis: `low`..`high` on it, `crossLow`..`crossHigh` across.
struct Extent
{
    double low = 0;
    double high = 0;
    double crossLow = 0;
    double crossHigh = 0;

    double middle() const { return (low + high) / 2; }
    bool meetsAcross(const Extent& other) const
    {
        return crossLow < other.crossHigh && other.crossLow < crossHigh;
    }
};

/// A distance along the axis: between two neighbours, or the length of a box.
struct GapSegment
{
    double from = 0;
    double to = 0;
    double cross = 0;
};

struct Candidate
{
    double offset = 0;
    double position = 0; ///< Where the line is drawn.
    Kind kind = Kind::Edge;
    double crossLow = 0; ///< How far the line reaches across.
    double crossHigh = 0;
    std::vector<GapSegment> gaps;
};

class AxisSnapper final
{
public:
    AxisSnapper(Extent moving, bool lowMoves, bool highMoves, double reach)
        : m_moving(moving)
        , m_low(lowMoves)
        , m_high(highMoves)
        , m_reach(reach)
    {}

    void toObjects(const std::vector<Extent>& others)
    {
        for (const Extent& other : others) {
            for (const double target : {other.low, other.high})
                edges(target, Kind::Edge, other.crossLow, other.crossHigh);
            middle(other.middle(), Kind::Centre, other.crossLow, other.crossHigh);
        }
        if (m_low && m_high)
            gaps(others);
        else
            sizes(others);
    }

    void toCanvas(double length, double crossLength)
    {
        for (const double target : {0.0, length / 3, length / 2, length * 2 / 3, length})
            edges(target, Kind::Canvas, 0, crossLength);
        middle(length / 2, Kind::Canvas, 0, crossLength);
    }

    void toGuides(const std::vector<double>& guides, double crossLength)
    {
        for (const double guide : guides) {
            edges(guide, Kind::Guide, 0, crossLength);
            middle(guide, Kind::Guide, 0, crossLength);
        }
    }

    /// The nearest multiple of the step, however far; only where nothing else was found.
    void toLattice(double step)
    {
        if (m_best || step <= 0)
            return;
        const double edge = m_low ? m_moving.low : m_moving.high;
        m_latticeOffset = std::round(edge / step) * step - edge;
    }

    double offset() const { return m_best ? m_best->offset : m_latticeOffset.value_or(0); }
    bool isDone() const { return m_best || m_latticeOffset; }
    const std::optional<Candidate>& best() const { return m_best; }

private:
    void offer(Candidate candidate)
    {
        const double distance = std::abs(candidate.offset);
        // Small preference for what came first: edges before gaps.
        if (distance <= m_reach && (!m_best || distance < std::abs(m_best->offset) - 1e-9))
            m_best = std::move(candidate);
    }

    void edges(double target, Kind kind, double crossLow, double crossHigh)
    {
        if (m_low)
            offer({target - m_moving.low, target, kind, crossLow, crossHigh, {}});
        if (m_high)
            offer({target - m_moving.high, target, kind, crossLow, crossHigh, {}});
    }

    void middle(double target, Kind kind, double crossLow, double crossHigh)
    {
        if (m_low && m_high)
            offer({target - m_moving.middle(), target, kind, crossLow, crossHigh, {}});
    }

    void gaps(const std::vector<Extent>& others)
    {
        std::vector<Extent> row;
        for (const Extent& other : others) {
            if (other.meetsAcross(m_moving))
                row.push_back(other);
        }
        for (const Extent& a : row) {
            for (const Extent& b : row) {
                const double between = b.low - a.high;
                if (between <= 0 || !a.meetsAcross(b))
                    continue;
                const double length = m_moving.high - m_moving.low;
                const double cross = (m_moving.crossLow + m_moving.crossHigh) / 2;
                gap(b.high + between, {{a.high, b.low, cross}, {b.high, b.high + between, cross}});
                gap(a.low - between - length,
                    {{a.low - between, a.low, cross}, {a.high, b.low, cross}});
                if (between > length) {
                    const double free = (between - length) / 2;
                    gap(a.high + free,
                        {{a.high, a.high + free, cross}, {b.low - free, b.low, cross}});
                }
            }
        }
    }

    /// As long as another box. A point that begins a box has no length yet.
    void sizes(const std::vector<Extent>& others)
    {
        if (m_moving.high <= m_moving.low)
            return;
        const double cross = (m_moving.crossLow + m_moving.crossHigh) / 2;
        for (const Extent& other : others) {
            const double length = other.high - other.low;
            const double low = m_low ? m_moving.high - length : m_moving.low;
            const double offset = m_low ? low - m_moving.low : low + length - m_moving.high;
            offer({offset,
                   low,
                   Kind::Size,
                   0,
                   0,
                   {{low, low + length, cross},
                    {other.low, other.high, (other.crossLow + other.crossHigh) / 2}}});
        }
    }

    void gap(double low, std::vector<GapSegment> segments)
    {
        offer({low - m_moving.low, low, Kind::Gap, 0, 0, std::move(segments)});
    }

    Extent m_moving;
    bool m_low;
    bool m_high;
    double m_reach;
    std::optional<Candidate> m_best;
    std::optional<double> m_latticeOffset;
};

Extent along(const QRectF& r, bool horizontal)
{
    return horizontal ? Extent{r.left(), r.right(), r.top(), r.bottom()}
                      : Extent{r.top(), r.bottom(), r.left(), r.right()};
}

AxisSnapper snapAxis(const QRectF& rectangle, bool lowMoves, bool highMoves, bool horizontal,
                     const SnapTargets& targets, const SnapOptions& options, double scale)
{
    AxisSnapper snapper(along(rectangle, horizontal), lowMoves, highMoves,
                        options.reach / std::max(scale, 1e-6));
    if (!lowMoves && !highMoves)
        return snapper;
    const double length = horizontal ? targets.canvas.width() : targets.canvas.height();
    const double across = horizontal ? targets.canvas.height() : targets.canvas.width();
    if (options.toGuides)
        snapper.toGuides(horizontal ? targets.verticalGuides : targets.horizontalGuides, across);
    if (options.toObjects) {
        std::vector<Extent> others;
        for (const QRectF& other : targets.others)
            others.push_back(along(other, horizontal));
        snapper.toObjects(others);
        snapper.toCanvas(length, across);
    }
    if (options.toGrid)
        snapper.toLattice(options.gridStep);
    else if (options.toCells)
        snapper.toLattice(kLatentCell);
    return snapper;
}

QLineF oriented(double along1, double cross1, double along2, double cross2, bool horizontal)
{
    return horizontal ? QLineF(along1, cross1, along2, cross2)
                      : QLineF(cross1, along1, cross2, along2);
}

void addLines(std::vector<SnapLine>& lines, const AxisSnapper& snapper, const Extent& moved,
              bool horizontal)
{
    if (!snapper.best())
        return;
    const Candidate& best = *snapper.best();
    if (best.gaps.empty()) {
        const double low = std::min(best.crossLow, moved.crossLow);
        const double high = std::max(best.crossHigh, moved.crossHigh);
        lines.push_back({oriented(best.position, low, best.position, high, horizontal), best.kind});
        return;
    }
    for (const GapSegment& gap : best.gaps)
        lines.push_back({oriented(gap.from, gap.cross, gap.to, gap.cross, horizontal), best.kind});
}

} // namespace

SnapResult snap(const QRectF& rectangle, MovingEdges edges, const SnapTargets& targets,
                const SnapOptions& options, double scale)
{
    const auto x = snapAxis(rectangle, edges.left, edges.right, true, targets, options, scale);
    const auto y = snapAxis(rectangle, edges.top, edges.bottom, false, targets, options, scale);
    SnapResult result{{x.offset(), y.offset()}, {}};
    const QRectF moved = rectangle.translated(result.offset);
    addLines(result.lines, x, along(moved, true), true);
    addLines(result.lines, y, along(moved, false), false);
    return result;
}

} // namespace diorama
