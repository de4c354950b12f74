"""``gino diff`` and ``gino whatif``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import gino as gino_library
from gino.contract.exit_codes import ExitCode
from gino.diffing import NothingToCompareError
from tests.ci.test_repository import BAD, CASTING_VOTE, CLEAN, RENUMBERED
from tests.cli.running import NOT_GOVERNANCE, gino, write
from tests.documents.word_files import document, inserted, paragraph, run


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


def tracked(tmp_path: Path) -> Path:
    """The clean template as a Word file in which the partner's casting vote is a tracked insertion."""
    return write(
        tmp_path,
        "redlined.docx",
        document(
            *(paragraph(" ".join(block.split())) for block in CLEAN.split("\n\n")[:-1]),
            paragraph(inner=inserted(run(" ".join(CASTING_VOTE.split())))),
            paragraph(" ".join(CLEAN.split("\n\n")[-1].split())),
        ),
    )


def test_the_tracked_changes_of_one_word_file_are_a_diff_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = gino(capsys, "diff", tracked(tmp_path), "--format", "json", "--fail-on-regression")
    data = json.loads(outcome.out)
    assert (data["old"]["revisions"]["view"], data["new"]["revisions"]["view"]) == ("original", "accepted")
    assert "Casting vote" in data["changes"][0]["says"]
    assert outcome.code == ExitCode.GATE_FAILED


def test_one_file_without_tracked_changes_asks_for_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "diff", write(tmp_path, "old.txt", CLEAN))
    assert (outcome.code, outcome.out) == (ExitCode.USAGE, "")
    assert "no open tracked changes" in outcome.err


def test_a_draft_without_a_grade_never_passes_the_gate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = write(tmp_path, "old.txt", CLEAN), write(tmp_path, "new.txt", NOT_GOVERNANCE)
    assert gino(capsys, "diff", *files, "--fail-on-regression").code == ExitCode.UNCHECKED
    assert gino(capsys, "diff", *files).code == ExitCode.PASSED


def test_several_formats_at_once_and_never_over_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = write(tmp_path, "old.txt", CLEAN), write(tmp_path, "new.txt", BAD)
    outputs = ["-o", f"{tmp_path}/x.html", "-o", f"{tmp_path}/x.md", "-o", f"json={tmp_path}/y.txt"]
    outcome = gino(capsys, "diff", old, new, *outputs)
    assert (outcome.code, outcome.out) == (ExitCode.PASSED, "")
    assert "REGRESSED" in outcome.err
    assert json.loads((tmp_path / "y.txt").read_text(encoding="utf-8"))["schema"] == "gino.diff/1"
    assert gino(capsys, "diff", old, new, "-o", f"text={new}", "--force").code == ExitCode.USAGE
    assert new.read_text(encoding="utf-8") == BAD


def test_the_library_compares_as_the_command_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = write(tmp_path, "old.txt", CLEAN), write(tmp_path, "new.txt", BAD)
    assert gino_library.diff(old, new).to_json() == gino(capsys, "diff", old, new, "--format", "json").out
    with pytest.raises(NothingToCompareError):
        gino_library.diff(old)
