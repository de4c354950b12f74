"""The first page: the grade and one sentence, the fixed table of decisions, the seats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import DOMAIN_OF, Domain, Grade, Matter, Power, Side, strength
from gino.decisions.naming import Names, listed
from gino.reports.physician.points import Subject
from gino.reports.pictures.heat_map import places_of
from gino.reports.pictures.seat_map import height_of, seat_map
from gino.reports.pictures.seats import BodySeen, Step, Whose
from gino.reports.pictures.setting import bare, short
from gino.reports.plain.saying import Plain
from gino.reports.verdict import is_hollow, tally
from gino.reports.wording import SIDE_PEOPLE, capitalized

_MOST_BODIES = 2
_MOST_GATES = 2
_MAP_WIDTH = 240.0
_LONGEST = 40
_MENTIONED = 2
_MOST_SIDES = 4
_ROOM = 298.0
"""Points of the first sheet below the table; a body for which they are not enough stands in the picture behind."""
_CHARACTERS = 45
"""In a line of the column of seats."""
_LEAD = 19.0
"""Points of a second line of the verdict, where it is longer than the next number of characters."""
_LEAD_CHARACTERS = 100
_LINE = 17.0
"""Points of a further line of parties or files, of so many characters."""
_LINE_CHARACTERS = 88


@dataclass(frozen=True, slots=True)
class Verdict:
    """The grade in words and the sentence under it; ``scale`` are all grades, worst first, and whether it is this."""

    grade: Grade | None
    name: str
    says: str
    scale: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One everyday decision. ``unclear`` says that the text can be read more than one way."""

    matter: Matter
    name: str
    on_paper: Power
    in_effect: Power
    unclear: bool
    lasts: bool | None
    others: str
    places: str


@dataclass(frozen=True, slots=True)
class SeatsSeen:
    """One body on the first page: its picture, and what it takes to pass and to block."""

    name: str
    picture: Markup
    says: tuple[str, ...]


def people_of(side: Side, plain: Plain) -> str:
    """Whose control is measured, as the subject of a sentence."""
    return plain.people.get(side, SIDE_PEOPLE[side])


def verdict_of(report: Report, plain: Plain) -> Verdict:
    """The verdict of a graded report.

    Raises:
        ValueError: if it has no grade.
    """
    if report.grade is None:
        raise ValueError("a report without a grade has no verdict")
    scale = tuple((plain.say(f"grade.short.{grade}"), grade is report.grade) for grade in Grade)
    return Verdict(report.grade, plain.say(f"grade.{report.grade}"), _sentence(report, report.grade, plain), scale)


def _sentence(report: Report, grade: Grade, plain: Plain) -> str:
    count, people = tally(report), people_of(report.protected_side, plain)
    addressed = f"{count.addressed} clinical {'matter' if count.addressed == 1 else 'matters'}"
    match grade:
        case Grade.GINO:
            whole = "verdict.all" if count.hollow == count.claimed else "verdict.some"
            hollow = plain.sentences[whole].with_words(count=count.hollow)
            return plain.say("verdict.gino", people=people, claimed=count.claimed, addressed=addressed, hollow=hollow)
        case Grade.WEAK:
            held = count.decided + count.blocked + count.swayed
            if not held:
                return plain.say("verdict.weak.none", people=people, addressed=addressed)
            return plain.say("verdict.weak", people=people, held=held, addressed=addressed)
        case Grade.GENUINE:
            return plain.say("verdict.genuine", people=people, decided=count.decided, addressed=addressed)
    words = {"people": people, "decided": count.decided, "addressed": addressed}
    if count.hollow:
        return plain.say("verdict.shared.hollow", **words, hollow=count.hollow, claimed=count.claimed)
    if count.decided < count.addressed:
        return plain.say("verdict.shared", **words)
    others = [d.matter for d in report.decisions if is_hollow(d) and DOMAIN_OF[d.matter] is Domain.ADJACENT]
    return plain.say("verdict.shared.adjacent", **words, matters=plain.listed(others, _MENTIONED + 1))


def sides_of(subject: Subject) -> tuple[tuple[str, str], ...]:
    """Each side with its parties as the text calls them: the protected side first, the venture itself left out."""
    venture, plain = subject.examined.case.venture, subject.plain
    protected = subject.examined.report.protected_side
    names = Names(venture, protected)
    found: dict[Side, list[str]] = {protected: []}
    for party in venture.parties:
        if party.side is not Side.COMPANY:
            found.setdefault(party.side, []).append(short(bare(names.party(party.id)), _LONGEST))
    shown = [(side, _apart(named)) for side, named in found.items() if named][:_MOST_SIDES]
    return tuple((capitalized(plain.sides[side]), _some(named)) for side, named in shown)


