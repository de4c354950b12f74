"""Every choice of seats in one sentence: passive, active, listed, and by employment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import re2

from gino.contract.terms import Actor, ActorKind
from gino.provisions.cast import Mention
from gino.provisions.who.counts import Count
from gino.provisions.who.seat_facts import choosers, gapped, of_office, passive, seating
from gino.provisions.who.seat_sentence import Seating, Sentence, is_seated
from gino.provisions.who.seat_shares import shares
from gino.provisions.who.seat_words import wording

_AS = re2.compile(r"(?i)\bas\s+(?:the\s+|its\s+)?$")
_EMPLOYED = re2.compile(
    r"(?i)\b(?:is|shall\s+be|are|remains?)\s+(?:an?\s+)?(?:employed|engaged|supplied|furnished|retained|"
    r"employee|officer)\s+(?:by|of)\b"
)
_CELL = re2.compile(r"\s*[,:|]\s*-?\s*")
_THE_MEMBERS = re2.compile(
    r"(?i)^\s+(?:(?:all\s+(?:of\s+)?)?(?:the|its|their)\s+(?:members|directors|managers|trustees|"
    r"governors|representatives|delegates)|(?:all\s+of\s+)?them)\b"
)
_EACH_OF = re2.compile(r"(?i)\beach\b[^.;]{0,120}$")
_AND = re2.compile(r"(?i)[\s,]*\band\s+(?:of\s+)?(?:the\s+)?")
_COMMA = re2.compile(r"(?i)\s*,\s+(?:the\s+)?")
_BESIDE = 30
_NEITHER = re2.compile(r"(?i)\b(?:neither|nor|no|not)\b[^.;]{0,70}$")

_WHOM = re2.compile(r"(?i)\b(?:whom|that|which)\s+(?:the\s+)?$")
_OF_WHOM = re2.compile(r"(?i)\bof\s+(?:whom|which)\s+(?:the\s+)?$")
_RELATIVE = 14


def seatings(sentence: Sentence) -> tuple[Seating, ...]:
    """Every choice of seats that ``sentence`` states, in order.

    What each verb of choosing says counts, unless counts and choosers read in their order account for more seats.
    """
    stated, counted = _by_verb(sentence), shares(sentence)
    told = sum(one.count is not None for one in stated)
    return counted if sum(one.count is not None or one.remaining for one in counted) > told else stated


def _by_verb(sentence: Sentence) -> tuple[Seating, ...]:
    """The choices that each verb of choosing states."""
    found: list[Seating] = []
    reach = 0
    for verb in wording("chosen").finditer(sentence.text):
        if verb.start() >= reach and (found_one := passive(sentence, verb.start(), verb.end(), reach)):
            found.append(found_one[0])
            reach = found_one[1]
    found += gapped(sentence, found)
    found += _active(sentence)
    found += _employed(sentence) + _listed(sentence)
    return tuple(sorted(_distinct(found), key=lambda one: one.at))


def _distinct(found: Sequence[Seating]) -> list[Seating]:
    kept: dict[tuple[int, tuple[str, ...]], Seating] = {}
    places: set[int] = set()
    for one in found:
        key = (one.at, tuple(actor.name for actor in one.choosers))
        if one.at not in places or any(_same_verb(one, other) for other in kept.values()):
            kept.setdefault(key, one)
        places.add(one.at)
    return list(kept.values())


def _same_verb(one: Seating, other: Seating) -> bool:
    """Whether two choices are one verb's, said of several who each choose."""
    return one.at == other.at and one.end == other.end and one.count == other.count and one.choosers != other.choosers


def _active(sentence: Sentence) -> list[Seating]:
    """ "The Hospital shall appoint three Managers [and the Group two]"."""
    found: list[Seating] = []
    for verb in wording("chooses").finditer(sentence.text):
        subject = _within_item(sentence, verb.start() + 1)
        if not subject or _NEITHER.search(sentence.text[: verb.start() + 6]):
            continue
        actors = _subjects(sentence, subject, verb.start())
        if relative := _whom(sentence, subject[-1], verb.start()):
            found.append(seating(sentence, relative, (), actors, relative.start, verb.end()))
            continue
        each = len(actors) > 1 and _EACH_OF.search(sentence.text[: verb.end()])
        several = [(actor,) for actor in actors] if each else [actors]
        found += _respectively(sentence, [_chosen(sentence, verb.start(), verb.end(), one) for one in several])
    return found


def _respectively(sentence: Sentence, chosen: Sequence[list[Seating]]) -> list[Seating]:
    """Give several choosers of one verb the classes named after it in the same order."""
    labels = list(dict.fromkeys(m.actor.name for m in sentence.mentions if sentence.is_label(m.actor)))
    if len(chosen) > 1 and len(labels) == len(chosen):
        return [replace(one, label=label) for label, group in zip(labels, chosen, strict=True) for one in group]
    return [replace(one, label=None) if len(chosen) > 1 else one for group in chosen for one in group]


