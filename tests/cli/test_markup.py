"""``gino markup``: a copy of the Word file with comments, and never the file itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import HOLLOW, gino, write
from tests.documents.word_files import document, paragraph, read_word

BLOCKS = [" ".join(each.split()) for each in HOLLOW.split("\n\n")]
WORD = document(*(paragraph(each) for each in BLOCKS))


def test_the_copy_holds_comments_and_the_file_is_untouched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = write(tmp_path, "charter.docx", WORD), tmp_path / "marked.docx"
    said = gino(capsys, "markup", source, "-o", target)
    assert (said.code, said.out) == (ExitCode.PASSED, "") and f"wrote {target}: " in said.err
    assert source.read_bytes() == WORD
    comments = read_word(target.read_bytes()).comments
    assert comments and {one.author for one in comments} == {"gino"}


def test_signed_and_dated_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "charter.docx", WORD)
    signed = ("--author", "Jane Counsel", "--initials", "jc", "--date", "2026-11-21", "--redline")
    for name in ("one.docx", "two.docx"):
        assert gino(capsys, "markup", source, "-o", tmp_path / name, *signed).code == ExitCode.PASSED
    first, second = ((tmp_path / name).read_bytes() for name in ("one.docx", "two.docx"))
    assert first == second
    assert {one.author for one in read_word(first).comments} == {"Jane Counsel"}
    assert "Jane Counsel" in read_word(first).revisions.authors


def test_the_configuration_signs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "charter.docx", WORD)
    config = write(tmp_path, "gino.yaml", "markup:\n  author: From the File\n  date: 2026-01-05\n")
    gino(capsys, "markup", source, "-o", tmp_path / "a.docx", "--config", config)
    gino(capsys, "markup", source, "-o", tmp_path / "b.docx", "--config", config, "--author", "Given")
    authors = [
        {one.author for one in read_word((tmp_path / name).read_bytes()).comments} for name in ("a.docx", "b.docx")
    ]
    assert authors == [{"From the File"}, {"Given"}]


def test_what_is_left_out_for_the_other_side_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "charter.docx", WORD)
    arguments = ("--audience", "counterparty", "--min-severity", "info")
    said = gino(capsys, "markup", source, "-o", tmp_path / "a.docx", *arguments)
    assert said.code == ExitCode.PASSED
    assert {one.author for one in read_word((tmp_path / "a.docx").read_bytes()).comments} == {"Reviewer"}


@pytest.mark.parametrize("options", [(), ("--force",)])
def test_the_document_itself_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    source = write(tmp_path, "charter.docx", WORD)
    (tmp_path / "same.docx").symlink_to(source)
    for target in (source, tmp_path / "same.docx"):
        said = gino(capsys, "markup", source, "-o", target, *options)
        assert said.code == ExitCode.USAGE and "the document itself" in said.err
    assert source.read_bytes() == WORD


def test_an_old_copy_is_overwritten_only_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = write(tmp_path, "charter.docx", WORD), write(tmp_path, "marked.docx", b"old")
    assert gino(capsys, "markup", source, "-o", target).code == ExitCode.USAGE
    assert target.read_bytes() == b"old"
    assert gino(capsys, "markup", source, "-o", target, "--force").code == ExitCode.PASSED


def test_a_copy_that_word_would_not_open_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "charter.docx", WORD)
    said = gino(capsys, "markup", source, "-o", tmp_path / "marked.docm")
    assert said.code == ExitCode.USAGE and "must end in .docx" in said.err


@pytest.mark.parametrize("name", ["charter.pdf", "charter.txt", "charter.md", "charter.html"])
def test_other_formats_are_told_what_there_is_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    content = b"%PDF-1.4 ..." if name.endswith("pdf") else HOLLOW
    source = write(tmp_path, name, content)
    said = gino(capsys, "markup", source, "-o", tmp_path / "marked.docx")
    assert said.code == ExitCode.USAGE
    assert "only a Word file can hold comments" in said.err and "--for attorney -o issues.csv" in said.err
    assert not (tmp_path / "marked.docx").exists()


def test_what_cannot_be_read_is_unchecked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged = write(tmp_path, "damaged.docx", WORD[:400])
    for source in (tmp_path / "missing.docx", damaged):
        assert gino(capsys, "markup", source, "-o", tmp_path / "marked.docx").code == ExitCode.UNCHECKED
    assert not (tmp_path / "marked.docx").exists()


def test_without_governance_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "tide.docx", document(paragraph("The tide was low.")))
    said = gino(capsys, "markup", source, "-o", tmp_path / "marked.docx")
    assert said.code == ExitCode.UNCHECKED and "no governance was found" in said.err
