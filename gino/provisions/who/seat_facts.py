"""Who chooses seats, as one sentence says it in the passive, or with the verb left out."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.who.counts import Count
from gino.provisions.who.seat_sentence import EACH, Seating, Sentence, is_seated
from gino.provisions.who.seat_words import says, wording

_OWN = re2.compile(
    r"(?i)\b(?:all\s+)?(?:of\s+)?(?:the|its|their|his)\s+(?:own\s+)?(?:[a-z]+\s+)?(?:owners?|"
    r"shareholders?|members?|partners?|stockholders?)\b"
)
_GAP_WORDS = 7
_PARTICIPLE = re2.compile(r"(?i)\b(?:[a-z]{2,}ed|chosen|given|held|made|taken|sent)\b")
_BY = re2.compile(r"(?i)\bby\b")
_NOMINATED = re2.compile(r"(?i)nominat")
_IS_ONE = re2.compile(r"(?i)^\s*(?:shall\s+be|is|must\s+be|will\s+be|are)\s+(?:an?|one\s+of(?:\s+the)?)\b")
_THE = re2.compile(r"(?i)\b(?:the|one)\s+$")
_BESIDE_COUNT = re2.compile(
    r"\s*(?:\(\d+\)\s*)?(?:[\w-]+\s+){0,2}(?:of\s+(?:whom|which|them)\s+(?:are|is|shall\s+be|must\s+be)\s+(?:the\s+)?)?|\s*\((?:the\s+)?\""
)
_COUNTED = re2.compile(
    r"(?i)\s*(?:\(\d+\)\s*)?(?:[a-z-]+\s+){0,2}(?:members|directors|managers|trustees|governors|persons|seats|"
    r"representatives|physicians)\s+"
)
_LIMIT = re2.compile(r"(?i)\s*(?:not|no)\s+(?:more|fewer|less)\s+than\s+$|\s*(?:at\s+(?:least|most)|up\s+to)\s+$")
_LINKED = re2.compile(
    r"(?i)[\s,/]*(?:and(?:/or)?(?:\s+(?:by|of))?)?\s*(?:(?:an?|the|at\s+least\s+\w+|not\s+fewer\s+than\s+\w+|\w+)\s+)?"
    r"(?:(?:majority|vote|one|two-thirds)\s+)?(?:of\s+)?(?:the\s+)?"
)
_NOT_ONE = re2.compile(r"(?i)\b(?:neither|nor|not|none\s+of\s+whom|no)\b[^,;.]{0,50}|\bnon-?physicians?\b")
_OTHERS = re2.compile(
    r"(?i)^\s*(?:the\s+)?(?:(?:vote\s+of\s+)?(?:the\s+)?(?:other|remaining)|rest\s+of\s+the)\s+(?:\w+\s+)?(?:members|directors|managers|trustees)\b"
)
_INDEPENDENT = re2.compile(r"(?i)\bindependent\s+of\b|\bcommunity\b|\bpublic\s+member")
_LONGER = re2.compile(r"\s[A-Z][a-z]+(?:s|ers|ors)\b")
_FROM = re2.compile(
    r"(?i)^\s+(?:(?:shall\s+)?comes?\s+|are\s+drawn\s+|(?:managers|directors|members)\s+)?from(?:\s+the)?\b"
)
_AMONG = re2.compile(r"(?i)^\s*(?:and\s+from\s+)?among\b")
_REFERS = re2.compile(
    r"(?i)\b(?:(?:out\s+of|from|from\s+among|by|majority\s+of|vote\s+of)\s+the|chair\w*\s+(?:is|shall\s+be))\s+$"
)
"""Words before a count of seats already given: "out of the five managers elected by the Group"."""
_CHAIR = re2.compile(r"(?i)\b(?:co-)?(?:chair\w*|president|presid\w+)\b[^.;]{0,60}$")


def passive(sentence: Sentence, start: int, end: int, after: int) -> tuple[Seating, int] | None:
    """ "three [Managers] [shall be] appointed by the Hospital": the seating, and where its chooser ends."""
    by = _BY.search(sentence.text, end, min(len(sentence.text), end + 90))
    stop = _stop(sentence, end)
    if by is None or by.start() > stop or _second_to_election(sentence, start, end):
        return None
    chooser = choosers(sentence, by.end(), stop)
    if not chooser:
        return None
    count = next((c for c in reversed(sentence.counts) if after <= c.start < start and not c.bound), None)
    count = count or _at_most(sentence, after, start)
    filled = sentence.text[start:end].lower() == "filled"
    sits = filled and (count is None or chooser[0].kind is not ActorKind.PARTY)
    if sits or (count and _REFERS.search(sentence.text[: count.start])):
        return None
    subject = sentence.between(count.start if count else after, start)
    office = _office(sentence, subject, start)
    if count and chooser[0].kind is ActorKind.ALL and _INDEPENDENT.search(sentence.text[count.start : start]):
        chooser = (Actor(name="independent members", kind=ActorKind.NEUTRAL, side=Side.INDEPENDENT),)
    if count is None and (office or _CHAIR.search(sentence.text[after:start])):
        return (of_office(sentence, office, chooser, start, stop), stop) if office and office.ref else None
    return seating(sentence, count, subject, chooser, count.start if count else start, stop), stop


def _at_most(sentence: Sentence, after: int, verb: int) -> Count | None:
    """The most seats that a body made up of "not more than nine members appointed by ..." can have."""
    beside = [
        c for c in sentence.counts if after <= c.start and c.bound and _COUNTED.fullmatch(sentence.text[c.end : verb])
    ]
    return beside[-1] if beside and says("made-up", _LIMIT.sub("", sentence.text[: beside[-1].start][-110:])) else None


def _office(sentence: Sentence, subject: Sequence[Mention], verb: int) -> Actor | None:
    """The office that a verb of choosing fills: named right before it, or said to be one of a class that is chosen."""
    if subject and subject[-1].actor.kind is ActorKind.OFFICER:
        return subject[-1].actor
    if subject and subject[0].actor.kind is ActorKind.OFFICER and _IS_ONE.search(sentence.text[subject[0].end : verb]):
        return subject[0].actor
    return None


def _second_to_election(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb only nominates, while the same sentence also says who elects."""
    others = [v for v in wording("chosen").finditer(sentence.text) if not _NOMINATED.search(v.group())]
    return bool(_NOMINATED.search(sentence.text[start:end])) and bool(others)


