"""What a text calls the members of a body by class ("Physician Managers"), and whose they look like on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

import re2

from gino.contract.extract import Body, Party
from gino.contract.vocabulary import BodyKind, Side
from gino.provisions.model import Definition
from gino.provisions.plain import squeezed
from gino.provisions.who.gazetteer import fold
from gino.provisions.who.lexicon import ActorWording, listed, load
from gino.provisions.who.party_relations import names_pattern
from gino.provisions.who.sides import evidence, weighed

SEAT_NOUN = (
    r"(?:managers?|directors?|trustees?|governors?|representatives?|delegates?|designees?|appointees?|nominees?|"
    r"commissioners?|councill?ors?|members?)"
)
_LABEL = re2.compile(rf"(?i)^(.*\S)\s+({SEAT_NOUN})$")
_USED = re2.compile(
    r"\b((?:[A-Z][\w&'/-]*\s+){1,3}?)(Managers?|Directors?|Trustees?|Representatives?|Delegates?|Designees?)\b"
)
_NOT_SEATS = listed("label/no seats")
_USED_SMALL = re2.compile(
    r"\b((?:hospital|physician|surgeon|investor|system|group|practice|operator|partner|sponsor|community|"
    r"independent)\s+)"
    r"(managers?|directors?|trustees?|representatives?|delegates?)\b"
)
_CHOSEN = re2.compile(r"(?i)\b(?:appoint|elect|designat|select|nominat|chos|choos|hold|fill|serv|name)\w*")
_OWNERS = re2.compile(r"(?i)\bmembers?$")
_CLASS = re2.compile(r"(?i)\b(class|series)\s+([A-Z0-9]{1,3})\b")
_NEUTRAL = re2.compile(r"(?i)^(?:independent|community|public|neutral|outside|at-large|disinterested)\b")
_OFTEN = 2
NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|\d{1,3})"
)
_COUNT = re2.compile(rf"(?i){NUMBER}")
_COUNTED = re2.compile(rf"(?i)\b{NUMBER}\)?\s+$")


@dataclass(frozen=True, slots=True)
class SeatLabel:
    """A class of seats: what it is called, of which body (by id), and the side that the words suggest."""

    label: str
    body: str
    side: Side
    meaning: str = ""


def class_names(parties: Sequence[Party], text: str) -> dict[str, Party]:
    """Classes of interests ("class a") and the party that holds them, by its aliases or by what the text says."""
    held: dict[str, Party] = {}
    for party in parties:
        for name in (*party.aliases, party.name):
            if match := _CLASS.search(name):
                held.setdefault(squeezed(match.group()).lower(), party)
    for party in parties:
        holds = re2.compile(
            rf"\b{names_pattern((*party.aliases, party.name))}[^.;]{{0,60}}?\bholds?\b[^.;]{{0,40}}?\b((?:Class|"
            rf"Series)\s+[A-Z0-9]{{1,3}})\b"
        )
        by = re2.compile(
            rf"\b((?:Class|Series)\s+[A-Z0-9]{{1,3}})\s+(?:Units|Interests|Shares|Stock)\s+(?:is|are|were)\s+(?:all\s+)?"
            rf"(?:held|owned|issued)\s+(?:by|to)\s+(?:the\s+)?{names_pattern((*party.aliases, party.name))}"
        )
        for match in (holds.search(text), by.search(text)):
            if match:
                held.setdefault(squeezed(match.group(1)).lower(), party)
    return held


def labels_of(
    text: str, definitions: Sequence[Definition], bodies: Sequence[Body], parties: Sequence[Party]
) -> tuple[SeatLabel, ...]:
    """The classes of seats that the text defines or names, plural, in reading order."""
    if not bodies:
        return ()
    taken = {_folded(name) for party in parties for name in (party.name, *party.aliases)}
    taken |= {_folded(name) for body in bodies for name in (body.name, *body.aliases)}
    titles = {_folded(n) for entry in load("actors", ActorWording) if entry.role == "officer" for n in entry.names}
    meanings: dict[str, tuple[str, str, int]] = {}
    for d in definitions:
        match = _LABEL.search(d.term)
        seated = match and (not _OWNERS.search(d.term) or _CHOSEN.search(d.meaning) or "who" in d.meaning)
        if match and seated and _folded(d.term) not in taken | titles:
            meanings.setdefault(_folded(d.term), (d.term, d.meaning, d.cite.start))
    for label, place in _used(text, {alias.lower() for party in parties for alias in party.aliases}):
        if _folded(label) not in taken:
            meanings.setdefault(_folded(label), (label, "", place))
    classes = class_names(parties, text)
    return tuple(
        SeatLabel(_plural(label), _body_of(meaning, text, place, bodies), _label_side(label, parties, classes), meaning)
        for label, meaning, place in sorted(meanings.values(), key=lambda found: found[2])
    )


def seat_nouns_of(text: str, parties: Sequence[Party], often: int = _OFTEN) -> tuple[str, ...]:
    """The words by which the text means the members of its main board: "managers", "directors"."""
    called = {_folded(alias) for party in parties for alias in party.aliases}
    found: list[str] = []
    for noun in ("manager", "director", "trustee", "governor", "representative", "delegate", "commissioner"):
        plural = noun.capitalize() + "s"
        counted = re2.compile(
            rf"(?i)\b(?:{NUMBER}\)?|board\s+of|of\s+the|each|every|any|no|all|its|number\s+of|initial)\s+(?:other\s+|voting\s+)?{noun}s?\b"
        )
        times = sum(1 for _ in counted.finditer(text)) + (f"board of {noun}" in text.lower())
        if times >= often and (noun not in called or text.count(plural) >= _OFTEN):
            found.append(noun)
    return tuple(found)


def _used(text: str, called: Set[str]) -> list[tuple[str, int]]:
    """Classes of seats that the text counts, or names twice, each with its first place.

    ``called`` are the parties' short names: "Practice Managers" are no classes of seats but where a party is so called.
    """
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, int]] = {}
    for match in (*_USED.finditer(text), *_USED_SMALL.finditer(text)):
        words = squeezed(match.group()).split()
        while words and (words[0].lower() in _NOT_SEATS - called or _COUNT.fullmatch(words[0])):
            words = words[1:]
        if len(words) > 1 and words[-2].lower() not in _NOT_SEATS - called:
            key = _folded(" ".join(words))
            first.setdefault(key, (" ".join(words), match.start()))
            counts[key] += _OFTEN if _COUNTED.search(text[max(0, match.start() - 22) : match.start()]) else 1
    return [found for key, found in first.items() if counts[key] >= _OFTEN]


def managing_together(text: str, parties: Sequence[Party]) -> tuple[tuple[str, int, int], ...]:
    """Those who manage without being called a board, and where: "three Managers", "the commissioners"."""
    for noun in seat_nouns_of(text, parties, often=1):
        written = re2.search(rf"(?i)\b{noun}s\b", text)
        if written and noun in ("manager", "director", "trustee", "commissioner"):
            return ((f"{noun.capitalize()}s", written.start(), written.end()),)
    return ()


def _folded(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


def _plural(label: str) -> str:
    return label if label.endswith("s") else label + "s"


def _body_of(meaning: str, text: str, place: int, bodies: Sequence[Body]) -> str:
    """The body that a class of seats sits on: named in the meaning, or last before the label, or the main one."""
    near = text[max(0, place - 500) : place]
    best: tuple[int, str] | None = None
    for body in bodies:
        if body.kind in (BodyKind.OFFICER, BodyKind.MEMBERS):
            continue
        pattern = re2.compile(r"(?i)\b" + names_pattern((body.name, *body.aliases)))
        if meaning and pattern.search(meaning):
            return body.id
        last = max((m.start() for m in pattern.finditer(near)), default=-1)
        if last >= 0 and (best is None or last > best[0]):
            best = (last, body.id)
    return best[1] if best else bodies[0].id


def _label_side(label: str, parties: Sequence[Party], classes: dict[str, Party]) -> Side:
    words = label.split()[:-1]
    stem = " ".join(words)
    for party in parties:
        names = {_folded(name) for name in (party.name, *party.aliases)}
        if _folded(stem) in names or any(name.split()[0] == _folded(stem) for name in names if len(stem) > 3):
            return party.side
    match = _CLASS.search(stem)
    key = squeezed(match.group()).lower() if match else f"class {stem.lower()}"
    if key in classes or f"series {stem.lower()}" in classes:
        return (classes.get(key) or classes[f"series {stem.lower()}"]).side
    if _NEUTRAL.search(stem):
        return Side.INDEPENDENT
    side = weighed(evidence("", (stem,), ()))
    if side is not Side.UNKNOWN and any(party.side is side for party in parties):
        return side
    alike = [p for p in parties if any(_folded(stem) in _folded(n).split() for n in (p.name, *p.aliases))]
    return alike[0].side if len(alike) == 1 else side
