"""What a rule is given, and what all rules together give back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gino.configuration.model import Settings
from gino.contract.report import Finding, ScorePart, Unjudged
from gino.decisions.model import Solution
from gino.findings.edits import Edit
from gino.governance.model import Venture
from gino.provisions.model import Reading


@dataclass(frozen=True, slots=True)
class Case:
    """One venture, read and solved, with the settings of the run."""

    settings: Settings
    readings: Sequence[Reading]
    venture: Venture
    solution: Solution


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules say of a case.

    ``score`` and its bounds are 0 to 100, or None where there is no grade. ``coverage`` is the share of clinical and
    adjacent matters that the text addresses. ``unjudged`` is what a rule could not tell because the text is silent.
    ``warnings`` tell of waivers that are expired or match nothing. ``edits`` are the words that the rules propose in
    the place of those that they flag.
    """

    findings: tuple[Finding, ...] = ()
    score: int | None = None
    score_low: int | None = None
    score_high: int | None = None
    coverage: float | None = None
    score_parts: tuple[ScorePart, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    warnings: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def waived(self) -> int:
        """How many findings are waived."""
        return sum(finding.waived is not None for finding in self.findings)
