"""``gino verify`` from the command line: its exit codes, what it prints, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import HOLLOW, gino, write


def checked(capsys: pytest.CaptureFixture[str], folder: Path) -> tuple[Path, Path]:
    """An agreement and the JSON of its check."""
    agreement, report = write(folder, "agreement.txt"), folder / "check.json"
    gino(capsys, "check", agreement, "-o", report)
    return agreement, report


def test_verified_is_0_and_a_mismatch_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agreement, report = checked(capsys, tmp_path)
    outcome = gino(capsys, "verify", report, agreement)
    assert (outcome.code, outcome.err) == (0, "")
    assert "verified" in outcome.out
    write(tmp_path, "agreement.txt", HOLLOW.replace("sole discretion", "full discretion"))
    outcome = gino(capsys, "verify", report, agreement)
    assert outcome.code == 1
    assert "NOT VERIFIED" in outcome.out
    assert "FILE" in outcome.out
    assert "QUOTE" in outcome.out


def test_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agreement, report = checked(capsys, tmp_path)
    told = json.loads(gino(capsys, "verify", report, agreement, "--format", "json").out)
    assert told["schema"] == "gino.verify/1"
    assert told["verified"] is True
    assert told["standing"] == told["quotes"] > 0


def test_the_files_may_stand_in_any_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = write(tmp_path, "one.txt"), write(tmp_path, "two.txt", HOLLOW.replace("DUNMORE", "DUNWOOD"))
    report = tmp_path / "check.json"
    gino(capsys, "check", one, "--with", two, "-o", report)
    assert gino(capsys, "verify", report, two, one).code == 0
    outcome = gino(capsys, "verify", report, one)
    assert outcome.code == 2
    assert "2 file(s)" in outcome.err


@pytest.mark.parametrize("lost", ["report", "agreement"])
def test_what_cannot_be_read_is_3(tmp_path: Path, capsys: pytest.CaptureFixture[str], lost: str) -> None:
    agreement, report = checked(capsys, tmp_path)
    (report if lost == "report" else agreement).unlink()
    outcome = gino(capsys, "verify", report, agreement)
    assert outcome.code == 3
    assert outcome.out == ""
