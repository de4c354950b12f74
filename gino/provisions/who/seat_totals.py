"""How many seats a body has, how many each class of them, and who sits by office, as one sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.who.counts import Count, counts_of
from gino.provisions.who.names import proper_names
from gino.provisions.who.seat_facts import label_of
from gino.provisions.who.seat_sentence import EACH, ClassSize, Seating, Sentence, Total, is_seated
from gino.provisions.who.seat_words import says, wording
from gino.provisions.who.sides import evidence, weighed

_LIST_OFFICER = re2.compile(r"(?i)(?:of|,|;|:|and|are|being|\([a-z0-9]+\))\s+(?:the\s+)?$")
_LISTS = re2.compile(
    r"(?i)\b(?:consists?\s+of|comprises?|comprised\s+of|composed\s+of|members\s+(?:shall\s+be|are)|consisting\s+of|made\s+up\s+of|constituted\s+of|namely)\b"
    r"|\b(?:of|numbering)\s+(?:[a-z]+|\d+)\s*:|\b(?:members|directors|managers|trustees|governors|persons|seats)\s*:"
)
_APPOINTING = re2.compile(
    r"(?i)\bby\s+[^,;]*$|\bby,[^;]*$|\b(?:pleasure|discretion|approval|consent|direction)\s+of,?\s+(?:the\s+)?$"
)
_MAKE_UP = re2.compile(
    r"(?i)\b(?:(?:together\s+)?(?:make\s+up|constitute|form|compose|comprise)|(?:are|shall\s+be)\s+the\s+members\s+of)\s+"
    r"(?:the|a|an)\s+(?:[\w'-]+\s+){0,4}?(?:board|council|committee|panel|senate|assembly|body)\b"
)
_EX_OFFICIO = re2.compile(r"(?i)\b(?:ex[- ]officio|by\s+virtue\s+of\s+(?:his|her|their|the)?\s*office)\b")
_SITTING = (ActorKind.OFFICER, ActorKind.PARTY)
_NOT_SITTING = re2.compile(r"(?i)\b(?:of|by|to|with|from|or)\s+(?:the\s+|his\s+|her\s+)*$")
_EQUAL = re2.compile(r"(?i)\b(?:equal\s+numbers?|in\s+equal\s+(?:parts|shares|numbers)|equally\s+by)\b")
_ALL_OF_THEM = re2.compile(r"(?i)\b(?:each|all|both|none)\b[^,;]{0,40}$")
_OF_SOME = re2.compile(r"(?i)\bof\s+(?:whom|which)\s+there\s+(?:are|shall\s+be|is)$")
_HAVE = re2.compile(
    r"(?i)\s+(?:shall|will|may)?\s*(?:at\s+all\s+times\s+)?(?:have|has|holds?|be\s+entitled\s+to)\s+(?:the\s+)?"
)
_PAIR = 2
_OF_ITS = re2.compile(r"(?i)\s+of\s+(?:its|the|such)\s+")
_SENT = re2.compile(r"(?i)\b(?:an?|one)\s+representative\s+of\s+(?:the\s+|an?\s+)?")
_OF_NAME = re2.compile(r"(?i)^\s+of\s+(?:the\s+)?")
_MEMBER_BOARD = re2.compile(r"(?i)\b([a-z-]+|\d+)-(?:member|person)\s+(?:board|committee|council|panel|body)")
_HEADS = re2.compile(r"^\s*\w+,?\s+(?:having\s+)?one\s+vote\b")
_OWNING = re2.compile(r"^\s*(?:\(\d+\)\s*)?(?:owners|shareholders|stockholders|partners)\s*[.:,]")
_OWNERS = re2.compile(
    r"^\s*(?:\(\d+\)\s*)?(?:\w+\s+)?(?:members|owners|shareholders|partners)\s*(?::|,(?:\s+(?:the|[A-Z])|\s*$)|\s-)"
)
_ADJACENT = re2.compile(
    r"(?i)^\W*(?:of\s+(?:the\s+)?[\w' -]{1,40}?,?\s*)?(?:of|means|being|with|,|has|have|"
    r"shall\s+have)\s*(?:the|a\s+total\s+of|exactly|initially)?\W*$"
)


def total(sentence: Sentence) -> Total | None:
    """How many seats the sentence gives a body as a whole."""
    for count in sentence.counts:
        if count.bound or EACH.search(sentence.text[count.end : count.end + 70]):
            continue
        if count.whole and (near := _body_after(sentence, count)):
            return Total(near, count.whole, sentence.start)
        before = _unbracketed(sentence.text[: count.start])
        if _OF_SOME.search(before) or _held(sentence, count):
            continue
        bodies = sentence.bodies_before(count.start)
        body = bodies[-1].actor.ref if bodies else _body_after(sentence, count)
        beside = bodies and _ADJACENT.search(_unbracketed(sentence.text[bodies[-1].end : count.start]))
        counted = says("made-up", before[-110:]) or (says("number-of", before[-110:]) and not label_of(sentence, count))
        if body and (beside or counted) and _holds(sentence, count) and not says("quorum", sentence.text):
            return Total(body, count.value, sentence.start + count.start)
    return _part_of(sentence) or _hyphened(sentence)


def _held(sentence: Sentence, count: Count) -> bool:
    """Whether the seats counted are a party's own: "The Practice shall have two seats on the Board"."""
    before = [m for m in sentence.mentions if m.end <= count.start]
    party = before[-1] if before and before[-1].actor.kind in (ActorKind.PARTY, ActorKind.CLASS) else None
    return bool(
        party
        and party.actor.side is not Side.COMPANY
        and _HAVE.fullmatch(sentence.text[party.end : count.start])
        and any(is_seated(m.actor) for m in sentence.between(count.end, count.end + 60))
    )


