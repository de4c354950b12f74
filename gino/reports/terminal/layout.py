"""The typography that the parts share: headings, paragraphs with a hanging label, indentation."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

BLANK = Text("")
GLUE = "\ue000"
"""Stands for a space at which no line may break, which rich knows no character for; see :func:`unglued`."""


def prose(words: str, style: str = "") -> Text:
    """Words to be wrapped, never at a no-break space."""
    return Text(words.replace("\N{NO-BREAK SPACE}", GLUE), style=style)


def unglued(printed: str) -> str:
    """What was laid out, each glued place a plain space again, so that it can be searched for as it is typed."""
    return printed.replace(GLUE, " ")


def heading(words: str) -> Text:
    """The heading of a part."""
    return Text(words.upper(), style="bold")


def indented(what: RenderableType, columns: int) -> Padding:
    """``what``, moved right."""
    return Padding(what, (0, 0, 0, columns))


def labelled(label: str, what: RenderableType, columns: int, style: str = "") -> Table:
    """``what`` with a label hanging at its left, ``columns`` wide."""
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=columns, no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(prose(label, style), what)
    return grid


def stacked(*parts: RenderableType) -> Group:
    """Parts one under another."""
    return Group(*parts)
