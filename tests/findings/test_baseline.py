"""A baseline lets known findings pass; pruning never adds."""

from __future__ import annotations

import pytest

from gino.contract.vocabulary import Matter
from gino.findings.baseline import (
    BaselineError,
    new_findings,
    prune_baseline,
    read_baseline,
    show_baseline,
    write_baseline,
)
from gino.findings.finding import find
from tests.findings.ventures import REDUCED, case

FOUND = find(case()).findings


def test_what_is_written_is_known() -> None:
    assert len(FOUND) > 1
    assert new_findings(write_baseline(FOUND), FOUND) == ()


def test_only_what_is_new_is_told() -> None:
    assert new_findings(write_baseline(FOUND[1:]), FOUND) == FOUND[:1]


def test_pruning_takes_away_what_is_gone_and_never_adds() -> None:
    baseline = write_baseline(FOUND[:2])
    pruned = prune_baseline(baseline, FOUND[1:])
    assert {known.fingerprint for known in read_baseline(pruned)} == {FOUND[1].fingerprint}


def test_what_now_reaches_another_matter_is_new() -> None:
    wider = REDUCED.model_copy(update={"matter": Matter.PEER_REVIEW})
    found = find(case(decisions=(REDUCED, wider), select=("core/veto-over-clinical-decisions",))).findings
    assert len(found) == 1
    assert new_findings(write_baseline(FOUND), found) == found


def test_a_waived_finding_is_not_written() -> None:
    waiver = {"rule": "core/*", "reason": "known", "approver": "A. Counsel", "expires": "2030-01-01"}
    waived = find(case(waivers=[waiver], today="2026-01-01")).findings
    assert read_baseline(write_baseline(waived)) == ()


def test_it_shows_what_it_knows() -> None:
    shown = show_baseline(write_baseline(FOUND[:1]))
    assert FOUND[0].title in shown
    assert shown.endswith("1 known\n")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "gino.baseline/2", "findings": []}', "[" * 10_000])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        read_baseline(text)
