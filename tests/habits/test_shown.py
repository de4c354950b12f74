"""What the pages show of the command is what it prints.

A block of a page that begins with ``$ gino`` holds commands, each with what it prints; ``| head -N`` cuts it. They run
one after another beside the sample charters.

After a wanted change: ``UPDATE_GOLDEN=1 pytest tests/habits/test_shown.py``.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from gino.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path for path in (*ROOT.glob("docs/*.md"), ROOT / "README.md") if "\n$ gino " in path.read_text("utf-8"))
BLOCK = re.compile(r"(?<=^```\n)\$ gino .*?(?=^```$)", re.DOTALL | re.MULTILINE)


def run(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command line prints."""
    line, _, cut = command.partition(" | head -")
    assert main(shlex.split(line)[1:]) in {0, 1}, command
    lines = capsys.readouterr().out.splitlines(keepends=True)
    return "".join(lines[: int(cut)] if cut else lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_the_page_shows_what_is_printed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sample_charters").symlink_to(ROOT / "sample_charters")
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")

    def printed(block: re.Match[str]) -> str:
        commands = [line.removeprefix("$ ") for line in block[0].splitlines() if line.startswith("$ ")]
        return "".join(f"$ {command}\n{run(command, capsys)}" for command in commands)

    fresh = BLOCK.sub(printed, text)
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(fresh, encoding="utf-8", newline="\n")
    assert fresh == page.read_text(encoding="utf-8")


def test_some_pages_show_the_command() -> None:
    assert PAGES
