"""``gino report`` and ``gino matrix``."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import HOLLOW, NOT_GOVERNANCE, gino, process, write


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    return write(tmp_path, "charter.txt")


def test_a_report_is_written_and_the_same_bytes_again(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = charter.with_name("report.html")
    outcome = gino(capsys, "report", charter, "--for", "physician", "-o", out)
    assert (outcome.code, outcome.out, outcome.err) == (ExitCode.PASSED, "", "")
    first = out.read_bytes()
    assert b"<h1>Control in name only</h1>" in first
    assert gino(capsys, "report", charter, "--for", "physician", "-o", out, "--force").code == ExitCode.PASSED
    assert out.read_bytes() == first


def test_a_report_that_was_written_verifies(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = charter.with_name("report.html")
    gino(capsys, "report", charter, "--for", "physician", "-o", out)
    assert gino(capsys, "verify", out, charter).code == ExitCode.PASSED
    charter.write_text(HOLLOW.replace("five (5) Managers", "nine (9) Managers"), encoding="utf-8")
    assert gino(capsys, "verify", out, charter).code == ExitCode.GATE_FAILED


@pytest.mark.parametrize("command", [["report", "--for", "physician"], ["matrix"]])
def test_nothing_is_written_over_but_what_is_asked_for(
    command: list[str], charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = write(charter.parent, "report.html", "mine")
    refused = gino(capsys, *command, charter, "-o", out)
    assert (refused.code, out.read_text()) == (ExitCode.USAGE, "mine")
    assert "--force" in refused.err
    page = write(charter.parent, "charter.html", f"<p>{HOLLOW}</p>")
    refused = gino(capsys, *command, page, "-o", page, "--force")
    assert refused.code == ExitCode.USAGE
    assert "is the document itself" in refused.err
    assert page.read_text(encoding="utf-8").startswith("<p>OPERATING")
    refused = gino(capsys, *command, charter, "--with", page, "-o", page, "--force")
    assert refused.code == ExitCode.USAGE


def test_a_form_that_there_is_not_is_told(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "report", charter, "--for", "physician", "-o", charter.with_name("x.xlsx"))
    assert outcome.code == ExitCode.USAGE
    assert ".html" in outcome.err
    assert gino(capsys, "report", charter, "-o", charter.with_name("x.html")).code == ExitCode.USAGE
    assert gino(capsys, "matrix", charter, "-o", charter.with_name("x.xlsx")).code == ExitCode.USAGE
    assert not list(charter.parent.glob("x.*"))


def test_an_unread_file_has_its_page_and_its_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken, out = write(tmp_path, "broken.docx", b"no Word file"), tmp_path / "x.html"
    outcome = gino(capsys, "report", broken, "--for", "physician", "-o", out)
    assert outcome.code == ExitCode.UNCHECKED
    assert "broken.docx" in outcome.err
    assert "<h1>Not read</h1>" in out.read_text(encoding="utf-8")
    outcome = gino(capsys, "matrix", broken)
    assert (outcome.code, outcome.out) == (ExitCode.UNCHECKED, "")


def test_an_ungraded_text_has_its_page_and_its_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story, out = write(tmp_path, "story.txt", NOT_GOVERNANCE), tmp_path / "x.html"
    outcome = gino(capsys, "report", story, "--for", "physician", "-o", out)
    assert outcome.code == ExitCode.UNCHECKED
    assert "no governance was found" in outcome.err
    assert "<h1>No grade</h1>" in out.read_text(encoding="utf-8")


def test_the_side_that_is_measured_can_be_chosen(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = charter.with_name("report.html")
    gino(capsys, "report", charter, "--for", "physician", "-o", out, "--side", "hospital")
    assert "the hospital side" in out.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    ("format_", "begins"),
    [
        ("text", "GOVERNANCE IN NAME ONLY\n"),
        ("md", "**Governance"),
        ("csv", "group,matter,"),
        ("html", "<!DOCTYPE"),
        ("svg", "<svg"),
    ],
)
def test_the_matrix_in_every_format(
    format_: str, begins: str, charter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = gino(capsys, "matrix", charter, "--format", format_)
    assert printed.code == ExitCode.PASSED
    assert printed.out.startswith(begins)
    out = charter.with_name(f"matrix.{'txt' if format_ == 'text' else format_}")
    assert gino(capsys, "matrix", charter, "-o", out).out == ""
    assert out.read_text(encoding="utf-8") == printed.out


def test_a_charter_can_be_piped_in(tmp_path: Path) -> None:
    out = tmp_path / "x.html"
    outcome = process("report", "-", "--for", "physician", "-o", out, input=HOLLOW.encode("utf-8"))
    assert outcome.code == ExitCode.PASSED
    assert "Control in name only" in out.read_text(encoding="utf-8")
    assert "GOVERNANCE IN NAME ONLY" in process("matrix", "-", input=HOLLOW.encode("utf-8")).out
