"""A transcript: a marked-up file written out as typed text, with the place in the file of every character.

HTML, Markdown and PDF become a transcript, which is then read like plain text; what the file knows besides (that a
line is a heading or a table row) is kept by line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gino.contract.outline import DroppedText
from gino.documents.entries import CELL
from gino.documents.flow import paragraphs_of
from gino.documents.lines import read_lines
from gino.documents.model import Origin
from gino.documents.paragraphs import Paragraph, Role
from gino.documents.readers.read import Read
from gino.documents.titles import is_caption, is_title


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What the file says of a line; ``indent`` in points from the left edge, where it is known."""

    role: Role = Role.TEXT
    header: str | None = None
    level: int | None = None
    page: int | None = None
    indent: int | None = None


class Transcript:
    """Typed text in the making."""

    def __init__(self, part: str = "file") -> None:
        """``part`` is what the origins are said to be in."""
        self._part = part
        self._pieces: list[str] = []
        self._size = 0
        self._origins: list[Origin] = []
        self._facts: dict[int, LineFacts] = {}
        self._shift: tuple[int, tuple[int, ...]] | None = None
        self.dropped: list[DroppedText] = []
        self.warnings: list[str] = []

    @property
    def size(self) -> int:
        """How many characters there are so far."""
        return self._size

    def add(self, text: str, source: int, path: tuple[int, ...] = ()) -> None:
        """Add text that stands at ``source`` of the file (under ``path``)."""
        if not text:
            return
        shift = (source - self._size, path)
        if shift != self._shift:
            self._origins.append(Origin(self._size, self._part, path, source))
            self._shift = shift
        self._put(text)

    def write(self, text: str) -> None:
        """Add text that the file does not hold: line ends, indentation, the number of an automatic list."""
        self._put(text)
        self._shift = None

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._size += len(text)

    def line(self, facts: LineFacts) -> None:
        """Say what the line that begins here is."""
        self._facts[self._size] = facts

    def read(self, form: str, pages: int | None = None) -> Read:
        """Read the transcript as typed text."""
        text = "".join(self._pieces)
        lines = read_lines(text)
        marks = sorted(self._facts)
        rows = {place for place, facts in self._facts.items() if facts.role is Role.TABLE_ROW}
        paragraphs = paragraphs_of(text, lines.lines, rows)
        return Read(
            text=text,
            paragraphs=tuple(_stated(text, one, self._facts, marks) for one in _with_cursor(paragraphs, marks)),
            format=form,
            pages=pages,
            origins=tuple(self._origins),
            dropped=(*self.dropped, *lines.dropped),
            gaps=lines.gaps,
            warnings=tuple(dict.fromkeys(self.warnings)),
        )


def _with_cursor(paragraphs: list[Paragraph], marks: list[int]) -> list[tuple[Paragraph, int | None]]:
    """Each paragraph with the place at which its line begins."""
    found: list[tuple[Paragraph, int | None]] = []
    at = 0
    for paragraph in paragraphs:
        while at < len(marks) and marks[at] <= paragraph.start:
            at += 1
        found.append((paragraph, marks[at - 1] if at else None))
    return found


def _stated(text: str, found: tuple[Paragraph, int | None], facts: dict[int, LineFacts], marks: list[int]) -> Paragraph:
    paragraph, mark = found
    if mark is None:
        return paragraph
    stated = facts[mark]
    own = not text[mark : paragraph.start].strip()
    words = text[paragraph.start : paragraph.end]
    role = stated.role if own else Role.TEXT
    if role is Role.HEADING and not (is_title(words) or is_caption(words)):
        role = Role.TEXT
    if role is Role.TABLE_ROW and CELL not in text[mark : paragraph.end]:
        role = Role.TEXT
    header = stated.header if role is Role.TABLE_ROW else None
    indent = stated.indent if own and stated.indent is not None else paragraph.indent
    level = stated.level if own else None
    return replace(paragraph, role=role, header=header, level=level, page=stated.page, indent=indent)
