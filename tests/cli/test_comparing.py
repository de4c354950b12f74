"""``gino diff`` and ``gino whatif``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.ci.test_repository import BAD, CLEAN, RENUMBERED
from tests.cli.running import gino, write


def test_the_mechanism_that_differs_comes_first_with_its_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = write(tmp_path, "old.txt", CLEAN), write(tmp_path, "new.txt", BAD)
    outcome = gino(capsys, "diff", old, new)
    assert outcome.code == ExitCode.PASSED
    first = outcome.out.splitlines()[0]
    assert first.startswith("1.")
    assert "Casting vote" in first
    assert "4.4" in outcome.out
    assert gino(capsys, "diff", old, new, "--fail-on-regression").code == ExitCode.GATE_FAILED
    assert gino(capsys, "diff", new, old, "--fail-on-regression").code == ExitCode.PASSED
    data = json.loads(gino(capsys, "diff", old, new, "--format", "json").out)
    assert (data["schema"], data["regressed"]) == ("gino.diff/1", True)
    cite = data["changes"][0]["after"][0]
    assert BAD[cite["start"] : cite["end"]] == cite["quote"]


def test_renumbering_changes_no_control(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "diff", write(tmp_path, "old.txt", BAD), write(tmp_path, "new.txt", RENUMBERED))
    assert "Nothing changes control." in outcome.out


def test_the_changes_that_help_most_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    charter = write(tmp_path, "charter.txt")
    printed = gino(capsys, "whatif", charter).out
    assert "4.4" in printed
    data = json.loads(gino(capsys, "whatif", charter, "--format", "json").out)
    assert data["changes"][0]["grade_before"] == "gino"
    assert all(change["says"] and change["moved"] for change in data["changes"])


def test_a_draft_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "diff", write(tmp_path, "old.txt", CLEAN), tmp_path / "nowhere.txt")
    assert (outcome.code, outcome.out) == (ExitCode.UNCHECKED, "")
