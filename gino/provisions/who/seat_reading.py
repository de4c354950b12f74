"""Everything a document says of seats, sentence by sentence, each with the body that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import BodyKind
from gino.documents.model import Document
from gino.provisions.plain import Passage, Passages, plain
from gino.provisions.sentences import sentences_of
from gino.provisions.who.casting import DocumentCast
from gino.provisions.who.counts import counts_of, parts_of
from gino.provisions.who.labels import NUMBER, SEAT_NOUN
from gino.provisions.who.rules_of_order import rules_of
from gino.provisions.who.seat_choices import seatings
from gino.provisions.who.seat_sentence import ClassSize, Seating, Sentence, Total
from gino.provisions.who.seat_totals import class_sizes, equal_parts, ex_officio, total
from gino.provisions.who.seat_words import says
from gino.provisions.who.tenure_facts import ChairFact, Device, Tenure, Weight, chairs, devices, tenures, weights

_TRIGGER = re2.compile(
    r"(?i)\b(?:appoint|elect(?:ed|s|ion)?\b|design(?:at|ee)|represented\b|belongs?\b|fill|drawn\b|select(?:ed|s)?\b|nominat|choos|chos|names?\b|"
    r"named\b|employed|establish\w*\s+an?\b|"
    r"consist|compris|compos|constitut|remov(?:e|ed|able)\b|replac|vacan|pleasure|casting|tie\b|tie-|"
    r"second\s+vote|chair|ex\s+officio|"
    r"there\s+(?:shall\s+be|is|are)\s|prox|irrevocab|undated|dated|in\s+blank|stock\s+power|"
    r"voting\s+trust|nominee|resign|quorum|acts?\s+by|decided?\s+by|(?:carried|adopted|"
    r"taken|made)\s+by|unanimous|"
    r"vote\s+of|votes\b|seats?\b|comes?\s+from\b)"
    rf"|\b(?:ha(?:s|ve)|numbers)\s+{NUMBER}\b"
    rf"|\b{NUMBER}\)?\s+(?:\w+\s+){{0,2}}?(?:members|managers|directors|trustees|persons|representatives)\b|-member\b"
)

_SEATS = re2.compile(rf"(?i){SEAT_NOUN}")


@dataclass
class SeatReading:
    """The facts found: choices of seats by passage, totals, class sizes, tenures, chairs and devices."""

    seatings: dict[int, list[Seating]] = field(default_factory=dict)
    totals: list[Total] = field(default_factory=list)
    sizes: list[ClassSize] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)
    chairs: list[ChairFact] = field(default_factory=list)
    devices: list[Device] = field(default_factory=list)
    rules: list[tuple[str, str, str]] = field(default_factory=list)
    physicians: list[tuple[str, str | None]] = field(default_factory=list)


def read_seats(cast: DocumentCast, document: Document) -> SeatReading:
    """Read every passage of ``document`` that can speak of seats."""
    reading = SeatReading()
    context = _Context(cast, plain(document.text[:400]))
    for place, passage in enumerate(Passages(document).all):
        context.enter(passage)
        nearby: list[Actor] = []
        for sentence in _sentences(cast, passage, context):
            _note(reading, place, sentence, nearby)
            nearby += [m.actor for m in sentence.mentions if m.actor.kind is ActorKind.PARTY]
            context.after(sentence)
    return reading


def _note(reading: SeatReading, place: int, sentence: Sentence, nearby: Sequence[Actor]) -> None:
    if not says("contingent", sentence.text):
        _note_seats(reading, place, sentence)
    reading.tenures += [t for t in tenures(sentence) if t.body]
    reading.weights += weights(sentence)
    reading.chairs += [c for c in chairs(sentence) if c.body]
    reading.rules += rules_of(sentence)
    reading.devices += devices(sentence, nearby)


def _note_seats(reading: SeatReading, place: int, sentence: Sentence) -> None:
    """Seats as they are; those that an event would bring about are nobody's yet."""
    found = total(sentence)
    chosen = _chosen(sentence, found, reading.totals)
    named = sentence.bodies_before(len(sentence.text))
    body = found.body if found else named[0].actor.ref if named else sentence.body
    sitting = ex_officio(sentence, body) if body else ()
    if found and sum(1 for s in chosen if s.count) + len(sitting) > 1 and any(s.at == found.at for s in chosen):
        found = None
    composing = not says("not-composition", sentence.text)
    sizes = class_sizes(sentence) if found or composing else ()
    if found and len(sizes) > 1 and found.at == sizes[0].at:
        found = replace(found, count=sum(size.count for size in sizes))
    chosen = [_of_total(seating, found, sentence) for seating in chosen] if found else chosen
    reading.totals += [found] if found else []
    reading.sizes += sizes
    group = reading.seatings.setdefault(place, [])
    if composing or found or sizes or says("chosen", sentence.text) or says("chooses", sentence.text):
        group += chosen
    group += sitting


