"""Who chooses how many seats, as a sentence says it: counts and choosers read from left to right.

"The Hospital appoints four Managers and the Practice three" names each chooser before its count; "three of whom are
chosen by the Practice and four by the Hospital" each count before its chooser. A verb of choosing, or words like "a
designee of", set the direction; pairs without a verb of their own go on in the same direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.who.counts import Count
from gino.provisions.who.seat_facts import seating
from gino.provisions.who.seat_sentence import Seating, Sentence, is_seated
from gino.provisions.who.seat_words import says, wording

_PERSONS = frozenset(
    {
        ActorKind.PARTY,
        ActorKind.CLASS,
        ActorKind.BODY,
        ActorKind.OFFICER,
        ActorKind.NEUTRAL,
        ActorKind.EACH,
        ActorKind.ALL,
    }
)
_PARTNERS = (ActorKind.PARTY, ActorKind.CLASS, ActorKind.EACH)
_BESIDE = 60
_NEAR = 24
_OBLIQUE = re2.compile(
    r"(?i)\b(?:to|of|by|with|from|for|on|in|under|at|upon|among)\s+(?:(?:the|its|their|such|any|each|all)\s+)*$"
)
_JOINED = re2.compile(r"(?i)^[\s,]*and\s+(?:(?:of|by)\s+)?(?:the\s+)?$")
_BARE_BY = re2.compile(
    r"(?i)^\s*(?:\(\d+\)\s*)?(?:(?:of\s+(?:them|whom|which)|managers|directors|members|trustees|seats|persons|others?|such|"
    r"shall\s+be|are|is|to\s+be)\s+)*by\s+(?:the\s+)?$"
)
_TABLED = re2.compile(r"^(?:\s*[:|,–—-]\s*-?)?\s*$")
_CELL = re2.compile(r"^(?:\s*[:|–—-]\s*-?\s*(\d{1,2})(?:[;,.|\s]|$)|\s+(\d{1,2})(?:\s*$|\s+(?:[A-Z|]|\d)))")
_EACH_SO_MANY = re2.compile(r"(?i)^\s*(?:\(\d+\)\s*)?(?:[a-z]+\s+)?(?:each|apiece|a\s+side)\b")
_NAME = r"(?:Drs?\.\s+|Mr\.\s+|Ms\.\s+|Mrs\.\s+)?[A-Z][a-z]+(?:\s+[A-Z]\.)?\s+[A-Z][a-zA-Z'-]+(?:,\s+M\.?D\.?)?"
_PERSON = re2.compile(_NAME)
_NAMED = re2.compile(
    rf"{_NAME}(?:(?:,|,?\s+and)\s+{_NAME})*,?\s*(?:(?:each|both|all)\s+)?(?:of\s+whom\s+)?(?:is\s+|are\s+)?$"
)
_THE_OTHERS = re2.compile(r"(?i)\s*(?:the\s+)?(?:first|other|remaining|said)?\s*")
_AT_MOST = re2.compile(r"(?i)\b(?:up\s+to|at\s+most|(?:not|no)\s+more\s+than|to|or|by)\s+$")
_NUMBERED = re2.compile(r"(?i)\b(?:series|class|category|tier|district|zone|region|phase|division|seats?)\s+$")
_ONE_OF_THOSE = re2.compile(
    r"(?i)^\s+of\s+(?:the|those|its)\s+(?:[a-z-]+\s+)?(?:managers|directors|members|trustees|delegates|representatives)\b"
)
_SEATED = re2.compile(
    r"(?i)\b(?:managers|directors|members|trustees|governors|delegates|representatives|commissioners)\b"
)
_OFFICE = re2.compile(
    r"(?i)\b(?:committees?|boards?|councils?|panels?|officers?|directors?|managers?|president|chair\w*)\b"
)
_ITEM = re2.compile(r"(?i)(?:^|[,;:]|\band|\()\s*(?:\([a-z0-9]{1,4}\)\s*)?$")
_SINGLE = re2.compile(
    r"(?i)\b(?:an?|the\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh))\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:managers?|directors?|trustees?|members?|seat|person|representative|delegate|physician|surgeon|nurse|"
    r"is\b|shall\b|by\b)"
)
_POSSESSIVE = re2.compile(r"^'s?\b")


class _Is(Enum):
    """What a token of a sentence is."""

    WHO = "who"
    COUNT = "count"
    REST = "rest"
    ACTS = "acts"
    SITS = "sits"
    BY = "by"
    END = "end"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Is
    start: int
    end: int
    who: Mention | None = None
    count: Count | None = None


@dataclass
class _State:
    """Where the reading of a sentence stands: who was named last, which counts wait, and in which direction it goes."""

    subject: tuple[Mention, ...] = ()
    actor: tuple[Mention, ...] = ()
    fresh: bool = False
    waiting: _Token | None = None
    acting: bool = False
    active: bool = False
    passive: bool = False
    by: int | None = None
    found: list[Seating] = field(default_factory=list)


def shares(sentence: Sentence) -> tuple[Seating, ...]:
    """Every count of seats in ``sentence`` with whoever chooses them, in order."""
    state = _State()
    for token in _tokens(sentence):
        _take(state, token, sentence)
    return tuple(state.found)


def _tokens(sentence: Sentence) -> list[_Token]:
    text = sentence.text
    found = [_Token(_Is.WHO, m.start, m.end, who=m) for m in sentence.mentions if m.actor.kind in _PERSONS]
    found += [_Token(_Is.COUNT, c.start, c.end, count=c) for c in sentence.counts if _of_seats(sentence, c)]
    counted = [token.start for token in found if token.kind is _Is.COUNT]
    for name, kind in (("rest", _Is.REST), ("chooses", _Is.ACTS), ("sits", _Is.SITS), ("whose", _Is.BY)):
        for match in wording(name).finditer(text):
            beside = kind is _Is.REST and any(0 <= at - match.end() <= 2 for at in counted)
            if not beside and not (kind is _Is.REST and says("vacancy", text)):
                found.append(_Token(kind, match.start(), match.end()))
    found += _cells(sentence)
    found += [_Token(_Is.END, at, at + 1) for at, letter in enumerate(text) if letter == ";"]
    found += list(_agents(sentence))
    return sorted(found, key=lambda token: (token.start, token.end))


def _cells(sentence: Sentence) -> list[_Token]:
    """The bare digits beside the parties in a table or list of several: "Hospital | 4", "Practice - 3"."""
    found: list[_Token] = []
    for mention in sentence.mentions:
        match = _CELL.search(sentence.text[mention.end : mention.end + 16])
        if mention.actor.kind is ActorKind.PARTY and match:
            group = 1 if match.group(1) else 2
            start, end = mention.end + match.start(group), mention.end + match.end(group)
            found.append(_Token(_Is.COUNT, start, end, count=Count(start, end, int(match.group(group)), False)))
    counted = {count.start for count in sentence.counts}
    return [token for token in found if token.start not in counted] if len(found) > 1 else []


def _agents(sentence: Sentence) -> Iterator[_Token]:
    """The "by" of each participle of choosing: "appointed from time to time by"."""
    for verb in wording("chosen").finditer(sentence.text):
        limit = min((c.start for c in sentence.counts if c.start > verb.end()), default=len(sentence.text))
        by = re2.search(r"(?i)\bby\s", sentence.text[verb.end() : min(limit, verb.end() + 90)])
        stop = verb.end() + by.end() if by else verb.end()
        if verb.group().lower() == "filled" and not _fills(sentence, stop):
            continue
        yield _Token(_Is.BY, verb.start(), stop) if by else _Token(_Is.BY, verb.start(), verb.start())


def _fills(sentence: Sentence, place: int) -> bool:
    """Whether a partner fills the seats, and not those who are then said to be elected to them."""
    near = sentence.between(place, place + _BESIDE)
    chosen = wording("chosen").search(sentence.text[place : place + _BESIDE])
    return bool(near) and near[0].actor.kind in _PARTNERS and chosen is None


def _of_seats(sentence: Sentence, count: Count) -> bool:
    """Whether a count is of people who sit, or stands alone as one does that leaves its noun out."""
    before = sentence.text[max(0, count.start - 24) : count.start]
    if (count.bound and not _AT_MOST.search(before)) or _NUMBERED.search(before):
        return False
    if count.value == 1 and _ONE_OF_THOSE.search(sentence.text[count.end :]):
        return False  # "one of the directors elected by the Group" fills no seat
    return wording("counts-seats").search(sentence.text[count.end : count.end + 80]) is not None


def _take(state: _State, token: _Token, sentence: Sentence) -> None:
    if token.kind is _Is.WHO and token.who is not None:
        _named(state, token, token.who, sentence)
    elif token.kind is _Is.ACTS or (token.kind is _Is.SITS and _partisan(state)):
        state.acting, state.active, state.actor = bool(state.subject), bool(state.subject), state.subject
        state.by, state.passive = None, False
    elif token.kind is _Is.BY:
        state.passive, state.active, state.acting = True, False, False
        state.by = token.end if token.end > token.start else None
        state.waiting = state.waiting or _one(token, sentence)
    elif token.kind is _Is.SITS:
        state.acting = state.active = False
    elif token.kind is _Is.END:
        state.waiting, state.subject, state.fresh, state.by = None, (), False, None
    else:
        _counted(state, token, sentence)


def _partisan(state: _State) -> bool:
    """Whether those named last are partners, who hold seats; the venture and its bodies have them."""
    actors = [mention.actor for mention in state.subject]
    return bool(actors) and all(a.kind in _PARTNERS and a.side is not Side.COMPANY for a in actors)


def _one(token: _Token, sentence: Sentence) -> _Token | None:
    """The one seat that a verb of choosing fills: "the fifth is agreed by", "a nurse chosen by"."""
    if people := _people(token, sentence):
        return people
    if says("vacancy", sentence.text):
        return None
    before = [match for match in _SINGLE.finditer(sentence.text[: token.start]) if token.start - match.end() < _NEAR]
    if not before or not _ITEM.search(sentence.text[: before[-1].start()]):
        return None
    start, end = before[-1].start(), before[-1].end()
    between = [m for m in sentence.between(start, token.start) if m.actor.kind in _PERSONS and not is_seated(m.actor)]
    return None if between else _Token(_Is.COUNT, start, end, count=Count(start, end, 1, False))


def _people(token: _Token, sentence: Sentence) -> _Token | None:
    """So many people as are named right before they are said to be chosen: "Ann Ruiz and Bo Tan, designated by"."""
    begin = max([m.end for m in sentence.mentions if m.end <= token.start], default=0)
    listed = _NAMED.search(sentence.text[begin : token.start]) if _SEATED.search(sentence.text[: token.start]) else None
    names = [name for name in _PERSON.findall(listed.group()) if not _OFFICE.search(name)] if listed else []
    start = begin + listed.start() if listed else begin
    return _Token(_Is.COUNT, start, token.start, count=Count(start, token.start, len(names), False)) if names else None


def _counted(state: _State, token: _Token, sentence: Sentence) -> None:
    """A count after its chooser is the chooser's; any other waits for one. "by the first four" counts choosers."""
    if state.by and state.waiting is not None and _THE_OTHERS.fullmatch(sentence.text[state.by : token.start]):
        others = Actor(name="the other members", kind=ActorKind.ALL, side=Side.JOINT)
        _emit(state, state.waiting, (Mention(token.start, token.end, others),), sentence)
        state.by, state.waiting = None, None
        return
    each = _EACH_SO_MANY.search(sentence.text[token.end :])
    parties = [m for m in sentence.mentions if m.end <= token.start and m.actor.kind is ActorKind.PARTY]
    if each and len({m.actor.ref for m in parties}) > 1:
        state.found = []
        for ref in dict.fromkeys(m.actor.ref for m in parties):
            _emit(state, token, [m for m in parties if m.actor.ref == ref][:1], sentence)
        return
    gap = sentence.text[state.subject[-1].end : token.start] if state.subject else ""
    gapped = state.active and state.fresh and state.subject and "," not in gap
    party = bool(state.subject) and state.subject[-1].actor.kind is ActorKind.PARTY
    tabled = party and not state.passive and _TABLED.fullmatch(gap)
    if state.acting or gapped or tabled:
        _emit(state, token, state.actor if state.acting else state.subject, sentence)
        state.acting, state.fresh, state.waiting = False, False, None
    else:
        state.waiting, state.by = token, None


