"""How a place in a document is cited, and how its words are quoted, in a report for people."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Protocol

from gino.contract.report import Report
from gino.reports.sanitizing import one_line

_SHORT = {"Article ": "Art. ", "Exhibit ": "Ex. ", "Schedule ": "Sch. ", "Appendix ": "App. ", "Part ": "Pt. "}


class Place(Protocol):
    """Anything that says where it stands."""

    @property
    def section(self) -> str | None:
        """The number as a lawyer cites it."""

    @property
    def page(self) -> int | None:
        """The page, where the format has pages."""

    @property
    def document(self) -> int:
        """The index of the document in its venture."""


def pin_cite(place: Place, report: Report) -> str:
    """The cite of a place: ``§ 5.4(b), p. 12``, with the document's name where a venture has several."""
    parts = []
    if place.section:
        section = one_line(place.section)
        parts.append(f"§\N{NO-BREAK SPACE}{section}" if section[:1].isdigit() else section)
    if place.page is not None:
        parts.append(f"p.\N{NO-BREAK SPACE}{place.page}")
    cite = ", ".join(parts) or "unnumbered text"
    return f"{document_name(report, place.document)} {cite}" if len(report.documents) > 1 else cite


def short_cite(place: Place, report: Report) -> str:
    """The cite for a table: ``5.2(c)``, ``IV § 2(a)``, ``Ex. B, 3``; ``[2]`` before it is the second document."""
    cite = f"p. {place.page}" if place.page else "–"
    if place.section:
        cite = re.sub(r"^Article (\S+), Section ", r"\1 § ", one_line(place.section))
        for whole, short in _SHORT.items():
            cite = cite.replace(whole, short)
    which = f"[{place.document + 1}] " if len(report.documents) > 1 else ""
    return f"{which}{cite}".replace(" ", "\N{NO-BREAK SPACE}")


def document_name(report: Report, index: int) -> str:
    """The short name of a venture's document: its file name without the ending."""
    documents = report.documents or (report.document,)
    return one_line(PurePath(documents[index].path.replace("\\", "/")).stem)


def quoted(quote: str, longest: int) -> str:
    """The words on one line in quotation marks, cut at a word where they are longer than ``longest``."""
    words = one_line(quote)
    if len(words) > longest:
        words = words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"“{words}”"
