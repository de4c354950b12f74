"""The operative sentences of a document as skeletons, each with the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import re2

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.provisions.model import Reading
from gino.provisions.sentences import sentences_of
from gino.provisions.what.roles import roles
from gino.provisions.what.skeleton import Skeleton, skeleton_of

_SHORTEST = 20
_LIKELY = re2.compile(
    r"(?i)approv|consent|assent|concur|ratif|confirm|sign|veto|reject|disapprov|object|annul|void|set aside|rescind|"
    r"revok|cancel|revers|overrul|suspend|stay|modif|vary|alter|chang|revis|amend|replac|supersed|substitut|overrid|"
    r"determin|decid|direct|instruct|conform|consisten|complian|comply|prevail|control|govern|fund|appropriat|money|"
    r"agenda|quorum|present|absen|meet|votes?|proxy|attorney|exercise|adopt|deem|dissol|discontinu|terminat|expir|"
    r"ceas|laps|anniversary|until|purchas|acquir|transfer|sell|forfeit|resign|remov|vacat|fill|additional|increas|"
    r"schedule|definition|follow|observe|pleasure|employ|budget|reduc|contribut|proportion|percent|slate|nominat|"
    r"consider|deadlock|fail|unable|tie"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``start`` to ``end`` of a document; ``before`` is the skeleton of the sentence that came before.

    The skeleton of an item of a list begins with its lead-in; ``own`` is where the item's own words begin in it.
    """

    node: Node
    start: int
    end: int
    words: str
    skeleton: Skeleton
    own: int
    before: Skeleton | None


def sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences that may speak of a mechanism; an item of a list is read with its lead-in."""
    if reading.cast is None:
        return
    document = reading.document
    before: str | None = None
    for node in document.nodes:
        if node.kind is NodeKind.HEADING:
            continue
        for start, end in sentences_of(document.text_of(node)):
            words = document.text[node.start + start : node.start + end]
            if end - start > _SHORTEST and _LIKELY.search(words) is not None:
                lead = _lead(document, node) if start == 0 else ""
                skeleton = skeleton_of(f"{lead} {words}", reading.cast, roles())
                own = len(skeleton_of(lead, reading.cast, roles()).text) if lead else 0
                earlier = skeleton_of(before, reading.cast, roles()) if before else None
                yield Sentence(node, node.start + start, node.start + end, words, skeleton, own, earlier)
            before = words


def _lead(document: Document, node: Node) -> str:
    """The words above an item that the item completes."""
    above = document.ancestors(node)[:1]
    words = document.text_of(above[0]).strip() if above and above[0].kind is not NodeKind.HEADING else ""
    return words.rstrip(":-— ") if words.endswith((":", "-", "—")) else ""
