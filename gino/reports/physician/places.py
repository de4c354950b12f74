"""Where something stands, as one says it in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.report import Report
from gino.contract.spans import Cite
from gino.reports.citing import document_name, pin_cite
from gino.reports.pictures.setting import short
from gino.reports.plain.saying import Plain
from gino.reports.sanitizing import one_line

_MOST = 2


def place_of(cites: Sequence[Cite], report: Report, plain: Plain) -> str:
    """``Section 5.2`` or ``Article VI``, with its document where there are several; without a number the document."""
    cite = next((each for each in cites if each.section), None)
    if cite is None or cite.section is None:
        return plain.word("place.none")
    section = one_line(cite.section)
    said = plain.say("place.section", section=section) if section[:1].isdigit() else section
    return f"{said} ({short(document_name(report, cite.document))})" if len(report.documents) > 1 else said


def places_of(cites: Sequence[Cite], report: Report) -> str:
    """The pin cites of several clauses, each once, and how many more there are."""
    named = list(dict.fromkeys(pin_cite(cite, report) for cite in cites))
    return "; ".join(named[:_MOST]) + (f" +{len(named) - _MOST}" if len(named) > _MOST else "")
