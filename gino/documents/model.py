"""The document: its text, the tree of numbered nodes over it, and where each character stood in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from gino.contract.outline import Comment, DroppedText, Revisions
from gino.contract.spans import Cite, cite
from gino.contract.vocabulary import NodeKind


@dataclass(frozen=True, slots=True)
class Origin:
    """Characters from ``start`` on came from ``part`` of the file, at ``path``, ``offset`` characters in.

    ``part`` and ``path`` are the reader's own: a zip part and (paragraph, run) for Word, "page" and (page, x, y) for
    PDF, "file" and () with a character offset for typed text.
    """

    start: int
    part: str
    path: tuple[int, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the outline. ``start``/``end`` cover its text without the label; ``parent`` is an index or None.

    ``header`` holds, for a table row, the header cells as its lead-in. ``label`` is as printed.
    """

    index: int
    kind: NodeKind
    start: int
    end: int
    label: str | None = None
    section: str | None = None
    page: int | None = None
    parent: int | None = None
    depth: int = 0
    header: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read. ``path`` is as the caller gave it; all offsets count characters of ``text``.

    ``gaps`` are spans that lie within nodes and are not the document's words: a page number inside a clause.
    ``page_labels`` are the page numbers as printed, one for each page (None where a page prints none).
    ``changed`` are the spans that stand by an open tracked change, in the view that was read; an empty one is where
    a change keeps words out of it.
    """

    path: str
    sha256: str
    text: str
    nodes: tuple[Node, ...]
    format: str
    title: str | None = None
    pages: int | None = None
    page_labels: tuple[str | None, ...] = ()
    origins: tuple[Origin, ...] = ()
    dropped: tuple[DroppedText, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    changed: tuple[tuple[int, int], ...] = ()
    revisions: Revisions = Revisions()
    comments: tuple[Comment, ...] = ()
    warnings: tuple[str, ...] = ()
    index: int = 0
    _children: dict[int | None, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the children of every node."""
        children: dict[int | None, list[int]] = {}
        for node in self.nodes:
            children.setdefault(node.parent, []).append(node.index)
        self._children.update({parent: tuple(found) for parent, found in children.items()})

    def children(self, node: Node | None) -> tuple[Node, ...]:
        """The nodes directly under ``node`` (None for the top), in reading order."""
        return tuple(self.nodes[i] for i in self._children.get(node.index if node else None, ()))

    def ancestors(self, node: Node) -> tuple[Node, ...]:
        """The nodes above ``node``, nearest first."""
        found = []
        parent = node.parent
        while parent is not None:
            found.append(self.nodes[parent])
            parent = self.nodes[parent].parent
        return tuple(found)

    def text_of(self, node: Node) -> str:
        """The words of ``node`` without its label."""
        return self.text[node.start : node.end]

    def node_at(self, offset: int) -> Node | None:
        """The last node that starts at or before ``offset``."""
        place = bisect_right(self.nodes, offset, key=lambda node: node.start) - 1
        return self.nodes[place] if place >= 0 else None

    def cite(self, start: int, end: int, node: Node) -> Cite:
        """Cite characters of ``node``."""
        return cite(self.text, start, end, section=node.section, page=node.page, document=self.index)
