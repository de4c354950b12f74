"""The rows of a table: what each is about, and who holds power over it by its other cells and the clause above it.

"The Council decides the matters in this table" is a lead-in of every row. A cell under "Decided by" says who decides, a
tick under the name of a holder that this holder approves, and a number of votes is how: none of them is the matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.provisions.sentences import sentences_of

_CELL = "\t"
_POINTS = re.compile(r"\b(?:matters?|following|table|below|listed|shown|columns?|each)\b", re.IGNORECASE)
_TICK = re.compile(
    r"(?:approv(?:al|es?)|consents?|yes|y|x|[✓✔☑●•]|required|needed|must (?:approve|consent|agree))\W*$", re.IGNORECASE
)
_GENERIC = re.compile(
    r"\b(?:approvals?|consents?|required|needed|votes?|matters?|notes?|reserved|yes|no|threshold|status)\b",
    re.IGNORECASE,
)
_ASSENTS = re.compile(r"\b(?:approv\w+|consent\w*)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:decided?|decides|decision|decision[- ]maker|determined|resolved|authority|responsib\w+|held|set|made|who)\b",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\b(?:votes?|majority|number needed)\b", re.IGNORECASE)
_NAMES = re.compile(r"[A-Za-z]{3}")
_BLANK = re.compile(r"(?:no|n/a|none|not required|[-–—✗✘]*)$", re.IGNORECASE)
_LABEL_HEAD = re.compile(r"(?:no\.?|nr\.?|ref(?:erence|\.)?|item|#|number)?$", re.IGNORECASE)
_SENTENCE = re.compile(r"\s\S+\.\s*$")
_LONGEST_HEAD = 6


@dataclass(frozen=True, slots=True)
class Row:
    """Characters ``start`` to ``end`` of a node say what the row is about; ``leads`` say who holds power over it."""

    start: int
    end: int
    leads: tuple[str, ...]


def leads_above(document: Document, node: Node) -> tuple[str, ...]:
    """The sentences of the clause above a table that speak of what stands in it."""
    above = _above(document, node)
    text = document.text_of(above) if above is not None else ""
    found = (" ".join(text[start:end].split()) for start, end in sentences_of(text))
    return tuple(sentence for sentence in found if _POINTS.search(sentence))


def rows_of(document: Document, node: Node) -> tuple[Row, ...]:
    """The rows that a node holds, where their cells say who holds power over them or by what vote; else nothing."""
    headers = _headers(document, node)
    if not headers:
        return ()
    above, found, place = leads_above(document, node), [], 0
    for line in document.text_of(node).split("\n"):
        cells = line.split(_CELL)
        heads = headers[1:] if len(cells) == len(headers) - 1 and _LABEL_HEAD.match(headers[0]) else headers
        held, spoken = _powers(heads, cells)
        if len(heads) != len(cells) or not spoken:
            return ()
        subject = _CELL.join(cell for number, cell in enumerate(cells) if number < min(spoken))
        found.append(Row(place, place + len(subject), (*above, *held)))
        place += len(line) + 1
    return tuple(found)


def _powers(heads: Sequence[str], cells: Sequence[str]) -> tuple[tuple[str, ...], list[int]]:
    """What the cells after the first say of power, as a lead-in, and which of them say it."""
    ticked, deciding, spoken = [], [], []
    for place, (head, cell) in enumerate(zip(heads, cells, strict=False)):
        if place == 0:
            continue
        if _TICK.match(cell.strip()) and _NAMES.search(head) and not _GENERIC.search(head):
            ticked.append(head.strip())
        elif _VOTES.search(head) or _BLANK.match(cell.strip()):
            pass
        elif _ASSENTS.search(head) and _NAMES.search(cell) and not _TICK.match(cell.strip()):
            ticked.append(cell.strip(" ."))
        elif _DECIDES.search(head) and _NAMES.search(cell):
            deciding.append(cell.strip(" ."))
        else:
            continue
        spoken.append(place)
    leads = [f"is decided by {who}:" for who in deciding[:1]]
    if ticked:
        leads.append(f"The following require the approval of {' and '.join(f'the {_bare(who)}' for who in ticked)}:")
    return tuple(leads), spoken


def _bare(who: str) -> str:
    return re.sub(r"^the\s+", "", who, flags=re.IGNORECASE)


def _headers(document: Document, node: Node) -> tuple[str, ...]:
    """The header cells of a row: as read, else the first row of the table where that is short in every cell."""
    if node.header:
        return tuple(node.header.split(_CELL))
    first = node
    for sibling in _siblings(document, node):
        if sibling.kind is NodeKind.TABLE_ROW:
            first = sibling
            break
    cells = document.text_of(first).split(_CELL)
    short = all(len(cell.split()) <= _LONGEST_HEAD and not _SENTENCE.search(cell) for cell in cells)
    return tuple(cells) if first is not node and len(cells) > 1 and short else ()


def _above(document: Document, node: Node) -> Node | None:
    """The clause that stands before a row's table, else the one that holds it."""
    earlier = None
    for sibling in _siblings(document, node):
        if sibling.index == node.index:
            break
        if sibling.kind is not NodeKind.TABLE_ROW:
            earlier = sibling
    if earlier is not None:
        return earlier
    parent = document.nodes[node.parent] if node.parent is not None else None
    if parent is not None and parent.kind is NodeKind.TABLE_ROW:
        return _above(document, parent)
    return parent


def _siblings(document: Document, node: Node) -> tuple[Node, ...]:
    parent = document.nodes[node.parent] if node.parent is not None else None
    return document.children(parent)