def equal_parts(sentence: Sentence, size: Total) -> tuple[Seating, ...]:
    """ "eight Managers, the Group and the System each appointing an equal number"."""
    if not _EQUAL.search(sentence.text):
        return ()
    parties = {
        m.actor.ref: m
        for m in sentence.mentions
        if m.actor.kind is ActorKind.PARTY and m.actor.side is not Side.COMPANY
    }
    if len(parties) < _PAIR or size.count % len(parties):
        return ()
    return tuple(
        Seating(
            size.body,
            None,
            size.count // len(parties),
            (m.actor,),
            False,
            sentence.start + m.start,
            sentence.start + m.end,
        )
        for m in parties.values()
    )


def _part_of(sentence: Sentence) -> Total | None:
    """ "names five of its nine members"."""
    for one, other in pairwise(sentence.counts):
        if sentence.body and _OF_ITS.fullmatch(sentence.text[one.end : other.start]):
            return Total(sentence.body, other.value, sentence.start + other.start)
    return None


def _hyphened(sentence: Sentence) -> Total | None:
    """ "an eleven-member board of directors"."""
    match = _MEMBER_BOARD.search(sentence.text)
    counted = counts_of(f" {match.group(1)} members ") if match else ()
    near = [m.actor.ref for m in sentence.mentions if m.actor.kind is ActorKind.BODY and m.actor.ref]
    if match and counted and near and near[0]:
        return Total(near[0], counted[0].value, sentence.start + match.start())
    return None


def _unbracketed(text: str) -> str:
    return str(re2.sub(r"\([^()]*\)", " ", text)).rstrip()


def _body_after(sentence: Sentence, count: Count) -> str | None:
    after = [m.actor.ref for m in sentence.between(count.end, count.end + 60) if is_seated(m.actor)]
    return after[0] if after else sentence.body


def _holds(sentence: Sentence, count: Count) -> bool:
    """Whether the body holds the seats counted: not "the Board has three committees"."""
    after = sentence.text[count.end : count.end + 45].lower()
    if _HEADS.search(after) or _OWNING.search(after) or (_OWNERS.search(after) and _party_next(sentence, count)):
        return False
    return not re2.search(
        r"^\s*(?:\(\d+\)\s*)?(?:[a-z]+\s+)?(?:committees|meetings|officers|classes|categories|series|votes?)\b", after
    )


def _party_next(sentence: Sentence, count: Count) -> bool:
    """Whether the people counted are the owners themselves: "There are two members: the Group and the System"."""
    return any(m.actor.kind is ActorKind.PARTY for m in sentence.between(count.end, count.end + 24))


def class_sizes(sentence: Sentence) -> tuple[ClassSize, ...]:
    """ "four Physician Managers and three Hospital Managers": how many seats each class has."""
    found: list[ClassSize] = []
    for count in sentence.counts:
        label = label_of(sentence, count)
        if label is not None and label.ref and not count.bound:
            physician = says("physician", _without_names(sentence))
            stated = [m.actor.ref for m in sentence.bodies_before(count.start) if m.actor.kind is ActorKind.BODY]
            body = stated[-1] if stated and stated[-1] else label.ref
            found.append(ClassSize(body, label.name, count.value, physician, sentence.start + count.start, label))
    return tuple(found)


