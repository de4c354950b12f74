"""The patterns by which a sentence seats, empties or fills: one lookup for ``language/seats.yaml``."""

from __future__ import annotations

from functools import lru_cache

import re2

from gino.provisions.who.lexicon import PlainWording, patterns


@lru_cache(maxsize=1)
def _all() -> dict[str, re2._Regexp]:
    return {entry.id: pattern for entry, pattern in patterns("seats", PlainWording)}


def wording(name: str) -> re2._Regexp:
    """The compiled pattern of the entry ``name``.

    Raises:
        KeyError: if the vocabulary has no such entry.
    """
    return _all()[name]


def says(name: str, text: str) -> bool:
    """Whether ``text`` holds words of the entry ``name``."""
    return bool(wording(name).search(text))
