"""What was laid out, as the bytes that a terminal or a pipe is given."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from gino.reports.terminal.layout import unglued


def printed(parts: Iterable[RenderableType], width: int, *, color: bool) -> str:
    """The parts one under another: plain unless ``color``, no trailing spaces, the same bytes for the same parts."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in unglued(capture.get()).splitlines())
