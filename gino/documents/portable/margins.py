"""Line numbers printed beside the lines of a draft, bill or pleading: they are no part of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gino.documents.portable.layout import PageLine, Segment

_FEWEST = 3
_FEWEST_BY_ONE = 20  # fewer may be a list of short clauses
_REGULAR = 0.8
_SLACK = 3.0
_PITCH = 0.12
_FEWEST_PAGES = 2


def without_line_numbers(pages: Sequence[Sequence[PageLine]]) -> tuple[list[list[PageLine]], list[str]]:
    """The lines of each page without line numbers, and the numbers taken off each page.

    Numbers are line numbers where, on most pages, they stand in one column left of the text, count by one step, and
    either as many lines lie between two of them as the step says or all stand equally far apart.
    """
    edges = [_edge(lines) for lines in pages]
    known = [edge for edge in edges if edge is not None]
    full = sum(len(lines) >= _FEWEST_BY_ONE for lines in pages)
    if len(known) < _FEWEST_PAGES or 2 * len(known) < full:
        return [list(lines) for lines in pages], [""] * len(pages)
    right = max(known) + _SLACK
    kept, taken = [], []
    for lines in pages:
        numbers = {id(number) for _, number in _numbers(lines) if number.right <= right}
        bare = [_without(line, numbers) for line in lines]
        kept.append([line for line in bare if line.segments])
        taken.append(" ".join(one.text.strip() for line in lines for one in line.segments if id(one) in numbers))
    return kept, taken


def _without(line: PageLine, numbers: set[int]) -> PageLine:
    if not any(id(segment) in numbers for segment in line.segments):
        return line
    return replace(line, segments=tuple(segment for segment in line.segments if id(segment) not in numbers))


def _numbers(lines: Sequence[PageLine]) -> list[tuple[int, Segment]]:
    """The numbers that stand first in their lines, each with its line's place."""
    return [(place, line.segments[0]) for place, line in enumerate(lines) if _is_number(line.segments[0])]


def _is_number(segment: Segment) -> bool:
    text = segment.text.strip()
    return text.isdecimal() and len(text) <= 4


def _edge(lines: Sequence[PageLine]) -> float | None:
    """The right edge of a page's line numbers, or None where it has none."""
    found = _numbers(lines)
    if len(found) < _FEWEST:
        return None
    texts = sorted(one.left for line in lines for one in line.segments if not _is_number(one))
    margin = texts[len(texts) // 20] if texts else found[0][1].right
    column = [one for one in found if one[1].right <= margin]
    return max(number.right for _, number in column) if len(column) >= _FEWEST and _count_lines(column) else None


def _count_lines(column: Sequence[tuple[int, Segment]]) -> bool:
    pairs = list(pairwise(column))
    steps = {int(after.text) - int(before.text) for (_, before), (_, after) in pairs}
    if len(steps) != 1 or (step := steps.pop()) < 1 or (step == 1 and len(column) < _FEWEST_BY_ONE):
        return False
    heights = sorted(after.top - before.top for (_, before), (_, after) in pairs)
    usual = heights[len(heights) // 2]
    regular = sum(
        (step > 1 and last - first == step) or abs(after.top - before.top - usual) <= _PITCH * usual
        for (first, before), (last, after) in pairs
    )
    return regular >= _REGULAR * len(pairs)
