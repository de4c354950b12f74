"""The skeleton of a text: its words with everybody named, every number and every section reduced to typed slots.

Patterns over skeletons speak of "an actor", "a share", "a section", so that they hold the grammar of a clause and not
the names of one document. An actor's slot is ``@``, a letter for its kind and its place in ``Skeleton.actors``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from gino.contract.terms import Actor, ActorKind
from gino.provisions.cast import Mention

KIND_LETTERS = {
    ActorKind.PARTY: "p",
    ActorKind.BODY: "b",
    ActorKind.OFFICER: "o",
    ActorKind.SEATS: "s",
    ActorKind.CLASS: "c",
    ActorKind.EACH: "e",
    ActorKind.ALL: "a",
    ActorKind.NEUTRAL: "n",
    ActorKind.UNKNOWN: "u",
}
SLOT = re.compile(r"@([pbtoksmceanu])(\d+)")
_COMMITTEE = re.compile(r"committee|council|panel|task force|work(?:ing)? group|assembly|department", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair|\bvice[- ]?chair|presiding|\bmoderator", re.IGNORECASE)
_CLINICAL = re.compile(
    r"medical (?:director|officer)|nursing|chief of|department chair|clinical (?:director|lead)|surgeon", re.IGNORECASE
)
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "|": "/", "@": "a", "§": "s"}
)
_DEFINING = re.compile(r"\s*\((?:[^()]*\"[^()]*\"[^()]*|the '[^()]*'|hereinafter[^()]*|or \w+ designee)\)")
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
_VALUES = {word: value for value, word in enumerate(_NUMBERS, start=1)} | {
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
    "fifty-one": 51,
    "sixty": 60,
    "sixty-six": 66,
    "sixty-seven": 67,
    "seventy": 70,
    "seventy-five": 75,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_WORDS = "|".join(sorted(_VALUES, key=len, reverse=True))
_FRACTIONS = {
    "half": (1, 2),
    "one-half": (1, 2),
    "one half": (1, 2),
    "one-third": (1, 3),
    "two-thirds": (2, 3),
    "two thirds": (2, 3),
    "three-quarters": (3, 4),
    "three-fourths": (3, 4),
    "three fourths": (3, 4),
    "four-fifths": (4, 5),
    "two-fifths": (2, 5),
    "three-fifths": (3, 5),
    "one third": (1, 3),
    "one-quarter": (1, 4),
}
_REFERENCE = (
    r"(?:this |these )?(?:section|sections|article|articles|clause|clauses|paragraph|paragraphs|subsection|subsections|"
    r"schedule|exhibit|annex|appendix|attachment|part|s{1,2})\s+(?:[\dIVXLC]+[\w.\-]*(?:\([\w]+\))*|\([\w]+\)(?:\(\w+\))*|[A-Z]\b|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)(?:,? (?:section|part) \d[\w.]*(?:\([\w]+\))*)?"
)
_TYPED = re.compile(
    rf"(?P<section>\b{_REFERENCE}|\bs{{1,2}} ?\d[\d\w.\-]*(?:\(\w+\))*)"
    r"|(?P<money>(?:us)?\$ ?\d[\d,.]*(?: (?:million|thousand|billion))?)"
    rf"|(?P<percent>(?:\b(?:{_WORDS})[\w -]{{0,20}} ?percent(?:age)? ?\(\d[\d.]*%\))|\b\d[\d.]*\s?(?:%|per ?cent\b)|\b(?:{_WORDS})(?:-\w+)? per ?cent\b)"
    rf"|(?P<fraction>\b(?:{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b(?: ?\(\d/\d\)?(?:rds?|ths?)?\)?)?(?! of the time)|\b\d/\d(?:rds?|ths?)?\b)"
    rf"|(?P<count>\b(?:{_WORDS})(?:[ -](?:{_WORDS}))? ?\( ?\d+ ?\)|\b(?:{_WORDS})\b|\b\d+\b)",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|such|said|any|a|an|that|this|its|their|respective|then|then-serving|applicable|relevant|appropriate|affected|aforesaid|aforementioned)\s+)+$"
)

_CHOSEN_BY = re.compile(
    r",?\s+(?:then\s+|duly\s+|who\s+\w+\s+)?(?:appointed|elected|designated|chosen|nominated|named|selected)\s+by\s+",
    re.IGNORECASE,
)


class Mentioner(Protocol):
    """Whatever can say who is named in a text."""

    def mentions(self, text: str) -> Sequence[Mention]:
        """Everybody named in ``text``, none overlapping, in order."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """``text`` in lower case with slots. ``plain`` is the words it was made of; ``actors`` who fills each slot."""

    text: str
    plain: str
    actors: tuple[Mention, ...]
    sections: tuple[str, ...]

    def slot_at(self, place: int) -> int | None:
        """The number of the actor whose slot begins at ``place`` of the skeleton's text."""
        match = SLOT.match(self.text, place)
        return int(match.group(2)) if match else None

    def actor(self, slot: int) -> Actor:
        """Who fills a slot."""
        return self.actors[slot].actor


