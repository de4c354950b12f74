"""The formats of ``gino diff``, each rendered by a module of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gino.contract.drafts import Diff
    from gino.reports.drafts.telling import Gate


class DiffFormat(StrEnum):
    """What ``gino diff`` can print."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


def render(diff: Diff, format_: DiffFormat, gate: Gate | None, width: int, *, color: bool = False) -> str:
    """Print a comparison in one format; ``width`` in columns and ``color`` are for text."""
    from gino.reports.drafts import html, md, text

    match format_:
        case DiffFormat.TEXT:
            return text.render(diff, width, color=color, gate=gate)
        case DiffFormat.JSON:
            return diff.to_json()
        case DiffFormat.MD:
            return md.render(diff, gate)
        case DiffFormat.HTML:
            return html.render(diff, gate)
