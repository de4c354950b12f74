"""The operative sentences of a document as skeletons, each with the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.provisions.model import Reading
from gino.provisions.sentences import sentences_of
from gino.provisions.what.skeleton import Skeleton
from gino.provisions.what.skeletons import Skeletons

_SHORTEST = 20


@dataclass(frozen=True)
class Sentence:
    """Characters ``start`` to ``end`` of a document, with the ``lead`` of the list of which they are an item."""

    node: Node
    start: int
    end: int
    words: str
    lead: str
    earlier: str
    skeletons: Skeletons

    @cached_property
    def skeleton(self) -> Skeleton:
        """The sentence with its lead-in as a skeleton."""
        return self.skeletons.of(f"{self.lead} {self.words}")

    @cached_property
    def own(self) -> int:
        """Where the sentence's own words begin in its skeleton."""
        return len(self.skeletons.of(self.lead).text) if self.lead else 0

    @cached_property
    def before(self) -> Skeleton:
        """The sentence that came before, as a skeleton."""
        return self.skeletons.of(self.earlier)


def sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences of a document in reading order; an item of a list is read with its lead-in."""
    if reading.cast is None:
        return
    document, made = reading.document, reading.skeletons
    skeletons = made if isinstance(made, Skeletons) else Skeletons(reading.cast)
    before = ""
    for node in document.nodes:
        if node.kind is NodeKind.HEADING:
            continue
        for start, end in sentences_of(document.text_of(node)):
            words = document.text[node.start + start : node.start + end]
            if end - start > _SHORTEST:
                lead = _lead(document, node) if start == 0 else ""
                yield Sentence(node, node.start + start, node.start + end, words, lead, before, skeletons)
            before = words


def _lead(document: Document, node: Node) -> str:
    """The words above an item that the item completes."""
    above = document.ancestors(node)[:1]
    words = document.text_of(above[0]).strip() if above and above[0].kind is not NodeKind.HEADING else ""
    return words.rstrip(":-— ") if words.endswith((":", "-", "—")) else ""
