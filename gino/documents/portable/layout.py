"""Glyphs become lines in reading order: segments on one base line, columns found by the gutter between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from gino.documents.portable.glyphs import Glyph

_WORD_GAP = 0.18
_SEGMENT_GAP = 1.05
_BLANKS = frozenset(" \t\u00a0\u2002\u2003\u2009\u200b\u202f\u3000")
_NARROWEST_GUTTER = 9.0
_FEWEST_LINES = 6
_CROSSING = 0.12


@dataclass(frozen=True, slots=True)
class Segment:
    """Text without a wide gap, on one base line. ``first`` is the index of its first glyph on the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first: int

    @property
    def height(self) -> float:
        """How high its glyphs stand."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line: its segments from left to right. ``column`` tells columns apart, from left to right."""

    segments: tuple[Segment, ...]
    column: int = 0

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.segments[-1].right

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(segment.top for segment in self.segments)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(segment.bottom for segment in self.segments)

    @property
    def text(self) -> str:
        """Its words; segments are set apart by one blank."""
        return " ".join(segment.text for segment in self.segments)


def lines_of(glyphs: Sequence[Glyph], width: float) -> list[PageLine]:
    """The lines of a page in reading order."""
    segments = [segment for segment in _segments(glyphs) if segment.text.strip()]
    gutter = _gutter(segments, width)
    if gutter is None:
        return _rows(segments, 0)
    lines: list[PageLine] = []
    left: list[Segment] = []
    right: list[Segment] = []
    crossing = sorted(
        (one for one in segments if one.left < gutter[0] and one.right > gutter[1]), key=lambda one: one.top
    )
    rest = [one for one in segments if not (one.left < gutter[0] and one.right > gutter[1])]
    for border in [*crossing, None]:
        within = [one for one in rest if border is None or one.top < border.top]
        rest = [one for one in rest if border is not None and one.top >= border.top]
        left = [one for one in within if one.right <= gutter[1]]
        right = [one for one in within if one.right > gutter[1]]
        lines += [*_rows(left, 0), *_rows(right, 1)]
        if border is not None:
            lines += _rows([border], 2)
    return lines


def _segments(glyphs: Sequence[Glyph]) -> list[Segment]:
    found: list[Segment] = []
    run: list[Glyph] = []
    last: Glyph | None = None
    blank = False
    for glyph in glyphs:
        text, left, _, top, bottom, _ = glyph
        if text in _BLANKS:
            blank = True
            continue
        if last is not None:
            if not _joins(last, glyph):
                found.append(_segment(run))
                run = []
            elif blank or left - last[2] > _WORD_GAP * (bottom - top):
                run.append(Glyph(" ", last[2], left, top, bottom, -1))
        run.append(glyph)
        last = glyph
        blank = False
    if run:
        found.append(_segment(run))
    return found


def _joins(before: Glyph, after: Glyph) -> bool:
    """Whether a glyph goes on with the segment: same base line (a raised note mark too), no wide gap, no step back."""
    _, left, right, top, bottom, _ = before
    _, next_left, next_right, next_top, next_bottom, _ = after
    if top == next_top and left - 0.5 <= next_left and next_right <= right + 0.5:
        return True  # the letters of a ligature share one box
    height = max(bottom - top, next_bottom - next_top, 1.0)
    middle = (next_top + next_bottom) / 2
    if not top - 0.15 * height <= middle <= bottom + 0.15 * height:
        return False
    return -0.8 * height <= next_left - right <= _SEGMENT_GAP * height


def _segment(run: Sequence[Glyph]) -> Segment:
    tall, most, right = run[0], -1.0, run[0].right
    for glyph in run:
        _, _, end, top, bottom, _ = glyph
        height = max(bottom - top, 1.0)
        if height > most:
            tall, most = glyph, height
        if end > right:
            right = end
    text = "".join([glyph[0] for glyph in run])
    return Segment(text, run[0].left, right, tall.top, tall.bottom, run[0].place)


def _rows(segments: Sequence[Segment], column: int) -> list[PageLine]:
    """Segments on one base line become one line."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: ((one.top + one.bottom) / 2, one.left)):
        middle = (segment.top + segment.bottom) / 2
        if rows and _same_row(rows[-1], middle, segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [PageLine(tuple(sorted(row, key=lambda one: one.left)), column) for row in rows]


def _same_row(row: Sequence[Segment], middle: float, segment: Segment) -> bool:
    tall = max(row, key=lambda one: one.height)
    held = (tall.top + tall.bottom) / 2
    if abs(middle - held) > 0.35 * max(tall.height, segment.height):
        return False
    return all(segment.left >= one.right - 2 or segment.right <= one.left + 2 for one in row)


def _gutter(segments: Sequence[Segment], width: float) -> tuple[float, float] | None:
    """The band between two columns of text that hardly any segment crosses, or None for one column."""
    wide = [one for one in segments if len(one.text) >= 12]
    if len(wide) < 2 * _FEWEST_LINES:
        return None
    step = 2.0
    best: tuple[float, float] | None = None
    start: float | None = None
    most = _CROSSING * len(wide)
    lefts = sorted(one.left for one in wide if one.left < one.right)
    rights = sorted(one.right for one in wide if one.left < one.right)
    for place in range(int(0.3 * width / step), int(0.7 * width / step) + 1):
        x = place * step
        free = bisect_left(lefts, x) - bisect_right(rights, x) <= most
        if free and start is None:
            start = x
        if (not free or place == int(0.7 * width / step)) and start is not None:
            if best is None or x - start > best[1] - best[0]:
                best = (start, x)
            start = None
    if best is None or best[1] - best[0] < _NARROWEST_GUTTER:
        return None
    return best if _two_columns(wide, best, width) else None


def _two_columns(segments: Sequence[Segment], gutter: tuple[float, float], width: float) -> bool:
    middle = (gutter[0] + gutter[1]) / 2
    sides = [
        [one for one in segments if one.right <= middle],
        [one for one in segments if one.left >= middle],
    ]
    for side in sides:
        if len(side) < _FEWEST_LINES or sum(one.right - one.left for one in side) / len(side) < 0.2 * width:
            return False
    return True
