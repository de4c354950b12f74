"""What every reader gives back."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.outline import Comment, DroppedText, Revisions
from gino.documents.model import Origin
from gino.documents.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Read:
    """A file as read: its text, its paragraphs in reading order, and what else was found in it.

    ``gaps`` are spans inside paragraphs that are not the document's words (a running footer within a clause);
    ``changed`` spans that stand by an open tracked change.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    format: str
    pages: int | None = None
    page_labels: tuple[str | None, ...] = ()
    origins: tuple[Origin, ...] = ()
    dropped: tuple[DroppedText, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    changed: tuple[tuple[int, int], ...] = ()
    revisions: Revisions = Revisions()
    comments: tuple[Comment, ...] = ()
    warnings: tuple[str, ...] = ()
