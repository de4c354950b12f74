"""How the others prevail: the steps, clause by clause, told once for all matters on which they are the same."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.report import WitnessStep
from gino.reports.attorney.content import Cell, Section, Steps, quoted, said
from gino.reports.attorney.setting import Setting, paragraph, section
from gino.reports.attorney.words import say
from gino.reports.grouping import witnesses_alike
from gino.reports.sanitizing import one_line
from gino.reports.wording import MATTER_NAMES, in_a_row


def witnesses(setting: Setting, number: int) -> Section:
    """A list of steps for each way in which others prevail."""
    ways = _ways(setting) if setting.sided else iter([paragraph(say("witnesses.no_side"))])
    return section("witnesses", number, ways, people=setting.people)


def _ways(setting: Setting) -> Iterator[Steps]:
    for matters, steps in witnesses_alike(setting.report):
        title = in_a_row([MATTER_NAMES[matter] for matter in matters])
        yield Steps(title, tuple(_step(step, setting) for step in steps))


def _step(step: WitnessStep, setting: Setting) -> Cell:
    return (*said(one_line(step.step)), *quoted(setting.quote(step)))
