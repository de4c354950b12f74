"""The operative units of a document: sentences and list items, each with the words it inherits.

A list's lead-in carries the power of every item under it, and words after the list reach back over the items; a unit
therefore knows its own span and, apart from it, the lead-ins above it and the tail below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.provisions.sentences import sentences_of
from gino.provisions.what.lists import (
    NO_LIST,
    is_item_heading,
    is_own_sentence,
    last_sentence,
    open_list,
    squeeze,
    tail_of,
)
from gino.provisions.what.rows import leads_above, rows_of

_CAPTION_WORDS = 12
_CAPTION_VERB = re.compile(
    r"\b(shall|may|must|will|is|are|has|have|means|can|agrees?|consists?|serves?|acts?|elects?|appoints?|holds?|meets?|decides?|votes?|controls?|owns?|governs?|prevails?|retains?|approves?|presides?|takes?|chooses|selects|removes|manages|directs|fills?|sets|determines?|requires?|belongs?|bind|binds|lapses|stands|does|do|continues|ends|expires|reports|pays|receives?|cannot|can)\b"
)
_SHORT = 6
_OCCASION = re.compile(r"(?:Where|When|If|What|Who|How)\b")
_MODAL = re.compile(r"\b(?:shall|may|must|will)\b")
_ITEM_END = re.compile(r"[\s;,]*(?:\b(?:and|or|and/or)\b)?[\s;,]*$", re.IGNORECASE)
_INLINE_LABEL = re.compile(
    r"(?<![\w(])\(?(?:[ivxlc]{1,6}|[a-z]|\d{1,2})\)\s+"
    r"|(?:(?<=[:;]\s)|(?<=;\sand\s)|(?<=;\sor\s))\d{1,2}\.\s+",
    re.IGNORECASE,
)
_INLINE_MINIMUM = 3
_AFTER_COLON = 2
_AFTER_ITEM = re.compile(r"[:;]\s*(?:and|or|and/or)?\s*$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:[:—–-]|\b(?:following|follows|that|to|of|by|the|if|when|upon|who|which|including|shall|may|will|with|for|and|or|either|unless|until|without|on|in)|[a-z,])\s*$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence or list item. ``leads`` are the lead-ins above it, outermost first; ``tail`` the words after it.

    ``start`` and ``end`` are offsets of the document's text. ``caption`` is the title of its own clause, ``headings``
    the titles above
    it, nearest first. ``before`` is the sentence before it in the same clause, for "it" and "such"; ``lead_before``
    the one before its lead-in.
    """

    index: int
    node: int
    start: int
    end: int
    text: str
    section: str | None
    page: int | None
    leads: tuple[str, ...] = ()
    tail: str = ""
    caption: str = ""
    headings: tuple[str, ...] = ()
    before: str = ""
    lead_before: str = ""
    is_lead: bool = False

    @property
    def is_item(self) -> bool:
        """Whether the unit stands under a lead-in."""
        return bool(self.leads)


@dataclass(frozen=True, slots=True)
class _Inherited:
    leads: tuple[str, ...] = ()
    tail: str = ""
    headings: tuple[str, ...] = ()
    before: str = ""
    lead_before: str = ""


def units_of(document: Document) -> tuple[Unit, ...]:
    """Cut a document into its units, in reading order."""
    found: list[Unit] = []
    for top in document.children(None):
        _walk(document, top, _Inherited(), found)
    found.sort(key=lambda unit: (unit.start, unit.end))
    return tuple(replace(unit, index=index) for index, unit in enumerate(found))


def _walk(document: Document, node: Node, inherited: _Inherited, found: list[Unit]) -> None:
    children = document.children(node)
    text = document.text_of(node)
    if node.kind is NodeKind.HEADING:
        below = replace(inherited, headings=(squeeze(text), *inherited.headings), before="")
    else:
        below = _take(document, node, inherited, bool(children), found)
    _walk_children(document, children, below, found)


def _walk_children(document: Document, children: tuple[Node, ...], below: _Inherited, found: list[Unit]) -> None:
    tail = tail_of(document, children) if below.leads else ""
    before = below.before
    lead = NO_LIST
    for place, child in enumerate(children):
        text = document.text_of(child)
        if tail and place == len(children) - 1 and child.kind is NodeKind.BODY:
            continue
        own = replace(below, tail=f"{tail} {below.tail}".strip(), before=before)
        if child.kind is NodeKind.BODY and not tail and below.leads and is_own_sentence(text):
            own = replace(own, leads=below.leads[:-1], before=below.leads[-1])
        if lead.holds(document, child):
            own, lead = replace(own, leads=(*own.leads, lead.words)), lead.after(text)
        elif child.kind is not NodeKind.HEADING:
            lead = open_list(document, child, children[place + 1 :])
        if own.leads and is_item_heading(document, child):
            _take(document, child, own, False, found)
        else:
            _walk(document, child, own, found)
        before = last_sentence(text) or before


