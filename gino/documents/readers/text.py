"""Plain text with typed numbers: offsets count the decoded file as it is, a byte-order mark dropped."""

from __future__ import annotations

from gino.documents.flow import paragraphs_of
from gino.documents.lines import read_lines
from gino.documents.model import Origin
from gino.documents.readers.read import Read


def read_text(text: str) -> Read:
    """Read typed text whose lines may be wrapped."""
    lines = read_lines(text)
    paragraphs = paragraphs_of(text, lines.lines)
    return Read(
        text=text,
        paragraphs=tuple(paragraphs),
        format="txt",
        origins=(Origin(0, "file", (), 0),),
        dropped=lines.dropped,
        gaps=lines.gaps,
    )
