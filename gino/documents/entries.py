"""Paragraphs with the label that each may carry: what the sequence judges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from gino.documents.labels import ANNEX_WORDS, CONTAINER_WORDS, Form, Label, Part, parse_label
from gino.documents.paragraphs import Paragraph, Role
from gino.documents.titles import is_capital, is_caption, is_title

CELL = "\t"
_FIRST_TOKENS = {"a": "b", "1": "2", "i": "ii", "A": "B", "I": "II"}
_CAPTION_THEN_ITEM = re.compile(
    r"(?P<caption>[^.:()]{0,260}(?:[.:]|[.:]?\s?[-–—])?)\s*(?=\((?P<token>a|1|i|A|I)\)\s+\S)"
)
_NAMED_OTHERWISE = re.compile(r"(?P<word>[^\W\d]+)\W+(?P<token>[0-9A-Za-z]+)\W*")
_BARE_TOKEN = re.compile(r"\W*(?P<token>\d{1,6}|[ivxlcdm]{1,12}|[IVXLCDM]{1,12}|[A-Za-z])\W*")
_LOOK_AHEAD = 40
_LETTERED_NUMBER = re.compile(r"\d{1,3}[a-z]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph, the label found at its head (None without), and where its text begins and ends."""

    paragraph: Paragraph
    label: Label | None
    start: int
    end: int
    heading: bool
    last: str

    @property
    def leads_in(self) -> bool:
        """Whether the text announces a list: it ends with a colon or a dash, or there is none."""
        return not self.last or self.last[-1] in ":—–"

    @property
    def is_piece(self) -> bool:
        """Whether the text is one limb of a sentence: it ends with ";" or ",", or with the "and" or "or" after it."""
        return self.last.rstrip()[-1:] in (";", ",") or self.last in ("and", "or", "and/or")


def _automatic(paragraph: Paragraph) -> Label | None:
    """The label that the file keeps apart from the text, printed as the file prints it."""
    printed = (paragraph.label or "").strip()
    if not printed:
        return None
    found = parse_label(printed)
    parts = found.parts if found is not None and found.end >= len(printed) else (_unknown(printed),)
    last = replace(parts[-1], style=paragraph.style) if parts[-1].form is not Form.CODE else parts[-1]
    return Label(printed, (*parts[:-1], last), 0, True)


def _unknown(printed: str) -> Part:
    """The number of a label in no usual form ("Item 1.", "1|", "- 2 -"), or a bullet."""
    named = _NAMED_OTHERWISE.fullmatch(printed)
    if named:
        return Part(Form.WORD, named["token"], named["word"].lower())
    bare = _BARE_TOKEN.fullmatch(printed)
    return Part(Form.DOT, bare["token"]) if bare else Part(Form.BULLET, printed)


def make_entry(text: str, paragraph: Paragraph) -> Entry:
    """Find the label of a paragraph, the automatic one before a typed one."""
    label = _automatic(paragraph)
    start = paragraph.start
    if label is None and paragraph.role is not Role.NOTE:
        label = parse_label(text, paragraph.start, paragraph.end)
        if label is not None and paragraph.role is Role.TABLE_ROW and text[label.end - 1 : label.end] != CELL:
            label = None  # a row is numbered where its first cell is a number and nothing else
        start = min(label.end, paragraph.end) if label else paragraph.start
    words = text[start : paragraph.end].strip()
    titled = is_title(words) or (is_caption(words) if label else False)
    if label is None and ":" in words and not is_capital(words.partition(":")[0]):
        titled = False  # "Legal address: 8 North Street"
    bullet = label is not None and label.parts[0].form is Form.BULLET
    heading = paragraph.role is Role.HEADING or (paragraph.role is Role.TEXT and titled and not bullet)
    return Entry(paragraph, label, start, paragraph.end, heading, _last_word(words))


def _last_word(words: str) -> str:
    return words[-20:].split()[-1] if words else ""


def make_entries(text: str, paragraphs: Sequence[Paragraph]) -> list[Entry]:
    """Find every label; cut a caption from the list item that begins on its line; join a title to its bare label."""
    entries = [make_entry(text, paragraph) for paragraph in paragraphs]
    if entries and _is_filing_legend(entries[0]):
        entries[0] = without_label(text, entries[0])
    return _join_titles(text, _cut_captions(text, _lettered(_without_markers(entries))))


