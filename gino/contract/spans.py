"""A cite: where words stand in a document's text, and the words themselves."""

from __future__ import annotations

from pydantic import model_validator

from gino.contract.base import Frozen


class SpanError(ValueError):
    """A span that does not lie in its text, or a quote that is not the text of its span."""


class Cite(Frozen):
    """Characters ``start`` to ``end`` of a document's text; ``quote`` is exactly ``text[start:end]``.

    ``document`` is the index of the document in its venture (0 for a single one). ``section`` is the number
    as a lawyer cites it, or None for unnumbered text; ``page`` is None where the format has none.
    """

    section: str | None = None
    page: int | None = None
    start: int
    end: int
    quote: str
    document: int = 0

    @model_validator(mode="after")
    def _quote_fits(self) -> Cite:
        if self.start < 0 or self.end - self.start != len(self.quote):
            raise SpanError(f"span {self.start}-{self.end} does not hold {len(self.quote)} characters")
        return self


def cite(
    text: str, start: int, end: int, *, section: str | None = None, page: int | None = None, document: int = 0
) -> Cite:
    """Cut a cite out of ``text``, so that the quote is the text of its span by construction.

    Raises:
        SpanError: if the span is empty or not within the text.
    """
    if not 0 <= start < end <= len(text):
        raise SpanError(f"span {start}-{end} is not within a text of {len(text)} characters")
    return Cite(start=start, end=end, quote=text[start:end], section=section, page=page, document=document)