def of_office(sentence: Sentence, office: Actor, chooser: tuple[Actor, ...], start: int, stop: int) -> Seating:
    """The filling of an office, as the one seat of its own body."""
    at = sentence.start + start
    return Seating(office.ref or "", None, 1, chooser, False, at, sentence.start + stop)


def _stop(sentence: Sentence, start: int) -> int:
    """Where what is said of one choice ends: at the next count that begins another, or the next verb of choosing."""
    places = [len(sentence.text)]
    places += [c.start for c in sentence.counts if c.start > start and not c.bound and _begins(sentence, c)]
    following = wording("chosen").search(sentence.text, start)
    if following:
        places.append(following.start())
    mark = sentence.text.find(";", start)
    return min(p for p in (*places, mark if mark > 0 else len(sentence.text)) if p > start or p == len(sentence.text))


def _begins(sentence: Sentence, count: Count) -> bool:
    """Whether a count begins another choice: a verb of choosing or "by" follows before the sentence turns."""
    after = sentence.text[count.end : count.end + 160]
    stop = next((i for i, mark in enumerate(after) if mark in ".;"), len(after))
    return bool(_BY.search(after[:stop])) or bool(label_of(sentence, count))


def choosers(sentence: Sentence, start: int, stop: int) -> tuple[Actor, ...]:
    """Who chooses, in the words after "by": one actor, or all of several who must agree."""
    found = [
        m for m in sentence.between(start, stop) if m.start - start < 140 and m.actor.kind is not ActorKind.UNKNOWN
    ]
    words = sentence.text[start:stop]
    if found and found[0].start - start < 90:
        if longer := _LONGER.match(sentence.text[found[0].end : stop]):
            name = sentence.text[found[0].start : found[0].end] + longer.group()
            return (Actor(name=" ".join(name.split()), kind=ActorKind.UNKNOWN),)
        chosen = [found[0]]
        for mention in found[1:]:
            link = sentence.text[chosen[-1].end : mention.start]
            together = _LINKED.fullmatch(link) and mention.actor.kind is not ActorKind.OFFICER
            if together or says("with-assent", sentence.text[chosen[-1].end : mention.start + 1]):
                chosen.append(mention)
        return tuple(m.actor for m in chosen)
    if _OTHERS.search(words):
        return (Actor(name="the other members", kind=ActorKind.ALL, side=Side.JOINT),)
    if _OWN.search(words[:60]):
        owners = [m.actor for m in sentence.mentions if m.start < start and m.actor.kind is ActorKind.CLASS]
        return tuple(owners[-1:])
    return ()


