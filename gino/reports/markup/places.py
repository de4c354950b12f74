"""Where the words of a document stand in the live Word file, and the cuts that let marks stand between any two of them.

The reader gave every character its part, paragraph and run; here these become elements. A cut splits a run in two that
look the same; nothing else of the file changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from gino.documents.model import Document
from gino.documents.word.inline import local_name
from gino.documents.word.names import Element
from gino.reports.markup.parts import XML_SPACE, Part, Parts

_TEXTS = frozenset({"t", "delText"})
_SINGLE = frozenset({"tab", "br", "cr", "noBreakHyphen", "ptab", "sym"})
_NOTE_PARTS = ("footnotes", "endnotes")


@dataclass(slots=True)
class Piece:
    """Characters ``start`` to ``end`` of the text are those of ``child``, in ``run``, in ``part``."""

    start: int
    end: int
    part: Part
    run: Element
    child: Element


class Places:
    """The visible words of a document, each piece with its run."""

    def __init__(self, document: Document, parts: Parts) -> None:
        """Find the elements of every piece of ``document``, which was read from the same file."""
        self._runs: dict[Element, list[Element]] = {}
        self._paragraphs: dict[str, list[Element]] = {}
        self._parts = {part.name: part for part in _stories(parts)}
        self.pieces = list(self._found(document))
        self.fields = {part.name: _fields(part) for part in self._parts.values()}

    def _found(self, document: Document) -> Iterator[Piece]:
        for origin in document.origins:
            part = self._parts.get(origin.part)
            if part is None or min(origin.path) < 0:
                continue
            run = self._run(part, *origin.path)
            child = _child_at(run, origin.offset) if run is not None else None
            if run is None or child is None:
                continue
            end = origin.start + _length(child)
            if local_name(child) not in _TEXTS or document.text[origin.start : end] == child.text:
                yield Piece(origin.start, end, part, run, child)

    def _run(self, part: Part, paragraph: int, run: int) -> Element | None:
        paragraphs = self._paragraphs.get(part.name)
        if paragraphs is None:
            paragraphs = self._paragraphs[part.name] = list(part.root.iter(part.tag("p")))
        if paragraph >= len(paragraphs):
            return None
        element = paragraphs[paragraph]
        runs = self._runs.get(element)
        if runs is None:
            runs = self._runs[element] = list(element.iter(part.tag("r")))
        return runs[run] if run < len(runs) else None

    def within(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold any of these characters, in order."""
        first = bisect_right(self.pieces, start, key=lambda piece: piece.end)
        last = bisect_left(self.pieces, end, key=lambda piece: piece.start)
        return self.pieces[first:last]

    def before(self, at: int) -> Piece | None:
        """The piece that ends exactly at ``at``."""
        place = bisect_left(self.pieces, at, key=lambda piece: piece.end)
        found = self.pieces[place] if place < len(self.pieces) else None
        return found if found is not None and found.end == at else None

    def cut_before(self, at: int) -> None:
        """Let a run begin with the character ``at``."""
        place = self._divided(at)
        piece = self.pieces[place] if place < len(self.pieces) else None
        if piece is not None and piece.start == at and any(_is_content(one) for one in _before(piece.child)):
            self._split(place, piece.child)

    def cut_after(self, at: int) -> None:
        """Let a run end with the character before ``at``."""
        place = self._divided(at) - 1
        piece = self.pieces[place] if place >= 0 else None
        following = piece.child.getnext() if piece is not None else None
        if piece is not None and piece.end == at and following is not None:
            self._split(place + 1, following, piece.run)

    def _divided(self, at: int) -> int:
        """The place of the first piece that starts at or after ``at``, once none holds it inside."""
        place = bisect_left(self.pieces, at, key=lambda piece: piece.start)
        piece = self.pieces[place - 1] if place else None
        if piece is None or piece.end <= at:
            return place
        rest = deepcopy(piece.child)
        rest.tail, text, size = piece.child.tail, piece.child.text or "", at - piece.start
        piece.child.text, rest.text, piece.child.tail = text[:size], text[size:], None
        for child in (piece.child, rest):
            child.set(XML_SPACE, "preserve")
        piece.child.addnext(rest)
        self.pieces.insert(place, Piece(at, piece.end, piece.part, piece.run, rest))
        piece.end = at
        return place

    def _split(self, place: int, child: Element, run: Element | None = None) -> None:
        """Move ``child`` and all after it into a run of its own; ``place`` is that of the first piece that moves."""
        run = self.pieces[place].run if run is None else run
        rest = shell_of(run)
        properties = next((one for one in run if local_name(one) == "rPr"), None)
        if properties is not None:
            rest.append(deepcopy(properties))
            rest[0].tail = None
        moved = [child, *child.itersiblings()]
        rest.extend(moved)
        run.addnext(rest)
        for fields in self.fields.values():
            if run in fields:
                fields[rest] = fields[run]
        while place < len(self.pieces) and self.pieces[place].run is run:
            self.pieces[place].run = rest
            place += 1


def shell_of(element: Element) -> Element:
    """An element of the same name and attributes without contents."""
    shell = etree.Element(element.tag)
    for name, value in element.attrib.items():
        shell.set(name, value)
    return shell


def paragraph_of(run: Element) -> Element | None:
    """The paragraph that a run stands in."""
    return next((one for one in run.iterancestors() if local_name(one) == "p"), None)


def _stories(parts: Parts) -> list[Part]:
    notes = (parts.of_kind(kind) for kind in _NOTE_PARTS)
    return [parts.main, *(part for part in notes if part is not None)]


def _length(child: Element) -> int:
    name = local_name(child)
    return len(child.text or "") if name in _TEXTS else int(name in _SINGLE)


def _child_at(run: Element, offset: int) -> Element | None:
    """The child of ``run`` that begins so many characters into it."""
    at = 0
    for child in run:
        length = _length(child)
        if at == offset and length:
            return child
        at += length
    return None


def _before(child: Element) -> Iterator[Element]:
    return child.itersiblings(preceding=True)


def _is_content(child: Element) -> bool:
    return local_name(child) != "rPr"


def _fields(part: Part) -> dict[Element, tuple[Element, Element]]:
    """Every run of a field, its marks included, with the first and last run of the outermost field around it."""
    found: dict[Element, tuple[Element, Element]] = {}
    open_runs: list[Element] = []
    depth = 0
    for run in part.root.iter(part.tag("r")):
        marks = [one.get(part.tag("fldCharType")) for one in run if local_name(one) == "fldChar"]
        depth += marks.count("begin")
        if depth:
            open_runs.append(run)
        depth = max(depth - marks.count("end"), 0)
        if not depth and open_runs:
            found.update((one, (open_runs[0], open_runs[-1])) for one in open_runs)
            open_runs = []
    return found


def gaps_between(pieces: list[Piece]) -> bool:
    """Whether other text, a number or the end of a cell, lies between the pieces."""
    return any(first.end != second.start for first, second in pairwise(pieces))