def _of_total(seating: Seating, whole: Total, sentence: Sentence) -> Seating:
    """A choice beside the count of a body's seats is of that body, unless another is named between them."""
    named = sentence.between(whole.at - sentence.start, seating.at - sentence.start)
    apart = any(m.actor.kind is ActorKind.BODY and not _SEATS.fullmatch(sentence.text[m.start : m.end]) for m in named)
    plain_seats = seating.count is not None and seating.label is None and seating.at > whole.at
    return replace(seating, body=whole.body) if plain_seats and not apart else seating


def _chosen(sentence: Sentence, whole: Total | None, known: Sequence[Total]) -> list[Seating]:
    """The choices of seats that a sentence states; "half" and "a majority of them" are of its whole, or the last."""
    size = whole or next((one for one in reversed(known) if one.body == sentence.body), None)
    if size:
        parts = parts_of(sentence.text, size.count)
        sentence = replace(sentence, counts=tuple(sorted((*sentence.counts, *parts), key=lambda count: count.start)))
    equal = equal_parts(sentence, whole) if whole else ()
    return list(equal) or [seating for seating in seatings(sentence) if seating.body]


class _Context:
    """Which body a sentence speaks of when it names none: the one before, the heading's, or the document's own."""

    def __init__(self, cast: DocumentCast, title: str) -> None:
        self._cast = cast
        self._bodies: Mapping[str, BodyKind] = {body.id: body.kind for body in cast.bodies}
        self._main = self._named(title) or next((b.id for b in cast.bodies if b.kind is BodyKind.BOARD), None)
        self._headings: tuple[str, ...] | None = None
        self.body: str | None = self._main

    def _named(self, text: str) -> str | None:
        for mention in self._cast.mentions(text):
            kind = self._bodies.get(mention.actor.ref or "")
            if mention.actor.kind is ActorKind.BODY and kind not in (None, BodyKind.MEMBERS, BodyKind.OFFICER):
                return mention.actor.ref
        return None

    def enter(self, passage: Passage) -> None:
        """Take up the heading's body where the heading changes."""
        if passage.headings != self._headings:
            self._headings = passage.headings
            named = [body for body in map(self._named, passage.headings) if body]
            self.body = named[0] if named else self._main

    def after(self, sentence: Sentence) -> None:
        """Keep the body that a sentence was about: the first that it names."""
        for mention in sentence.bodies_before(len(sentence.text)):
            kind = self._bodies.get(mention.actor.ref or "")
            if mention.actor.kind is ActorKind.BODY and kind not in (None, BodyKind.MEMBERS, BodyKind.OFFICER):
                self.body = mention.actor.ref
                return


def _sentences(cast: DocumentCast, passage: Passage, context: _Context) -> Iterator[Sentence]:
    labels = frozenset(label.label for label in cast.labels)
    for start, end in sentences_of(passage.text):
        words = passage.text[start:end]
        if _TRIGGER.search(words):
            yield Sentence(words, passage.start + start, cast.named(words), counts_of(words), context.body, labels)
