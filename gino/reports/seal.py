"""The seal: one line at the end of every report for people by which ``gino verify`` knows what it must hold true.

It names the version of gino, the edition of the rules, the view of tracked changes, how many quotes the report holds,
and the SHA-256 of every file, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast

from gino.contract.report import Report

_SEAL = re.compile(
    r"gino-report/1 gino=(?P<gino>[\w.+-]{1,40}) rules=(?P<rules>[0-9a-f]{12}) view=(?P<view>accepted|original) "
    r"quotes=(?P<quotes>\d{1,7}) sha256=(?P<sha256>[0-9a-f]{64}(?:,[0-9a-f]{64}){0,99})"
)
View = Literal["accepted", "original"]


@dataclass(frozen=True, slots=True)
class Seal:
    """What a report says of its own making."""

    gino: str
    rules: str
    view: View
    quotes: int
    sha256: tuple[str, ...]

    def line(self) -> str:
        """The seal as it is printed."""
        hashes = ",".join(self.sha256)
        return (
            f"gino-report/1 gino={self.gino} rules={self.rules} view={self.view} quotes={self.quotes} sha256={hashes}"
        )


def seal_of(report: Report, quotes: int) -> Seal:
    """The seal of a report for people that shows so many quotes.

    Raises:
        ValueError: if nothing was read, so that there is nothing to hold true.
    """
    if report.made_by is None:
        raise ValueError("a report of nothing read has no seal")
    hashes = tuple(document.sha256 for document in report.documents or (report.document,))
    return Seal(report.made_by.gino, report.made_by.rules, report.revisions.view, quotes, hashes)


def find_seal(text: str) -> Seal | None:
    """The last seal in a report's text, or None where it has none; white space may have been changed on the way."""
    found = list(_SEAL.finditer(" ".join(text.split())))
    if not found:
        return None
    seal = found[-1]
    view = cast("View", seal["view"])
    return Seal(seal["gino"], seal["rules"], view, int(seal["quotes"]), tuple(seal["sha256"].split(",")))
