"""The README's first screen: exactly two commands, that run as they stand and are the ones CI runs."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = "\n".join(README.splitlines()[:40])
SET_UP_AND_CHECK = (
    "python3 -m venv .venv && .venv/bin/python -m pip install -q . && .venv/bin/gino check sample_charters"
)
SET_UP_AND_TEST = (
    "python3 -m venv .venv && .venv/bin/python -m pip install -q -e '.[test]' && .venv/bin/python -m pytest"
)


def test_the_first_screen_holds_exactly_two_commands() -> None:
    fences = re.findall(r"^```sh\n(.*?)^```", FIRST_SCREEN, re.DOTALL | re.MULTILINE)
    assert [fence.strip() for fence in fences] == [SET_UP_AND_CHECK, SET_UP_AND_TEST]


def test_ci_runs_the_readme_s_test_command_word_for_word() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    in_blocks = re.findall(r"^```.*?\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    first = next(line for block in in_blocks for line in block.splitlines() if "pytest" in line)
    assert first == SET_UP_AND_TEST
    for step in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert step in script
