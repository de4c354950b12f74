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
_WIDEST_SPAN = 63


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
    """A table: rows of cells of lines, and how many columns each cell takes."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    spans: list[list[int]] = field(default_factory=list)

    def begin_row(self) -> None:
        """Open a row."""
        self.rows.append([])
        self.spans.append([])

    def begin_cell(self, span: int) -> list[Line]:
        """Open a cell in the last row; its lines are yet to come."""
        if not self.rows:
            self.begin_row()
        cell: list[Line] = []
        self.rows[-1].append(cell)
        self.spans[-1].append(max(1, min(span, _WIDEST_SPAN)))
        return cell


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
    placed = [_placed(row, spans) for row, spans in zip(table.rows, table.spans, strict=True)]
    full = [row for row in placed if row]
    columns = sorted({cell.column for row in full for cell in row})
    width = max((len(row) for row in full), default=0)
    header = _header(full, columns) if width > 1 and len(full) > 1 else None
    found: list[Line] = []
    for place, row in enumerate(full):
        cells = _filled(row, columns) if header is not None else [cell.lines for cell in row]
        found.extend(_row_lines(cells, header if place else None))
    return found


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell with words, the column it begins in and the one after its last."""

    lines: list[Line]
    column: int
    end: int


def _placed(row: list[list[Line]], spans: list[int]) -> list[_Placed]:
    found: list[_Placed] = []
    column = 0
    for cell, span in zip(row, spans, strict=True):
        if any(line.text.strip() for line in cell):
            found.append(_Placed(cell, column, column + span))
        column += span
    return found


def _filled(row: list[_Placed], columns: list[int]) -> list[list[Line]]:
    """The cells of a row, an empty one for each column between them that holds words in another row."""
    if len(row) < 2:
        return [cell.lines for cell in row]
    found: list[list[Line]] = []
    end = row[0].column
    for cell in row:
        found += [[] for column in columns if end <= column < cell.column]
        found.append(cell.lines)
        end = cell.end
    return found


def _words(cell: list[Line]) -> str:
    return " ".join(" ".join(line.text for line in cell).split())


def _header(rows: list[list[_Placed]], columns: list[int]) -> str | None:
    """The titles in the first row, an empty one for each column of the table that it leaves out before its last."""
    texts = [_words(cell.lines) for cell in rows[0]]
    titles = all(len(text) <= _LONGEST_HEADER_CELL and text[-1] not in ".;:," for text in texts)
    if not titles or len(texts) < 2 or parse_label(texts[0]) is not None:
        return None
    corner = [""] * sum(column < rows[0][0].column for column in columns)
    return CELL.join(corner + [_words(cell) for cell in _filled(rows[0], columns)])


def _row_lines(row: list[list[Line]], header: str | None) -> list[Line]:
    """A row as one line, cells apart by tabs; a number beside its text as that text; long cells as they are."""
    long = any(len(cell) >= _MOST_IN_CELL or sum(len(line.text) for line in cell) > _LONGEST_CELL for cell in row)
    first = _words(row[0])
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
