"""Markdown: typed numbers among marks for headings, emphasis and tables."""

from __future__ import annotations

from gino.documents.decoding import decoded
from gino.documents.readers.format import Format
from gino.documents.readers.read import Read

_SUFFIXES = (".md", ".markdown")


def _recognises(_data: bytes, suffix: str) -> bool:
    return suffix in _SUFFIXES


def _read(path: str, data: bytes, _revisions: str) -> Read:
    from gino.documents.markup.markdown import transcribe

    return transcribe(decoded(path, data)).read("md")


FORMAT = Format("md", _SUFFIXES, 40, False, _recognises, _read)
