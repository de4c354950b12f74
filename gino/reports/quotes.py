"""The document's own words in a report for people: harmless, whole, and held to their span.

A quote's ``words`` are always :func:`shown` of the text of its span, so that ``gino verify`` can hold them against the
file again. A longer passage is cut by ending the span earlier, never by changing words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from gino.contract.report import Report
from gino.reports.citing import pin_cite
from gino.reports.sanitizing import one_line


class Passage(Protocol):
    """Anything that quotes: a cite, a finding, a step, a provision, a passage that was not understood."""

    @property
    def section(self) -> str | None:
        """The number as a lawyer cites it."""

    @property
    def page(self) -> int | None:
        """The page, where the format has pages."""

    @property
    def document(self) -> int:
        """The index of the document in its venture."""

    @property
    def start(self) -> int | None:
        """Where the words begin in the document's text."""

    @property
    def end(self) -> int | None:
        """Where they end."""

    @property
    def quote(self) -> str | None:
        """The words as they stand there."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters ``start`` to ``end`` of a document as people read them. ``more``: the passage goes on after them."""

    document: int
    start: int
    end: int
    words: str
    place: str
    more: bool = False


def shown(words: str) -> str:
    """Words of a document as a report shows them: on one line, white space single, nothing invisible."""
    return one_line(words)


def quote_of(passage: Passage, report: Report, longest: int | None = None) -> Quote | None:
    """The quote of a passage, or None where it has no words; cut at a word where it is longer than ``longest``."""
    words, start = passage.quote, passage.start
    if words is None or start is None or not shown(words):
        return None
    kept = words if longest is None else _cut(words, longest)
    place = pin_cite(passage, report)
    return Quote(passage.document, start, start + len(kept), shown(kept), place, len(kept) < len(words.rstrip()))


def _cut(words: str, longest: int) -> str:
    """The beginning of words up to ``longest`` characters, at the end of a word; all of them where that leaves none."""
    if len(words) <= longest:
        return words
    kept = words[:longest]
    if not shown(kept):
        return words
    if not words[longest].isspace():
        head = kept.rsplit(None, 1)[0]
        kept = head if len(head) > longest // 2 else kept
    return kept.rstrip().rstrip(",;:").rstrip()
