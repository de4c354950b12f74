"""What the report for attorneys says, free of any format: sections of paragraphs, tables, steps and issues.

Words of the document stand in :class:`Quote` alone, or in a plain piece that has been made harmless and is escaped by
every format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gino.contract.vocabulary import Severity
from gino.reports.quotes import Quote
from gino.reports.seal import Seal


class Style(StrEnum):
    """How a line is set."""

    PLAIN = "plain"
    STRONG = "strong"
    NOTE = "note"
    CODE = "code"
    MODEL = "model"  # words proposed for the document, which are not the document's


@dataclass(frozen=True, slots=True)
class Line:
    """One line or paragraph: our words, or a quote with its place."""

    words: str = ""
    quote: Quote | None = None
    style: Style = Style.PLAIN


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; of a ``group`` row the only cell is the title of the rows under it."""

    cells: tuple[Cell, ...]
    group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the first cell of every row is its header.

    ``widths`` are percentages. ``figures`` are the columns that hold numbers, counted from 0.
    """

    caption: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what is said of each, without a header row."""

    rows: tuple[tuple[str, Cell], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """How something follows, step by step, under a title."""

    title: str
    steps: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of the list; ``owner`` and ``status`` are for the attorney to fill. ``model`` numbers its wording."""

    number: int
    severity: Severity
    title: str
    rule: str
    confidence: str
    status: str
    section: str
    clauses: tuple[Quote, ...]
    also: str
    effect: str
    notes: tuple[str, ...]
    matters: str
    proposed: str
    preferred: str = ""
    fallback: str = ""
    walk_away: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """Points without an order."""

    items: tuple[Cell, ...]


Block = Paragraph | Table | Facts | Steps | Issue | Listing


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section. ``key`` is its anchor."""

    key: str
    number: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Memorandum:
    """The whole report. ``legend`` is None unless it is configured, ``seal`` None where nothing was read."""

    title: str
    subtitle: str
    legend: str | None
    sections: tuple[Section, ...]
    notice: str
    seal: Seal | None

    def issues(self) -> tuple[Issue, ...]:
        """The issues list."""
        return tuple(block for section in self.sections for block in section.blocks if isinstance(block, Issue))


def quotes_in(sections: tuple[Section, ...]) -> Iterator[Quote]:
    """Every quote that the sections show, in order, as often as it is shown."""
    for section in sections:
        for block in section.blocks:
            yield from block.clauses if isinstance(block, Issue) else _in_lines(block)


def _in_lines(block: Paragraph | Table | Facts | Steps | Listing) -> Iterator[Quote]:
    for line in lines_of(block):
        if line.quote is not None:
            yield line.quote


def lines_of(block: Paragraph | Table | Facts | Steps | Listing) -> Iterator[Line]:
    """Every line of a block, in order."""
    match block:
        case Paragraph(line):
            yield line
        case Table():
            yield from (line for row in block.rows for cell in row.cells for line in cell)
        case Facts():
            yield from (line for _, cell in block.rows for line in cell)
        case Steps():
            yield from (line for cell in block.steps for line in cell)
        case Listing():
            yield from (line for cell in block.items for line in cell)


def said(*words: str, style: Style = Style.PLAIN) -> Cell:
    """A cell of our own words, one line each; empty ones are left out."""
    return tuple(Line(each, style=style) for each in words if each)


def quoted(quote: Quote | None) -> Cell:
    """A cell of one quote, or an empty one."""
    return (Line(quote=quote),) if quote is not None else ()