def _named(state: _State, token: _Token, who: Mention, sentence: Sentence) -> None:
    text = sentence.text
    if state.waiting is not None:
        bare = state.passive and _BARE_BY.fullmatch(text[state.waiting.end : token.start])
        if state.by or bare:
            _emit(state, state.waiting, (who,), sentence)
            state.by, state.waiting, state.subject = None, None, (who,)
            return
    if state.found and state.subject and not state.fresh and state.passive and _joined(state, who, text):
        state.subject = (*state.subject, who)  # "by the Hospital and the Practice": both choose
        state.found[-1] = replace(state.found[-1], choosers=(*state.found[-1].choosers, who.actor))
        return
    if is_seated(who.actor) and who.actor.ref == sentence.body and not _POSSESSIVE.match(text[who.end :]):
        return
    if sentence.is_predicate(who):
        return
    if state.subject and _OBLIQUE.search(text[max(0, who.start - 30) : who.start]):
        return  # "entitled, by notice to the Company, to appoint": no subject
    state.subject = (*state.subject, who) if state.fresh and _joined(state, who, text) else (who,)
    state.fresh = True


def _joined(state: _State, who: Mention, text: str) -> bool:
    return bool(_JOINED.fullmatch(text[state.subject[-1].end : who.start]))


def _whose(mention: Mention, token: _Token, sentence: Sentence) -> Actor:
    """Who chooses: "the members thereof" are those of the party whose members the seats were said to be for."""
    owners = mention.actor.kind is ActorKind.ALL
    named = [m for m in sentence.between(token.end, token.end + _BESIDE) if m.actor.kind in _PARTNERS]
    return named[0].actor if owners and named and named[0].end <= mention.start else mention.actor


def _emit(state: _State, token: _Token, by: Sequence[Mention], sentence: Sentence) -> None:
    stop = max(token.end, by[-1].end)
    begin = token.start
    subject = [m for m in sentence.between(token.end, token.end + _BESIDE) if is_seated(m.actor)]
    made = seating(sentence, token.count, subject, tuple(_whose(m, token, sentence) for m in by), begin, stop)
    state.found.append(replace(made, remaining=made.remaining or token.kind is _Is.REST))
