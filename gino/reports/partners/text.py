"""Partners side by side as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table as Grid

from gino.contract.partners import Comparison
from gino.reports.partners.telling import KEY, Row, table_of
from gino.reports.terminal.layout import BLANK, heading, prose
from gino.reports.terminal.printing import printed

_NAME_WIDTH = 22


def render(comparison: Comparison, width: int, *, color: bool = False) -> str:
    """Print the table in so many columns."""
    return printed(_parts(comparison), width, color=color)


def _parts(comparison: Comparison) -> Iterator[RenderableType]:
    table = table_of(comparison)
    yield _grid(table.names, table.facts)
    yield BLANK
    yield heading(f"What {table.people} can do")
    yield _grid(tuple("" for _ in table.names), table.decisions)
    yield BLANK
    yield prose(KEY, style="dim")


def _grid(names: tuple[str, ...], rows: tuple[Row, ...]) -> Grid:
    headed = any(names)
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="bold", show_header=headed)
    grid.add_column("", width=_NAME_WIDTH)
    for name in names:
        grid.add_column(prose(name), ratio=1, overflow="fold")
    for row in rows:
        grid.add_row(prose(row.name), *(prose(cell.words, "bold" if row.differs else "") for cell in row.cells))
    return grid
