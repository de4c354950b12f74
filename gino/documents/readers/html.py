"""Web pages as filed with the SEC or saved from a browser."""

from __future__ import annotations

import re

from gino.documents.errors import DocumentError
from gino.documents.readers.format import Format
from gino.documents.readers.read import Read

_LOOKED_AT = 4096
_SUFFIXES = (".html", ".htm", ".xhtml")
_LOOKS_SO = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<document>\s*<type>|<sec-document>)",
    re.IGNORECASE | re.DOTALL,
)


def _recognises(data: bytes, suffix: str) -> bool:
    return suffix in _SUFFIXES or _LOOKS_SO.match(data.removeprefix(b"\xef\xbb\xbf")[:_LOOKED_AT]) is not None


def _read(path: str, data: bytes, _revisions: str) -> Read:
    from gino.documents.markup.encoding import decoded_page
    from gino.documents.markup.page import written

    read = written(decoded_page(data)).read("html")
    if read.paragraphs:
        return read
    if b"<img" in data.lower():
        raise DocumentError("scanned", f"{path} holds only pictures; run text recognition (OCR) on them first")
    raise DocumentError("empty", f"{path} has no text in it; save the page again with its text")


FORMAT = Format("html", _SUFFIXES, 30, True, _recognises, _read)
