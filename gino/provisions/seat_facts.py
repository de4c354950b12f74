"""What one sentence says of seats: how many a body has, who chooses them, and of what class they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import re2

from gino.contract.terms import Actor, ActorKind
from gino.provisions.cast import Mention
from gino.provisions.counts import Count, counts_of
from gino.provisions.seat_words import says, wording

_OWN = re2.compile(r"(?i)\b(?:all\s+)?(?:of\s+)?(?:the|its|their|his)\s+(?:own\s+)?(?:[a-z]+\s+)?(?:owners?|shareholders?|members?|partners?|stockholders?)\b")
_EACH = re2.compile(r"(?i)\b(?:by|for|from|of)\s+each\s+(?:of\s+the\s+)?(?:company|companies|part(?:y|ies)|members?|partners?|organi[sz]ations?|shareholders?|sides?|owners?)\b")
_GAP_WORDS = 7
_BY = re2.compile(r"(?i)\bby\b")
_LIST_OFFICER = re2.compile(r"(?i)(?:of|,|and|are|being)\s+(?:the\s+)?$")
_ORIGIN = re2.compile(r"(?i)^\s+(?:(?:of|from|named)\s+)?by\s|^\s+from\s")


@dataclass(frozen=True, slots=True)
class Total:
    """A body has ``count`` seats."""

    body: str
    count: int
    at: int


@dataclass(frozen=True, slots=True)
class Seating:
    """``count`` seats (None: all of ``label``, or of the body) are chosen by all of ``choosers`` together.

    ``each`` says that every party separately chooses so many. ``at`` and ``end`` are offsets in the document.
    """

    body: str
    label: str | None
    count: int | None
    choosers: tuple[Actor, ...]
    physician: bool
    at: int
    end: int
    each: bool = False
    remaining: bool = False
    voting: bool = True


@dataclass(frozen=True, slots=True)
class ClassSize:
    """There are ``count`` seats called ``label``."""

    body: str
    label: str
    count: int
    physician: bool
    at: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with everybody it mentions and every count of people; ``body`` is whom it speaks of, from context."""

    text: str
    start: int
    mentions: tuple[Mention, ...]
    counts: tuple[Count, ...]
    body: str | None
    heads: tuple[str, ...] = ()

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin within these offsets."""
        return tuple(m for m in self.mentions if start <= m.start < end)


def seatings(sentence: Sentence) -> tuple[Seating, ...]:
    """Every choice of seats that ``sentence`` states, in order."""
    found: list[Seating] = []
    reach = 0
    for verb in wording("chosen").finditer(sentence.text):
        if verb.start() >= reach and (seating := _passive(sentence, verb.start(), verb.end(), reach)):
            found.append(seating[0])
            reach = seating[1]
    found += _gapped(sentence, found)
    found += _active(sentence)
    return tuple(sorted(_distinct(found), key=lambda seating: seating.at))


def _distinct(found: Sequence[Seating]) -> list[Seating]:
    kept: dict[int, Seating] = {}
    for seating in found:
        kept.setdefault(seating.at, seating)
    return list(kept.values())


def _passive(sentence: Sentence, start: int, end: int, after: int) -> tuple[Seating, int] | None:
    """"three [Managers] [shall be] appointed by the Hospital": the seating, and where its chooser ends."""
    by = _BY.search(sentence.text, end, min(len(sentence.text), end + 90))
    stop = _stop(sentence, end)
    if by is None or by.start() > stop:
        return None
    chooser = choosers(sentence, by.end(), stop)
    if not chooser:
        return None
    count = next((c for c in reversed(sentence.counts) if after <= c.start < start and not c.bound), None)
    at = count.start if count else after
    subject = sentence.between(at, start)
    return _seating(sentence, count, subject, chooser, at if count else start, stop), stop


def _stop(sentence: Sentence, start: int) -> int:
    """Where what is said of one choice ends: at the next count that begins another, or the next verb of choosing."""
    places = [len(sentence.text)]
    places += [c.start for c in sentence.counts if c.start > start and not c.bound and _begins(sentence, c)]
    following = wording("chosen").search(sentence.text, start)
    if following:
        places.append(following.start())
    mark = sentence.text.find(";", start)
    return min(p for p in (*places, mark if mark > 0 else len(sentence.text)) if p > start)


def _begins(sentence: Sentence, count: Count) -> bool:
    """Whether a count begins another choice: a verb of choosing or "by" follows before the sentence turns."""
    after = sentence.text[count.end : count.end + 160]
    stop = next((i for i, mark in enumerate(after) if mark in ".;"), len(after))
    return bool(_BY.search(after[:stop])) or bool(_label_of(sentence, count))


def choosers(sentence: Sentence, start: int, stop: int) -> tuple[Actor, ...]:
    """Who chooses, in the words after "by": one actor, or all of several who must agree."""
    found = [m for m in sentence.between(start, stop) if m.start - start < 140 and m.actor.kind is not ActorKind.UNKNOWN]
    words = sentence.text[start:stop]
    if found and found[0].start - start < 90:
        chosen = [found[0]]
        for mention in found[1:]:
            link = sentence.text[chosen[-1].end : mention.start].strip().lower().removesuffix("the").strip(" ,")
            if link in ("and", "and by", "", "/", "and of", "and/or") and mention.actor.kind is not ActorKind.OFFICER:
                chosen.append(mention)
            elif says("with-assent", sentence.text[chosen[-1].end : mention.start + 1]):
                chosen.append(mention)
        return tuple(m.actor for m in chosen)
    if _OWN.search(words[:60]):
        owners = [m.actor for m in sentence.mentions if m.start < start and m.actor.kind is ActorKind.CLASS]
        return tuple(owners[-1:])
    return ()


def _seating(
    sentence: Sentence, count: Count | None, subject: Sequence[Mention], chooser: tuple[Actor, ...], at: int, stop: int
) -> Seating:
    label = next((m.actor for m in subject if m.actor.kind is ActorKind.SEATS and m.actor.ref), None)
    label = label or _label_after(sentence, at, stop)
    body = next((m.actor.ref for m in subject if m.actor.kind is ActorKind.BODY and m.actor.ref), None)
    words = sentence.text[at:stop]
    said = words if len(sentence.counts) > 1 else sentence.text
    each = any(actor.kind is ActorKind.EACH for actor in chooser)
    return Seating(
        body=(label.ref if label else None) or body or sentence.body or "",
        label=label.name if label else None,
        count=count.value if count else None,
        choosers=chooser,
        physician=_by_physicians_only(said, chooser),
        at=sentence.start + at,
        end=sentence.start + stop,
        each=each,
        remaining=count is None and says("remaining", sentence.text[max(0, at - 40) : at + 30]),
        voting=not says("nonvoting", words),
    )


def _by_physicians_only(words: str, chooser: Sequence[Actor]) -> bool:
    """Whether the words about the seats, not those about the chooser, ask for physicians."""
    left = words
    for actor in chooser:
        left = left.replace(actor.name, " ")
    least = re2.search(r"(?i)\b(?:at least|not fewer than|not less than|up to)\b[^,;.]{0,40}", left)
    left = left[: least.start()] + left[least.end() :] if least else left
    return says("physician", _BY.split(left)[0]) or bool(re2.search(r"(?i)from among|of whom|who shall be|shall be a", left) and says("physician", left))


def _label_of(sentence: Sentence, count: Count) -> Actor | None:
    near = [m for m in sentence.between(count.end, count.end + 40) if m.actor.kind is ActorKind.SEATS]
    return near[0].actor if near and near[0].actor.ref else None


def _label_after(sentence: Sentence, start: int, stop: int) -> Actor | None:
    """A class named in parentheses after its choice: 'three appointed by the Group (the "Group Managers")'."""
    mark = sentence.text.find('("', start, stop + 60)
    mark = mark if mark >= 0 else sentence.text.find('(the "', start, stop + 60)
    near = [m for m in sentence.between(mark, mark + 60) if m.actor.kind is ActorKind.SEATS] if mark >= 0 else []
    return near[0].actor if near and near[0].actor.ref else None


def _gapped(sentence: Sentence, found: Sequence[Seating]) -> list[Seating]:
    """"three by the Hospital", "two from each Party": counts whose verb is left out or was said before."""
    taken = {seating.at - sentence.start for seating in found}
    more: list[Seating] = []
    for count in sentence.counts:
        if count.start in taken or count.bound:
            continue
        stop = _stop(sentence, count.end)
        words = sentence.text[count.end : stop]
        each = _EACH.search(words[:90])
        by = _BY.search(words[:80]) if found else None
        if each and len(words[: each.start()].split()) <= _GAP_WORDS:
            actor = Actor(name="each Party", kind=ActorKind.EACH)
            more.append(_seating(sentence, count, (), (actor,), count.start, stop))
        elif by and len(words[: by.start()].split()) <= _GAP_WORDS and not wording("chosen").search(words[: by.start()]):
            if chooser := choosers(sentence, count.end + by.end(), stop):
                more.append(_seating(sentence, count, sentence.between(count.end, count.end + by.start()), chooser, count.start, stop))
    return more


def _active(sentence: Sentence) -> list[Seating]:
    """"The Hospital shall appoint three Managers [and the Group two]"."""
    found: list[Seating] = []
    for verb in wording("chooses").finditer(sentence.text):
        subject = [m for m in sentence.mentions if m.end <= verb.start() + 1]
        if not subject:
            continue
        actor = _subject(sentence, subject, verb.start())
        stop = min((s for s in (sentence.text.find(";", verb.end()),) if s > 0), default=len(sentence.text))
        counts = [c for c in sentence.counts if verb.end() <= c.start < min(stop, verb.end() + 70) and not c.bound]
        objects = sentence.between(verb.end(), stop)
        if counts and not _other_object(objects, counts[0]):
            found.append(_seating(sentence, counts[0], sentence.between(counts[0].end, counts[0].end + 60), (actor,), counts[0].start, stop))
            found += _active_gaps(sentence, counts[0], stop)
        elif objects and objects[0].start - verb.end() < 30 and objects[0].actor.kind in (ActorKind.SEATS, ActorKind.BODY):
            found.append(_seating(sentence, None, objects[:1], (actor,), verb.start(), stop))
    return found


def _other_object(objects: Sequence[Mention], count: Count) -> bool:
    """Whether the thing chosen is an officer or a body named before the count."""
    return bool(objects) and objects[0].end < count.start and objects[0].actor.kind is ActorKind.OFFICER


def _subject(sentence: Sentence, before: Sequence[Mention], verb: int) -> Actor:
    """The actor before the verb; a body or class in an inserted "by a Majority of ..." does not count."""
    for mention in reversed(before):
        lead = sentence.text[max(0, mention.start - 30) : mention.start].lower()
        if "by " not in lead and " of " not in lead[-8:] or mention is before[0]:
            return mention.actor
    return before[-1].actor


def _active_gaps(sentence: Sentence, first: Count, stop: int) -> list[Seating]:
    more: list[Seating] = []
    for count in sentence.counts:
        near = [m for m in sentence.mentions if first.end < m.start and 0 <= count.start - m.end <= 2]
        if first.end < count.start < stop and near:
            more.append(_seating(sentence, count, (), (near[-1].actor,), count.start, min(stop, count.end + 60)))
    return more


def total(sentence: Sentence) -> Total | None:
    """How many seats the sentence gives a body as a whole."""
    for count in sentence.counts:
        if count.bound:
            continue
        before = _unbracketed(sentence.text[: count.start])[-110:]
        body = _subject_body(sentence, count)
        if body and says("made-up", before) and _holds(sentence, count):
            return Total(body, count.value, sentence.start + count.start)
        if body and says("number-of", before) and not _label_of(sentence, count):
            return Total(body, count.value, sentence.start + count.start)
    hyphened = re2.search(r"(?i)\b([a-z-]+|\d+)-(?:member|person)\s+(?:board|committee|council|panel|body)", sentence.text)
    if hyphened and (counted := counts_of(f" {hyphened.group(1)} ")):
        near = [m.actor.ref for m in sentence.mentions if m.actor.kind is ActorKind.BODY and m.actor.ref]
        return Total(near[0], counted[0].value, sentence.start + hyphened.start()) if near else None
    return None


def _unbracketed(text: str) -> str:
    return re2.sub(r"\([^()]*\)", " ", text).rstrip()


def _subject_body(sentence: Sentence, count: Count) -> str | None:
    before = [m.actor.ref for m in sentence.mentions if m.end <= count.start and m.actor.kind is ActorKind.BODY and m.actor.ref]
    after = [m.actor.ref for m in sentence.between(count.end, count.end + 60) if m.actor.kind is ActorKind.BODY and m.actor.ref]
    return (before or after or [sentence.body])[-1 if before else 0]


def _holds(sentence: Sentence, count: Count) -> bool:
    """Whether the body holds the seats counted: not "the Board has three committees"."""
    after = sentence.text[count.end : count.end + 45].lower()
    return not re2.search(r"^\s*(?:\(\d+\)\s*)?(?:[a-z]+\s+)?(?:committees|meetings|officers|classes|categories|series|votes?)\b", after)


def class_sizes(sentence: Sentence) -> tuple[ClassSize, ...]:
    """"four Physician Managers and three Hospital Managers": how many seats each class has."""
    found: list[ClassSize] = []
    for count in sentence.counts:
        label = _label_of(sentence, count)
        if label is not None and label.ref and not count.bound:
            physician = says("physician", sentence.text.replace(label.name, " "))
            found.append(ClassSize(label.ref, label.name, count.value, physician, sentence.start + count.start))
    return tuple(found)


def ex_officio(sentence: Sentence, body: str) -> tuple[Seating, ...]:
    """Officers who sit by office: "consists of the Chair, the Vice Chair, and two Directors chosen by ..."."""
    begins = re2.search(r"(?i)\b(?:consists?\s+of|comprises?|composed\s+of|members\s+(?:shall\s+be|are)|consisting\s+of)\b", sentence.text)
    if begins is None:
        return ()
    found: list[Seating] = []
    for mention in sentence.between(begins.end(), len(sentence.text)):
        lead = sentence.text[max(begins.start(), mention.start - 12) : mention.start]
        if mention.actor.kind is ActorKind.OFFICER and _LIST_OFFICER.search(lead) and "by" not in lead.split():
            at = sentence.start + mention.start
            found.append(Seating(body, None, 1, (mention.actor,), False, at, at + mention.end - mention.start))
    return tuple(found)
