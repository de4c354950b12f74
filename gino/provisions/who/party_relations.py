"""How parties stand to each other and to the venture: who is the entity, and who follows whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import re2

from gino.contract.vocabulary import Side
from gino.provisions.who.introductions import VENTURE_TERMS, Introduction
from gino.provisions.who.lexicon import PlainWording, load
from gino.provisions.who.sides import evidence, weighed

_ALSO_PARTIES = re2.compile(r"(?i)^(?:trust|foundation|authority|district|agency|corporation|network)$")
"""Words by which a hospital's own name is shortened as often as a venture's."""
ENTITY_LEAST = 3
_TERM, _RELATION, _TITLE = 3, 3, 4


def names_pattern(names: Iterable[str]) -> str:
    """A pattern of any of ``names``, white space between words free."""
    ordered = sorted(set(names), key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(re2.escape(word) for word in name.split()) for name in ordered) + r")\b"


@lru_cache(maxsize=512)
def _compiled(pattern: str, names: tuple[str, ...]) -> re2._Regexp:
    filled = (
        pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("{who}", names_pattern(names).replace("\\", "\\"))
    )
    return re2.compile("(?i)" + filled)


def spoken_of(introduction: Introduction) -> tuple[str, ...]:
    """The name without a final stop, and every alias."""
    return (introduction.name.rstrip("."), *introduction.aliases)


def entity_weight(introduction: Introduction, title: str, opening: str, *, managed: bool) -> int:
    """How strongly the text says that ``introduction`` is the venture itself.

    ``title`` is the words of the title, ``opening`` those of the first clauses; ``managed`` says that the document
    is a management agreement, where "the Company" is as often the manager.
    """
    sided = weighed(evidence(introduction.name, (), ())) is not Side.UNKNOWN
    terms = [term for term in (introduction.name, *introduction.aliases) if not (sided and _ALSO_PARTIES.search(term))]
    named_so = any(VENTURE_TERMS.search(term) for term in terms)
    if managed:
        return _TERM if named_so and not evidence(introduction.name, (), (introduction.description,)) else 0
    weight = _TERM if named_so else 0
    names = spoken_of(introduction)
    for wording in load("entity", PlainWording):
        if wording.id == "title-of":
            weight += _TITLE if _compiled(wording.pattern, names[:1]).search(title) else 0
        elif _compiled(wording.pattern, names).search(opening):
            weight += _RELATION
    return weight


def leader_of(introduction: Introduction, others: Sequence[Introduction]) -> Introduction | None:
    """The party that ``introduction`` is said to be a subsidiary or an affiliate of."""
    for other in others:
        if other is introduction:
            continue
        for wording in load("relations", PlainWording):
            if _compiled(wording.pattern, spoken_of(other)).search(introduction.description):
                return other
    return None


def follows(description: str, names: Iterable[str]) -> bool:
    """Whether ``description`` says that somebody is owned, employed or appointed by the one called ``names``."""
    known = tuple(names)
    return any(_compiled(wording.pattern, known).search(description) for wording in load("relations", PlainWording))
