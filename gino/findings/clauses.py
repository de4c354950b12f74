"""What a clause says beside its bare words: the sentences in it that deny nothing, and the parties that it names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from gino.contract.extract import Party

if TYPE_CHECKING:
    from gino.findings.charter import Charter, Clause

_END = re.compile(r"(?<=[.;])\s+")
_DENIES = re.compile(r"\b(?:no|not|nor|never|neither|nothing|none|cannot)\b", re.IGNORECASE)
_MEASURES = re.compile(
    r"\bnot (?:less|fewer|more|later|earlier|sooner|limited|merely|only|yet)\b|\bno (?:less|fewer|more|later|longer)\b"
    r"|\bwhether or not\b|\b(?:or|and) no reason\b",
    re.IGNORECASE,
)
"""Words of denial that deny nothing: measures of time and number, and discretion without a reason."""


def affirmed(clause: Clause, charter: Charter) -> str:
    """The sentences of a clause that deny nothing; "nothing in this Agreement permits ..." is not among them."""
    return _affirmed(clause.text)


@lru_cache(maxsize=4096)
def _affirmed(text: str) -> str:
    """Kept, because every rule on clauses asks it of every clause."""
    said = _END.split(text)
    return " ".join(said if not _DENIES.search(text) else (one for one in said if not _denies(one)))


def _denies(said: str) -> bool:
    return _DENIES.search(said) is not None and _DENIES.search(_MEASURES.sub("", said)) is not None


def named_parties(clause: Clause, charter: Charter) -> tuple[Party, ...]:
    """The parties that a clause names, by name or by defined term, in the order of the text's parties."""
    return tuple(party for party in charter.parties if _names(clause.text, party))


def _names(text: str, party: Party) -> bool:
    return any(_stands(text, name) for name in (party.name, *party.aliases))


def _stands(text: str, name: str) -> bool:
    """Whether the name stands in the text as a whole word, and not within a longer one."""
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(name, at + 1)
    return False
