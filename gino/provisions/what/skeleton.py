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
from gino.provisions.what.typed import typed

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
_SEATS = re.compile(
    r"(?i:directors?|managers?|trustees?|governors?|representatives?|commissioners?|delegates?)(?:'s?)?$|\bmembers?$"
)
_BODIES = re.compile(r"\b(?:board|committee|council|assembly) of\b|general manager|managing director", re.IGNORECASE)
_SEATED = frozenset(
    {ActorKind.BODY, ActorKind.SEATS, ActorKind.EACH, ActorKind.ALL, ActorKind.CLASS, ActorKind.UNKNOWN}
)
_CHAIR = re.compile(r"\bchair|\bvice[- ]?chair|presiding|\bmoderator", re.IGNORECASE)
_CLINICAL = re.compile(
    r"medical (?:director|officer)|nursing|chief of|department chair|clinical (?:director|lead)|surgeon", re.IGNORECASE
)
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "|": "/", "@": "a"})
_SIGN = re.compile(r"§§ ?|§ ?")
_DEFINING = re.compile(r"\s*\((?:[^()]*\"[^()]*\"[^()]*|the '[^()]*'|hereinafter[^()]*|or \w+ designee)\)")
_DETERMINER = re.compile(
    r"(?:\b(?:the|such|said|any|a|an|that|this|its|their|respective|then|then-serving|"
    r"applicable|relevant|appropriate|affected|aforesaid|aforementioned)\s+)+$"
)

_MODAL_BEFORE = re.compile(r"\b(?:shall|will|may|must|to)(?: [a-z]+ly| also)? $")
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

    def without(self, actors: Iterable[Actor]) -> str:
        """The text without the slots of ``actors``."""
        held = set(actors)
        return SLOT.sub(lambda found: "" if self.actor(int(found.group(2))) in held else found.group(), self.text)

    def actor(self, slot: int) -> Actor:
        """Who fills a slot."""
        return self.actors[slot].actor


def plain_text(text: str) -> str:
    """``text`` with white space squeezed, quotes and dashes plain, and parentheses that only define a term removed."""
    squeezed = " ".join(text.translate(_PLAIN).split())
    return _DEFINING.sub(
        "", _SIGN.sub(lambda found: "sections " if found.group().startswith("§§") else "section ", squeezed)
    )


def skeleton_of(text: str, cast: Mentioner, roles: Mentioner) -> Skeleton:
    """Reduce ``text`` to its skeleton; ``roles`` names whom the cast does not know ("the arbitrator")."""
    plain = plain_text(text)
    known = [part for mention in cast.mentions(plain) for part in _parts(mention, plain, cast)]
    known = [mention for mention in known if not _is_verb(mention, plain)]
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


def _is_verb(mention: Mention, plain: str) -> bool:
    """Whether "chair" is what somebody does: "the Coordinator shall chair all meetings"."""
    if plain[mention.start : mention.end] != "chair":
        return False
    return _MODAL_BEFORE.search(plain[max(0, mention.start - 30) : mention.start]) is not None


def _overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < other_end and end > other_start for other_start, other_end in spans)


def _assemble(plain: str, actors: tuple[Mention, ...]) -> Skeleton:
    pieces: list[str] = []
    sections: list[str] = []
    place = 0
    for number, mention in enumerate(actors):
        before = typed(plain[place : mention.start], sections)
        pieces.append(_DETERMINER.sub("", before) + _negation(plain[mention.start : mention.end]))
        pieces.append(f"@{_letter(mention, plain)}{number}")
        place = mention.end
    pieces.append(typed(plain[place:], sections))
    text = "".join(pieces).replace(" can ", " may ").replace(" cannot be ", " may not be ")
    return Skeleton(text, plain, actors, tuple(sections))


def _negation(words: str) -> str:
    """The "no" or "neither" that a mention swallowed."""
    first = words.split(" ", 1)[0].lower()
    return f"{first} " if first in ("no", "neither") else ""


def _letter(mention: Mention, plain: str) -> str:
    """The slot's letter: bodies and officers are told apart by what the words call them."""
    words = plain[mention.start : mention.end]
    if mention.actor.kind in _SEATED and _SEATS.search(words) and not _BODIES.search(words):
        return "s"
    if mention.actor.kind is ActorKind.BODY and _COMMITTEE.search(words):
        return "t"
    if mention.actor.kind is ActorKind.OFFICER:
        return "m" if _CLINICAL.search(words) else "k" if _CHAIR.search(words) else "o"
    return KIND_LETTERS[mention.actor.kind]
