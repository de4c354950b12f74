"""Tables: each row a unit with the header cells as its lead-in; a table of one column is only a frame around text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gino.documents.entries import CELL
from gino.documents.paragraphs import Role
from gino.documents.word.blocks import Block, joined
from gino.documents.word.names import Element, W, is_on

if TYPE_CHECKING:
    from gino.documents.word.walker import Walker

_MOST_IN_CELL = 3
_LONGEST_CELL = 1500
_LONGEST_HEADER_CELL = 80


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[list[Block]]
    header: bool


def table_blocks(walker: Walker, table: Element) -> Iterator[Block]:
    """The rows of ``table`` as blocks, in the view of ``walker``."""
    rows = [_Row(cells, _is_header(row)) for row in _inner(walker, table, "tr") if (cells := _cells(walker, row))]
    if all(len(row.cells) <= 1 for row in rows):
        for row in rows:
            for cell in row.cells:
                yield from cell
        return
    heads = _header_rows(rows)
    header = CELL.join(_text(cell) for cell in rows[heads - 1].cells) if heads else None
    for place, row in enumerate(rows):
        yield from _row_blocks(row, header if place >= heads else None)


def _inner(walker: Walker, element: Element, name: str) -> Iterator[Element]:
    """The rows or cells under ``element`` that are in the view, looked for through content controls."""
    for child in element:
        local = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else ""
        if local == name:
            if _shown(walker, child):
                yield child
        elif local in ("sdt", "sdtContent", "customXml") or (local in ("ins", "del") and walker.shows(local)):
            yield from _inner(walker, child, name)


def _shown(walker: Walker, element: Element) -> bool:
    """Whether a row or cell is in the view: not one that a tracked change adds or takes away."""
    for properties in (element.find(W + "trPr"), element.find(W + "tcPr")):
        for child in properties if properties is not None else ():
            local = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else ""
            if not walker.shows({"cellIns": "ins", "cellDel": "del"}.get(local, local)):
                return False
    return True


def _cells(walker: Walker, row: Element) -> list[list[Block]]:
    return [list(walker.story(cell)) for cell in _inner(walker, row, "tc")]


def _is_header(row: Element) -> bool:
    return bool(is_on(row.find(W + "trPr"), "tblHeader"))


def _text(cell: Sequence[Block]) -> str:
    return " ".join(" ".join(block.text for block in cell).split())


def _header_rows(rows: Sequence[_Row]) -> int:
    """How many rows head the table: those marked so, or a first row of short titles over another."""
    marked = 0
    for row in rows:
        if not row.header:
            break
        marked += 1
    if marked or len(rows) < 2:
        return min(marked, len(rows) - 1) if rows else 0
    texts = [_text(cell) for cell in rows[0].cells]
    titles = all(text and len(text) <= _LONGEST_HEADER_CELL and text[-1] not in ".;:," for text in texts)
    unnumbered = not any(block.label for cell in rows[0].cells for block in cell)
    return int(titles and unnumbered and len(texts) > 1)


def _row_blocks(row: _Row, header: str | None) -> Iterator[Block]:
    blocks = [block for cell in row.cells for block in cell]
    nested = [block for block in blocks if block.role is Role.TABLE_ROW]
    own = [block for block in blocks if block.role is not Role.TABLE_ROW]
    long = any(
        sum(bool(block.text.strip()) for block in cell) >= _MOST_IN_CELL
        or sum(block.size for block in cell) > _LONGEST_CELL
        for cell in row.cells
    )
    labelled = sum(block.label is not None for block in own)
    if long:
        yield from own
    elif labelled > 1 or (labelled and own[0].label is None):
        for block in own:
            block.role, block.header = Role.TABLE_ROW, header
            yield block
    elif own:
        plain = [[block for block in cell if block.role is not Role.TABLE_ROW] for cell in row.cells]
        whole = joined([joined(cell, "\n") if cell else Block(own[0].part) for cell in plain], CELL)
        whole.label, whole.style, whole.page = own[0].label, own[0].style, own[0].page
        whole.role, whole.header = Role.TABLE_ROW, header
        yield whole
    yield from nested