def _without_names(sentence: Sentence) -> str:
    """The words of a sentence that are nobody's name."""
    text = sentence.text
    for mention in sentence.mentions:
        if mention.actor.kind in (ActorKind.SEATS, ActorKind.PARTY):
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def ex_officio(sentence: Sentence, body: str) -> tuple[Seating, ...]:
    """Officers who sit by office: "consists of the Chair and ...", "the Director of Health, ex officio"."""
    found = {mention.start: _by_office(sentence, body, mention) for mention in _listed_officers(sentence)}
    for start, end in _items(sentence.text):
        words = sentence.text[start:end]
        office = _EX_OFFICIO.search(words)
        if office is None:
            continue
        for match in _SENT.finditer(words[: office.start()]):
            if not sentence.between(start + match.end(), start + match.end() + 4):
                found[start + match.start()] = _sent(sentence, body, start + match.start(), start + match.end())
        for mention in sentence.between(start, start + office.start()):
            lead = sentence.text[max(start, mention.start - 16) : mention.start]
            if mention.actor.kind in _SITTING and not _NOT_SITTING.search(lead):
                found[mention.start] = _by_office(sentence, body, mention)
    return tuple(found.values())


def _listed_officers(sentence: Sentence) -> Iterator[Mention]:
    """The officers in a list of who makes up a body, whether it stands before the verb or after it."""
    begins, ends = _LISTS.search(sentence.text), _MAKE_UP.search(sentence.text)
    for mention in sentence.mentions:
        lead = sentence.text[max(0, mention.start - 30) : mention.start]
        listed = begins and mention.start >= begins.end() and _LIST_OFFICER.search(lead)
        before = ends and mention.end <= ends.start()
        if mention.actor.kind is ActorKind.OFFICER and (listed or before) and not _APPOINTING.search(lead):
            yield mention


def _sent(sentence: Sentence, body: str, start: int, end: int) -> Seating:
    """The seat of somebody whom an outsider sends."""
    actor = Actor(name=sentence.text[start:end].strip(), kind=ActorKind.OFFICER, side=Side.OTHER)
    return Seating(body, None, 1, (actor,), False, sentence.start + start, sentence.start + end)


def _by_office(sentence: Sentence, body: str, mention: Mention) -> Seating:
    number = next((c.value for c in sentence.counts if 0 <= mention.start - c.end <= 3), 1)
    at = sentence.start + mention.start
    end = at + mention.end - mention.start
    actor = _outsider(sentence, mention) or mention.actor
    return Seating(body, None, number, (actor,), False, at, end, voting=_votes(sentence, mention))


def _outsider(sentence: Sentence, mention: Mention) -> Actor | None:
    """An officer of an organisation that is no party: on the side that the organisation's name speaks for."""
    link = _OF_NAME.search(sentence.text[mention.end : mention.end + 12])
    if mention.actor.kind is not ActorKind.OFFICER or link is None:
        return None
    start = mention.end + link.end()
    name = next((n for n in proper_names(sentence.text[start : start + 90]) if n.start == 0), None)
    if name is None or sentence.between(start, start + 4):
        return None
    side = weighed(evidence(name.text, (), ()))
    return Actor(name=mention.actor.name, kind=ActorKind.OFFICER, side=Side.OTHER if side is Side.UNKNOWN else side)


def _votes(sentence: Sentence, mention: Mention) -> bool:
    """Whether whoever is named votes: "without vote" is said of the one before it, or of "each of whom" before it."""
    _, end = next(item for item in _items(sentence.text) if mention.start < item[1])
    denied = wording("nonvoting").search(sentence.text[:end], mention.start)
    if denied is None:
        return True
    between = sentence.text[mention.end : denied.start()]
    return bool(sentence.between(mention.end, denied.start())) and not _ALL_OF_THEM.search(between)


def _items(text: str) -> list[tuple[int, int]]:
    """The items of a list run on in one sentence, cut at semicolons."""
    cuts = [0, *(i + 1 for i, mark in enumerate(text) if mark == ";"), len(text)]
    return list(pairwise(cuts))
