"""``gino check``, end to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from gino.contract.report import Check
from tests.cli.running import HOLLOW, NOT_GOVERNANCE, gino, process, write

NO_NETWORK = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("a socket was opened")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from gino.cli.main import run
run()
"""
BAD_FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "garbage.txt": bytes(range(256)) * 40,
    "latin.txt": "physicians d\u00e9cide".encode("latin-1"),
    "broken.docx": b"this is not a zip file",
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
}


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    return write(tmp_path, "charter.txt")


def test_a_hollow_charter_is_graded_cited_and_fails_the_gate(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "check", charter)
    assert outcome.code == ExitCode.GATE_FAILED
    assert outcome.out.startswith("GOVERNANCE IN NAME ONLY\n")
    assert "core/governance-in-name-only" in outcome.out
    assert "§ 4.4" in outcome.out
    assert "FAILED" in outcome.out.splitlines()[-1] + outcome.out.splitlines()[-2]


def test_json_is_the_contract_and_nothing_else_is_on_standard_output(
    charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = gino(capsys, "check", charter, "--format", "json")
    report = json.loads(outcome.out)["reports"][0]
    assert report["grade"] == "gino"
    assert report["document"]["path"] == str(charter)
    for each in report["provisions"]:
        assert HOLLOW[each["start"] : each["end"]] == each["quote"]
    assert Check.model_validate_json(outcome.out).to_json() == outcome.out


def test_the_same_input_gives_the_same_bytes(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for format_ in ("text", "json"):
        first, second = (gino(capsys, "check", charter, "-f", format_).out for _ in range(2))
        assert first == second


def test_the_gate_follows_fail_on(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gino(capsys, "check", charter, "--fail-on", "never").code == ExitCode.PASSED
    assert gino(capsys, "check", charter, "--fail-on", "critical").code == ExitCode.GATE_FAILED


def test_standard_input(charter: Path) -> None:
    outcome = process("check", "-", "--format", "json", input=HOLLOW.encode())
    assert outcome.code == ExitCode.GATE_FAILED
    report = json.loads(outcome.out)["reports"][0]
    assert report["document"]["path"] == "-"
    alone = json.loads(process("check", charter, "--format", "json").out)["reports"][0]
    assert report["decisions"] == alone["decisions"]


def test_a_folder_means_every_readable_file_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = tmp_path / "charters" / "old"
    below.mkdir(parents=True)
    for path in (below / "b.txt", below.parent / "a.md", below.parent / ".hidden.txt", below.parent / "notes.yaml"):
        path.write_text(HOLLOW, encoding="utf-8")
    outcome = gino(capsys, "check", tmp_path / "charters", "--format", "json")
    paths = [Path(each["document"]["path"]).name for each in json.loads(outcome.out)["reports"]]
    assert paths == ["a.md", "b.txt"]


def test_an_empty_folder_is_not_a_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "check", tmp_path)
    assert outcome.code == ExitCode.UNCHECKED
    assert "no readable file" in outcome.err


def test_with_makes_one_venture(tmp_path: Path, charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = write(tmp_path, "msa.txt", "MANAGEMENT SERVICES AGREEMENT\n\n1. The Manager shall keep the books.\n")
    reports = json.loads(gino(capsys, "check", charter, "--with", other, "-f", "json").out)["reports"]
    assert [[Path(each["path"]).name for each in report["documents"]] for report in reports] == [
        ["charter.txt", "msa.txt"]
    ]


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_line_and_the_others_are_still_checked(
    name: str, tmp_path: Path, charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = write(tmp_path, name, BAD_FILES[name])
    outcome = gino(capsys, "check", bad, charter, "--format", "json")
    assert outcome.code == ExitCode.UNCHECKED
    unread, checked = json.loads(outcome.out)["reports"]
    assert (unread["status"], checked["status"], checked["grade"]) == ("unread", "checked", "gino")
    assert unread["error"]["code"]
    line, gate = outcome.err.splitlines()
    assert str(bad) in line
    assert "INCOMPLETE: 1 not read" in gate


def test_missing_path_and_huge_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    outcome = gino(capsys, "check", tmp_path / "nowhere.txt", huge)
    assert outcome.code == ExitCode.UNCHECKED
    assert len(outcome.err.splitlines()) == 2
    assert "nowhere.txt" in outcome.err


def test_a_text_without_governance_has_no_grade(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "check", write(tmp_path, "tale.txt", NOT_GOVERNANCE))
    assert outcome.code == ExitCode.UNCHECKED
    assert outcome.out.startswith("NO GRADE\n")
    assert len(outcome.err.splitlines()) == 1


def test_nobody_on_the_protected_side_still_shows_every_side_s_powers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HOLLOW.replace(", a professional corporation owned by physicians", ", a private equity fund")
    text = text.replace("Dunmore Surgeons, P.C.", "Dunmore Capital Partners, L.P.").replace(
        "Physician Member", "Investor Member"
    )
    outcome = gino(capsys, "check", write(tmp_path, "charter.txt", text))
    assert outcome.code == ExitCode.UNCHECKED
    assert outcome.out.startswith("NO GRADE\n")
    assert "hospital decides" in " ".join(outcome.out.split())


def test_another_side_can_be_measured(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(gino(capsys, "check", charter, "--side", "hospital", "-f", "json").out)["reports"][0]
    assert report["protected_side"] == "hospital"
    decided = {each["matter"]: each["in_effect"] for each in report["decisions"]}
    assert decided["credentialing"] == "blocks"


def test_files_are_written_whole_and_never_overwritten_unasked(
    tmp_path: Path, charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out" / "report.json"
    target.parent.mkdir()
    assert gino(capsys, "check", charter, "-o", target).out == ""
    written = target.read_text(encoding="utf-8")
    assert json.loads(written)["reports"][0]["grade"] == "gino"
    assert [each.name for each in target.parent.iterdir()] == ["report.json"]
    target.write_text("mine", encoding="utf-8")
    refused = gino(capsys, "check", charter, "-o", target)
    assert (refused.code, target.read_text(encoding="utf-8")) == (ExitCode.USAGE, "mine")
    assert "--force" in refused.err
    gino(capsys, "check", charter, "-o", target, "--force")
    assert target.read_text(encoding="utf-8") == written


def test_a_format_that_cannot_be_told_is_a_usage_error(
    tmp_path: Path, charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gino(capsys, "check", charter, "-o", tmp_path / "report.zzz").code == ExitCode.USAGE
    assert gino(capsys, "check", charter, "-o", f"json={tmp_path / 'report.zzz'}").code == ExitCode.GATE_FAILED


def test_bad_configuration_is_a_usage_error(tmp_path: Path, charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write(tmp_path, "gino.yaml", "sidee: physicians\n")
    outcome = gino(capsys, "check", charter, "--config", config)
    assert outcome.code == ExitCode.USAGE
    assert "sidee" in outcome.err


def test_nothing_opens_a_socket(charter: Path) -> None:
    for arguments in (["check", charter], ["extract", charter, "-f", "json"], ["rules", "list"]):
        outcome = process(*arguments, code=NO_NETWORK)
        assert outcome.code in {ExitCode.PASSED, ExitCode.GATE_FAILED}
        assert outcome.err == ""


def test_a_reader_that_goes_away_changes_no_exit_code(charter: Path) -> None:
    command = [sys.executable, "-c", "from gino.cli.main import run; run()", "check", str(charter), "-f", "json"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=120, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr.decode().count("Traceback")) == (ExitCode.GATE_FAILED, 0)


def test_plain_when_piped_and_colored_when_forced(charter: Path) -> None:
    clean = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR", "TERM"}}
    assert "\x1b" not in process("check", charter, env=clean).out
    assert "\x1b[" in process("check", charter, env={**clean, "FORCE_COLOR": "1"}).out
    assert "\x1b" not in process("check", charter, env={**clean, "FORCE_COLOR": "1", "NO_COLOR": "1"}).out
