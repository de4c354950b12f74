"""The names of bodies as written: stripped of what is no part of them, in title case, compared."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.provisions.plain import squeezed
from gino.provisions.who.gazetteer import fold
from gino.provisions.who.lexicon import listed

OF = (
    r"(?:\s+of\s+(?:Managers|Directors|Trustees|Governors|Regents|Representatives|Commissioners|Supervisors|Advisors"
    r"|(?:[A-Z][a-z]+\s+)?(?:Physicians|Surgeons|Doctors|Clinicians|Partners|Delegates|Senators|Elders|[A-Z][a-z]+ologists)))"
)
_CUTTING = listed("body/cutting")
_LEADING = listed("body/leading")
OF_END = re2.compile(rf"(?i){OF}$")
_NUMERAL = re2.compile(r"[IVXLC]+|[A-Z]")
BARE = (
    "board",
    "committee",
    "council",
    "panel",
    "body",
    "team",
    "commission",
    "assembly",
    "cabinet",
    "senate",
    "directorate",
)
ALONE = ("board", "council", "committee", "panel", "directorate", "senate", "assembly")
"""Heads that name a body without another word."""
SMALL_WORDS = ("of", "and", "the", "for", "on")


def folded(name: str) -> str:
    """The words of ``name`` folded, the same for every way to write it."""
    return " ".join(fold(word) for word in name.split())


def stripped(name: str) -> str:
    """``name`` in the singular without leading words that are no part of it; empty where only a bare head is left."""
    head, of, rest = name.partition(" of ") if OF_END.search(name) else (name, "", "")
    words = uncut(head.split())
    while len(words) > 1 and (words[0].lower() in _LEADING or _NUMERAL.fullmatch(words[0])):
        words = words[1:]
    words = [*words, *(of + rest).split()]
    if words[-1].endswith("s") and " of " not in name.lower():
        words = [*words[:-1], words[-1].removesuffix("s")]
    bare = len(words) == 1 and words[0].lower() not in ALONE
    return "" if bare else " ".join(words)


def uncut(words: list[str]) -> list[str]:
    """The words of a name after the last one that cannot stand within it."""
    last = max((i for i, word in enumerate(words[:-1]) if word.lower() in _CUTTING), default=-1)
    return words[last + 1 :]


def same_head(name: str, term: str) -> bool:
    """Whether ``term`` can be short for ``name``: both are boards, or both committees, and so on."""
    ends = {word for word in folded(name).split() if word in BARE}
    return bool(ends & {word for word in folded(term).split() if word in BARE}) or "body" in folded(term)


def abbreviated(name: str, initials: Sequence[str]) -> bool:
    """Whether one of ``initials`` is made of the first letters of ``name``."""
    letters = "".join(word[0] for word in name.split() if word.lower() not in (*SMALL_WORDS, "a", "an")).upper()
    return any(letters.endswith(short) or short.endswith(letters[-2:]) for short in initials)


def titled(modifiers: str, head: str) -> str:
    """The words that can stand within a name, in title case; empty where only a bare head is left."""
    kept = uncut([*squeezed(modifiers).split(), "."])[:-1]
    while kept and kept[0].lower() in (*SMALL_WORDS, "or"):
        kept = kept[1:]
    words = [*kept, *squeezed(head).split()]
    name = " ".join(w if w[0].isupper() or w in SMALL_WORDS else w.capitalize() for w in words)
    return "" if len(words) == 1 or words[0].lower() in _CUTTING else name
