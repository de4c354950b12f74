"""``gino rules`` and ``gino explain``."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import gino, write


def test_every_listed_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    listed = [line.split()[0] for line in gino(capsys, "rules", "list").out.splitlines()]
    assert "core/governance-in-name-only" in listed
    for rule in listed:
        outcome = gino(capsys, "explain", rule)
        assert (outcome.code, outcome.err) == (0, "")
        assert rule in outcome.out


def test_a_rule_s_own_examples_are_run(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "rules", "test", "core/casting-vote")
    assert outcome.code == ExitCode.PASSED, outcome.out
    assert outcome.out.endswith(" examples, 0 failed\n")
    assert int(outcome.out.split()[0]) >= 2


def test_a_new_rule_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert gino(capsys, "rules", "new", "house/first").code == ExitCode.PASSED
    written = tmp_path / "rules" / "house" / "first.yaml"
    assert "house/first" in written.read_text(encoding="utf-8")
    assert gino(capsys, "rules", "new", "house/first").code == ExitCode.USAGE
    assert gino(capsys, "rules", "new", "No Id").code == ExitCode.USAGE


def test_explaining_a_file_shows_the_values_and_their_clauses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = gino(capsys, "explain", "core/veto-over-clinical-decisions", write(tmp_path, "charter.txt"))
    assert outcome.code == ExitCode.PASSED
    assert ": flagged" in outcome.out
    assert "4.4" in outcome.out
    assert gino(capsys, "explain", "core/casting-vote", tmp_path / "nowhere.txt").code == ExitCode.UNCHECKED


def test_rules_can_be_selected_and_ignored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    charter = write(tmp_path, "charter.txt")
    veto = "core/veto-over-clinical-decisions"
    only = gino(capsys, "check", charter, "--select", veto, "-f", "csv").out.splitlines()[1:]
    assert only
    assert all(veto in line for line in only)
    assert veto not in gino(capsys, "check", charter, "--ignore", veto, "-f", "csv").out
    assert gino(capsys, "check", charter, "--ignore", "core/*", "-f", "csv").out.count("\n") == 1


def test_config_says_where_each_value_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "gino.yaml", "side: hospital\n")
    lines = dict(line.split(maxsplit=1) for line in gino(capsys, "config").out.splitlines())
    assert lines["side"].startswith("hospital")
    assert "gino.yaml" in lines["side"]
    assert "default" in lines["packs"]
