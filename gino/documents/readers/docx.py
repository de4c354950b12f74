"""Word files: .docx, and .docm with its macros never looked at."""

from __future__ import annotations

from gino.documents.readers.format import Format
from gino.documents.readers.read import Read


def _recognises(data: bytes, _suffix: str) -> bool:
    return data.startswith(b"PK\x03\x04")


def _read(path: str, data: bytes, revisions: str) -> Read:
    from gino.documents.word.reading import read_docx

    return read_docx(path, data, revisions)


FORMAT = Format("docx", (".docx", ".docm", ".dotx", ".dotm"), 10, True, _recognises, _read)
