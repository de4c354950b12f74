"""The settings of a run, frozen. ``gino.yaml`` fills them; command-line options override them."""

from __future__ import annotations

from datetime import date

from pydantic import Field, model_validator

from gino.contract.base import Frozen
from gino.contract.vocabulary import Severity, Side

Day = date


class WaiverEntry(Frozen):
    """A finding that somebody has accepted: by rule, or by fingerprint for one clause alone. All else is required.

    The waiver holds up to and on the day ``expires``.
    """

    rule: str | None = None
    fingerprint: str | None = None
    reason: str = Field(min_length=1)
    approver: str = Field(min_length=1)
    expires: date

    @model_validator(mode="after")
    def _of_something(self) -> WaiverEntry:
        if self.rule is None and self.fingerprint is None:
            raise ValueError("a waiver needs 'rule' or 'fingerprint', to say what is waived")
        return self


class MarkupSettings(Frozen):
    """Who signs the comments and tracked changes of ``gino markup``, and of what day they are; None says nothing."""

    author: str | None = Field(None, min_length=1, max_length=100)
    initials: str | None = Field(None, min_length=1, max_length=9)
    date: Day | None = None


class Settings(Frozen):
    """What a run is told.

    ``parties`` assigns a side to a party or defined term that the text leaves unknown (name to side).
    ``fail_on`` is the least severity that fails the gate; None never fails.
    ``packs`` are the rule packs that run; ``rule_folders`` are folders beside gino's own in which packs are found.
    ``select`` and ``ignore`` name rules or packs (``core/*``); ``severities`` gives a rule another severity.
    ``jurisdiction`` is the state whose law's rules run. ``weights`` replace weights of the score by their id.
    ``baseline`` is a file of findings already known. ``today`` is the day on which waivers are judged; it is passed in,
    for nothing in gino reads the clock, and without it no waiver is applied. ``markup`` signs the marks of ``gino
    markup``.
    ``legend`` is what a report for attorneys carries on top; without it no report claims any privilege.
    """

    side: Side = Side.PHYSICIANS
    fail_on: Severity | None = Severity.HIGH
    parties: dict[str, Side] = Field(default_factory=dict)
    packs: tuple[str, ...] = ("core",)
    rule_folders: tuple[str, ...] = ()
    jurisdiction: str | None = None
    severities: dict[str, Severity] = Field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    weights: dict[str, float] = Field(default_factory=dict)
    waivers: tuple[WaiverEntry, ...] = ()
    baseline: str | None = None
    previews: bool = False
    markup: MarkupSettings = MarkupSettings()
    legend: str | None = Field(None, min_length=1, max_length=400)
    today: date | None = None
