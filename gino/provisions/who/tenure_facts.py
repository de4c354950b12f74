"""What one sentence says of keeping a seat: who empties it, who fills it again, who chairs, who holds its vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.who.counts import NUMBER_WORDS
from gino.provisions.who.seat_facts import choosers
from gino.provisions.who.seat_sentence import Sentence, is_seated
from gino.provisions.who.seat_words import says, wording

_BY = re2.compile(r"(?i)\bby\b")
_DENIED = re2.compile(r"(?i)\b(?:no|not|neither|nor|never|without|prohibit\w*|may\s+not|shall\s+not)\b[^.;]{0,60}$")
_VOTES = re2.compile(r"(?i)\b(?:vot\w+|resign\w*|shares?|directors?|managers?|election|stock|interests?|units?)\b")
_VOTING = re2.compile(
    r"(?i)\b(?:ha(?:s|ve)|casts?|entitled\s+to(?:\s+cast)?|exercises?)\s+((?:in\s+the\s+aggregate|"
    r"collectively|together|a\s+total\s+of),?\s+)?"
    r"([a-z]+|\d{1,2})\s+(?:\(\d+\)\s+)?votes\b"
)
_FINITE = re2.compile(r"(?i)\b(?:shall|may|will|must|is|are)\b")
_VICE = re2.compile(r"(?i)\b(?:vice|deputy|co)[- ]?$")
_SEAT_HOLDER = re2.compile(
    r"(?i)\b(?:members?|directors?|managers?|trustees?|delegates?|representatives?|appointees?|designees?|"
    r"nominees?|governors?|"
    r"councill?ors?|officers?|president|administrator|chair\w*|individuals?|persons?|physicians?|surgeons?|executive)\b"
)
_OFFICE = re2.compile(r"(?i)\b(?:medical|clinical|nursing|executive|program|service\s+line)\s+$")
"""Words before "director" that make it an office, not a seat."""
_OBJECT = 60
_REACH = 110


@dataclass(frozen=True, slots=True)
class Tenure:
    """A seat of ``label`` (None: any) is emptied or filled by ``by``; ``own``: by whoever chose it.

    ``of``: only the seats that these chose. ``cause`` is True where cause is needed, False where none is, None where
    the text does not say.
    """

    body: str
    label: str | None
    by: tuple[Actor, ...]
    own: bool
    cause: bool | None
    empties: bool
    fills: bool
    of: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class ChairFact:
    """The chair of a body is chosen by ``by``; ``casting`` says whether it has a second vote (None: not said)."""

    body: str
    by: tuple[Actor, ...]
    casting: bool | None


@dataclass(frozen=True, slots=True)
class Device:
    """Votes or seats of others that ``holder`` commands by proxy, blank transfer or undated resignation."""

    holder: Actor
    at: int


def tenures(sentence: Sentence) -> tuple[Tenure, ...]:
    """What ``sentence`` says of removing, dismissing and replacing."""
    found = [*_passive(sentence, "removed", empties=True), *_active(sentence), *_pleasure(sentence)]
    if (says("vacancy", sentence.text) and not found) or (
        says("vacancy", sentence.text) and says("fills", sentence.text)
    ):
        found += _vacancies(sentence)
    return tuple(found)


def _subject(sentence: Sentence, before: int, after: int = 0) -> tuple[str, str | None]:
    """The body and class of seats spoken of before ``before`` (and after ``after``)."""
    for mention in sentence.mentions:
        actor = mention.actor
        if after <= mention.start < before and actor.ref and (is_seated(actor) or actor.kind is ActorKind.OFFICER):
            return actor.ref, actor.name if sentence.is_label(actor) else None
    return sentence.body or "", None


def _passive(sentence: Sentence, entry: str, *, empties: bool) -> list[Tenure]:
    found: list[Tenure] = []
    for verb, begins, stop in _clauses(sentence, entry):
        by = _BY.search(sentence.text, verb.end(), min(stop, verb.end() + _REACH))
        before = sentence.text[max(0, verb.start() - 40) : verb.start()].lower()
        if by is None or (_DENIED.search(before) and "except" not in sentence.text):
            continue
        own = says("own-appointer", sentence.text[by.end() : min(stop, by.end() + _REACH)])
        actors = () if own else choosers(sentence, by.end(), stop)
        body, label = _subject(sentence, verb.start(), begins)
        if own or actors:
            replaces = (
                "replac" in sentence.text.lower()
                or "successor" in sentence.text.lower()
                or "fill" in sentence.text.lower()
            )
            fills = not empties or replaces
            of = _chosen_by(sentence, begins, verb.start())
            found.append(Tenure(body, label, actors, own, _cause(sentence.text), empties, fills, of))
    return found


def _clauses(sentence: Sentence, entry: str) -> Iterator[tuple[re2._Match, int, int]]:
    """The verbs of an entry, each with where its own clause begins and ends: at the seats that the next one empties."""
    verbs = list(wording(entry).finditer(sentence.text))
    begins = 0
    for place, verb in enumerate(verbs):
        after = verbs[place + 1].start() if place + 1 < len(verbs) else len(sentence.text)
        seats = [m.start for m in sentence.between(verb.end(), after) if sentence.is_label(m.actor)]
        stop = seats[-1] if seats and place + 1 < len(verbs) else len(sentence.text)
        yield verb, begins, stop
        begins = stop if stop < len(sentence.text) else begins


def _active(sentence: Sentence) -> list[Tenure]:
    found: list[Tenure] = []
    for verb in wording("removes").finditer(sentence.text):
        before = [m for m in sentence.mentions if m.end <= verb.start() + 1]
        object_ = _SEAT_HOLDER.search(sentence.text[verb.end() : verb.end() + _OBJECT])
        if not before or not object_ or _DENIED.search(sentence.text[max(0, verb.start() - 12) : verb.start() + 8]):
            continue
        if _OFFICE.search(sentence.text[verb.end() : verb.end() + object_.start()]):
            continue
        own = says("own-appointer", sentence.text) or before[0].actor.kind is ActorKind.EACH
        own = own or _chooses_too(sentence, before[-1].end, verb.end())
        objects = [
            m
            for m in sentence.between(verb.end(), verb.end() + 90)
            if m.actor.kind in (ActorKind.SEATS, ActorKind.BODY, ActorKind.OFFICER)
        ]
        label = next((m.actor.name for m in objects if sentence.is_label(m.actor)), None)
        body = next((m.actor.ref for m in objects if m.actor.ref), None) or sentence.body or ""
        fills = any(word in sentence.text.lower() for word in ("replace", "successor", "fill"))
        of = () if own else _chosen_by(sentence, verb.end(), len(sentence.text))
        found.append(Tenure(body, label, (before[-1].actor,), own, _cause(sentence.text), True, fills, of))
    return found


def _chooses_too(sentence: Sentence, start: int, end: int) -> bool:
    """Whether one verb after another has the same subject: who "may appoint, remove and replace" empties its own."""
    return says("chooses", sentence.text[start:end]) and not sentence.between(start, end)


def _chosen_by(sentence: Sentence, start: int, end: int) -> tuple[Actor, ...]:
    """By whom the seats spoken of between ``start`` and ``end`` were chosen, where the words say so."""
    for verb in wording("chosen").finditer(sentence.text):
        if start <= verb.start() < end and not _FINITE.search(sentence.text[start : verb.start()]):
            place = _BY.search(sentence.text, verb.end(), min(end, verb.end() + 12))
            found = choosers(sentence, place.end(), end) if place else ()
            if found:
                return found[:1]
    return ()


def _pleasure(sentence: Sentence) -> list[Tenure]:
    match = wording("pleasure").search(sentence.text)
    if match is None:
        return []
    actors = choosers(sentence, match.end(), len(sentence.text))
    body, label = _subject(sentence, match.start())
    return [Tenure(body, label, actors[:1], False, False, True, False)] if actors else []


def _vacancies(sentence: Sentence) -> list[Tenure]:
    body, label = _subject(sentence, len(sentence.text))
    mark = wording("vacancy").search(sentence.text)
    among = [m for m in sentence.mentions if m.start >= mark.start() and sentence.is_label(m.actor)]
    label = among[0].actor.name if among and "among" in sentence.text[mark.end() : among[0].start] else label
    if says("own-appointer", sentence.text):
        return [Tenure(body, label, (), True, None, False, True)]
    for verb in wording("filled").finditer(sentence.text):
        by = _BY.search(sentence.text, verb.end(), min(len(sentence.text), verb.end() + _REACH))
        actors = choosers(sentence, by.end(), len(sentence.text)) if by else ()
        if actors:
            return [Tenure(body, label, actors, False, None, False, True)]
    for verb in wording("fills").finditer(sentence.text):
        before = [m for m in sentence.mentions if m.end <= verb.start() + 1]
        if before:
            return [Tenure(body, label, (before[-1].actor,), False, None, False, True)]
    return []


def _cause(text: str) -> bool | None:
    if says("without-cause", text):
        return False
    return True if says("for-cause", text) else None


@dataclass(frozen=True, slots=True)
class Weight:
    """Seats of ``label``, or those that ``of`` chose, have ``votes`` each, or all ``together`` that many."""

    body: str
    label: str | None
    of: tuple[Actor, ...]
    votes: int
    together: bool


def weights(sentence: Sentence) -> tuple[Weight, ...]:
    """Seats whose vote counts more than one."""
    found: list[Weight] = []
    for match in _VOTING.finditer(sentence.text):
        number = NUMBER_WORDS.get(match.group(2).lower()) or (int(match.group(2)) if match.group(2).isdigit() else 1)
        body, label = _subject(sentence, match.start())
        of = _chosen_by(sentence, 0, match.start())
        if number > 1 and body and (label or of):
            found.append(Weight(body, label, of, number, bool(match.group(1))))
    return tuple(found)


def chairs(sentence: Sentence) -> tuple[ChairFact, ...]:
    """Who chooses the chair, and whether the chair votes twice."""
    if not says("chair", sentence.text):
        return ()
    casting = None
    if says("casting-vote", sentence.text) or says("no-casting-vote", sentence.text):
        casting = not says("no-casting-vote", sentence.text)
    body = next((m.actor.ref for m in sentence.mentions if m.actor.kind is ActorKind.BODY and m.actor.ref), None)
    chair = next(
        (m for m in wording("chair").finditer(sentence.text) if not _VICE.search(sentence.text[: m.start()])), None
    )
    by = _choosers_of_chair(sentence, chair.start()) if chair else ()
    return (ChairFact(body or sentence.body or "", by[:1], casting),) if by or casting is not None else ()


def _choosers_of_chair(sentence: Sentence, chair: int) -> tuple[Actor, ...]:
    for verb in wording("chosen").finditer(sentence.text):
        place = _BY.search(sentence.text, verb.end(), min(len(sentence.text), verb.end() + 60))
        if place and verb.start() > chair and (by := choosers(sentence, place.end(), len(sentence.text))):
            return by
    for verb in wording("chooses").finditer(sentence.text):
        before = [m for m in sentence.mentions if m.end <= verb.start() + 1]
        if before and verb.start() < chair < verb.end() + 40:
            return (before[-1].actor,)
    return ()


def devices(sentence: Sentence, nearby: Sequence[Actor]) -> tuple[Device, ...]:
    """Whoever holds others' votes or seats at will; ``nearby`` are the parties of the passage."""
    found: list[Device] = []
    for match in wording("device").finditer(sentence.text):
        if _DENIED.search(sentence.text[: match.start()]) or not _VOTES.search(sentence.text):
            continue
        partisan = [a for a in (*(m.actor for m in sentence.mentions), *nearby) if _partisan(a)]
        if partisan:
            found.append(Device(partisan[0], sentence.start + match.start()))
    return tuple(found)


def _partisan(actor: Actor) -> bool:
    return actor.kind is ActorKind.PARTY and actor.side not in (Side.PHYSICIANS, Side.COMPANY, Side.JOINT, Side.UNKNOWN)
