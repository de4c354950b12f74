"""The JSON of ``gino outline``: what was read, in reading order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.vocabulary import DocumentKind, NodeKind


class DocumentIdentity(Frozen):
    """Which file was read. ``characters`` counts the text that offsets count; ``pages`` is None without pages."""

    path: str
    sha256: str
    title: str | None = None
    kind: DocumentKind = DocumentKind.OTHER
    characters: int
    pages: int | None = None


class OutlineNode(Frozen):
    """One heading, clause, paragraph, table row or note. ``text`` leaves the label out; the span covers ``text``."""

    label: str | None
    section: str | None
    kind: NodeKind
    page: int | None
    start: int
    end: int
    text: str


class DroppedText(Frozen):
    """Text of the file that is not read as the document: contents, running headers, hidden text."""

    reason: str
    text: str
    page: int | None = None


class Revisions(Frozen):
    """The tracked changes found, and the view in which the text was read."""

    view: Literal["accepted", "original"] = "accepted"
    insertions: int = 0
    deletions: int = 0
    authors: tuple[str, ...] = ()


class Comment(Frozen):
    """A comment that the file already carries."""

    author: str
    start: int
    end: int
    text: str


class Outline(Frozen):
    """What ``gino outline FILE --format json`` prints."""

    schema_: Literal["gino.outline/1"] = Field("gino.outline/1", alias="schema")
    document: DocumentIdentity
    nodes: tuple[OutlineNode, ...]
    dropped: tuple[DroppedText, ...] = ()
    revisions: Revisions = Revisions()
    comments: tuple[Comment, ...] = ()