def plain_text(text: str) -> str:
    """``text`` with white space squeezed, quotes and dashes plain, and parentheses that only define a term removed."""
    return _DEFINING.sub("", " ".join(text.translate(_PLAIN).split()))


def skeleton_of(text: str, cast: Mentioner, roles: Mentioner) -> Skeleton:
    """Reduce ``text`` to its skeleton; ``roles`` names whom the cast does not know ("the arbitrator")."""
    plain = plain_text(text)
    known = [part for mention in cast.mentions(plain) for part in _parts(mention, plain, cast)]
    taken = [(mention.start, mention.end) for mention in known]
    known += [mention for mention in roles.mentions(plain) if not _overlaps(mention.start, mention.end, taken)]
    known.sort(key=lambda mention: mention.start)
    actors = tuple(known)
    return _assemble(plain, actors)


def _parts(mention: Mention, plain: str, cast: Mentioner) -> list[Mention]:
    """Seats named with their chooser ("Managers appointed by the Fund") as two mentions, for the act stands between."""
    words = plain[mention.start : mention.end]
    chosen = _CHOSEN_BY.search(words)
    if chosen is None:
        return [mention]
    after = mention.start + chosen.end()
    choosers = [Mention(after + m.start, after + m.end, m.actor) for m in cast.mentions(plain[after : mention.end])]
    return [Mention(mention.start, mention.start + chosen.start(), mention.actor), *choosers]


def _overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < other_end and end > other_start for other_start, other_end in spans)


def _assemble(plain: str, actors: tuple[Mention, ...]) -> Skeleton:
    pieces: list[str] = []
    sections: list[str] = []
    place = 0
    for number, mention in enumerate(actors):
        before = _typed(plain[place : mention.start], sections)
        pieces.append(_DETERMINER.sub("", before))
        pieces.append(f"@{_letter(mention, plain)}{number}")
        place = mention.end
    pieces.append(_typed(plain[place:], sections))
    return Skeleton("".join(pieces), plain, actors, tuple(sections))


def _letter(mention: Mention, plain: str) -> str:
    """The slot's letter: bodies and officers are told apart by what the words call them."""
    words = plain[mention.start : mention.end]
    if mention.actor.kind is ActorKind.BODY and _COMMITTEE.search(words):
        return "t"
    if mention.actor.kind is ActorKind.OFFICER:
        return "m" if _CLINICAL.search(words) else "k" if _CHAIR.search(words) else "o"
    return KIND_LETTERS[mention.actor.kind]


def _typed(words: str, sections: list[str]) -> str:
    def replace(match: re.Match[str]) -> str:
        kind, found = match.lastgroup, match.group()
        if kind == "section":
            sections.append(found)
            return f"§{len(sections) - 1}"
        if kind == "money":
            return "$" + re.sub(r"[^\d]", "", found.split(".")[0])
        if kind == "percent":
            return f"#{_percent(found)}%"
        if kind == "fraction":
            return "#" + _fraction(found)
        return f"#{_count(found)}"

    return _TYPED.sub(replace, words).lower()


def _percent(found: str) -> str:
    digits = re.findall(r"\d[\d.]*", found)
    return digits[-1].rstrip(".") if digits else str(_count(found))


def _fraction(found: str) -> str:
    digits = re.search(r"(\d)/(\d)", found)
    if digits:
        return f"{digits.group(1)}/{digits.group(2)}"
    top, bottom = _FRACTIONS[re.sub(r"\s*\(.*", "", found).lower()]
    return f"{top}/{bottom}"


def _count(found: str) -> int:
    digits = re.findall(r"\d+", found)
    if digits:
        return int(digits[-1])
    return sum(_VALUES.get(word, 0) for word in re.split(r"[ -]", found.lower())) or _VALUES.get(found.lower(), 1)