def _apart(names: list[str]) -> list[str]:
    """The names without those that another has in the plural or in other letters."""
    return list({name.casefold().rstrip("s"): name for name in reversed(names)}.values())[::-1]


def _some(names: list[str]) -> str:
    return listed(names if len(names) <= _MENTIONED else [names[0], f"{len(names) - 1} more"])


def rows_of(report: Report, plain: Plain) -> tuple[DecisionRow, ...]:
    """The same rows in the same order for every document, whether or not it speaks of them."""
    decided = {decision.matter: decision for decision in report.decisions}
    return tuple(_row(row.matter, row.name, decided.get(row.matter), report, plain) for row in plain.rows)


def _row(matter: Matter, name: str, decision: Decision | None, report: Report, plain: Plain) -> DecisionRow:
    if decision is None:
        return DecisionRow(matter, name, Power.SILENT, Power.SILENT, False, None, "–", "–")
    strong = [each for each in decision.others if strength(each.power) >= strength(Power.SWAYS)]
    strong.sort(key=lambda each: (-strength(each.power), each.side))
    others = ", ".join(f"{plain.sides[each.side]} {plain.others[each.power]}" for each in strong[:_MENTIONED]) or "–"
    unclear = decision.worst is not decision.best
    places = places_of(decision, report, most=1) or "–"
    return DecisionRow(matter, name, decision.on_paper, decision.in_effect, unclear, decision.durable, others, places)


def seats_of(subject: Subject, verdict: Verdict) -> tuple[SeatsSeen, ...]:
    """The bodies with counted votes that settle most, as many as the first page holds under what stands above."""
    found = [body for body in subject.bodies if body.counted and not body.advisory]
    settling = [body for body in found if body.settles or body.rest] or found
    seen: list[SeatsSeen] = []
    room = _ROOM - _above(subject, verdict)
    for place, body in enumerate(settling[:_MOST_BODIES]):
        says = tuple(_says(body, subject))
        room -= _high(body, says, subject.plain)
        if seen and room < 0:
            break
        picture = seat_map(body, subject.plain, f"seats-{place}", _MAP_WIDTH)
        seen.append(SeatsSeen(short(body.name, _LONGEST), picture, says))
    return tuple(seen)


def _above(subject: Subject, verdict: Verdict) -> float:
    """The points of what stands above the table beyond one line of verdict and one of parties."""
    parties = " ".join(f"{side}: {names}  " for side, names in sides_of(subject))
    lines = ceil(len(parties) / _LINE_CHARACTERS) - 1 + (len(subject.examined.report.documents) > 1)
    return _LINE * lines + (_LEAD if len(verdict.says) > _LEAD_CHARACTERS else 0)


def _high(body: BodySeen, says: tuple[str, ...], plain: Plain) -> float:
    """About how many points a body takes on the first page, on the high side."""
    return 20 + 0.95 * height_of(body, plain, _MAP_WIDTH) + 13.2 * ceil(len(" ".join(says)) / _CHARACTERS)


def _says(body: BodySeen, subject: Subject) -> Iterator[str]:
    """What it takes to pass and to block."""
    plain, people = subject.plain, subject.people
    power = body.power if body.power in (Power.DECIDES, Power.BLOCKS, Power.SWAYS) else Power.NONE
    begun = people[:1].upper() + people[1:]
    yield plain.say("seats.needed", needed=body.needed, votes=body.votes, people=begun, ours=body.ours)
    if body.including:
        named = " and ".join(f"{count or 'all'} {short(label, _LONGEST)}" for count, label in body.including)
        yield plain.say("seats.including", including=named)
    yield plain.say(f"seats.{power}", people=people)
    yield from _gates(body, plain)


def _gates(body: BodySeen, plain: Plain) -> Iterator[str]:
    """Who else can step in, besides the protected side: those who can say no, then those who can undo."""
    theirs = [gate for gate in body.gates if gate.whose is not Whose.OURS]
    for sentence, steps in (("seats.veto", {Step.VETO}), ("seats.undo", set(Step) - {Step.VETO})):
        names = [short(gate.who, _LONGEST) for gate in theirs if gate.step in steps]
        if names:
            yield plain.say(sentence, who=" or ".join(list(dict.fromkeys(names))[:_MOST_GATES]))
