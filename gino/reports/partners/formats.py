"""The formats of ``gino compare``, each rendered by a module of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gino.contract.partners import Comparison


class CompareFormat(StrEnum):
    """What ``gino compare`` can print."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    CSV = "csv"
    HTML = "html"


def render(comparison: Comparison, format_: CompareFormat, width: int, *, color: bool = False) -> str:
    """Print a comparison in one format; ``width`` in columns and ``color`` are for text."""
    from gino.reports.partners import html, tables, text

    match format_:
        case CompareFormat.TEXT:
            return text.render(comparison, width, color=color)
        case CompareFormat.JSON:
            return comparison.to_json()
        case CompareFormat.MD:
            return tables.markdown(comparison)
        case CompareFormat.CSV:
            return tables.comma_separated(comparison)
        case CompareFormat.HTML:
            return html.render(comparison)
