"""For whom a report is written, and the renderer of each form it can take."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gino.contract.report import Report
    from gino.reports.examined import Examined


class Audience(StrEnum):
    """Who reads the report."""

    ATTORNEY = "attorney"
    PHYSICIAN = "physician"


RENDERERS: Mapping[tuple[Audience, str], str] = {
    (Audience.ATTORNEY, ".html"): "gino.reports.attorney.html",
    (Audience.ATTORNEY, ".docx"): "gino.reports.attorney.docx",
    (Audience.ATTORNEY, ".md"): "gino.reports.attorney.markdown",
    (Audience.ATTORNEY, ".csv"): "gino.reports.attorney.csv",
    (Audience.PHYSICIAN, ".html"): "gino.reports.physician.html",
}
"""The module for an audience and the ending of a file.

It has ``render(examined: Examined) -> str | bytes`` and, for a file that could not be read or checked,
``unread(report: Report) -> str | bytes``; both a pure function of what they are given.
"""


def endings(audience: Audience) -> tuple[str, ...]:
    """The endings of the files that a report for this audience can be written to."""
    return tuple(ending for one, ending in RENDERERS if one is audience)


def render(audience: Audience, ending: str, examined: Examined) -> str | bytes:
    """The report of a venture for an audience, as the ending of its file says.

    Raises:
        KeyError: if there is no such form.
    """
    whole: str | bytes = import_module(RENDERERS[audience, ending]).render(examined)
    return whole


def render_unread(audience: Audience, ending: str, report: Report) -> str | bytes:
    """The report of a file that could not be read or checked: which, why, and what to do.

    Raises:
        KeyError: if there is no such form.
    """
    whole: str | bytes = import_module(RENDERERS[audience, ending]).unread(report)
    return whole
