"""docs/commands.md knows every command and every option."""

from __future__ import annotations

from pathlib import Path

import typer

from gino.cli.main import app
from gino.contract.exit_codes import ExitCode

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def test_every_command_and_option_is_documented() -> None:
    commands = dict(typer.main.get_command(app).commands)
    for group in ("rules", "baseline"):
        commands |= {f"{group} {name}": command for name, command in commands.pop(group).commands.items()}
    assert len(commands) >= 7
    for name, command in commands.items():
        assert f"`gino {name}" in PAGE, name
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or option == "--help" or f"`{option}" in PAGE, f"{name} {option}"


def test_every_exit_code_is_documented() -> None:
    for code in ExitCode:
        assert f"\n| {code.value} |" in PAGE
