"""Waivers: a finding that somebody has accepted stays in the report, marked with reason, approver and expiry."""

from __future__ import annotations

from fnmatch import fnmatchcase

from gino.configuration.model import Settings, WaiverEntry
from gino.contract.report import Finding, Waiver


def waived(findings: tuple[Finding, ...], settings: Settings) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Mark what is waived, and warn of waivers that are expired or match nothing.

    A waiver holds up to and on its last day. Without a day in the settings no waiver is applied, and that is said.
    """
    warnings: list[str] = []
    live: list[WaiverEntry] = []
    for entry in settings.waivers:
        if settings.today is None:
            warnings.append(f"the waiver of {_named(entry)} was not applied: no day was given to judge its expiry")
        elif entry.expires < settings.today:
            warnings.append(f"the waiver of {_named(entry)} expired on {entry.expires}; it was not applied")
        else:
            live.append(entry)
            if not any(_matches(entry, finding) for finding in findings):
                warnings.append(f"the waiver of {_named(entry)} matches no finding; delete it")
    return tuple(_marked(finding, live) for finding in findings), tuple(warnings)


def _marked(finding: Finding, live: list[WaiverEntry]) -> Finding:
    entry = next((one for one in live if _matches(one, finding)), None)
    if entry is None:
        return finding
    waiver = Waiver(reason=entry.reason, approved_by=entry.approver, expires=entry.expires.isoformat())
    return finding.model_copy(update={"waived": waiver})


def _matches(entry: WaiverEntry, finding: Finding) -> bool:
    """Everything that the waiver names must fit."""
    by_rule = entry.rule is None or fnmatchcase(finding.rule, entry.rule)
    return by_rule and entry.fingerprint in (None, finding.fingerprint)


def _named(entry: WaiverEntry) -> str:
    return entry.rule or f"fingerprint {entry.fingerprint}"
