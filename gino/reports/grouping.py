"""What a report for people tells together: findings that say the same, and proofs that take the same steps."""

from __future__ import annotations

from gino.contract.report import Decision, Finding, Report, WitnessStep
from gino.contract.vocabulary import DOMAIN_OF, Domain, Matter, Power, strength
from gino.decisions.naming import spoken
from gino.reports.gate import severity_rank
from gino.reports.sanitizing import one_line

_ORDER = {matter: rank for rank, matter in enumerate(Matter)}
_ANY_MATTER = "these matters"


def _worst_first(finding: Finding) -> tuple[bool, int]:
    return finding.waived is not None or finding.known, severity_rank(finding.severity)


def findings_worst_first(report: Report) -> list[list[Finding]]:
    """The findings by severity, waived and known ones last, otherwise in the order of the text; the same told once."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(report.findings, key=_worst_first):
        same = (finding.rule, finding.severity, finding.message, finding.waived, finding.known, finding.quote is None)
        alike.setdefault(same, []).append(finding)
    return list(alike.values())


def decisions_worst_first(decisions: tuple[Decision, ...]) -> list[Decision]:
    """The decisions with the least power in effect first; a power that does not last before one that does."""
    return sorted(
        decisions, key=lambda each: (strength(each.in_effect), each.durable is not False, _ORDER[each.matter])
    )


def witnesses_alike(report: Report) -> list[tuple[list[Matter], tuple[WitnessStep, ...]]]:
    """Every way in which others prevail, with the matters over which they do, worst first.

    Steps that differ in the name of the matter alone are told once, of "these matters".
    """
    alike: dict[tuple[WitnessStep, ...], list[Decision]] = {}
    for decision in decisions_worst_first(report.decisions):
        if decision.witness:
            key = tuple(_of_any(step, decision.matter) for step in decision.witness)
            alike.setdefault(key, []).append(decision)
    return [
        ([each.matter for each in told], general if len(told) > 1 else told[0].witness)
        for general, told in alike.items()
    ]


def _of_any(step: WitnessStep, matter: Matter) -> WitnessStep:
    return step.model_copy(update={"step": step.step.replace(spoken(matter), _ANY_MATTER)})


def readings_alike(report: Report) -> list[tuple[list[Matter], Decision, tuple[str, ...]]]:
    """The matters on which the text leaves a range, with the first decision and the reasons; alike ones together."""
    alike: dict[tuple[object, ...], list[Decision]] = {}
    for decision in decisions_worst_first(report.decisions):
        if decision.open_points or decision.worst is not decision.best:
            key = (decision.in_effect, decision.worst, decision.best, open_points(decision))
            alike.setdefault(key, []).append(decision)
    return [([each.matter for each in told], told[0], open_points(told[0])) for told in alike.values()]


def open_points(decision: Decision) -> tuple[str, ...]:
    """Why the text can be read in more than one way on a matter, each reason once."""
    return tuple(dict.fromkeys(one_line(each).rstrip(".") for each in decision.open_points))


def silent_matters(report: Report) -> list[Matter]:
    """The clinical and adjacent matters of which the document does not say who decides them."""
    said = {each.matter for each in report.decisions if each.in_effect is not Power.SILENT}
    return [matter for matter in Matter if DOMAIN_OF[matter] is not Domain.CORPORATE and matter not in said]
