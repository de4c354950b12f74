"""Every span of a report, held against the text it was cut from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from gino.contract.spans import SpanError


def spans_of(model: BaseModel) -> Iterator[tuple[int, int, str, int]]:
    """Every quoted span below ``model``: (start, end, quote, index of its document)."""
    start, end, quote = (getattr(model, name, None) for name in ("start", "end", "quote"))
    if isinstance(start, int) and isinstance(end, int) and isinstance(quote, str):
        yield start, end, quote, getattr(model, "document", 0)
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from spans_of(item)


def verify_spans(model: BaseModel, texts: Sequence[str]) -> None:
    """Hold every quote below ``model`` against the text of its document.

    Raises:
        SpanError: if a quote is not, to the character, the text of its span. The message holds no words of the text.
    """
    for start, end, quote, document in spans_of(model):
        if not 0 <= document < len(texts) or texts[document][start:end] != quote:
            raise SpanError(f"the quote at {start}-{end} of document {document} is not its text")
