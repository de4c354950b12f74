"""PDF files with a text layer."""

from __future__ import annotations

from gino.documents.readers.format import Format
from gino.documents.readers.read import Read

_WITHIN = 1024


def _recognises(data: bytes, _suffix: str) -> bool:
    return b"%PDF-" in data[:_WITHIN]


def _read(path: str, data: bytes, _revisions: str) -> Read:
    from gino.documents.portable.reading import read_pdf

    return read_pdf(path, data)


FORMAT = Format("pdf", (".pdf",), 20, True, _recognises, _read)
