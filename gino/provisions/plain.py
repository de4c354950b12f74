"""Text with its typography levelled, character for character, so that offsets stay those of the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node

_LEVEL = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
        "\u00a0": " ",
        "\u2009": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
    }
)
_ENTITIES = (("&quot;", '     "'), ("&#39;", "    '"), ("&amp;", "&    "))


def plain(text: str) -> str:
    """Level quotes, dashes, blanks and character entities; the answer is as long as ``text``."""
    levelled = text.translate(_LEVEL)
    if "&" in levelled:
        for entity, blanks in _ENTITIES:
            levelled = levelled.replace(entity, blanks)
    return levelled


@lru_cache(maxsize=4)
def plain_text(text: str) -> str:
    """The same for the text of a whole document, kept while it is being read."""
    return plain(text)


def squeezed(text: str) -> str:
    """Collapse every run of white space to one blank: the same for any wrapping of the lines."""
    return " ".join(plain(text).split())


def runs_on(document: Document, before: Node, after: Node) -> bool:
    """Whether ``after`` is no paragraph of its own but the next line of ``before``, which a hard wrap cut off."""
    gap = document.text[before.end : after.start]
    if after.label or gap.strip() or gap.count("\n") > 1 or NodeKind.HEADING in (before.kind, after.kind):
        return False
    words = plain(document.text[before.start : before.end])
    return words.rfind("(") > words.rfind(")") or not words.rstrip().endswith((".", ";", ":"))


@dataclass(frozen=True)
class Passage:
    """A top clause with everything under it: one stretch of levelled text that starts at ``start``.

    ``headings`` are the words of the headings above it, nearest first.
    """

    node: Node
    start: int
    text: str
    headings: tuple[str, ...]

    @property
    def end(self) -> int:
        """Where the passage ends in the document."""
        return self.start + len(self.text)


class Passages:
    """The passages of a document, in reading order, and the node that any offset lies in."""

    def __init__(self, document: Document) -> None:
        """Cut ``document`` at its top clauses."""
        self.document = document
        self._starts = [node.start for node in document.nodes]

    def node_at(self, offset: int) -> Node:
        """The node that holds ``offset``: the last that starts at or before it; the whole text where there is none."""
        if not self._starts:
            return Node(0, NodeKind.BODY, 0, len(self.document.text))
        return self.document.nodes[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def all(self) -> tuple[Passage, ...]:
        """Every passage, headings and notes left out."""
        nodes = self.document.nodes
        found: list[Passage] = []
        covered = -1
        for node in nodes:
            if node.index <= covered or node.kind in (NodeKind.HEADING, NodeKind.NOTE):
                continue
            covered = self._last_under(node)
            while covered + 1 < len(nodes) and runs_on(self.document, nodes[covered], nodes[covered + 1]):
                covered = self._last_under(nodes[covered + 1])
            end = max(nodes[i].end for i in range(node.index, covered + 1))
            headings = tuple(
                squeezed(self.document.text_of(above))
                for above in self.document.ancestors(node)
                if above.kind is NodeKind.HEADING
            )
            found.append(Passage(node, node.start, plain(self.document.text[node.start : end]), headings))
        return tuple(found)

    def _last_under(self, node: Node) -> int:
        """The index of the last node under ``node`` that follows it without a gap, or its own."""
        last = node.index
        for below in self.document.nodes[node.index + 1 :]:
            if below.parent is None or below.depth <= node.depth or below.kind is NodeKind.HEADING:
                break
            last = below.index
        return last
