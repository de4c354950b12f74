"""The fewest words by which one wording becomes another."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

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
    """The stretches that stay, the last one an empty one at the end of both."""
    matched = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = []
    for place, (old, new, size) in enumerate(matched):
        at_edge = (old == 0 and new == 0) or (old + size == len(before) and new + size == len(after))
        words = sum(token[0].isalnum() for token in before[old : old + size])
        if place == len(matched) - 1 or at_edge or words >= _FEWEST_KEPT:
            kept.append((old, new, size))
    return kept
