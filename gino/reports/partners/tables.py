"""Partners side by side as tables of other programs: Markdown and CSV."""

from __future__ import annotations

import csv
from io import StringIO

from gino.contract.partners import Comparison
from gino.reports.csv import cell
from gino.reports.md import escaped
from gino.reports.partners.telling import KEY, table_of


def markdown(comparison: Comparison) -> str:
    """Print one table, and what its words mean."""
    table = table_of(comparison)
    lines = [_line(["", *table.names]), _line(["---"] * (len(table.names) + 1), plain=True)]
    lines += [_line([row.name, *(each.words for each in row.cells)]) for row in (*table.facts, *table.decisions)]
    return "\n".join([*lines, "", escaped(KEY), ""])


def comma_separated(comparison: Comparison) -> str:
    """Print one row a line, one column a partner; a cell that a spreadsheet would run as a formula is made text."""
    table, out = table_of(comparison), StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["", *map(cell, table.names)])
    for row in (*table.facts, *table.decisions):
        writer.writerow([cell(row.name), *(cell(each.words) for each in row.cells)])
    return out.getvalue()


def _line(cells: list[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escaped, cells))} |"
