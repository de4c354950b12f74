"""The report for people, to the character.

After a wanted change: ``UPDATE_GOLDEN=1 pytest tests/reports``, then read what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gino.contract.report import Check, CheckError, Report
from gino.contract.vocabulary import Matter, Power, Severity, Side
from gino.reports.rendering import Format, Rendering, render
from tests.reports import hand_made

GOLDEN = Path(__file__).parent / "golden"
SEVERAL = (hand_made.hollow(), hand_made.genuine(), hand_made.sideless(), hand_made.unread())


def text_of(*reports: Report, width: int = 88, fail_on: Severity | None = Severity.HIGH, color: bool = False) -> str:
    return render(Check(reports=reports), Format.TEXT, Rendering(fail_on, width=width, color=color))


@pytest.mark.parametrize(
    ("name", "reports", "width"),
    [
        ("hollow-88", (hand_made.hollow(),), 88),
        ("hollow-80", (hand_made.hollow(),), 80),
        ("hollow-100", (hand_made.hollow(),), 100),
        ("genuine-88", (hand_made.genuine(),), 88),
        ("sideless-88", (hand_made.sideless(),), 88),
        ("unread-88", (hand_made.unread(),), 88),
        ("several-88", SEVERAL, 88),
    ],
)
def test_golden(name: str, reports: tuple[Report, ...], width: int) -> None:
    path, printed = GOLDEN / f"{name}.txt", text_of(*reports, width=width)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 88, 100])
def test_no_line_is_wider_than_asked_or_ends_in_space(width: int) -> None:
    for line in text_of(*SEVERAL, width=width).splitlines() + text_of(hand_made.hollow(), width=width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_the_verdict_comes_first_and_the_gate_last() -> None:
    lines = text_of(hand_made.hollow()).splitlines()
    assert lines[0] == "GOVERNANCE IN NAME ONLY"
    assert "FAILED: 1 finding at or above high" in " ".join(lines[-2:])


def test_a_missing_grade_is_said_first_and_every_side_s_power_is_still_shown() -> None:
    printed = text_of(hand_made.sideless())
    assert printed.startswith("NO GRADE\nNo party named in this document is on the protected side.")
    assert "payer decides; investor advises" in printed
    assert printed.rstrip().endswith("INCOMPLETE: 1 not graded")


def test_the_same_report_is_measured_for_whoever_is_protected() -> None:
    report = hand_made.genuine().model_copy(update={"protected_side": Side.INVESTOR})
    assert "The investors decide the only clinical matter addressed" in " ".join(text_of(report).split())


def test_decisions_stand_worst_first_within_their_group() -> None:
    decisions = tuple(
        hand_made.decision(matter, Power.DECIDES, power, lasts)
        for matter, power, lasts in [
            (Matter.CLINICAL_STANDARDS, Power.DECIDES, True),
            (Matter.CREDENTIALING, Power.DECIDES, False),
            (Matter.PEER_REVIEW, Power.NONE, None),
            (Matter.PATIENT_CARE, Power.SWAYS, True),
        ]
    )
    printed = text_of(hand_made.genuine().model_copy(update={"decisions": decisions}))
    table = printed.split("WHO DECIDES WHAT")[1].split("FINDINGS")[0]
    names = ["Peer review", "Patient care", "Credentialing", "Clinical standards"]
    assert sorted(names, key=table.index) == names


def test_color_changes_nothing_but_the_color() -> None:
    plain, colored = text_of(hand_made.hollow()), text_of(hand_made.hollow(), color=True)
    assert "\x1b[" in colored
    assert "\x1b" not in plain
    from gino.reports.sanitizing import harmless

    assert [line.rstrip() for line in harmless(colored).splitlines()] == plain.splitlines()


def test_terminal_escapes_in_a_document_never_reach_the_terminal() -> None:
    evil = "Council\x1b]0;owned\x07\x1b[2J \u202egnp\u2066 \x9b31mshall\x00 decide\r\nall"
    finding = hand_made.FINDINGS[0].model_copy(update={"quote": evil, "title": evil, "message": evil})
    document = hand_made.IDENTITY.model_copy(update={"title": evil, "path": evil})
    report = hand_made.hollow().model_copy(
        update={"findings": (finding,), "document": document, "documents": (document,)}
    )
    for printed in (text_of(report), text_of(report, hand_made.genuine())):
        assert not set(printed) & {"\x1b", "\x9b", "\x00", "\x07", "\r", "\u202e", "\u2066"}
        assert "Council gnp shall decide all" in printed


def test_a_waived_finding_is_shown_last_and_passes_the_gate() -> None:
    waived = hand_made.FINDINGS[2].waived
    finding = hand_made.FINDINGS[1].model_copy(update={"waived": waived})
    report = hand_made.hollow().model_copy(update={"findings": (finding, hand_made.FINDINGS[0])})
    printed = " ".join(text_of(report).split())
    assert printed.index("The partner alone can amend") < printed.index("waived by R. Ode until 2031-01-31")
    assert printed.endswith("1 medium, 1 waived · passed")


def test_of_a_text_without_governance_nothing_more_is_said() -> None:
    ungraded = CheckError(code="no-governance", message="no governance was found in this text.")
    report = hand_made.sideless().model_copy(update={"ungraded": ungraded, "decisions": ()})
    printed = text_of(report)
    assert printed.startswith("NO GRADE\nNo governance was found in this text.")
    assert "WHO DECIDES" not in printed
    assert "Silent" not in printed
