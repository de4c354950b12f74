"""Running headers, footers and page numbers: what recurs at the edges of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gino.documents.portable.layout import PageLine

_EDGE_LINES = 3
_FEWEST = 2
_SHARE = 0.35
_LONGEST = 140
_GRID = 8.0
_FEWEST_TITLES = 4
_MOST_PAGES = 0.6
_NUMBER = re.compile(
    r"[-–—\[(\s]*(?P<only>\d{1,4}|[ivxl]{1,6})[-–—\])\s]*"
    r"|(?:.*\s)?page\s+(?P<page>\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d{1,4})?\W*|(?P<part>[A-Z]{1,2}-\d{1,3})",
    re.IGNORECASE,
)


def furniture(pages: Sequence[Sequence[PageLine]]) -> list[set[int]]:
    """For each page the numbers of its lines that are running headers, footers or page numbers."""
    shapes: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        shapes.update({key for place in _edges(lines) for key in _keys(lines[place])})
    fewest = max(_FEWEST, int(_SHARE * len(pages)) if len(pages) > 4 else _FEWEST)
    numbered = sum(any(_NUMBER.fullmatch(lines[place].text.strip()) for place in _edges(lines)) for lines in pages)
    titles = _running_titles(pages)
    return [
        titles[number]
        | {
            place
            for place in _edges(lines)
            if _drops(lines[place], shapes, fewest, numbered >= max(_FEWEST, len(pages) // 3))
        }
        for number, lines in enumerate(pages)
    ]


def _running_titles(pages: Sequence[Sequence[PageLine]]) -> list[set[int]]:
    """The highest lines of pages where they name the article or section that the page is in.

    They do where on most pages the highest line stands at one height and its words come again in another line.
    """
    tops = [min(range(len(lines)), key=lambda place: lines[place].top) if lines else None for lines in pages]
    words = Counter(_bare(line.text) for lines in pages for line in lines)
    heights: Counter[int] = Counter()
    for lines, top in zip(pages, tops, strict=True):
        if top is not None and _bare(lines[top].text) and words[_bare(lines[top].text)] > 1:
            heights[round(lines[top].top)] += 1
    height, count = heights.most_common(1)[0] if heights else (0, 0)
    if count < max(_FEWEST_TITLES, _MOST_PAGES * len(pages)):
        return [set() for _ in pages]
    return [
        {top} if top is not None and abs(lines[top].top - height) <= 1 and words[_bare(lines[top].text)] > 1 else set()
        for lines, top in zip(pages, tops, strict=True)
    ]


def _bare(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text).casefold().split())


def printed_number(lines: Sequence[PageLine], dropped: set[int]) -> str | None:
    """The page number as printed on a page, if it prints one."""
    for place in sorted(dropped, reverse=True):
        match = _NUMBER.fullmatch(lines[place].text.strip())
        if match:
            return match.group("only") or match.group("page") or match.group("part")
    return None


def _edges(lines: Sequence[PageLine]) -> list[int]:
    """The highest and lowest lines of a page, by place and not by reading order."""
    order = sorted(range(len(lines)), key=lambda place: lines[place].top)
    if len(order) <= 2 * _EDGE_LINES:
        return [*order[:1], *order[-1:]] if len(order) > 2 else order[-1:] if len(order) == 2 else []
    return [*order[:_EDGE_LINES], *order[-_EDGE_LINES:]]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.lower().split()))


def _keys(line: PageLine) -> tuple[tuple[str, int], tuple[str, int]]:
    """What a line says and where it stands, in two grids of which one holds two lines at nearly one height."""
    shape, place = _shape(line.text), line.top / _GRID
    return (shape, int(place)), (shape, -1 - int(place + 0.5))


def _drops(line: PageLine, shapes: Counter[tuple[str, int]], fewest: int, numbered: bool) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST:
        return False
    if _NUMBER.fullmatch(text):
        return numbered
    if text.endswith((";", ":")) or re.match(r"\W*(?:[a-z0-9]{1,3}[.)]|section|article|§)", text, re.IGNORECASE):
        return False
    return max(shapes[key] for key in _keys(line)) >= fewest
