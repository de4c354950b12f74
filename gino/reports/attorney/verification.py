"""How the report is held against the file again: the seal, and the commands."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from gino.contract.report import Report
from gino.contract.vocabulary import Side
from gino.reports.attorney.content import Block, Facts, Section, Style, said
from gino.reports.attorney.setting import Setting, paragraph, section
from gino.reports.attorney.words import say
from gino.reports.sanitizing import one_line
from gino.reports.seal import Seal
from gino.reports.wording import count_of


def verification(setting: Setting, number: int, seal: Seal) -> Section:
    """What was held true, and how to hold it true again."""
    return section("verification", number, _blocks(setting, seal))


def _blocks(setting: Setting, seal: Seal) -> Iterator[Block]:
    yield paragraph(say("verification.quotes", count=count_of(seal.quotes, "quote")))
    yield paragraph(say("verification.spans"))
    again, verify = commands(setting.report)
    yield Facts(
        (
            (say("verification.again"), said(again, style=Style.CODE)),
            (say("verification.verify"), said(verify, style=Style.CODE)),
            (say("verification.seal"), said(seal.line(), style=Style.CODE)),
        )
    )
    yield paragraph(say("verification.exits"), Style.NOTE)


def commands(report: Report) -> tuple[str, str]:
    """The command that makes the report again, and the one that verifies it."""
    first, *others = (shlex.quote(one_line(each.path)) for each in report.documents or (report.document,))
    again = ["gino report", first, *(f"--with {each}" for each in others), "--for attorney"]
    again += [f"--side {report.protected_side}"] if report.protected_side is not Side.PHYSICIANS else []
    again += [f"--revisions {report.revisions.view}"] if report.revisions.view != "accepted" else []
    return " ".join([*again, "-o REPORT"]), " ".join(["gino verify REPORT", first, *others])
