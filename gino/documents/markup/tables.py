"""Lines of a web page in the making, and the tables that become lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from gino.documents.entries import CELL
from gino.documents.labels import parse_label
from gino.documents.paragraphs import Role
from gino.documents.transcript import LineFacts

_MOST_IN_CELL = 3
_LONGEST_CELL = 1500
_LONGEST_HEADER_CELL = 80


@dataclass(slots=True)
class Line:
    """One line in the making: runs of text with their places (-1: not in the file)."""

    runs: list[tuple[str, int]] = field(default_factory=list)
    facts: LineFacts = LineFacts()
    raw: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(text for text, _ in self.runs)


@dataclass(slots=True)
class Table:
    """A table: rows of cells of lines."""

    rows: list[list[list[Line]]] = field(default_factory=list)


def _stripped(line: Line) -> Line:
    """The line without the blanks at its ends."""
    runs = list(line.runs)
    while runs and not runs[0][0].strip():
        runs.pop(0)
    while runs and not runs[-1][0].strip():
        runs.pop()
    return Line(runs, line.facts, line.raw)


def table_lines(table: Table) -> list[Line]:
    """The table as lines: one a row, or what its cells hold where it only lays text out."""
    rows = [[cell for cell in row if any(line.text.strip() for line in cell)] for row in table.rows]
    full = [row for row in rows if row]
    width = max((len(row) for row in full), default=0)
    header = _header(full) if width > 1 and len(full) > 1 else None
    found: list[Line] = []
    for place, row in enumerate(full):
        found.extend(_row_lines(row, header if place else None))
    return found


def _header(rows: list[list[list[Line]]]) -> str | None:
    texts = [" ".join(" ".join(line.text for line in cell).split()) for cell in rows[0]]
    titles = all(len(text) <= _LONGEST_HEADER_CELL and text[-1] not in ".;:," for text in texts)
    return CELL.join(texts) if titles and len(texts) > 1 and parse_label(texts[0]) is None else None


def _row_lines(row: list[list[Line]], header: str | None) -> list[Line]:
    """A row as one line, cells apart by tabs; a number beside its text as that text; long cells as they are."""
    long = any(len(cell) >= _MOST_IN_CELL or sum(len(line.text) for line in cell) > _LONGEST_CELL for cell in row)
    first = " ".join(line.text for line in row[0]).strip()
    label = parse_label(first + " ")
    labelled = len(row) >= 2 and label is not None and label.end >= len(first)
    if len(row) == 1 or (long and not labelled):
        return [line for cell in row for line in cell]
    if labelled and len(row) == 2:
        lines = [_stripped(line) for line in (*row[0], *row[1])]
        merged = Line([*lines[0].runs, (" ", -1), *lines[1].runs], lines[1].facts)
        return [merged, *lines[2:]]
    runs: list[tuple[str, int]] = []
    for place, cell in enumerate(row):
        if place:
            runs.append((CELL, -1))
        for order, line in enumerate(cell):
            if order:
                runs.append((" ", -1))
            runs.extend((text.replace("\n", " ").replace(CELL, " "), at) for text, at in _stripped(line).runs)
    return [Line(runs, LineFacts(Role.TABLE_ROW, header=header))]
