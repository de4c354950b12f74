"""What a report claims: by which gino and rules it was made, from which files, and which words stand where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.reports.quotes import shown
from gino.reports.seal import Seal
from gino.reports.spans import in_text


class ReportError(Exception):
    """A file that is no report of gino's, or that cannot be read; the message says what to do."""


class Form(StrEnum):
    """How a quote stands in its report."""

    EXACT = "exact"  # every character of the text, as in JSON
    SHOWN = "shown"  # as people read it, and nothing else beside it
    MARKED = "marked"  # between quotation marks at the end of ``words``, as in Markdown


@dataclass(frozen=True, slots=True)
class Claim:
    """``words`` are claimed to stand from ``start`` to ``end`` of a document."""

    document: int
    start: int
    end: int
    words: str
    form: Form

    def stands_in(self, text: str) -> bool:
        """Whether the words are, in the form of the report, the words of the span."""
        if not 0 <= self.start < self.end <= len(text):
            return False
        there = text[self.start : self.end]
        match self.form:
            case Form.EXACT:
                return there == self.words
            case Form.SHOWN:
                return shown(there) == self.words
            case Form.MARKED:
                return self.words.endswith(in_text(shown(there)))


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that one report claims."""

    seal: Seal
    claims: tuple[Claim, ...]
