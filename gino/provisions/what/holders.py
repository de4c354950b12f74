"""Who holds a power: the actor in the frame's slot, everybody coordinated with it, and what "it" stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gino.contract.extract import Holder
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.what.skeleton import SLOT, Skeleton

_SLOTS = r"@[pbtoksmceanu]\d+"
_JOIN = (
    r"(?:,? nor|,? and(?: of| by| the holders of [^@]{0,40}?)?|,? or(?: of| by)?|"
    r",(?: of| by| from)?|, together with|,? together with(?: the (?:consent|approval) of)?|,? as well as|"
    r",? jointly with|;? and) (?:a majority of (?:the )?|the holders of [^@,;]{0,40}|"
    r"at least #\d+ (?:of the )?|all (?:of )?|(?:any|each|either) (?:of )?|#\d+ )?"
)
_AFTER = re.compile(rf"(?:'s)?(?: \([^()@]*\))?(?:{_JOIN}){_SLOTS}")
_BEFORE = re.compile(rf"{_SLOTS}{_JOIN}$")
_GAPPED = re.compile(r" by \S+")
_AND = re.compile(r"\band\b|together with|as well as|jointly|,")
_OR = re.compile(r"\bor\b|\beither\b")
_PRONOUN = re.compile(
    r"((?:he or she|he/she|she|he|they)(?= (?:also |further )?(?:shall|may|must|will|has|have|is|are)\b)"
    r"|it(?= (?:also |further )?(?:shall|may|must|will|has)\b))"
)
_PERSONS = frozenset({ActorKind.OFFICER, ActorKind.SEATS, ActorKind.NEUTRAL})
_THINGS = frozenset({ActorKind.PARTY, ActorKind.BODY, ActorKind.CLASS})
_SEVERAL = frozenset({ActorKind.ALL, ActorKind.CLASS, ActorKind.SEATS, ActorKind.BODY, ActorKind.EACH})
_MEANT = {"h": _PERSONS, "s": _PERSONS, "i": _THINGS, "t": _SEVERAL}
_CONJUNCTION = re.compile(r"\b(?:and|or|nor|with)\b|as well as|;")
_SUBJECT = re.compile(
    rf"{_SLOTS}(?:,[^;|]*?,| (?:of|for|on) [^,;|@]*?)? (?:shall|may|must|will|can|"
    rf"has|have|is|are|agrees?|undertakes?)\b"
)


def coordinated(skeleton: Skeleton, place: int) -> tuple[tuple[int, ...], bool]:
    """The slots that stand together with the one at ``place``, and whether they hold the power only together."""
    text = skeleton.text
    first = SLOT.match(text, place)
    if first is None:
        return (), False
    slots = [int(first.group(2))]
    joins = ""
    end = first.end()
    while (match := _AFTER.match(text, end)) and not _GAPPED.match(text, match.end()):
        joins += text[end : match.end()]
        slots.append(int(SLOT.findall(match.group())[-1][1]))
        end = match.end()
    start = first.start()
    while match := _BEFORE.search(text[:start]):
        if SLOT.sub("", match.group()).strip() == "," and not _CONJUNCTION.search(joins):
            break
        joins += match.group()
        slots.insert(0, int(SLOT.findall(match.group())[0][1]))
        start = match.start()
    return tuple(slots), len(slots) > 1 and not _OR.search(joins)


def subject_of(skeleton: Skeleton) -> int | None:
    """Where the subject of the clause stands: the actor before the finite verb, else the first one named."""
    match = _SUBJECT.search(skeleton.text) or SLOT.search(skeleton.text)
    return match.start() if match else None


def antecedent(skeleton: Skeleton, place: int, before: Sequence[Skeleton]) -> Actor | None:
    """Whom "it" or "they" at ``place`` stands for: the subject of the clause before, else of the sentence before."""
    earlier = [match for match in SLOT.finditer(skeleton.text) if match.start() < place]
    if earlier:
        return skeleton.actor(int(earlier[0].group(2)))
    for sentence in before:
        found = SLOT.search(sentence.text)
        if found:
            return sentence.actor(int(found.group(2)))
    return None


def with_subject(skeleton: Skeleton, before: Sequence[Skeleton]) -> Skeleton:
    """``skeleton`` with the actor that "it", "they", "he or she" at its head means in the pronoun's place."""
    pronoun = _PRONOUN.match(skeleton.text)
    if pronoun is None:
        return skeleton
    for sentence in before:
        place = subject_of(sentence)
        meant = SLOT.match(sentence.text, place) if place is not None else None
        if meant is None:
            continue
        actor = sentence.actor(int(meant.group(2)))
        if actor.kind not in _MEANT[pronoun.group(1)[0]]:
            return skeleton
        mention = Mention(0, len(pronoun.group(1)), actor)
        text = f"@{meant.group(1)}{len(skeleton.actors)}{skeleton.text[pronoun.end(1) :]}"
        return replace(skeleton, text=text, actors=(*skeleton.actors, mention))
    return skeleton


def holder_of(actors: Sequence[Actor], jointly: bool, severally: bool = False) -> Holder | None:
    """The holder that actors make up together; ``severally`` where each of those named with "and" can act alone."""
    named = list(dict.fromkeys((actor.name, actor.side) for actor in actors))
    if not named:
        return None
    joined = " and " if jointly else " or "
    return Holder(name=joined.join(name for name, _ in named), side=side_of(actors, jointly and not severally))


def side_of(actors: Sequence[Actor], jointly: bool) -> Side | None:
    """The side of actors who hold a power: joint where sides must agree, each where every one holds it separately."""
    sides = list(dict.fromkeys(actor.side for actor in actors if actor.side is not Side.UNKNOWN))
    if not sides:
        return None if not actors else Side.UNKNOWN
    partners = sides == [Side.OTHER] and len({actor.name for actor in actors}) > 1
    if len(sides) == 1 and not partners:
        return sides[0]
    return Side.JOINT if jointly else Side.EACH
