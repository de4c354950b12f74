"""What the walker finds: paragraphs with their pieces of text, each knowing its run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gino.documents.numerals import Style
from gino.documents.paragraphs import Role
from gino.documents.word.names import Element


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run, ``offset`` characters into it. ``changed``: it stands in a tracked change.

    An empty one marks where a tracked change keeps words out of this view.
    """

    text: str
    paragraph: int
    run: int
    offset: int
    changed: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """The start or the end of a comment, so many characters into its block."""

    comment: str
    at: int
    opens: bool


@dataclass(slots=True)
class Block:
    """One paragraph, or one table row whose cells are apart by tabs.

    ``notes`` are the notes referred to: (kind, id); ``boxes`` the text boxes anchored here.
    """

    part: str
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    label: str | None = None
    style: Style | None = None
    role: Role = Role.TEXT
    level: int | None = None
    page: int | None = None
    header: str | None = None

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(piece.text for piece in self.pieces)

    def add(self, piece: Piece) -> None:
        """Put text at the end."""
        if piece.text or piece.changed:
            self.pieces.append(piece)

    @property
    def size(self) -> int:
        """How many characters it holds."""
        return sum(len(piece.text) for piece in self.pieces)


def joined(blocks: Sequence[Block], between: str) -> Block:
    """One block of several, with ``between`` between them; label and page are those of the first."""
    whole = Block(blocks[0].part, label=blocks[0].label, style=blocks[0].style, page=blocks[0].page)
    for place, block in enumerate(blocks):
        if place:
            whole.add(Piece(between, -1, -1, 0, False))
        size = whole.size
        whole.marks.extend(Mark(mark.comment, mark.at + size, mark.opens) for mark in block.marks)
        whole.pieces.extend(block.pieces)
        whole.notes.extend(block.notes)
        whole.boxes.extend(block.boxes)
    return whole
