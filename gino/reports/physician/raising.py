"""The changes that would raise the grade most, in plain words, with what they move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gino.contract.spans import Cite
from gino.contract.vocabulary import BodyKind, Grade, Matter, Power, strength
from gino.decisions.editing import Edit, Insert, SetCastingVote, SetChooser, SetRule, Strike, all_elements
from gino.decisions.model import Solution
from gino.decisions.naming import Names
from gino.decisions.whatif import WhatIf, best_changes
from gino.governance.model import (
    Bloc,
    Consent,
    Entrenchment,
    Fallback,
    Funding,
    Override,
    Precedence,
    Proxy,
    Referral,
    Venture,
)
from gino.governance.who import Who
from gino.reports.physician.mechanisms import MODES
from gino.reports.physician.places import place_of
from gino.reports.physician.points import Subject
from gino.reports.pictures.setting import short

_MOST = 3
_LONGEST = 48
_MENTIONED = 3


@dataclass(frozen=True, slots=True)
class Raise:
    """One change, or several to be made together: what to ask for, and what follows."""

    asks: tuple[str, ...]
    grade: str
    moves: str
    after: Solution


def raises_of(subject: Subject) -> tuple[Raise, ...]:
    """The best of them, those that have to be made together first."""
    case = subject.examined.case
    found = best_changes(case.venture, case.solution.protected, _MOST)[:_MOST]
    return tuple(_raise(each, subject) for each in found)


def _raise(change: WhatIf, subject: Subject) -> Raise:
    plain = subject.plain
    asks = tuple(dict.fromkeys(_Asking(subject).ask(edit) for edit in change.edits))
    better = [matter for matter in Matter if _rank(change.after, matter) > _rank(change.before, matter)]
    names = [plain.say(f"grade.{each}") if each else "" for each in (change.before.grade, change.after.grade)]
    if change.before.grade is change.after.grade:
        grade = plain.say("changes.same_grade", before=names[0])
    else:
        grade = plain.say("changes.grade", before=names[0] or plain.say("grade.none"), after=names[1])
    moves = plain.say("changes.moves", matters=plain.listed(better, _MENTIONED)) if better else ""
    return Raise(asks, grade, moves, change.after)


def _rank(solution: Solution, matter: Matter) -> tuple[int, bool]:
    decision = solution.decision(matter)
    return (strength(decision.in_effect), decision.durable is True) if decision else (strength(Power.SILENT), False)


def is_highest(grade: Grade | None) -> bool:
    """Whether no change could raise the grade."""
    return grade is Grade.GENUINE


class _Asking:
    """Puts edits into words for one venture."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._venture: Venture = subject.examined.case.venture
        self._names = Names(self._venture, subject.examined.case.solution.protected)
        self._elements = {element.id: element for element in all_elements(self._venture)}

    def ask(self, edit: Edit) -> str:
        match edit:
            case Insert(Entrenchment() as guard):
                return self._guard(guard)
            case Strike(element):
                return self._strike(element)
            case SetChooser(body, label):
                return self._chooser(body, label)
            case SetRule(body):
                found = self._venture.body(body)
                return self._say("threshold", found.rule_cites, body=short(found.name, _LONGEST))
            case SetCastingVote(body):
                found = self._venture.body(body)
                return self._say("tie", found.casting_cites, who=self._who(found.casting_vote))
            case _:
                return self._say("other", ())

    def _guard(self, guard: Entrenchment) -> str:
        strip = next((each for each in self._venture.strips if each.id == guard.id.removesuffix("#guard")), None)
        who = self._who(strip.by if strip is not None else None)
        return self._say("guard", guard.cites, who=who, people=self._subject.people)

    def _strike(self, element_id: str) -> str:
        element = self._elements.get(element_id)
        match element:
            case Consent(holder=holder):
                return self._say("veto", element.cites, who=self._who(holder))
            case Override(holder=holder, mode=mode):
                return self._say(MODES[mode], element.cites, who=self._who(holder))
            case Funding(holder=holder):
                return self._say("money", element.cites, who=self._who(holder))
            case Referral(decider=decider):
                return self._say("referral", element.cites, who=self._who(decider))
            case Fallback(set_by=setter):
                return self._say("fallback", element.cites, who=self._who(setter))
            case Proxy(voted_by=voter):
                return self._say("proxy", element.cites, who=self._who(voter))
            case Bloc(leader=leader):
                return self._say("bloc", element.cites, who=short(self._names.of(leader), _LONGEST))
            case Precedence():
                return self._say("precedence", element.cites)
            case _:
                return self._say("other", element.cites if element is not None else ())

    def _chooser(self, body_id: str, label: str) -> str:
        body = self._venture.body(body_id)
        seats = [seat for seat in body.seats if seat.label == label]
        count, cites = sum(seat.count for seat in seats), [cite for seat in seats for cite in seat.cites]
        name = short(self._names.body(body_id), _LONGEST)
        if body.kind is BodyKind.OFFICER:
            return self._say("officer", cites or body.cites, people=self._subject.people, body=name)
        return self._say("seats", cites or body.cites, people=self._subject.people, count=count, body=name)

    def _who(self, who: Who | None) -> str:
        return short(self._names.who(who), _LONGEST) if who is not None else "nobody"

    def _say(self, kind: str, cites: Sequence[Cite], **words: object) -> str:
        place = place_of(cites, self._subject.examined.report, self._subject.plain)
        return self._subject.plain.say(f"change.{kind}", place=place, **words)