def _take(document: Document, node: Node, inherited: _Inherited, parent: bool, found: list[Unit]) -> _Inherited:
    """Add the units of one node's own text; say what its children inherit."""
    text = document.text_of(node)
    if node.kind is NodeKind.TABLE_ROW and _take_rows(document, node, inherited, found):
        return replace(inherited, before="")
    spans = sentences_of(text)
    caption = ""
    if len(spans) > 1 and _is_caption(text[slice(*spans[0])]):
        caption = squeeze(text[slice(*spans[0])])
        spans = spans[1:]
    elif len(spans) == 1 and parent and _is_caption(text):
        return replace(inherited, headings=(squeeze(text), *inherited.headings), before="")
    leads, before, earlier = inherited.leads, inherited.before, ""
    if node.header:
        header = squeeze(node.header)
        leads = (*leads, *leads_above(document, node), *([header] if header else []))
    last = len(spans) - 1
    for place, (start, end) in enumerate(spans):
        opens = place == last and (text[start:end].endswith(":") or (parent and _opens_list(text[start:end])))
        given = replace(inherited, leads=leads if place == 0 else (), before=before)
        unit = replace(_unit(document, node, start, end, given), caption=caption, is_lead=opens)
        found.extend(_items_within(unit))
        earlier, before = before, squeeze(text[start:end])
    headings = (caption, *inherited.headings) if caption else inherited.headings
    if not (spans and parent and _opens_list(text[slice(*spans[-1])])):
        return _Inherited((), "", headings, before)
    lead = squeeze(text[slice(*spans[-1])])
    return _Inherited((*inherited.leads, lead), inherited.tail, headings, before, earlier or inherited.lead_before)


def _take_rows(document: Document, node: Node, inherited: _Inherited, found: list[Unit]) -> bool:
    """Add the rows whose other cells say who holds power over what the first names; whether there are any."""
    rows = rows_of(document, node)
    for row in rows:
        leads = (*inherited.leads, *row.leads)
        found.append(_unit(document, node, row.start, row.end, replace(inherited, leads=leads)))
    return bool(rows)


def _opens_list(sentence: str) -> bool:
    """Whether a clause's last sentence goes on in the items below it."""
    return _GOES_ON.search(sentence) is not None


def _is_caption(sentence: str) -> bool:
    words = sentence.split()
    if len(words) > _CAPTION_WORDS or not sentence[:1].isupper():
        return False
    if len(words) <= _SHORT and _OCCASION.match(sentence) and not _MODAL.search(sentence):
        return True
    if _CAPTION_VERB.search(sentence):
        return False
    if len(words) <= _SHORT and sentence.rstrip().endswith("."):
        return True
    weighty = [word for word in words if len(word) > 3]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in weighty)


def _unit(document: Document, node: Node, start: int, end: int, inherited: _Inherited) -> Unit:
    text = document.text_of(node)[start:end]
    if inherited.leads:
        text = _without_end(text) or text
    begin = node.start + start
    return Unit(
        index=0,
        node=node.index,
        start=begin,
        end=begin + len(text),
        text=text,
        section=node.section,
        page=node.page,
        leads=inherited.leads,
        tail=inherited.tail,
        headings=inherited.headings,
        before=inherited.before,
        lead_before=inherited.lead_before,
    )


def _items_within(unit: Unit) -> list[Unit]:
    """Split a sentence whose list runs on in the line: three or more labelled items, two after a colon."""
    labels = [] if unit.is_lead else list(_INLINE_LABEL.finditer(unit.text))
    labels = labels[:1] + [label for label in labels[1:] if _AFTER_ITEM.search(unit.text[: label.start()])]
    opening = labels[0].start() if labels else 0
    fewest = _AFTER_COLON if unit.text[:opening].rstrip().endswith(":") else _INLINE_MINIMUM
    if len(labels) < fewest or not opening:
        return [unit]
    lead = replace(unit, text=unit.text[:opening], end=unit.start + opening, is_lead=True)
    leads = (*unit.leads, squeeze(lead.text))
    items = []
    for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(unit.text)], strict=True):
        words = _without_end(unit.text[label.end() : end])
        if words:
            start = unit.start + label.end()
            items.append(replace(unit, text=words, start=start, end=start + len(words), leads=leads))
    trimmed = lead.text.rstrip()
    return [replace(lead, text=trimmed, end=lead.start + len(trimmed)), *items]


def _without_end(words: str) -> str:
    """An item's words without its closing semicolon or "and"."""
    end = _ITEM_END.search(words)
    return words[: end.start()] if end else words
