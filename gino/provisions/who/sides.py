"""Whose interest a party serves: weighed from its name, what the text calls it, and what the text says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gino.contract.vocabulary import Side
from gino.provisions.who.lexicon import SideWording, patterns

LEAST = 2
"""The weight that a side needs."""
MARGIN = 1
"""By how much it must lead the next side."""


def evidence(name: str, aliases: Iterable[str], descriptions: Iterable[str]) -> Counter[Side]:
    """The weight that the words of ``name``, ``aliases`` and ``descriptions`` lend to each side, each entry once."""
    texts = {"name": [name], "alias": list(aliases), "description": list(descriptions)}
    weights: Counter[Side] = Counter()
    for entry, pattern in patterns("sides", SideWording):
        if any(pattern.search(text) for text in texts[entry.where]):
            weights[entry.side] += entry.weight
    return weights


def weighed(weights: Counter[Side]) -> Side:
    """The side that the weights speak for, or ``unknown`` where none leads clearly."""
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < LEAST:
        return Side.UNKNOWN
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return Side.UNKNOWN
    return ranked[0][0]
