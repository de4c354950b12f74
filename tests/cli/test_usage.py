"""Help, versions and the mistakes of a caller."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino import __version__
from gino.contract.exit_codes import ExitCode
from tests.cli.running import gino, process, write

HEAVY = {"spacy", "lxml", "rich", "pydantic", "yaml", "re2", "lark"}


def test_gino_alone_shows_examples_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys)
    assert outcome.code == 0
    assert outcome.err == ""
    assert "gino check charter.docx" in outcome.out
    assert len(outcome.out.splitlines()) <= 12


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert gino(capsys, "--version").out == f"gino {__version__}\n"


@pytest.mark.parametrize("command", ["", "check", "outline", "extract", "explain", "schema", "rules"])
def test_every_command_has_help_without_box_drawing(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for flag in ("-h", "--help"):
        outcome = gino(capsys, *([command] if command else []), flag)
        assert outcome.code == 0
        assert "Usage: gino" in outcome.out
        assert not set(outcome.out) & set("─│╭╮╰╯\x1b")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from gino.cli.main import main; main(['--help']); "
        f"print(sorted({HEAVY!r} & {{name.split('.')[0] for name in sys.modules}}))"
    )
    assert process(code=code).out.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chekc", "x.txt"], "Did you mean 'check'?"),
        (["rules", "lst"], "Did you mean 'list'?"),
        (["check", "--fromat", "json", "x.txt"], "--format"),
        (["check", "--format", "jsn", "x.txt"], "'json'"),
        (["check"], "PATH"),
        (["explain", "core/governance-in-name"], "Did you mean core/governance-in-name-only?"),
    ],
)
def test_a_mistake_is_answered_with_what_was_meant(
    arguments: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = gino(capsys, *arguments)
    assert outcome.code == ExitCode.USAGE
    assert hint in outcome.err
    assert outcome.out == ""


def test_a_file_in_the_place_of_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, write(tmp_path, "charter.txt"))
    assert outcome.code == ExitCode.USAGE
    assert "gino check" in outcome.err


def test_interrupted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gino.checking.check_documents", interrupt)
    assert gino(capsys, "check", write(tmp_path, "charter.txt")).code == ExitCode.INTERRUPTED


def test_a_crash_has_its_own_code_and_shows_no_word_of_the_document(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ValueError("the System Member's secret clause")

    path = write(tmp_path, "charter.txt")
    for place in ("gino.checking.check_documents", "gino.batching.check_many"):
        with monkeypatch.context() as patched:
            patched.setattr(place, crash)
            outcome = gino(capsys, "check", path)
        assert outcome.code == ExitCode.INTERNAL
        assert "ValueError" in outcome.err
        assert "secret" not in outcome.err + outcome.out
        assert len(outcome.err.splitlines()) == 1
