"""The report for attorneys as one page of HTML."""

from __future__ import annotations

from gino.contract.report import Report
from gino.reports.attorney.composing import memorandum, unchecked
from gino.reports.attorney.content import Memorandum
from gino.reports.attorney.words import say
from gino.reports.examined import Examined
from gino.reports.pages.page import page


def render(examined: Examined) -> str:
    """The report of an examined venture."""
    return _page(memorandum(examined))


def unread(report: Report) -> str:
    """The report of a file that could not be read or checked."""
    return _page(unchecked(report))


def _page(memo: Memorandum) -> str:
    title = f"{memo.title}: {memo.subtitle}"
    template, styles = "attorney/memorandum.html", ("attorney/memorandum.css",)
    return page(title, template, styles=styles, memo=memo, say=say, kinds=_kind)


def _kind(block: object) -> str:
    """The name of a block's class, by which the template chooses how to set it."""
    return type(block).__name__