def _lettered(entries: list[Entry]) -> list[Entry]:
    """The numbers made of their container's number and a letter ("2a." in Article 2) read as such codes."""
    found: list[Entry] = []
    container: Part | None = None
    for entry in entries:
        first = entry.label.parts[0] if entry.label else None
        if first is not None and first.word in CONTAINER_WORDS:
            container = first
        coded = first is not None and first.form in (Form.DOT, Form.HALF) and _LETTERED_NUMBER.fullmatch(first.token)
        if entry.label and first and coded and container and _same_value(container, first.token[:-1]):
            entry = replace(entry, label=replace(entry.label, parts=(replace(first, form=Form.CODE),)))
        found.append(entry)
    return found


def _same_value(part: Part, number: str) -> bool:
    return any(one.value == int(number) and not one.suffix for one in part.readings())


def _without_markers(entries: list[Entry]) -> list[Entry]:
    """Leave out "1." on a line of its own above "1. 2." : a converter's nested list markers, not the document's."""
    return [
        entry
        for entry, after in zip_longest(entries, entries[1:])
        if not (
            _is_marker(entry)
            and after is not None
            and after.label is not None
            and after.label.parts[0].form is Form.DOT
            and after.paragraph.block == entry.paragraph.block
        )
    ]


def _is_marker(entry: Entry) -> bool:
    return entry.label is not None and entry.label.parts[0].form is Form.DOT and entry.start >= entry.end


def _is_filing_legend(first: Entry) -> bool:
    """Whether the document opens with the number under which it was filed ("Exhibit 10.3"), not with an exhibit."""
    part = first.label.parts[0] if first.label else None
    return part is not None and part.word == "exhibit" and part.token[:1].isdigit()


def without_label(text: str, entry: Entry) -> Entry:
    """The entry as unnumbered text: what stood at its head is no label."""
    paragraph = entry.paragraph
    words = text[paragraph.start : paragraph.end].strip()
    return replace(entry, label=None, start=paragraph.start, heading=is_title(words))


def _cut_captions(text: str, entries: list[Entry]) -> list[Entry]:
    """Cut "Section 2. Reserved Powers. (a) The ..." before the (a) where a (b) follows in a paragraph of its own."""
    found: list[Entry] = []
    for place, entry in enumerate(entries):
        cut = _caption_cut(text, entry, entries[place + 1 : place + 1 + _LOOK_AHEAD])
        while cut is not None:
            paragraph = entry.paragraph
            head = replace(paragraph, end=len(text[:cut].rstrip()))
            caption = make_entry(text, head)
            found.append(replace(caption, heading=True))
            entry = make_entry(text, replace(paragraph, start=cut, label=None, weak=False))
            cut = _caption_cut(text, entry, entries[place + 1 : place + 1 + _LOOK_AHEAD])
        found.append(entry)
    return found


def _caption_cut(text: str, entry: Entry, later: Sequence[Entry]) -> int | None:
    if entry.label is None or entry.label.parts[0].form is Form.BULLET or entry.start >= entry.end:
        return None
    match = _CAPTION_THEN_ITEM.match(text, entry.start, entry.end)
    if not match:
        return None
    caption = match.group("caption").strip()
    if caption and not is_title(caption.rstrip(".:-–— "), most=45, longest=260):
        return None
    wanted = _FIRST_TOKENS[match.group("token")]
    for other in later:
        parts = other.label.parts if other.label else ()
        if parts and parts[0] == Part(Form.PAREN, wanted):
            return match.end()
        if parts and parts[0].form in (Form.WORD, Form.CODE):
            return None
    return None


def _join_titles(text: str, entries: list[Entry]) -> list[Entry]:
    """Make "ARTICLE IV" and the title line after it one entry."""
    found: list[Entry] = []
    for entry in entries:
        before = found[-1] if found else None
        if before is not None and _takes_title(before, entry):
            found[-1] = replace(before, start=entry.start, end=entry.end, last=entry.last, heading=True)
        else:
            found.append(entry)
    return found


def _takes_title(before: Entry, entry: Entry) -> bool:
    if before.label is None or before.start < before.end or entry.label is not None or not entry.heading:
        return False
    word = before.label.parts[0].word
    near = entry.paragraph.block - before.paragraph.block <= 1
    numbered = before.label.parts[0].form in (Form.DOT, Form.CODE) and before.label.parts[0].token[0].isdigit()
    return near and (
        before.label.parts[0].form is Form.WORD or numbered or (word is not None and word not in ANNEX_WORDS)
    )
