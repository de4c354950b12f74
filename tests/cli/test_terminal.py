"""When to colour."""

from __future__ import annotations

from io import StringIO

import pytest

from gino.cli.terminal import PIPED_WIDTH, wants_color, width_of


class Terminal(StringIO):
    """A stream with a person at the other end."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_color(environment: dict[str, str], on_terminal: bool, in_pipe: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (wants_color(Terminal()), wants_color(StringIO())) == (on_terminal, in_pipe)


def test_a_pipe_has_one_width_whatever_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in ("40", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        assert width_of(StringIO()) == PIPED_WIDTH
        assert 60 <= width_of(Terminal()) <= 100
