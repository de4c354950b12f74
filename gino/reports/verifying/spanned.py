"""A span as an attribute or a tag carries it: ``0:120-164``, the document's index and its characters."""

from __future__ import annotations

import re

_SPAN = re.compile(r"(\d{1,4}):(\d{1,9})-(\d{1,9})")
NOWHERE = (0, 0, 0)
"""What a span that cannot be read becomes: a place where no words stand, so that its quote is never verified."""


def span_of(value: str) -> tuple[int, int, int]:
    """Document, start and end."""
    found = _SPAN.fullmatch(value.strip())
    if found is None:
        return NOWHERE
    document, start, end = map(int, found.groups())
    return document, start, end
