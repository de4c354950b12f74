"""What the words of a new draft change: unit against unit, whatever was renumbered or moved.

Units are the nodes of the outline. Those with the same words are the same, wherever they stand; of the rest, those that
share most of their words are versions of one another. A cross-reference that only follows a new number is no
change, nor is a stop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import re2 as re

from gino.documents.model import Document, Node

Span = tuple[int, int]

_WORD = re.compile(r"\S+")
_SPELLINGS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\N{NO-BREAK SPACE}": " "})
_NUMBER = re.compile(r"^[(\[\"]*(?:§+|[0-9]+|[IVXLC]+|[A-Z])(?:[.\-][0-9A-Za-z]+)*(?:\([0-9A-Za-z]+\))*[)\].,;:\"']*$")
_BEFORE_NUMBER = frozenset(
    ("section", "sections", "article", "articles", "schedule", "exhibit", "appendix", "paragraph", "clause", "§")
)
_STOPS = ".,;:"
_JOINTS = frozenset(("", "and", "or", "and/or"))
_ALIKE = 0.4
_READABLE = 0.5
_FEWEST_BETWEEN = 3
"""Fewer words than this between two differences are read as part of them."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """One unit before and after; None where it is new or gone.

    ``gone`` and ``come`` are the spans of the words that differ, in the old text and in the new. Where words were only
    put in, the place stands in ``gone`` as an empty span, and the other way round.
    """

    before: Node | None
    after: Node | None
    gone: tuple[Span, ...]
    come: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    node: Node
    words: tuple[str, ...]
    spans: tuple[Span, ...]


def redline(old: Document, new: Document) -> tuple[Rewording, ...]:
    """Every unit whose words differ, in the order of the new draft; what is gone stands where it stood."""
    before, after = _units(old), _units(new)
    twins = _paired(before, after)
    known = {right: left for left, right in twins.items()}
    found: list[Rewording] = []
    following = 0
    for place, unit in enumerate(after):
        left = known.get(place)
        if left is None:
            found.append(Rewording(None, unit.node, (), ((unit.node.start, unit.node.end),)))
            continue
        found += _gone(before[following:left], twins, following)
        following = max(following, left + 1)
        found += _reworded(before[left], unit)
    return (*found, *_gone(before[following:], twins, following))


def twins_of(old: Document, new: Document) -> dict[int, int]:
    """The index of each node of ``new`` that has a version in ``old``, and the index of that."""
    before, after = _units(old), _units(new)
    return {after[right].node.index: before[left].node.index for left, right in _paired(before, after).items()}


def _gone(units: Sequence[_Unit], twins: dict[int, int], first: int) -> Iterator[Rewording]:
    for place, unit in enumerate(units, start=first):
        if place not in twins:
            yield Rewording(unit.node, None, ((unit.node.start, unit.node.end),), ())


def _units(document: Document) -> list[_Unit]:
    units = []
    for node in document.nodes:
        found = [(match.group(), match.span()) for match in _WORD.finditer(document.text_of(node))]
        spans = tuple((node.start + start, node.start + end) for _, (start, end) in found)
        if found:
            units.append(_Unit(node, tuple(word.translate(_SPELLINGS) for word, _ in found), spans))
    return units


def _paired(before: Sequence[_Unit], after: Sequence[_Unit]) -> dict[int, int]:
    """Which unit of the new draft is which of the old: in order first, then those that moved, then those alike."""
    matcher = SequenceMatcher(None, [u.words for u in before], [u.words for u in after], autojunk=False)
    twins: dict[int, int] = {}
    for block in matcher.get_matching_blocks():
        twins.update((block.a + step, block.b + step) for step in range(block.size))
    left = [place for place in range(len(before)) if place not in twins]
    right = [place for place in range(len(after)) if place not in set(twins.values())]
    for place in left:
        moved = next((other for other in right if before[place].words == after[other].words), None)
        if moved is not None:
            twins[place] = moved
            right.remove(moved)
    twins.update(_alike(before, after, [place for place in left if place not in twins], right))
    twins.update(_replaced(before, after, twins))
    return twins


def _replaced(before: Sequence[_Unit], after: Sequence[_Unit], twins: dict[int, int]) -> dict[int, int]:
    """The pairs that share only their number or their place: a clause struck, and another put there."""
    taken = set(twins.values())
    right = {unit.node.section: place for place, unit in reversed(list(enumerate(after))) if place not in taken}
    found: dict[int, int] = {}
    for place, unit in enumerate(before):
        section = unit.node.section
        following = twins.get(place - 1, -2) + 1
        if place in twins:
            continue
        if section is not None and section in right:
            found[place] = right.pop(section)
        elif section is None and 0 < following < len(after) and following not in taken | set(found.values()):
            found[place] = following
    return found


def _alike(before: Sequence[_Unit], after: Sequence[_Unit], left: list[int], right: list[int]) -> dict[int, int]:
    """The pairs that share most of their words, the most alike first."""
    bags = {id(unit): Counter(unit.words) for unit in (*before, *after)}
    scored = []
    for one in left:
        for other in right:
            was, now = before[one], after[other]
            shared = (bags[id(was)] & bags[id(now)]).total()
            likeness = 2 * shared / (len(was.words) + len(now.words))
            contained = shared / min(len(was.words), len(now.words)) if was.node.section == now.node.section else 0
            if max(likeness, contained if shared > 3 else 0) >= _ALIKE:
                same_place = was.node.section == now.node.section
                scored.append((-likeness, not same_place, abs(one - other), one, other))
    found: dict[int, int] = {}
    for *_, one, other in sorted(scored):
        if one not in found and other not in found.values():
            found[one] = other
    return found


def _reworded(was: _Unit, now: _Unit) -> Iterator[Rewording]:
    differing = [] if was.words == now.words else _differing(was, now)
    if differing:
        gone = tuple(_span(was, *old) for old, _ in differing)
        come = tuple(_span(now, *new) for _, new in differing)
        yield Rewording(was.node, now.node, gone, come)


def _differing(was: _Unit, now: _Unit) -> list[tuple[Span, Span]]:
    """The words that differ, as spans of words; all of them where too few are left to read between."""
    matcher = SequenceMatcher(None, was.words, now.words, autojunk=False)
    if matcher.ratio() < _READABLE:
        return [_between_the_ends(was.words, now.words)]
    found: list[tuple[Span, Span]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or _punctuation(was, now, (a, b), (c, d)) or _renumbered(was, now, (a, b), (c, d)):
            continue
        if found and a - found[-1][0][1] < _FEWEST_BETWEEN:
            (a, _), (c, _) = found.pop()
        found.append(((a, b), (c, d)))
    return found


def _between_the_ends(was: Sequence[str], now: Sequence[str]) -> tuple[Span, Span]:
    """All words but those with which both begin and both end."""
    shorter = min(len(was), len(now))
    first = next((step for step in range(shorter) if was[step] != now[step]), shorter)
    last = next((step for step in range(shorter - first) if was[-1 - step] != now[-1 - step]), shorter - first)
    return (first, len(was) - last), (first, len(now) - last)


def _punctuation(was: _Unit, now: _Unit, old: Span, new: Span) -> bool:
    """Whether only the stops differ, or the word that joins the last item of a list to the others."""
    one, other = (
        [bare for word in unit.words[slice(*span)] if (bare := word.strip(_STOPS)) not in _JOINTS]
        for unit, span in ((was, old), (now, new))
    )
    return one == other


def _renumbered(was: _Unit, now: _Unit, old: Span, new: Span) -> bool:
    """Whether the words that differ are only the numbers of sections referred to."""
    if old[0] == 0 or was.words[old[0] - 1].lower() not in _BEFORE_NUMBER:
        return False
    words = (*was.words[slice(*old)], *now.words[slice(*new)])
    return old[1] - old[0] == new[1] - new[0] and all(_NUMBER.match(word) for word in words)


def _span(unit: _Unit, start: int, end: int) -> Span:
    """The characters of words ``start`` to ``end``; the place between two words where there are none."""
    if start == end:
        place = unit.spans[start][0] if start < len(unit.spans) else unit.spans[-1][1]
        return place, place
    return unit.spans[start][0], unit.spans[end - 1][1]
