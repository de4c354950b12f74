"""Proposed words as tracked changes: old runs struck, new ones beside them in the same dress."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from gino.documents.word.inline import local_name
from gino.documents.word.names import Element
from gino.reports.markup.anchoring import Anchors
from gino.reports.markup.differing import changes
from gino.reports.markup.model import Change, Pen
from gino.reports.markup.parts import XML_SPACE, Part
from gino.reports.markup.places import Piece, gaps_between, paragraph_of, shell_of

_MAY_HOLD = frozenset({"ins", "smartTag", "customXml"})
_STRIKABLE = frozenset({"rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"})
_WHY_NOT = {"moveTo": "moved", "hyperlink": "link", "sdtContent": "control", "fldSimple": "field"}
_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})
_OPEN_PROTECTION = frozenset({"trackedChanges", "none", None})
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True)
class Redliner:
    """Writes changes into the runs of a file. ``new_identity`` gives each mark a number of its own."""

    anchors: Anchors
    pen: Pen
    new_identity: Callable[[], int]

    def refusal(self, change: Change, text: str) -> str | None:
        """Why the change cannot be made in the text (a key of the sentences), or None where it can."""
        if self.is_protected:
            return "protected"
        reasons = (self._why_not(one) for one in changes(change, text[change.start : change.end]))
        return next((reason for reason in reasons if reason is not None), None)

    def write(self, change: Change, text: str) -> int:
        """Make a change that is not refused; give how many places of the text it touches."""
        smaller = changes(change, text[change.start : change.end])
        for one in reversed(smaller):
            self._write(one)
        return len(smaller)

    @property
    def is_protected(self) -> bool:
        """Whether the file is protected against changes of its text; tracked ones may be let in."""
        settings = self.anchors.parts.of_kind("settings")
        protection = settings.root.find(settings.tag("documentProtection")) if settings is not None else None
        if settings is None or protection is None:
            return False
        enforced = protection.get(settings.tag("enforcement"), "0") not in _OFF
        return enforced and protection.get(settings.tag("edit")) not in _OPEN_PROTECTION

    def _touched(self, change: Change) -> list[Piece]:
        """The pieces that a change strikes, or the one after which it writes."""
        places = self.anchors.places
        if change.end > change.start:
            return places.within(change.start, change.end)
        before = places.within(change.start - 1, change.start)
        return before or places.within(change.start, change.start + 1)

    def _why_not(self, change: Change) -> str | None:
        pieces = self._touched(change)
        if not pieces:
            return "elsewhere"
        whole = pieces[0].start <= change.start and pieces[-1].end >= change.end and not gaps_between(pieces)
        if not whole or any(paragraph_of(piece.run) is not paragraph_of(pieces[0].run) for piece in pieces):
            return "paragraphs"
        if change.end > change.start and not all(_is_strikable(one) for one in _children(pieces)):
            return "object"
        reasons = (self._held_by(piece) for piece in pieces)
        return next((reason for reason in reasons if reason is not None), None)

    def _held_by(self, piece: Piece) -> str | None:
        """What keeps the words of a piece from being changed."""
        if piece.run in self.anchors.places.fields[piece.part.name]:
            return "field"
        above = [local_name(one) for one in piece.run.iterancestors()]
        near = above[: above.index("p")]
        strange = [name for name in near if name not in _MAY_HOLD]
        if strange or (near not in ([], ["ins"]) and "ins" in near):
            return _WHY_NOT.get(strange[0], "object") if strange else "object"
        if "txbxContent" in above:
            return "box"
        locked = any(local_name(one) == "sdt" and _is_locked(one, piece.part) for one in piece.run.iterancestors())
        return "control" if locked else None

    def _write(self, change: Change) -> None:
        places = self.anchors.places
        places.cut_before(change.start)
        places.cut_after(change.start if change.start == change.end else change.end)
        pieces = self._touched(change)
        part = pieces[0].part
        part.touched = True
        like = pieces[-1].run
        last = self._strike(part, pieces) if change.end > change.start else like
        if change.words:
            before = change.start == change.end and pieces[0].start == change.start
            added = self._insertion(part, like, change.words)
            _set_beside(last, added, self._split_insertion, before=before)
            self.anchors.written.append((change.end, added))

    def _strike(self, part: Part, pieces: Sequence[Piece]) -> Element:
        """Wrap the runs of ``pieces`` in deletions, neighbours in one; give the last deletion."""
        runs = list(dict.fromkeys(piece.run for piece in pieces))
        wrapper: Element | None = None
        for run in runs:
            if wrapper is None or run.getprevious() is not wrapper:
                wrapper = self._signed(part, "del")
                run.addprevious(wrapper)
            tail, run.tail = run.tail, None
            wrapper.append(run)
            wrapper.tail = tail
            for child in run:
                if local_name(child) == "t":
                    child.tag = part.tag("delText")
                    child.set(XML_SPACE, "preserve")
        assert wrapper is not None  # noqa: S101 - there is at least one piece
        return wrapper

    def _insertion(self, part: Part, like: Element, words: str) -> Element:
        """An insertion of ``words`` that look like the run ``like``."""
        added = self._signed(part, "ins")
        run = etree.SubElement(added, part.tag("r"))
        properties = like.find(part.tag("rPr"))
        if properties is not None:
            copied = deepcopy(properties)
            copied.tail = None
            for old in copied.findall(part.tag("rPrChange")):
                copied.remove(old)
            run.append(copied)
        text = etree.SubElement(run, part.tag("t"))
        text.text = words
        text.set(XML_SPACE, "preserve")
        return added

    def _signed(self, part: Part, name: str) -> Element:
        mark = etree.Element(part.tag(name))
        mark.set(part.tag("id"), str(self.new_identity()))
        mark.set(part.tag("author"), self.pen.author)
        if self.pen.stamp is not None:
            mark.set(part.tag("date"), self.pen.stamp)
        return mark

    def _split_insertion(self, insertion: Element, after: Element) -> None:
        """Let another author's insertion end with its child ``after``; what follows becomes a second one like it."""
        rest = shell_of(insertion)
        name = next(name for name in insertion.attrib if str(name).endswith("}id"))
        rest.set(name, str(self.new_identity()))
        rest.extend(list(after.itersiblings()))
        insertion.addnext(rest)


def _set_beside(element: Element, added: Element, split: Callable[[Element, Element], None], *, before: bool) -> None:
    """Put ``added`` right after ``element`` (or before it), outside any insertion of another author around it."""
    while (parent := element.getparent()) is not None and local_name(parent) == "ins":
        ends = element.getprevious() if before else element
        if ends is not None and ends.getnext() is not None:
            split(parent, ends)
        element = _parent(element)
    if before:
        element.addprevious(added)
    else:
        element.addnext(added)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - a run always stands in a paragraph
    return parent


def _children(pieces: Sequence[Piece]) -> Iterator[Element]:
    """Everything in the runs of ``pieces`` that stands between the first of them and the last."""
    for run, held in groupby(pieces, key=lambda piece: piece.run):
        ends = [piece.child for piece in held]
        children = list(run)
        yield from children[children.index(ends[0]) : children.index(ends[-1]) + 1]


def _is_strikable(child: Element) -> bool:
    return local_name(child) in _STRIKABLE


def _is_locked(control: Element, part: Part) -> bool:
    """Whether a content control may not be written in, or shows data that Word would write anew."""
    properties = control.find(part.tag("sdtPr"))
    if properties is None:
        return False
    lock = properties.find(part.tag("lock"))
    bound = any(local_name(one) == "dataBinding" for one in properties)
    return bound or (lock is not None and lock.get(part.tag("val")) in _LOCKS)