def seating(
    sentence: Sentence, count: Count | None, subject: Sequence[Mention], chooser: tuple[Actor, ...], at: int, stop: int
) -> Seating:
    """The seats that ``count`` counts, or that ``subject`` names, as ``chooser`` chooses them."""
    label = next((m.actor for m in subject if sentence.is_label(m.actor)), None)
    label = label or _label_after(sentence, at, stop)
    named = [m for m in (*subject, *reversed(sentence.bodies_before(at))) if is_seated(m.actor)]
    stated = [m.actor.ref for m in named if m.actor.kind is ActorKind.BODY]
    body = stated[0] if stated else None
    label = label if label and body in (None, label.ref) else None
    words = sentence.text[at:stop]
    said = words if len(sentence.counts) > 1 else sentence.text
    parties = [sentence.text[m.start : m.end] for m in sentence.mentions if m.actor.kind is ActorKind.PARTY]
    each = count is not None and any(actor.kind is ActorKind.EACH for actor in chooser)
    if count is None and label is not None and _the_one(sentence, subject, at):
        number: int | None = 1
    else:
        number = count.value if count else None
    return Seating(
        body=(label.ref if label else None) or body or (named[0].actor.ref if named else None) or sentence.body or "",
        label=label.name if label else None,
        count=number,
        choosers=chooser,
        physician=_by_physicians_only(said, chooser, parties),
        at=sentence.start + at,
        end=sentence.start + stop,
        each=each,
        remaining=count is None and says("remaining", sentence.text[max(0, at - 40) : at + 30]),
        voting=not says("nonvoting", words),
    )


def _the_one(sentence: Sentence, subject: Sequence[Mention], at: int) -> bool:
    """Whether the class of seats is spoken of in the singular: "the Independent Manager"."""
    spoken = [m for m in subject if sentence.is_label(m.actor)]
    if not spoken or sentence.text[spoken[0].start : spoken[0].end].endswith("s"):
        return False
    return bool(_THE.search(sentence.text[max(0, spoken[0].start - 6) : spoken[0].start]))


def _by_physicians_only(words: str, chooser: Sequence[Actor], names: Sequence[str]) -> bool:
    """Whether the words about the seats, not those about the chooser, ask for physicians."""
    left = words
    for name in (*(actor.name for actor in chooser), *names):
        left = left.replace(name, " ")
    left = _NOT_ONE.sub(" ", left)
    least = re2.search(r"(?i)\b(?:at least|not fewer than|not less than|up to)\b[^,;.]{0,40}", left)
    left = left[: least.start()] + left[least.end() :] if least else left
    return says("physician", _BY.split(left)[0]) or bool(
        re2.search(r"(?i)from among|of whom|who shall be|shall be a", left) and says("physician", left)
    )


def label_of(sentence: Sentence, count: Count) -> Actor | None:
    """The class of seats that a count counts."""
    near = [m for m in sentence.between(count.end, count.end + 40) if sentence.is_label(m.actor)]
    beside = near and _BESIDE_COUNT.fullmatch(sentence.text[count.end : near[0].start])
    return near[0].actor if beside else None


def _label_after(sentence: Sentence, start: int, stop: int) -> Actor | None:
    """A class named in parentheses after its choice: 'three appointed by the Group (the "Group Managers")'."""
    mark = sentence.text.find('("', start, stop + 60)
    mark = mark if mark >= 0 else sentence.text.find('(the "', start, stop + 60)
    near = [m for m in sentence.between(mark, mark + 60) if sentence.is_label(m.actor)] if mark >= 0 else []
    return near[0].actor if near else None


def gapped(sentence: Sentence, found: Sequence[Seating]) -> list[Seating]:
    """ "three by the Hospital", "two from each Party": counts whose verb is left out or was said before."""
    taken = {seating.at - sentence.start for seating in found}
    more: list[Seating] = []
    for count in sentence.counts:
        if count.start in taken or count.bound:
            continue
        stop = _stop(sentence, count.end)
        following = min((c.start for c in sentence.counts if c.start >= count.end), default=stop)
        words = sentence.text[count.end : min(stop, following)]
        each = EACH.search(words[:90])
        by = _BY.search(words[:80]) if found else _FROM.search(words[:40])
        by = None if by and _AMONG.search(words[by.end() :]) else by
        if each and len(words[: each.start()].split()) <= _GAP_WORDS:
            actor = Actor(name="each Party", kind=ActorKind.EACH)
            more.append(seating(sentence, count, (), (actor,), count.start, stop))
        elif by and _is_gap(words[: by.start()]) and (chooser := choosers(sentence, count.end + by.end(), stop)):
            subject = sentence.between(count.end, count.end + by.start())
            more.append(seating(sentence, count, subject, chooser, count.start, stop))
    return more


def _is_gap(words: str) -> bool:
    """Whether few words, and no verb, stand between a count and its "by": not "five persons submitted by"."""
    return len(words.split()) <= _GAP_WORDS and not _PARTICIPLE.search(words)
