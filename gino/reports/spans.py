"""How a quote carries its span in text without markup of its own: “words”‹0:120–164›.

The index of the document and its characters stand in angle quotes right after the closing quotation mark. Words of a
document cannot forge one: in them the angle quote is an entity.
"""

from __future__ import annotations

import re

from gino.reports.md import escaped
from gino.reports.quotes import Quote

SPAN = re.compile("‹(\\d{1,4}):(\\d{1,9})–(\\d{1,9})›")
"""A span in a text: document, start, end."""


def in_text(words: str) -> str:
    """Words between quotation marks, every mark that Markdown or HTML would read made literal."""
    return f"“{literal(words)}”"


def literal(words: str) -> str:
    """Words of a document or a name, literal, and without anything that could be read as a span."""
    return escaped(words).replace("‹", "&lsaquo;")


def marked(quote: Quote) -> str:
    """A quote with its span."""
    return f"{in_text(quote.words)}‹{quote.document}:{quote.start}–{quote.end}›"
