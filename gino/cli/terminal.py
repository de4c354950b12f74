"""What the process is attached to: standard streams, their width, and whether to colour."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

PIPED_WIDTH = 88
WIDEST = 100
NARROWEST = 60


def prepare_streams() -> None:
    """Write UTF-8 and plain line ends everywhere, and never fail on a character that the terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(line: str) -> None:
    """Tell the person something that is not data: on standard error, on one line."""
    from gino.reports.sanitizing import one_line

    sys.stderr.write(f"gino: {one_line(line)}\n")


def write_data(text: str) -> None:
    """Write to standard output; a reader that has gone away is no error of ours."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_color(stream: TextIO) -> bool:
    """Colour on a terminal, unless NO_COLOR or a dumb terminal says no; FORCE_COLOR colours a pipe."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is at the other end."""
    return not stream.closed and stream.isatty()


def width_of(stream: TextIO) -> int:
    """Columns to print in: the terminal's, within reason; fixed where no terminal is, so that bytes do not vary."""
    if not is_terminal(stream):
        return PIPED_WIDTH
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))
