"""A paragraph: what every reader hands to the tree assembler, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.documents.numerals import Style


class Role(StrEnum):
    """What a reader already knows of a paragraph from the file itself."""

    TEXT = "text"
    HEADING = "heading"
    TABLE_ROW = "table_row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters ``start`` to ``end`` of the document's text, outer white space left out.

    ``label`` is a number that the format keeps apart from the text (Word's automatic numbers), as printed; a typed
    number is still in the text and is found by the labels. ``style`` is the style of an automatic label's last number,
    which then needs no guessing. ``indent`` counts columns (or points) from the left.
    ``weak`` says that the paragraph may begin here only because a number seems to stand here: where that number does
    not fit the sequence, it is a part of the paragraph before. ``block`` counts groups set apart by blank space.
    ``level`` is the depth of a heading where the file says so (0 is highest).
    """

    start: int
    end: int
    label: str | None = None
    style: Style | None = None
    indent: int = 0
    role: Role = Role.TEXT
    weak: bool = False
    block: int = 0
    level: int | None = None
    page: int | None = None
    header: str | None = None
