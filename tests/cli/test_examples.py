"""Every example of the README and of the documentation is what the program prints, and every command has one.

After a wanted change: ``UPDATE_GOLDEN=1 pytest tests/cli/test_examples.py``, then read what changed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from gino.cli import watching
from gino.cli.main import main
from tests.cli.examples import ROOT, Example, examples, shown
from tests.cli.test_documented import commands_of


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, in which examples may write."""
    folder = tmp_path_factory.mktemp("examples")
    for samples in ("sample_charters", "sample_drafts"):
        shutil.copytree(ROOT / samples, folder / samples)
    return folder


def never(_: float) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: f"{example.page}: {example.commands[0]}")
def test_an_example_is_what_the_program_prints(
    example: Example, samples: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(samples)
    monkeypatch.setattr(watching, "time", SimpleNamespace(sleep=never))

    def run(arguments: list[str]) -> str:
        main(arguments)
        captured = capsys.readouterr()
        return captured.out + captured.err

    printed = example.printed(run)
    if os.environ.get("UPDATE_GOLDEN"):
        page = ROOT / example.page
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(example.body, printed), encoding="utf-8", newline="\n")
    else:
        assert printed == example.body


@pytest.mark.parametrize("name", commands_of())
def test_every_command_has_an_example(name: str) -> None:
    run = [command for example in examples() for command in example.commands]
    assert any(f"{command} ".startswith(f"gino {name} ") for command in run)


def test_examples_fit_one_screen() -> None:
    for example in examples():
        lines = example.body.splitlines()
        assert len(lines) <= 48, example.commands
        assert all(len(line) <= 170 for line in lines), example.commands


def test_no_example_stands_where_none_is_checked() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        shown_there = page.read_text(encoding="utf-8").count("\n$ gino ")
        checked = sum(len(each.commands) for each in examples() if ROOT / each.page == page)
        assert shown_there == checked, page


def test_what_is_shown_of_a_long_output() -> None:
    output = "a\nb\nc\nSEE d\ne\nf\ng\n"
    assert shown(output, "head 2; from SEE 1; tail 1") == ["a", "b", "…", "SEE d", "…", "g"]
    assert shown(output, "head 30") == output.splitlines()
    assert shown(output, "head 6; tail 2") == output.splitlines()
    with pytest.raises(ValueError, match="nothing to show"):
        shown(output, "from NOWHERE 3")
