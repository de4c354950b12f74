"""The verdict: the grade and the one sentence under it, from the decisions alone."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import DOMAIN_OF, Domain, Grade, Power, Status
from gino.reports.wording import GRADE_NAMES, SIDE_PEOPLE, capitalized, share_of

_CLAIMS = {Power.DECIDES, Power.BLOCKS, Power.SWAYS}


@dataclass(frozen=True, slots=True)
class Tally:
    """The clinical matters addressed, by count: how many are claimed, hollow, and held in effect."""

    addressed: int
    claimed: int
    hollow: int
    decided: int
    blocked: int
    swayed: int


def is_hollow(decision: Decision) -> bool:
    """Whether a claim on paper comes to nothing in effect, or can be taken away (the contract's rule)."""
    if decision.on_paper not in _CLAIMS:
        return False
    lost = decision.in_effect in {Power.ADVISES, Power.NONE}
    less = decision.on_paper is Power.DECIDES and decision.in_effect is not Power.DECIDES
    return lost or less or decision.durable is False


def tally(report: Report) -> Tally:
    """Count the clinical matters of a report."""
    clinical = [each for each in report.decisions if DOMAIN_OF[each.matter] is Domain.CLINICAL]
    in_effect = [each.in_effect for each in clinical]
    return Tally(
        addressed=len(clinical),
        claimed=sum(each.on_paper in _CLAIMS for each in clinical),
        hollow=sum(map(is_hollow, clinical)),
        decided=in_effect.count(Power.DECIDES),
        blocked=in_effect.count(Power.BLOCKS),
        swayed=in_effect.count(Power.SWAYS),
    )


def headline(report: Report) -> str:
    """The grade in words, or that there is none."""
    if report.status is Status.UNREAD:
        return "NOT READ"
    return GRADE_NAMES[report.grade] if report.grade else "NO GRADE"


def sentence(report: Report) -> str:
    """One sentence that says what the grade rests on, or why there is none."""
    if report.error:
        return report.error.message
    if report.ungraded:
        return capitalized(report.ungraded.message)
    if report.grade is None:
        return "What was read does not support a grade."
    return _graded(report.grade, SIDE_PEOPLE[report.protected_side], tally(report))


def _graded(grade: Grade, people: str, count: Tally) -> str:
    def share(part: int) -> str:
        return f"{share_of(part, count.addressed)} clinical {'matter' if count.addressed == 1 else 'matters'}"

    if grade is Grade.GINO:
        lost = share_of(count.hollow, count.claimed).replace("of the", "of those")
        what = "it or take it away" if count.claimed == 1 else f"or take away {lost}"
        said = f"On paper {people} have a say in {share(count.claimed)} that this document addresses"
        return f"{said}; in effect others can overrule {what}."
    if grade is Grade.WEAK:
        held = count.decided + count.blocked + count.swayed
        return f"Little is given and little claimed: {people} decide, block or sway {share(held)} addressed."
    if grade is Grade.SHARED:
        is_ = "is" if count.hollow == 1 else "are"
        hollow = f" {count.hollow} of {count.claimed} claims on paper {is_} hollow." if count.hollow else ""
        return (
            f"Control is real but partial: {people} decide {share(count.decided)} addressed, "
            f"block {count.blocked} and sway {count.swayed}.{hollow}"
        )
    rest = "" if count.decided == count.addressed else ", can block the rest"
    return capitalized(
        f"{people} decide {share(count.decided)} addressed{rest}, and the others cannot take it away by themselves."
    )
