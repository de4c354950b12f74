"""What changed between two reports of a file: grade, powers, findings. A clause that only moved is no change."""

from __future__ import annotations

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import Matter, strength
from gino.reports.citing import pin_cite
from gino.reports.drafts.findings import apart
from gino.reports.sanitizing import one_line
from gino.reports.verdict import headline
from gino.reports.wording import MATTER_NAMES, POWER_WORDS


def changes(before: Report | None, after: Report) -> list[str]:
    """One line a change; the verdict alone where there is nothing to compare with."""
    if before is None or before.error or after.error:
        trouble = after.error or after.ungraded
        return [f"{headline(after)}{': ' + one_line(trouble.message) if trouble else ''}"]
    lines = [] if before.grade is after.grade else [f"{headline(before)} -> {headline(after)}"]
    lines += _powers(before, after)
    gone, new = apart(before.findings, after.findings), apart(after.findings, before.findings)
    lines += [f"+ {each.severity} {one_line(each.title)} ({pin_cite(each, after)})" for each in new]
    lines += [f"- {each.severity} {one_line(each.title)}" for each in gone]
    return lines


def _powers(before: Report, after: Report) -> list[str]:
    """The matters on which the power in effect, or its lasting, is another."""
    old = {each.matter: each for each in before.decisions}
    new = {each.matter: each for each in after.decisions}
    lines = []
    for matter in Matter:
        was, is_ = old.get(matter), new.get(matter)
        if _said(was) != _said(is_):
            mark = "" if was is None or is_ is None else _direction(was, is_)
            lines.append(f"{MATTER_NAMES[matter]}: {_said(was)} -> {_said(is_)}{mark}")
    return lines


def _said(decision: Decision | None) -> str:
    if decision is None:
        return "not addressed"
    return POWER_WORDS[decision.in_effect] + (" (can be taken away)" if decision.durable is False else "")


def _direction(was: Decision, is_: Decision) -> str:
    step = strength(is_.in_effect) - strength(was.in_effect)
    return " (stronger)" if step > 0 else " (weaker)" if step < 0 else ""
