"""Waivers mark findings, never hide them; they end, and say so."""

from __future__ import annotations

from gino.contract.report import Finding
from gino.findings.case import Findings
from gino.findings.finding import find
from tests.findings.ventures import case


def waiving(today: str | None = "2026-06-30", **changes: str) -> Findings:
    waiver = {"rule": "core/casting-vote", "reason": "accepted", "approver": "A. Counsel", "expires": "2026-06-30"}
    return find(case(waivers=[{**waiver, **changes}], today=today))


def the_finding(found: Findings) -> Finding:
    return next(finding for finding in found.findings if finding.rule == "core/casting-vote")


def test_a_waiver_holds_on_its_last_day_and_is_shown() -> None:
    found = waiving()
    waived = the_finding(found).waived
    assert waived is not None
    assert (waived.reason, waived.approved_by, waived.expires) == ("accepted", "A. Counsel", "2026-06-30")
    assert found.waived == 1
    assert found.warnings == ()


def test_an_expired_waiver_is_told_and_not_applied() -> None:
    found = waiving(today="2026-07-01")
    assert the_finding(found).waived is None
    assert found.warnings == ("the waiver of core/casting-vote expired on 2026-06-30; it was not applied",)


def test_without_a_day_no_waiver_is_applied() -> None:
    found = waiving(today=None)
    assert found.waived == 0
    assert "no day was given" in found.warnings[0]


def test_a_waiver_of_nothing_is_told() -> None:
    found = waiving(rule="core/no-such-thing")
    assert found.warnings == ("the waiver of core/no-such-thing matches no finding; delete it",)


def test_a_fingerprint_waives_one_clause_alone() -> None:
    target = the_finding(find(case()))
    found = find(
        case(
            waivers=[{"fingerprint": target.fingerprint, "reason": "r", "approver": "a", "expires": "2027-01-01"}],
            today="2026-01-01",
        )
    )
    assert [finding.rule for finding in found.findings if finding.waived] == ["core/casting-vote"]


def test_a_rule_and_a_fingerprint_must_both_fit() -> None:
    print_ = the_finding(find(case())).fingerprint
    assert waiving(rule="core/other", fingerprint=print_).waived == 0
