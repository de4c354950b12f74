"""How long and how much: the longest time in years and the largest percentage that a clause names."""

from __future__ import annotations

import re2

from gino.provisions.what.typed import typed

_YEARS = re2.compile(r"#(\d{1,3})(?:[ -](?:additional|further|successive|consecutive|more|full))*[ -]years?\b")
_PERCENT = re2.compile(r"#(\d{1,3}(?:\.\d+)?)%")


def years_in(text: str) -> int | None:
    """The longest time that ``text`` counts in years ("fifteen (15) years", "five-year terms"), or None."""
    return max((int(found) for found in _YEARS.findall(_with_slots(text))), default=None)


def percent_in(text: str) -> float | None:
    """The largest percentage that ``text`` names, or None."""
    return max((float(found) for found in _PERCENT.findall(_with_slots(text))), default=None)


def _with_slots(text: str) -> str:
    return typed(" ".join(text.split()), [])
