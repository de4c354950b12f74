"""The officers whom a text names: each once, under its longest title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import re2

from gino.contract.extract import Party
from gino.provisions.model import Definition
from gino.provisions.who.lexicon import ActorWording, load
from gino.provisions.who.party_clusters import key_of

_RANK = r"(?:(?:Deputy|Regional|Assistant|Network|Interim|Associate|Corporate|Hospital|Facility|Center|Division)\s+)?"
_TOO_PLAIN = frozenset(
    ["officer", "executive", "chair", "chairman", "chairperson", "chairwoman", "cochair", "secretary"]
)
_SMALL_OFTEN = 3
_ABBREVIATIONS = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cmo": "chief medical officer",
}


@dataclass(frozen=True, slots=True)
class OfficerFound:
    """An officer as named at ``start`` to ``end``, with what else the text calls the office."""

    name: str
    start: int
    end: int
    aliases: tuple[str, ...]


def officers_of(text: str, definitions: Sequence[Definition], parties: Sequence[Party]) -> tuple[OfficerFound, ...]:
    """The officers named with capitals, or often, in levelled ``text``; no party and no bare "officer" among them."""
    titles = {name for entry in load("actors", ActorWording) if entry.role == "officer" for name in entry.names}
    called = {key_of(name) for party in parties for name in (party.name, *party.aliases)}
    places: dict[str, list[tuple[int, int, bool]]] = {}
    for match in _pattern(tuple(sorted(titles, key=len, reverse=True))).finditer(text):
        written = " ".join(match.group(1).split())
        places.setdefault(written.lower(), []).append((match.start(1), match.end(1), written[0].isupper()))
    found: list[OfficerFound] = []
    for title, spans in places.items():
        kept = any(capital for _, _, capital in spans) or len(spans) >= _SMALL_OFTEN
        if kept and key_of(title) not in called | _TOO_PLAIN and not _abbreviates(title, places):
            start, end, _ = spans[0]
            found.append(OfficerFound(_capitals(title), start, end, _aliases(title, definitions, places)))
    return _joined(found)


def _joined(found: Sequence[OfficerFound]) -> tuple[OfficerFound, ...]:
    """An office that the text defines by another title is one officer, under the defined title."""
    named = {key_of(officer.name): officer for officer in found}
    doubled = {key_of(o.name): o.name for o in found if any(key_of(alias) in named for alias in o.aliases)}
    joined: list[OfficerFound] = []
    for officer in found:
        if key_of(officer.name) not in doubled:
            others = tuple(o.name for o in found if key_of(officer.name) in map(key_of, o.aliases))
            joined.append(replace(officer, aliases=(*officer.aliases, *others)))
    return tuple(joined)


def _pattern(titles: tuple[str, ...]) -> re2._Regexp:
    inner = "|".join(r"\s+".join(re2.escape(word) for word in title.split()) for title in titles)
    return re2.compile(rf"(?i)\b({_RANK}(?:{inner}))\b")


def _abbreviates(title: str, places: dict[str, list[tuple[int, int, bool]]]) -> bool:
    return _ABBREVIATIONS.get(title, "") in places or (
        title == "chief executive" and "chief executive officer" in places
    )


def _aliases(
    title: str, definitions: Sequence[Definition], places: dict[str, list[tuple[int, int, bool]]]
) -> tuple[str, ...]:
    defined = [d.term for d in definitions if key_of(d.meaning.removeprefix("the ")).startswith(key_of(title))]
    short = [s.upper() for s, full in _ABBREVIATIONS.items() if full == title and s in places]
    return tuple(dict.fromkeys(alias for alias in (*defined, *short) if key_of(alias) != key_of(title)))


def _capitals(title: str) -> str:
    small = ("of", "and", "the", "for")
    words = [w if w in small else w.upper() if w in _ABBREVIATIONS else w[0].upper() + w[1:] for w in title.split()]
    return " ".join(words)
