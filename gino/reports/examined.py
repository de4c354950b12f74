"""What a report for people is made from: what the contract's report says, and the model it was drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.report import Report
from gino.findings.case import Case
from gino.findings.edits import Edit


@dataclass(frozen=True, slots=True)
class Examined:
    """One venture, checked: the report of the contract, and the readings, model and solution under it.

    ``edits`` are the words that the rules propose in the place of those that they flag.
    """

    report: Report
    case: Case
    edits: tuple[Edit, ...] = ()
