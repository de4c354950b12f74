"""The fewest words by which one wording becomes another."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import takewhile

from gino.reports.markup.model import Change

_TOKENS = re.compile(r"\w+(?:[’'\-]\w+)*|\s+|[^\w\s]")
_FEWEST_KEPT = 3


def changes(change: Change, old: str) -> tuple[Change, ...]:
    """The parts of ``change`` that differ from the words ``old`` that it replaces, in order.

    Words that stay between two changes stand only where at least three of them do: a sentence of which every second
    word is struck cannot be read.
    """
    before, after = _TOKENS.findall(old), _TOKENS.findall(change.words)
    blocks = _kept_blocks(before, after)
    found: list[Change] = []
    at_old = at_new = 0
    for old_place, new_place, size in blocks:
        if old_place > at_old or new_place > at_new:
            start = change.start + len("".join(before[:at_old]))
            struck = len("".join(before[at_old:old_place]))
            found.append(Change(start, start + struck, "".join(after[at_new:new_place])))
        at_old, at_new = old_place + size, new_place + size
    return tuple(found)


def _kept_blocks(before: list[str], after: list[str]) -> list[tuple[int, int, int]]:
    """The stretches that stay, the last one that at the end of both, which may be empty."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    inner = [
        (head + block.a, head + block.b, block.size)
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        if sum(token[0].isalnum() for token in old[block.a : block.a + block.size]) >= _FEWEST_KEPT
    ]
    return [(0, 0, head), *inner, (len(before) - tail, len(after) - tail, tail)]


def _alike(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
