"""A repository of templates: a clean one passes, one that lets the partner break ties fails on that clause."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import gino, write

CLEAN = """\
OPERATING AGREEMENT OF PELLMERE HAND SURGERY CENTER, LLC

This Operating Agreement is entered into by and between Pellmere Health System, Inc., a nonprofit hospital corporation
(the "System Member"), and
Pellmere Hand Surgeons, P.C., a professional corporation owned by physicians (the "Physician Member").

ARTICLE IV
MANAGEMENT

4.1 Board. The Company shall be managed by a Board of six (6) Managers. Three Managers shall be appointed by the
Physician Member and three Managers shall be appointed by the System Member. Only the Member that appointed a Manager
may remove that Manager. The Board acts by the vote of a majority of the Managers then in office.

4.2 Clinical Decisions. The Board shall approve clinical protocols and standards of care, credentialing and clinical
privileges, and peer review.

4.3 Budget. The annual operating budget requires the approval of the Board.

ARTICLE IX
GENERAL

9.1 Amendment. This Agreement may be amended only by a written instrument signed by both Members.
"""
CASTING_VOTE = (
    "4.4 Chair. The System Member shall designate the chair of the Board, who shall have a second and casting vote in "
    "the event of a tie.\n\n"
)
BAD = CLEAN.replace("ARTICLE IX", CASTING_VOTE + "ARTICLE IX")
RENUMBERED = re.sub(r"^4\.", "6.", BAD, flags=re.MULTILINE).replace("ARTICLE IV", "ARTICLE VI")


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, "template.md", CLEAN)


def failing(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, Any]]]:
    outcome = gino(capsys, "check", *arguments, "--format", "sarif")
    results = json.loads(outcome.out)["runs"][0]["results"]
    return outcome.code, [result for result in results if result["properties"]["gate"]]


def test_a_clean_template_passes_and_a_casting_vote_fails_on_its_clause(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(capsys, "template.md") == (ExitCode.PASSED, [])
    template.write_text(BAD, encoding="utf-8")
    code, results = failing(capsys, "template.md")
    assert code == ExitCode.GATE_FAILED
    vote = next(result for result in results if result["ruleId"] == "core/casting-vote")
    place = vote["locations"][0]
    assert place["logicalLocations"][0]["name"] == "4.4"
    line = place["physicalLocation"]["region"]["startLine"]
    assert BAD.splitlines()[line - 1].startswith("4.4 Chair.")


def test_a_baseline_knows_what_was_there_and_survives_renumbering(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gino(capsys, "baseline", "write", "template.md", "-o", "known.json")
    template.write_text(BAD, encoding="utf-8")
    assert failing(capsys, "template.md", "--baseline", "known.json")[0] == ExitCode.GATE_FAILED
    assert gino(capsys, "baseline", "write", "template.md", "-o", "known.json").code == ExitCode.USAGE
    assert gino(capsys, "baseline", "write", "template.md", "-o", "known.json", "--force").code == ExitCode.PASSED
    for text in (BAD, RENUMBERED):
        template.write_text(text, encoding="utf-8")
        assert failing(capsys, "template.md", "--baseline", "known.json") == (ExitCode.PASSED, [])
        outcome = gino(capsys, "check", "template.md", "--baseline", "known.json", "--format", "sarif")
        states = {result["baselineState"] for result in json.loads(outcome.out)["runs"][0]["results"]}
        assert states == {"unchanged"}


def test_pruning_takes_out_and_never_adds(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template.write_text(BAD, encoding="utf-8")
    gino(capsys, "baseline", "write", "template.md", "-o", "known.json")
    assert "core/casting-vote" in gino(capsys, "baseline", "show", "known.json").out
    template.write_text(CLEAN, encoding="utf-8")
    gino(capsys, "baseline", "prune", "known.json", "template.md")
    assert "core/casting-vote" not in gino(capsys, "baseline", "show", "known.json").out
    template.write_text(BAD, encoding="utf-8")
    gino(capsys, "baseline", "prune", "known.json", "template.md")
    assert "core/casting-vote" not in gino(capsys, "baseline", "show", "known.json").out


@pytest.mark.parametrize("content", ["", "{}", '{"schema": "other/1"}', "[1]"])
def test_a_file_that_is_no_baseline_is_a_usage_error(
    content: str, template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template.with_name("known.json").write_text(content, encoding="utf-8")
    for arguments in (["check", "template.md", "--baseline", "known.json"], ["baseline", "show", "known.json"]):
        outcome = gino(capsys, *arguments)
        assert (outcome.code, outcome.out) == (ExitCode.USAGE, "")
    assert gino(capsys, "check", "template.md", "--baseline", "nowhere.json").code == ExitCode.USAGE
