"""Plain text with typed numbers: offsets count the decoded file as it is, a byte-order mark dropped."""

from __future__ import annotations

from gino.documents.decoding import decoded
from gino.documents.flow import paragraphs_of
from gino.documents.lines import read_lines
from gino.documents.model import Origin
from gino.documents.readers.format import Format
from gino.documents.readers.read import Read


def _recognises(_data: bytes, _suffix: str) -> bool:
    return True


def _read(path: str, data: bytes, _revisions: str) -> Read:
    text = decoded(path, data)
    lines = read_lines(text)
    rows = {line.start for line in lines.lines if text[line.start] == "|"}  # a table drawn with bars
    return Read(
        text=text,
        paragraphs=tuple(paragraphs_of(text, lines.lines, rows)),
        format="txt",
        origins=(Origin(0, "file", (), 0),),
        dropped=lines.dropped,
        gaps=lines.gaps,
    )


FORMAT = Format("txt", (".txt", ".text"), 99, False, _recognises, _read)
