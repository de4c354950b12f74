"""docs/commands.md knows every command and every option."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from gino.cli.main import app, main
from gino.contract.exit_codes import ExitCode

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def test_every_command_and_option_is_documented() -> None:
    commands = commands_of()
    assert len(commands) >= 7
    for name, command in commands.items():
        assert f"`gino {name}" in PAGE, name
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or option == "--help" or f"`{option}" in PAGE, f"{name} {option}"


def commands_of() -> dict[str, Any]:
    """Every command of the program, those of a group by both names."""
    commands = dict(typer.main.get_command(app).commands)
    for group in ("rules", "baseline"):
        commands |= {f"{group} {name}": command for name, command in commands.pop(group).commands.items()}
    return commands


@pytest.mark.parametrize("name", commands_of())
def test_every_command_has_an_example_in_its_help_and_says_what_each_option_does(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*name.split(), "--help"]) == ExitCode.PASSED
    assert re.search(rf"^ +gino {name}\b", capsys.readouterr().out, re.MULTILINE)
    assert [parameter.name for parameter in commands_of()[name].params if not (parameter.help or "").strip()] == []


def test_every_exit_code_is_documented() -> None:
    for code in ExitCode:
        assert f"\n| {code.value} |" in PAGE
