"""Comment marks in the text: on the very words in the body, beside what holds them where marks cannot stand.

Word disregards the marks of a comment within a note, a text box, a header or a footer ([MS-OI29500] 2.1.315), so the
words of a note are commented at the note's reference and those of a box at the box. Marks stand outside fields, links
and content controls, whose contents Word writes anew, and within another author's insertion, which stays one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from gino.documents.word.inline import local_name
from gino.documents.word.names import Element
from gino.reports.markup.parts import Part, Parts
from gino.reports.markup.places import Piece, Places, paragraph_of

_MARKS_MAY_STAND_IN = frozenset({"ins", "moveTo"})
_STORIES = frozenset({"txbxContent", "sdt", "tbl", "footnote", "endnote"})
_INLINE = frozenset({"p", "ins", "moveTo", "hyperlink", "smartTag"})
_REFERENCES = {"footnote": "footnoteReference", "endnote": "endnoteReference"}


@dataclass(slots=True)
class Anchors:
    """The places of a file at which comments are put."""

    parts: Parts
    places: Places
    written: list[tuple[int, Element]] = field(default_factory=list)
    _references: dict[tuple[str, str], Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the references of the notes."""
        main = self.parts.main
        for kind, name in _REFERENCES.items():
            for reference in main.root.iter(main.tag(name)):
                run = reference.getparent()
                if run is not None and local_name(run) == "r":
                    self._references.setdefault((kind, reference.get(main.tag("id")) or ""), run)

    def can_hold(self, start: int, end: int) -> bool:
        """Whether a comment can be put on these characters."""
        return bool(self._held(start, end))

    def cut(self, start: int, end: int) -> None:
        """Let runs begin and end with these characters, where marks can stand right beside them."""
        held = self._held(start, end)
        if held and self._stand(held[0], last=False) is held[0].run:
            self.places.cut_before(max(start, held[0].start))
        held = self._held(start, end)
        if held and self._stand(held[-1], last=True) is held[-1].run:
            self.places.cut_after(min(end, held[-1].end))

    def put(self, start: int, end: int, identity: int, styled: str | None) -> None:
        """Put the marks of comment ``identity`` around these characters, with what was written at either end."""
        held = self._held(start, end)
        first, last = self._stand(held[0], last=False), self._stand(held[-1], last=True)
        assert first is not None and last is not None  # noqa: S101 - so it was when they were held
        for at, element in self.written:
            if at == start and _precedes(element, first):
                first = element
            if at == end and _precedes(last, element):
                last = element
        main = self.parts.main
        closing = _mark(main, "commentRangeEnd", identity)
        first.addprevious(_mark(main, "commentRangeStart", identity))
        last.addnext(closing)
        host = closing
        while (parent := host.getparent()) is not None and local_name(parent) in _MARKS_MAY_STAND_IN:
            host = parent
        host.addnext(_reference(main, identity, styled))
        main.touched = True

    def _held(self, start: int, end: int) -> list[Piece]:
        """The pieces that a comment goes around: those of the story in which it begins."""
        found = [piece for piece in self.places.within(start, end) if self._stand(piece, last=False) is not None]
        return [piece for piece in found if _story(piece) == _story(found[0])]

    def _stand(self, piece: Piece, *, last: bool) -> Element | None:
        """The element beside which the first or the ``last`` mark for ``piece`` stands; None where there is none."""
        run = piece.run if piece.part is self.parts.main else self._reference_run(piece)
        box = _box(run) if run is not None else None
        if box is not None:
            run = next((one for one in box.iterancestors() if local_name(one) == "r"), None)
        return None if run is None else self._outermost(run, last=last)

    def _reference_run(self, piece: Piece) -> Element | None:
        for one in piece.run.iterancestors():
            if local_name(one) in _REFERENCES:
                return self._references.get((local_name(one), one.get(piece.part.tag("id")) or ""))
        return None

    def _outermost(self, run: Element, *, last: bool) -> Element | None:
        """The run, or what is around it in its paragraph and cannot hold a mark."""
        paragraph = paragraph_of(run)
        if paragraph is None:
            return None
        ends = self.places.fields[self.parts.main.name].get(run, (run, run))
        if all(paragraph_of(one) is paragraph for one in ends):
            run = ends[-1] if last else ends[0]
        found = run
        for one in run.iterancestors():
            if one is paragraph:
                break
            if local_name(one) not in _MARKS_MAY_STAND_IN:
                found = one
        return found


def _box(run: Element) -> Element | None:
    """The outermost text box around a run."""
    return next((one for one in reversed(list(run.iterancestors())) if local_name(one) == "txbxContent"), None)


def _story(piece: Piece) -> tuple[str, tuple[Element, ...]]:
    """What a comment does not reach out of: the note, text box, content control or table in which it begins."""
    around = tuple(one for one in piece.run.iterancestors() if local_name(one) in _STORIES and not _is_inline(one))
    return piece.part.name, around


def _is_inline(element: Element) -> bool:
    """Whether an element stands within a paragraph of its own story, as a content control around a few words does."""
    parent = element.getparent()
    return parent is not None and local_name(element) == "sdt" and local_name(parent) in _INLINE


def _precedes(first: Element, second: Element) -> bool:
    """Whether ``first`` comes before ``second`` in one paragraph."""
    paragraph = paragraph_of(first)
    if paragraph is None or paragraph is not paragraph_of(second):
        return False
    order: Sequence[Element] = list(paragraph.iter())
    return order.index(first) < order.index(second)


def _mark(part: Part, name: str, identity: int) -> Element:
    mark = etree.Element(part.tag(name))
    mark.set(part.tag("id"), str(identity))
    return mark


def _reference(part: Part, identity: int, styled: str | None) -> Element:
    run = etree.Element(part.tag("r"))
    if styled is not None:
        properties = etree.SubElement(run, part.tag("rPr"))
        etree.SubElement(properties, part.tag("rStyle")).set(part.tag("val"), styled)
    run.append(_mark(part, "commentReference", identity))
    return run