def _whom(sentence: Sentence, subject: Mention, verb: int) -> Count | None:
    """ "one nurse whom the Hospital designates": the count before a relative whose subject stands beside the verb."""
    before = sentence.text[: subject.start]
    counted = _OF_WHOM.search(before) and any(verb < c.start < verb + _BESIDE for c in sentence.counts)
    if verb - subject.end > _RELATIVE or not _WHOM.search(before) or counted:
        return None
    return next((c for c in reversed(sentence.counts) if c.end <= subject.start and not c.bound), None)


def _within_item(sentence: Sentence, place: int) -> list[Mention]:
    """Whom the item of a list that holds ``place`` mentions before it; failing that, the subject of the lead-in."""
    start = sentence.text.rfind(";", 0, place) + 1
    before = [m for m in sentence.mentions if m.end <= place and not sentence.is_predicate(m)]
    return [m for m in before if m.start >= start] or before[:1]


def _chosen(sentence: Sentence, start: int, end: int, chooser: tuple[Actor, ...]) -> list[Seating]:
    """What an active verb's subject chooses: an office, so many seats, a class of seats, or a whole body."""
    stop = min((s for s in (sentence.text.find(";", end),) if s > 0), default=len(sentence.text))
    counts = [c for c in sentence.counts if end <= c.start < min(stop, end + 70) and not c.bound]
    objects = sentence.between(end, stop)
    office = next((m.actor for m in objects if _is_office(m.actor) and _AS.search(sentence.text[end : m.start])), None)
    if office:
        return [of_office(sentence, office, chooser, start, stop)]
    if counts and not _other_object(objects, counts[0]):
        subject = sentence.between(counts[0].end, counts[0].end + 60)
        first = seating(sentence, counts[0], subject, chooser, counts[0].start, stop)
        return [first, *_active_gaps(sentence, counts[0], stop)]
    if objects and objects[0].start - end < _BESIDE:
        if _is_office(objects[0].actor):
            return [of_office(sentence, objects[0].actor, chooser, start, end)]
        if is_seated(objects[0].actor):
            return [seating(sentence, None, objects[:1], chooser, start, stop)]
    if _THE_MEMBERS.search(sentence.text[end:]):
        return [seating(sentence, None, (), chooser, start, stop)]
    return []


def _subjects(sentence: Sentence, before: Sequence[Mention], verb: int) -> tuple[Actor, ...]:
    """The actors before the verb: those joined by "and" with the last one; an inserted "by ..." does not count."""
    last = _subject(sentence, before, verb)
    place = max(i for i, mention in enumerate(before) if mention.actor is last)
    actors = [last]
    while place > 0 and before[place - 1].actor.kind in (ActorKind.PARTY, ActorKind.CLASS):
        link = sentence.text[before[place - 1].end : before[place].start]
        if not _AND.fullmatch(link) and not (len(actors) > 1 and _COMMA.fullmatch(link)):
            break
        place -= 1
        actors.insert(0, before[place].actor)
    return tuple(actors)


def _listed(sentence: Sentence) -> list[Seating]:
    """ "Marrow, four seats; the Practice, three": a table of seats, with the verb in its head or lead-in."""
    found: list[Seating] = []
    for count in sentence.counts:
        before = [m for m in sentence.mentions if m.end <= count.start and m.actor.kind is ActorKind.PARTY]
        if before and _CELL.fullmatch(sentence.text[before[-1].end : count.start]):
            found.append(seating(sentence, count, (), (before[-1].actor,), count.start, count.end))
    return found


def _employed(sentence: Sentence) -> list[Seating]:
    """ "The Administrator is employed by the Operator": the office is the employer's."""
    found: list[Seating] = []
    for match in _EMPLOYED.finditer(sentence.text):
        office = [m.actor for m in sentence.mentions if m.end <= match.start() + 1 and _is_office(m.actor)]
        employer = choosers(sentence, match.end(), len(sentence.text))
        if office and employer and employer[0].kind is ActorKind.PARTY:
            found.append(of_office(sentence, office[-1], employer[:1], match.start(), match.end()))
    return found


def _is_office(actor: Actor) -> bool:
    return actor.kind is ActorKind.OFFICER and actor.ref is not None


def _other_object(objects: Sequence[Mention], count: Count) -> bool:
    """Whether the thing chosen is an officer or a body named before the count."""
    return bool(objects) and objects[0].end < count.start and objects[0].actor.kind is ActorKind.OFFICER


def _subject(sentence: Sentence, before: Sequence[Mention], verb: int) -> Actor:
    """The actor before the verb; a body or class in an inserted "by a Majority of ..." does not count."""
    for mention in reversed(before):
        lead = sentence.text[max(0, mention.start - 30) : mention.start].lower()
        if ("by " not in lead and " of " not in lead[-8:]) or mention is before[0]:
            return mention.actor
    return before[-1].actor


def _active_gaps(sentence: Sentence, first: Count, stop: int) -> list[Seating]:
    more: list[Seating] = []
    for count in sentence.counts:
        near = [m for m in sentence.mentions if first.end < m.start and sentence.text[m.end : count.start].isspace()]
        if first.end < count.start < stop and near:
            more.append(seating(sentence, count, (), (near[-1].actor,), count.start, min(stop, count.end + 60)))
    return more
