"""What to worry about, and what is strong: drawn from the proofs, the seats and the silences of one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gino.contract.report import Decision
from gino.contract.spans import Cite
from gino.contract.vocabulary import DOMAIN_OF, BodyKind, Domain, Matter, Power
from gino.decisions.naming import with_article
from gino.reports.clauses import clauses_of
from gino.reports.examined import Examined
from gino.reports.grouping import silent_matters
from gino.reports.physician.mechanisms import Mechanism, weight_of
from gino.reports.pictures.seats import BodySeen, Whose
from gino.reports.pictures.setting import short
from gino.reports.plain.saying import Plain

_MOST_WORRIES = 3
_MOST_STRENGTHS = 2
_LONGEST = 48
_MENTIONED = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One worry or strength: a title, a sentence, and the clauses behind it."""

    title: str
    says: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What points are drawn from."""

    examined: Examined
    plain: Plain
    people: str
    mechanisms: tuple[Mechanism, ...]
    bodies: tuple[BodySeen, ...]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions of the report."""
        return self.examined.report.decisions

    def point(self, sentence: str, cites: tuple[Cite, ...], **words: object) -> Point:
        """A point in the words of a sentence of ``sentences.yaml``."""
        return Point(self.plain.title(sentence, **words), self.plain.say(sentence, **words), cites)


def worries_of(subject: Subject) -> tuple[Point, ...]:
    """The three on which most hangs, weightiest first."""
    found = [*_from_mechanisms(subject), *_without_vote(subject), *_from_boards(subject), *_from_gaps(subject)]
    return tuple(point for _, point in sorted(found, key=lambda each: -each[0])[:_MOST_WORRIES])


def _from_mechanisms(subject: Subject) -> Iterator[tuple[float, Point]]:
    for each in subject.mechanisms:
        words = {
            "who": each.who,
            "people": subject.people,
            "matters": subject.plain.listed(list(each.matters), _MENTIONED),
        }
        sentence = subject.plain.sentences[f"worry.{each.kind}"]
        used = {name: word for name, word in words.items() if name in sentence.such_as}
        yield each.weight, subject.point(f"worry.{each.kind}", each.cites, **used)


def _without_vote(subject: Subject) -> Iterator[tuple[float, Point]]:
    """Matters that the text gives to others from the start."""
    none = [
        d for d in subject.decisions if _is_care(d.matter) and {d.on_paper, d.in_effect} <= {Power.ADVISES, Power.NONE}
    ]
    if none:
        matters = [d.matter for d in none]
        cites = _clauses(none, subject)
        yield (
            weight_of(matters),
            subject.point("worry.no_vote", cites, matters=subject.plain.listed(matters, _MENTIONED)),
        )


def _from_boards(subject: Subject) -> Iterator[tuple[float, Point]]:
    """Boards that pass anything without the protected side though it sits there."""
    for body in subject.bodies:
        sits = any(seats.whose is Whose.OURS for seats in body.seats)
        if body.kind is BodyKind.BOARD and body.counted and sits and body.power is None and not body.advisory:
            name = short(with_article(body.name), _LONGEST)
            point = subject.point("worry.board", body.cites, body=name, people=subject.people)
            yield weight_of(body.settles) / 2 + body.rest, point


def _from_gaps(subject: Subject) -> Iterator[tuple[float, Point]]:
    """Silence, doubt and missing papers weigh less than what the text does say."""
    silent, plain = silent_matters(subject.examined.report), subject.plain
    if silent:
        point = subject.point("worry.silent", (), matters=plain.listed(silent, _MENTIONED, "or"))
        yield weight_of(silent) / 3, point
    unclear = [d for d in subject.decisions if d.worst is not d.best and _is_care(d.matter)]
    if unclear:
        matters = [d.matter for d in unclear]
        cites = _clauses(unclear, subject)
        yield weight_of(matters) / 3, subject.point("worry.unclear", cites, matters=plain.listed(matters, _MENTIONED))
    for absence in subject.examined.case.venture.absences[:1]:
        yield (
            2.0 + 4 * absence.prevails,
            subject.point("worry.absent", absence.cites[:1], name=short(absence.name, _LONGEST)),
        )


def strengths_of(subject: Subject) -> tuple[Point, ...]:
    """Up to two, the strongest first; none is made up."""
    return tuple(_strengths(subject))[:_MOST_STRENGTHS]


def _strengths(subject: Subject) -> Iterator[Point]:
    plain, people = subject.plain, subject.people
    lasting = [d for d in subject.decisions if d.in_effect is Power.DECIDES and d.durable and _is_care(d.matter)]
    if lasting:
        matters = [d.matter for d in lasting]
        cites = _clauses(lasting, subject)
        yield subject.point("strength.decides", cites, people=people, matters=plain.listed(matters, _MENTIONED))
    amendment = _held(subject, Matter.AMENDMENT)
    if amendment is not None:
        yield subject.point("strength.amendment", _clauses([amendment], subject), people=people)
    yield from _own_bodies(subject)
    sale = _held(subject, Matter.SALE_MERGER)
    if sale is not None:
        yield subject.point("strength.sale", _clauses([sale], subject), people=people)
    stopping = [d for d in subject.decisions if d.in_effect is Power.BLOCKS and d.durable and _is_care(d.matter)]
    if stopping:
        matters = [d.matter for d in stopping]
        cites = _clauses(stopping, subject)
        yield subject.point("strength.blocks", cites, people=people, matters=plain.listed(matters, _MENTIONED))


def _own_bodies(subject: Subject) -> Iterator[Point]:
    for body in subject.bodies:
        if body.power is not Power.DECIDES or not body.counted or body.advisory or body.gates or not body.settles:
            continue
        name, people = short(with_article(body.name), _LONGEST), subject.people
        if body.ours == body.votes:
            yield subject.point("strength.seats", body.cites, people=people, body=name)
        elif body.ours >= body.needed:
            words = {"ours": body.ours, "votes": body.votes, "needed": body.needed}
            yield subject.point("strength.majority", body.cites, people=people, body=name, **words)


def _held(subject: Subject, matter: Matter) -> Decision | None:
    """The decision on a matter that nothing happens to without the protected side, and that lasts."""
    found = next((d for d in subject.decisions if d.matter is matter), None)
    holds = found is not None and found.in_effect in (Power.DECIDES, Power.BLOCKS) and found.durable
    return found if holds else None


def _clauses(decisions: Sequence[Decision], subject: Subject) -> tuple[Cite, ...]:
    """The clause of each that says most of its matter."""
    cites = (clauses_of(decision, subject.examined.report)[:1] for decision in decisions)
    return tuple(dict.fromkeys(cite for found in cites for cite in found))


def _is_care(matter: Matter) -> bool:
    return DOMAIN_OF[matter] is not Domain.CORPORATE
