"""Tables without rules to see: lines whose segments stand in the same columns, put back into rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gino.documents.labels import parse_label
from gino.documents.portable.layout import PageLine, Segment
from gino.documents.portable.paragraphs import ends_in_number

_SLACK = 7.0
_FARTHEST = 3.0
_FEWEST_ROWS = 2
_LONGEST_HEADER = 60
_UNEVEN = 1.05
_ALONE = 1.6


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: for each column the segments of its cell, from top to bottom. ``header`` holds the first row's words."""

    cells: tuple[tuple[Segment, ...], ...]
    header: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each cell."""
        return tuple(" ".join(segment.text.strip() for segment in cell) for cell in self.cells)


def tables_in(lines: Sequence[PageLine]) -> list[PageLine | list[TableRow]]:
    """The lines of a page in order, each table among them as its rows."""
    found: list[PageLine | list[TableRow]] = []
    at = 0
    while at < len(lines):
        run, columns = _run(lines, at)
        rows = _rows(run, columns) if run else []
        if len(rows) >= _FEWEST_ROWS:
            found.append(rows)
            at += len(run)
        else:
            found.append(lines[at])
            at += 1
    return found


def _run(lines: Sequence[PageLine], first: int) -> tuple[list[PageLine], list[float]]:
    """The lines from ``first`` on that keep to the columns of one table, and where those begin."""
    if not _opens(lines[first]):
        return [], []
    columns = [segment.left for segment in lines[first].segments]
    run = [lines[first]]
    least = 0.0
    for line in lines[first + 1 :]:
        step = line.top - run[-1].top
        height = line.bottom - line.top
        if line.column != run[-1].column or not 0 < step <= _FARTHEST * max(height, 8.0):
            break
        if len(line.segments) == 1 and least and step > _ALONE * least:
            break
        least = min(least or step, step)
        places = [_column(columns, segment) for segment in line.segments]
        if None in places or len(set(places)) < len(places) or _overflows(line, columns):
            break
        run.append(line)
    return run, columns


def _opens(line: PageLine) -> bool:
    """Several segments, and not just a number before its clause."""
    if len(line.segments) < 2 or ends_in_number(line):
        return False
    first = line.segments[0].text.strip()
    label = parse_label(first + " ")
    return len(line.segments) > 2 or label is None or label.end < len(first)


def _column(columns: Sequence[float], segment: Segment) -> int | None:
    return next((place for place, left in enumerate(columns) if abs(segment.left - left) <= _SLACK), None)


def _overflows(line: PageLine, columns: Sequence[float]) -> bool:
    """Whether a segment reaches into the next column."""
    for segment in line.segments:
        place = _column(columns, segment)
        if place is not None and place + 1 < len(columns) and segment.right > columns[place + 1] - 1:
            return True
    return False


def _rows(run: Sequence[PageLine], columns: Sequence[float]) -> list[TableRow]:
    groups: list[list[PageLine]] = []
    steps = [after.top - before.top for before, after in pairwise(run)]
    wide = (min(steps) + max(steps)) / 2 if steps and max(steps) > _UNEVEN * min(steps) else None
    for place, line in enumerate(run):
        if place == 0 or _begins(line, steps[place - 1], wide, columns):
            groups.append([])
        groups[-1].append(line)
    if sum(len(line.segments) > 1 for line in run) < _FEWEST_ROWS:
        return []
    rows = [_row(group, columns) for group in groups]
    header = rows[0].texts if _is_header(rows[0]) else ()
    return [rows[0], *(TableRow(row.cells, header) for row in rows[1:])]


def _begins(line: PageLine, step: float, wide: float | None, columns: Sequence[float]) -> bool:
    """Whether a line begins a row: after a wider step, or, where all are alike, with a cell in the first column."""
    if wide is not None:
        return step >= wide
    return _column(columns, line.segments[0]) == 0


def _row(lines: Sequence[PageLine], columns: Sequence[float]) -> TableRow:
    cells: list[list[Segment]] = [[] for _ in columns]
    for line in lines:
        for segment in line.segments:
            cells[_column(columns, segment) or 0].append(segment)
    return TableRow(tuple(tuple(cell) for cell in cells))


def _is_header(row: TableRow) -> bool:
    texts = row.texts
    if any(not text or len(text) > _LONGEST_HEADER or text[-1] in ".;:," for text in texts):
        return False
    return parse_label(texts[0] + " ") is None
