"""The lines of typed text: page furniture and contents taken out, blocks counted, columns measured."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from gino.contract.outline import DroppedText
from gino.documents.contents import contents
from gino.documents.labels import parse_label

_PAGE_LINE = re.compile(
    r"[-–—\[(\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—\])\s]*|.{0,100}\bpage\s+(?:\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
_SURE_PAGE = re.compile(r"[-–—]\s?\d+\s?[-–—]$|.*\bpage\b", re.IGNORECASE)
_PAGE_TAIL = re.compile(r"(?<![ \t])(?:[ \t]{2,}-?(\d{1,4})-?|[ \t]-(\d{1,4})-)[ \t]*$")
_TAB = 4
_SMALLEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """Characters ``start`` to ``end`` of the text, white space at the ends left out. ``after_page``: a page ended."""

    start: int
    end: int
    indent: int
    block: int
    after_page: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that hold the document, what was dropped, and the spans of it that lie within paragraphs."""

    lines: tuple[Line, ...]
    dropped: tuple[DroppedText, ...]
    gaps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Raw:
    start: int
    end: int
    indent: int
    blanks_before: int
    blanks_after: int


def read_lines(text: str) -> Lines:
    """Cut ``text`` into lines, without page numbers, running headers and footers, and contents pages."""
    raw = _raw_lines(text)
    tails = _page_tails(text, raw)
    dropped: dict[int, str] = dict.fromkeys(_page_lines(text, raw), "running header or footer")
    for place in contents(text, [(line.start, line.end) for line in raw], frozenset(dropped)):
        dropped[place] = "contents"
    lines: list[Line] = []
    told: list[tuple[int, int, str]] = []
    block, page_ended = 0, False
    for place, line in enumerate(raw):
        block += line.blanks_before > 0
        if place in dropped:
            told.append((line.start, line.end, dropped[place]))
            page_ended = page_ended or dropped[place] != "contents"
            block += dropped[place] == "contents"
            continue
        end = tails.get(place, line.end)
        lines.append(Line(line.start, end, line.indent, block, page_ended))
        page_ended = place in tails
        if end < line.end:
            cut = line.end - len(text[end : line.end].lstrip())
            told.append((cut, line.end, "page number"))
    shown = tuple(DroppedText(reason=reason, text=text[start:end]) for start, end, reason in told)
    return Lines(tuple(lines), shown, tuple((start, end) for start, end, _ in told))


def _raw_lines(text: str) -> list[_Raw]:
    found: list[_Raw] = []
    blanks = 0
    for match in re.finditer(r"[^\n\r\f\v\x85\u2028\u2029]+|\r\n|[\n\r\f\v\x85\u2028\u2029]", text):
        body = match.group()
        stripped = body.strip()
        if not stripped:
            blanks += 1
            continue
        start = match.start() + len(body) - len(body.lstrip())
        indent = len(body[: start - match.start()].expandtabs(_TAB))
        # the end of the line before is one of the breaks counted
        gap = max(blanks - 1, 0) if found else 0
        if found:
            found[-1] = replace(found[-1], blanks_after=gap)
        found.append(_Raw(start, start + len(stripped), indent, gap, 0))
        blanks = 0
    if found:
        found[-1] = replace(found[-1], blanks_after=max(blanks - 1, 0))
    return found


def _pattern(words: str) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "#", " ".join(words.lower().split()))


def _page_lines(text: str, raw: list[_Raw]) -> set[int]:
    """Lines that only count pages, and the lines that recur beside them."""
    words = [text[line.start : line.end] for line in raw]
    pages = {
        place
        for place, line in enumerate(raw)
        if _PAGE_LINE.fullmatch(words[place])
        and (line.blanks_before or line.blanks_after or place in (0, len(raw) - 1))
    }
    shapes = Counter(_pattern(words[place]) for place in pages)
    pages = {place for place in pages if shapes[_pattern(words[place])] >= 2 or _SURE_PAGE.match(words[place])}
    recurring = Counter(_pattern(one) for one in words)
    beside = {
        place
        for page in pages
        for place in (page - 2, page - 1, page + 1, page + 2)
        if 0 <= place < len(raw)
        and recurring[_pattern(words[place])] >= _SMALLEST_RUN
        and len(words[place]) <= 100
        and parse_label(words[place]) is None
    }
    near = Counter(_pattern(words[place]) for place in beside)
    return pages | {place for place in beside if near[_pattern(words[place])] >= _SMALLEST_RUN}


def _page_tails(text: str, raw: list[_Raw]) -> dict[int, int]:
    """Page numbers typed at the end of a page's last line: line to the end of its own words."""
    found: list[tuple[int, int, int]] = []
    for place, line in enumerate(raw):
        match = _PAGE_TAIL.search(text, line.start, line.end) if line.blanks_after >= 2 else None
        if match and match.start() > line.start:
            found.append((place, match.start(), int(match.group(1) or match.group(2))))
    ordered = [one for at, one in enumerate(found) if _beside(found, at, one[2])]
    return {place: end for place, end, _ in ordered} if len(ordered) >= _SMALLEST_RUN else {}


def _beside(found: list[tuple[int, int, int]], at: int, number: int) -> bool:
    neighbours = [found[place][2] for place in (at - 1, at + 1) if 0 <= place < len(found)]
    return any(0 < abs(number - other) <= 2 for other in neighbours)
