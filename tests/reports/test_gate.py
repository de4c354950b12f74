"""The gate: the same exit code whatever is printed."""

from __future__ import annotations

import pytest

from gino.contract.exit_codes import ExitCode
from gino.contract.report import CheckError, Report
from gino.contract.vocabulary import Severity
from gino.reports.gate import INTERNAL_ERROR, exit_code, reason
from tests.reports.hand_made import check_of, genuine, hollow, sideless, unread


@pytest.mark.parametrize(
    ("reports", "fail_on", "code"),
    [
        ((genuine(),), Severity.HIGH, ExitCode.PASSED),
        ((hollow(),), Severity.HIGH, ExitCode.GATE_FAILED),
        ((hollow(),), Severity.CRITICAL, ExitCode.GATE_FAILED),
        ((hollow(),), None, ExitCode.PASSED),
        ((genuine(), hollow()), Severity.LOW, ExitCode.GATE_FAILED),
        ((sideless(),), None, ExitCode.UNCHECKED),
        ((unread(),), None, ExitCode.UNCHECKED),
        ((hollow(), unread()), Severity.HIGH, ExitCode.UNCHECKED),
        ((), Severity.HIGH, ExitCode.UNCHECKED),
    ],
)
def test_what_could_not_be_checked_beats_the_gate(
    reports: tuple[Report, ...], fail_on: Severity | None, code: ExitCode
) -> None:
    assert exit_code(check_of(*reports), fail_on) is code


def test_a_failure_of_gino_itself_beats_everything() -> None:
    broken = unread().model_copy(update={"error": CheckError(code=INTERNAL_ERROR, message="x")})
    assert exit_code(check_of(hollow(), broken), Severity.HIGH) is ExitCode.INTERNAL


def test_a_waived_finding_does_not_fail() -> None:
    waived = hollow().findings[2].waived
    report = hollow()
    report = report.model_copy(
        update={"findings": tuple(f.model_copy(update={"waived": waived}) for f in report.findings)}
    )
    assert exit_code(check_of(report), Severity.INFO) is ExitCode.PASSED


def test_the_reason_names_every_cause() -> None:
    assert reason(check_of(hollow(), sideless(), unread()), Severity.HIGH) == (
        "INCOMPLETE: 1 not read, 1 not graded · FAILED: 1 finding at or above high (--fail-on)"
    )
    assert reason(check_of(genuine()), Severity.HIGH) == "passed"
