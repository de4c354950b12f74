"""Notes and changes become marks in a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from gino.documents.model import Document
from gino.reports.markup.anchoring import Anchors
from gino.reports.markup.comments import CommentStyles, add_comment
from gino.reports.markup.model import Change, Note, Pen
from gino.reports.markup.parts import Parts, open_parts
from gino.reports.markup.places import Places
from gino.reports.markup.redlining import Redliner


@dataclass(frozen=True, slots=True)
class Written:
    """The new file, and its text once every change is accepted; ``redlines`` counts the places changed.

    ``touched`` are the parts of the package that were written.
    """

    data: bytes
    touched: frozenset[str]
    accepted: str
    comments: int
    redlines: int


class Draft:
    """A Word file open for marks. What can stand where is asked first; :meth:`write` then does it all at once."""

    def __init__(self, data: bytes, document: Document, pen: Pen) -> None:
        """Open the file that ``document`` was read from.

        Raises:
            DocumentError: if the package is damaged or dangerous.
        """
        self._text = document.text
        self._pen = pen
        self._parts: Parts = open_parts(document.path, data)
        self._places = Places(document, self._parts)
        self._anchors = Anchors(self._parts, self._places)
        self._identities = _free(self._parts.identities())
        self._redliner = Redliner(self._anchors, pen, lambda: next(self._identities))

    @property
    def is_signed(self) -> bool:
        """Whether the file carries a digital signature, which holds for these bytes alone."""
        return self._parts.is_signed

    @property
    def is_protected(self) -> bool:
        """Whether the file is protected against changes of its text."""
        return self._redliner.is_protected

    def can_hold(self, start: int, end: int) -> bool:
        """Whether a comment can be put on these characters."""
        return self._anchors.can_hold(start, end)

    def refusal(self, change: Change) -> str | None:
        """Why a change cannot be made in the text, or None where it can."""
        return self._redliner.refusal(change, self._text)

    def top(self) -> tuple[int, int] | None:
        """The first words of the document that can hold a comment."""
        spans = ((piece.start, piece.end) for piece in self._places.pieces)
        return next((span for span in spans if self._text[slice(*span)].strip() and self.can_hold(*span)), None)

    def write(self, notes: Sequence[Note]) -> Written:
        """Put every note on its words and every change into the text. Changes must not overlap."""
        changes = sorted((change for note in notes for change in note.changes), key=lambda one: one.start, reverse=True)
        accepted = self._text
        redlines = 0
        for change in changes:
            redlines += self._redliner.write(change, self._text)
            accepted = accepted[: change.start] + change.words + accepted[change.end :]
        self._comment(notes)
        data, touched = self._parts.written()
        return Written(data, touched, accepted, len(notes), redlines)

    def _comment(self, notes: Sequence[Note]) -> None:
        if not notes:
            return
        part, styles = self._parts.add_comments(), CommentStyles(self._parts)
        for note in notes:
            self._anchors.cut(note.start, note.end)
        for note in notes:
            identity = next(self._identities)
            self._anchors.put(note.start, note.end, identity, styles.reference)
            add_comment(part, identity, self._pen, note.lines, styles)


def _free(taken: set[int]) -> Iterator[int]:
    """The numbers that no annotation bears yet."""
    return (number for number in count(1) if number not in taken)
